-- How each plan stands, for lists over all plans; who opened it; from which browsers people write; the rep's close date.

-- The seller's report in a line. Written with the change that caused it.
create table plan_report (
    plan    text    primary key references plan (id) on delete cascade,
    verdict text    not null,
    detail  text,             -- of unsigned: draft, asked or ignored
    since   integer not null,
    grade   text    not null,
    turn    text,             -- buyer or seller: whose the next action is
    next    text,             -- what it is
    next_by text,             -- by which day
    until   integer not null  -- from then on it may read differently by itself
) without rowid;
create index plan_report_verdict on plan_report (verdict, plan);
create index plan_report_grade on plan_report (grade, plan);
create index plan_report_turn on plan_report (turn, plan);
create index plan_report_until on plan_report (until, plan);
-- Of plans that are there already it is made at once.
insert into plan_report (plan, verdict, since, grade, until)
    select id, 'incomplete', created_at, 'pipeline', 0 from plan;

-- That an identified person opened a plan on a day.
create table opened (
    plan      text    not null references plan (id) on delete cascade,
    day       text    not null,
    side      text    not null,
    sub       text    not null,
    name      text    not null,
    assurance integer not null,
    first_at  integer not null,
    last_at   integer not null,
    primary key (plan, day, side, sub)
) without rowid;

-- From which browser and network people read and wrote, as a keyed hash: neither can be read out of it.
create table browser (
    plan  text    not null references plan (id) on delete cascade,
    hash  text    not null,
    side  text    not null,
    sub   text    not null,
    wrote integer not null,
    primary key (plan, hash, side, sub)
) without rowid;

-- The inspections (entries of the ledger) during which somebody of the buyer was connected.
create table witnessed (
    plan  text not null references plan (id) on delete cascade,
    entry text not null,
    primary key (plan, entry)
) without rowid;

-- The rep's close date, as the portal's backend named it.
create table forecast (
    plan       text    primary key references plan (id) on delete cascade,
    close_date text,
    at         integer not null
) without rowid;
