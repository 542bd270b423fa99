-- Keys of the portal's backends. A key itself stands nowhere: the SHA-256 of it finds its row.
create table api_key (
    id text not null primary key,
    name text not null,
    hash blob not null unique,
    scope text not null, -- words of `plans tokens webhooks events`, space-separated
    plan_prefix text, -- the ids of plans that it is for begin so; null: all
    created_at integer not null, -- milliseconds since 1970, UTC, here and below
    revoked_at integer
) strict;
create unique index api_key_name on api_key (name) where revoked_at is null;
