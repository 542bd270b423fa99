-- Pages of the field log are read in the order of their numbers, without sorting all of it.
create index field_writer_seq on field_writer (plan, seq, nth);
