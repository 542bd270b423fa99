-- Answers to attestations are kept as long as their plan: a device may send an act again that it kept for days, and the key
-- is what tells it from another act. The ledger's own bounds hold for them, so they do not count for their callers.
alter table idempotency add column lasts integer not null default 0;
update idempotency set lasts = 1 where cast(answer as text) like '{"kept":"entry",%';

drop index idempotency_at;
create index idempotency_ends on idempotency (at) where lasts = 0;

drop trigger idempotency_grows;
drop trigger idempotency_shrinks;
delete from idempotency_load;
insert into idempotency_load select caller, count(*) from idempotency where lasts = 0 group by caller;

create trigger idempotency_grows after insert on idempotency when new.lasts = 0 begin
    insert into idempotency_load (caller, answers) values (new.caller, 1)
        on conflict (caller) do update set answers = answers + 1;
end;

create trigger idempotency_shrinks after delete on idempotency when old.lasts = 0 begin
    update idempotency_load set answers = answers - 1 where caller = old.caller;
    delete from idempotency_load where caller = old.caller and answers <= 0;
end;

-- The assurance of whoever brought a client id: ids of a link and of the verified person of the same sub are counted apart.
alter table binding add column assurance integer not null default 0;
