-- Who may still come to what: kept answers belong to a plan's epoch, deletions are known for good, invitations are counted to
-- the inviter, and the keys of receipts are known by their public halves.

-- The answers of older versions do not say of which plan they are, and hold documents and tokens of deleted ones.
delete from idempotency;
alter table idempotency add column plan text;
alter table idempotency add column epoch integer; -- of the plan when it was answered
create index idempotency_plan on idempotency (plan);

-- Plans that were deleted. Never removed: a token that was issued before opens no plan that began anew under the id.
create table deletion (
    plan text    primary key,
    at   integer not null -- seconds since 1970, of the latest deletion
) without rowid;

-- Colleagues that people brought in.
create table invite (
    plan   text    not null references plan (id) on delete cascade,
    sub    text    not null, -- the colleague's
    side   text    not null, -- of both
    by_sub text    not null,
    at     integer not null,
    until  integer not null, -- when the link ends
    primary key (plan, sub)
) without rowid;
create index invite_by on invite (plan, side, by_sub, at);

-- Keys of receipts, from the first start with each on. Never removed: bundles name all of them.
create table receipt_key (
    kid        text    primary key, -- the thumbprint (RFC 7638)
    jwk        text,                -- the public half as JSON; null where a lost key was never seen
    noted_at   integer not null,
    retired_at integer              -- from then on the relay may start without its secret half
) without rowid;
