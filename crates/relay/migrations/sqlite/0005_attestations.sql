-- What people put their name to, beside the ledger in the plan itself. Evidence: never compacted, gone only with its plan.

create table attestation (
    plan  text    not null references plan (id) on delete cascade,
    seq   integer not null, -- its place in the ledger, from 1
    id    text    not null,
    entry text    not null, -- JSON, as it stands in the ledger
    at    integer not null,
    primary key (plan, seq)
) without rowid;

-- The terms that entries speak of, by digest.
create table terms (
    plan   text not null references plan (id) on delete cascade,
    digest text not null,
    terms  text not null, -- JSON
    primary key (plan, digest)
) without rowid;
