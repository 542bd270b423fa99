-- A room that lost sight of an append reads here whether it was done.
alter table plan add column batch blob; -- 16 random bytes, of the last append
