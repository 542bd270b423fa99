-- What is kept of an answer is what is needed to give it again, without tokens, secrets and documents. Answers of earlier
-- versions hold them: they go.
delete from idempotency;

-- How many answers are kept for each caller.
create table idempotency_load (
    caller  text primary key,
    answers integer not null
) without rowid;

create trigger idempotency_grows after insert on idempotency begin
    insert into idempotency_load (caller, answers) values (new.caller, 1)
        on conflict (caller) do update set answers = answers + 1;
end;

create trigger idempotency_shrinks after delete on idempotency begin
    update idempotency_load set answers = answers - 1 where caller = old.caller;
    delete from idempotency_load where caller = old.caller and answers <= 0;
end;
