-- Who set each field last, and every earlier value of what is promised. Evidence: never compacted.

-- One row for each change of a value. `was` and `is_now` are JSON, null for absent or not kept.
create table field_log (
    plan      text    not null references plan (id) on delete cascade,
    seq       integer not null, -- the update in plan_log that made it
    nth       integer not null, -- its place among those of that update
    path      text    not null,
    what      text    not null, -- added, removed, restored or set
    was       text,
    is_now    text,
    sub       text    not null,
    name      text    not null,
    side      text    not null,
    assurance integer not null,
    how       text    not null, -- live, offline or created
    at        integer not null,
    primary key (plan, seq, nth)
) without rowid;
create index field_log_path on field_log (plan, path);

-- Of texts and whatever else is kept without values: when each person wrote last.
create table field_writer (
    plan      text    not null references plan (id) on delete cascade,
    path      text    not null,
    side      text    not null,
    sub       text    not null,
    seq       integer not null,
    nth       integer not null,
    name      text    not null,
    assurance integer not null,
    how       text    not null,
    at        integer not null,
    primary key (plan, path, side, sub)
) without rowid;
