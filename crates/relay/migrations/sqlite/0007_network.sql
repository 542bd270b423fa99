-- Beside the browsers the networks alone, as keyed hashes too, and since when each is known: a network is the side's that
-- wrote from it first.
alter table browser add column kind text not null default 'browser'; -- browser or network
alter table browser add column since integer not null default 0;
