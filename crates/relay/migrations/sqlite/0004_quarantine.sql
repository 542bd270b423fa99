-- Updates that were refused, or of which a part was taken back, as they came: nobody loses text to a policy.

create table quarantine (
    id        integer primary key autoincrement,
    plan      text    not null references plan (id) on delete cascade,
    principal text    not null,
    client    integer not null, -- the client id of the connection it came from; 0 where there was none yet
    code      text    not null,
    reason    text    not null,
    at        integer not null,
    size      integer not null, -- what it counts against the limits
    bytes     blob    not null
);
create index quarantine_plan on quarantine (plan, principal);

-- How much is kept, by plan; under '' of all plans.
create table quarantine_load (
    plan text    primary key,
    size integer not null
) without rowid;

create trigger quarantine_grows after insert on quarantine begin
    insert into quarantine_load (plan, size) values (new.plan, new.size), ('', new.size)
        on conflict (plan) do update set size = size + excluded.size;
end;

create trigger quarantine_shrinks after delete on quarantine begin
    update quarantine_load set size = size - old.size where plan in (old.plan, '');
    delete from quarantine_load where plan = old.plan and size <= 0;
end;
