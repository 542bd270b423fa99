-- When each person wrote last, by a link and verified apart: both can be of one sub, and what the one
-- wrote must not hide what the other did.
create table field_writer_by_hand (
    plan      text    not null references plan (id) on delete cascade,
    path      text    not null,
    side      text    not null,
    sub       text    not null,
    proven    integer not null, -- assurance 2 or more
    seq       integer not null,
    nth       integer not null,
    name      text    not null,
    assurance integer not null,
    how       text    not null,
    at        integer not null,
    primary key (plan, path, side, sub, proven)
) without rowid;
insert into field_writer_by_hand
    select plan, path, side, sub, assurance >= 2, seq, nth, name, assurance, how, at from field_writer;
drop table field_writer;
alter table field_writer_by_hand rename to field_writer;
create index field_writer_seq on field_writer (plan, seq, nth);
