-- Which row of the log holds an entry of the ledger: it says what came before and after the entry, whatever the clock did.
-- Entries that are here already go by their time: after an attestation no earlier time was given out.
alter table attestation add column log_seq integer not null default 0;
update attestation set log_seq = max(
    coalesce((select f.seq from field_log f where f.plan = attestation.plan and f.at <= attestation.at
              order by f.seq desc limit 1), 0),
    coalesce((select max(w.seq) from field_writer w where w.plan = attestation.plan and w.at <= attestation.at), 0));
