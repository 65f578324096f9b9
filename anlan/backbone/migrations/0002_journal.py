"""The journal: a table partitioned by month, a function that adds links, and triggers that refuse everything else."""

from django.db import migrations

TABLES = """
create table journal_head (
    chain text primary key,
    seq bigint not null,
    digest bytea not null
);

create table journal_event (
    chain text not null,
    seq bigint not null,
    recorded_at timestamptz not null,
    happened_at timestamptz not null,
    kind text not null,
    actor text not null,
    payload jsonb not null,
    body_digest bytea not null check (length(body_digest) = 32),
    digest bytea not null check (length(digest) = 32),
    primary key (chain, seq, recorded_at)
) partition by range (recorded_at);

create index journal_event_kind on journal_event (kind, recorded_at);

-- Whatever falls outside the months prepared so far still has a place.
create table journal_event_rest partition of journal_event default;
"""

PARTITION = """
create function journal_prepare_month(day date) returns text language plpgsql as $$
declare
    month date := date_trunc('month', day)::date;
    name text := 'journal_event_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        execute format('create table %I partition of journal_event for values from (%L) to (%L)', name,
                       month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    end if;
    return name;
end $$;
"""

APPEND = """
create function journal_append(
    p_chain text, p_recorded_at timestamptz, p_actor text,
    p_kinds text[], p_happened_at timestamptz[], p_payloads jsonb[], p_body_digests bytea[]
) returns table (seq bigint, digest bytea) language plpgsql as $$
declare
    tip_seq bigint;
    tip bytea;
begin
    -- Locks the chain's head, so that two writers of one case follow one another.
    insert into journal_head as head (chain, seq, digest)
    values (p_chain, 0, sha256(convert_to(p_chain, 'UTF8')))
    on conflict (chain) do update set seq = head.seq
    returning head.seq, head.digest into tip_seq, tip;

    for place in 1 .. array_length(p_kinds, 1) loop
        tip_seq := tip_seq + 1;
        tip := sha256(tip || int8send(tip_seq) || p_body_digests[place]);
        insert into journal_event (chain, seq, recorded_at, happened_at, kind, actor, payload, body_digest, digest)
        values (p_chain, tip_seq, p_recorded_at, p_happened_at[place], p_kinds[place], p_actor, p_payloads[place],
                p_body_digests[place], tip);
        seq := tip_seq;
        digest := tip;
        return next;
    end loop;

    update journal_head as head set seq = tip_seq, digest = tip where head.chain = p_chain;
    perform pg_notify('anlan_live', json_build_object('chain', p_chain, 'seq', tip_seq)::text);
end $$;
"""

REFUSE = """
create function journal_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger journal_event_is_append_only before update or delete on journal_event
    for each row execute function journal_refuse();
create trigger journal_event_is_not_emptied before truncate on journal_event
    for each statement execute function journal_refuse();
"""

UNDO = """
drop table journal_event cascade;
drop table journal_head;
drop function journal_append, journal_prepare_month, journal_refuse;
"""


class Migration(migrations.Migration):
    dependencies = [("backbone", "0001_initial")]

    operations = [migrations.RunSQL(TABLES + PARTITION + APPEND + REFUSE, UNDO)]
