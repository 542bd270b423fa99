-- The last update that a line covers; 0 where the plan was never diagnosed. An append marks a plan
-- as due by `until = 0`, and keeps the line.
alter table plan_report add column seq integer not null default 0;
update plan_report
    set seq = (select p.seq - (plan_report.until <= p.changed_at) from plan p where p.id = plan_report.plan)
    where until > 0;
