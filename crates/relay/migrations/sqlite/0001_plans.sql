-- Plans, their log, snapshots, who writes under which client id, and answers already given.

create table plan (
    id         text    primary key,
    epoch      integer not null,
    seq        integer not null,
    created_at integer not null, -- milliseconds since 1970, UTC, here and below
    changed_at integer not null
) without rowid;

-- Checked bytes as they came, in the order in which everybody sees them.
create table plan_log (
    plan      text    not null references plan (id) on delete cascade,
    seq       integer not null,
    epoch     integer not null,
    principal text    not null,
    client    integer not null,
    bytes     blob    not null,
    at        integer not null,
    primary key (plan, seq)
) without rowid;

-- The whole document up to and with `seq`; replaces the log rows that it covers.
create table snapshot (
    plan  text    primary key references plan (id) on delete cascade,
    seq   integer not null,
    epoch integer not null,
    bytes blob    not null,
    at    integer not null
) without rowid;

-- A client id belongs to the principal that first wrote under it, for good.
create table binding (
    plan      text    not null references plan (id) on delete cascade,
    client    integer not null,
    principal text    not null,
    via       text    not null, -- socket, rest or relay
    at        integer not null,
    primary key (plan, client)
) without rowid;

-- The answers to writing calls that carried an Idempotency-Key.
create table idempotency (
    caller  text    not null,
    key     text    not null,
    request blob    not null, -- SHA-256 of method, path and body
    status  integer not null,
    answer  blob    not null,
    at      integer not null,
    primary key (caller, key)
) without rowid;
create index idempotency_at on idempotency (at);
