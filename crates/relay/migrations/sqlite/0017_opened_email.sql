-- The verified address of somebody who opened a plan: tells which person of the plan they are. Null
-- of those without one, and of what earlier versions wrote.
alter table opened add column email text;
