-- Thresholds of a plan that differ from the deployment's, as the portal's backend named them (JSON).
create table thresholds (
    plan  text    primary key references plan (id) on delete cascade,
    named text    not null,
    at    integer not null
) without rowid;
