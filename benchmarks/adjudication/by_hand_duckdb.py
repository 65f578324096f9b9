"""The rules of family_inpatient_2026.yaml written by hand in DuckDB's SQL.

    python -m benchmarks.adjudication.by_hand_duckdb build/city-100000/lines build/by-hand

The same knowledge of the schedule goes in as into `by_hand_polars`. DuckDB spills to disk by itself; years are parted
all the same where that is quicker, and because its windows want whole columns. `//` on BIGINT is whole division, sums
of BIGINT are HUGEINT and cast back.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import duckdb
import polars as pl

from benchmarks.adjudication.by_hand_polars import CELLS, EDITION, HOSPITAL, REJECTS

LINES_A_PART = 5_000_000
MEMORY = "5GB"
THREADS = 2

_REASON = """
case when coalesce(contract, '') = '' or coalesce(member, '') = '' or coalesce(claim_id, '') = ''
       or coalesce(line_id, '') = '' then 'no_key'
     when loss_on is null or insured_since is null then 'no_day'
     when coalesce(category, '') = '' then 'no_category'
     when amount_fen is null then 'no_amount'
     when amount_fen < 0 or amount_fen > 1000000000 then 'amount_out_of_range'
     when coalesce(other_paid_fen, 0) < 0 or coalesce(other_paid_fen, 0) > amount_fen then 'others_out_of_range'
     when coalesce(claim_free_years, 0) < 0 then 'number_out_of_range'
     when starts_with(member, 'family:') then 'member_not_allowed' end"""
_READ = f"""
create temp table given as
select contract, member, case when coalesce(family, '') = '' then member else 'family:' || family end as holder,
       claim_id, line_id, loss_on, insured_since, cover_since, category, amount_fen,
       coalesce(other_paid_fen, 0) as other_paid_fen, in_list, settled, pre_existing,
       coalesce(accident, false) as accident, coalesce(claim_free_years, 0) as claim_free_years, {_REASON} as reason
from read_parquet($source) where $parts = 1 or hash(coalesce(nullif(family, ''), member)) % $parts = $part"""
_ROUTED = f"""
create temp table lines as
with facts as (
  select *, amount_fen - other_paid_fen as own_fen, category in {HOSPITAL} as hospital,
         category = 'domestic_special_drug' as drug,
         case when loss_on < date '2026-01-01' then 'outside_in_force'
              when loss_on < insured_since then 'before_cover'
              when not accident and loss_on < insured_since + 30 then 'waiting_period' end as dated,
         case when coalesce(pre_existing, true) then 4 when not coalesce(settled, true) then 3
              when not coalesce(in_list, true) then 2 else 1 end as ratio_no
  from given where reason is null),
routed as (
  select *, (case when dated is not null or not (hospital or drug) then 0
                  when drug then case when ratio_no = 4 then 10 else 9 end
                  when category = 'material' then 4 + ratio_no else ratio_no end)::tinyint as cell
  from facts)
select contract, member, holder, claim_id, line_id, loss_on, insured_since, cover_since, category, amount_fen,
       other_paid_fen, claim_free_years, settled, pre_existing, accident, own_fen, cell,
       coalesce(dated, case when hospital or drug then '' else 'no_bucket' end) as rule,
       cell > 0 and own_fen > 0 and hospital and settled is null and not coalesce(pre_existing, false) as asks_settled,
       cell > 0 and own_fen > 0 and hospital and in_list is null and coalesce(settled, true)
         and not coalesce(pre_existing, false) as asks_list,
       cell > 0 and own_fen > 0 and pre_existing is null as asks_ill
from routed"""
_SUMS = ",\n".join(f"(sum(own_fen) filter (cell = {at + 1}))::bigint as own_{at}" for at in range(10))
_CLAIMS = f"""
create temp table claims as
with summed as (
  select claim_id, min(contract) as contract, min(holder) as holder, min(loss_on) as loss_on,
         min(insured_since) as insured_since, min(cover_since) as cover_since,
         min(claim_free_years) as claim_free_years,
         min(contract) <> max(contract) or min(holder) <> max(holder) or min(loss_on) <> max(loss_on)
           or min(insured_since) <> max(insured_since) or min(claim_free_years) <> max(claim_free_years)
           or min(accident) <> max(accident) or min(coalesce(settled::tinyint, 2)) <> max(coalesce(settled::tinyint, 2))
           or min(coalesce(pre_existing::tinyint, 2)) <> max(coalesce(pre_existing::tinyint, 2)) as disagrees,
         count(*) as lines, count(distinct line_id) as different, sum(amount_fen)::bigint as billed_fen,
         sum(other_paid_fen)::bigint as other_paid_fen,
         coalesce(sum(own_fen) filter (cell = 0), 0)::bigint as uncovered_fen,
         bool_or(asks_settled) as asks_settled, bool_or(asks_list) as asks_list, bool_or(asks_ill) as asks_ill,
         {_SUMS}
  from lines group by claim_id)
select * replace ({", ".join(f"coalesce(own_{at}, 0) as own_{at}" for at in range(10))}),
       case when disagrees then 'claim_disagrees' when different < lines then 'line_twice' end as reason,
       case when asks_settled then 'settled_by_basic_insurance,' else '' end
         || case when asks_list then 'in_list,' else '' end
         || case when asks_ill then 'pre_existing,' else '' end as asks
from summed"""
_STATES = ("over", "deducted", "hospital", "drugs", "hospital_paid", "drugs_paid", "paid")
_PAID = f"""
create temp table paid as
with years as (
  select claim_id, contract, holder, loss_on, insured_since, cover_since, claim_free_years, billed_fen, other_paid_fen,
         uncovered_fen, own_0 + own_1 + own_2 + own_3 + own_4 + own_5 + own_6 + own_7 as hospital_own,
         own_8 + own_9 as drugs_own, {", ".join(f"(sum(own_{at}) over y)::bigint as after_{at}" for at in range(10))},
         row_number() over y as place, case when claim_free_years >= 2 then 800000 else 1000000 end as deductible
  from claims where reason is null and asks = ''
  window y as (partition by contract, holder order by loss_on, claim_id)),
materials as (
  select *, least(after_4, 10000000) as r0, least(after_4 + after_5, 10000000) as r1,
         least(after_4 + after_5 + after_6, 10000000) as r2,
         least(after_4 + after_5 + after_6 + after_7, 10000000) as r3 from years),
kept as (
  select *, after_0 + r0 as k0, after_1 + r1 - r0 as k1, after_2 + r2 - r1 as k2, after_3 + r3 - r2 as k3,
         after_4 + after_5 + after_6 + after_7 - r3 as s_over from materials),
until as (
  select *, least(k3, deductible) as u3, least(k3 + k2, deductible) as u2, least(k3 + k2 + k1, deductible) as u1,
         least(k3 + k2 + k1 + k0, deductible) as s_deducted from kept),
entitled as (
  select *, ((k0 - s_deducted + u1) * 18 + (k1 - u1 + u2) * 14 + (k2 - u2 + u3) * 12 + (k3 - u3) * 7 + 10) // 20
              as s_hospital,
         (8 * after_8 + 4 * after_9 + 5) // 10 as s_drugs from until),
limited as (
  select *, least(s_hospital, 200000000) as s_hospital_paid, least(s_drugs, 100000000) as s_drugs_paid,
         least(s_hospital_paid + s_drugs_paid, 300000000) as s_paid from entitled),
steps as (
  select *, {", ".join(f"(s_{s} - coalesce(lag(s_{s}) over y, 0))::bigint as d_{s}" for s in _STATES)},
         lead(claim_id) over y is null as last
  from limited window y as (partition by contract, holder order by place))
select * exclude (d_deducted), greatest(d_deducted, 0) as d_deducted, d_hospital - d_hospital_paid as cut_hospital,
       d_drugs - d_drugs_paid as cut_drugs, d_hospital_paid + d_drugs_paid - d_paid as cut_cap,
       d_hospital = 0 and d_over = 0 and hospital_own = d_deducted and drugs_own = 0 as swallowed
from steps"""
_NAMES = pl.Series(["", *(cell.rpartition("/")[2] for cell in CELLS)]).to_list()
_KEPT = "contract, holder, claim_id, line_id, category, rule, cell, amount_fen, other_paid_fen, own_fen"
_EASY = f"""
create temp table easy as
select {_KEPT}, if(cell > 0, own_fen, 0) as to_deductible_fen, 0::bigint as over_sub_limit_fen,
       0::bigint as over_limit_fen, 0::bigint as over_total_cap_fen, 0::bigint as payable_fen
from lines where claim_id in (select claim_id from paid where swallowed)"""


def _in_proportion(table: str, source: str, total: str, weight: str, group: str, into: str, also: str = "") -> str:
    """SQL that shares `total` by whole weights, what is left to the largest remainders, the first line first."""
    return f"""
create or replace temp table {table} as
with whole as (select *{also}, (sum({weight}) over (partition by {group}))::bigint as _sum from {source}),
parts as (
  select *, if(_sum > 0 and {total} > 0, ({total} * {weight}) // greatest(_sum, 1), 0)::bigint as _part,
         if(_sum > 0 and {total} > 0, ({total} * {weight}) % greatest(_sum, 1), 0)::bigint as _rest from whole),
places as (
  select *, row_number() over (partition by {group} order by _rest desc, line_id) as _place,
         if(_sum > 0 and {total} > 0, {total}, 0) - (sum(_part) over (partition by {group}))::bigint as _missing
  from parts)
select * exclude (_sum, _part, _rest, _place, _missing), _part + if(_place <= _missing, 1, 0) as {into} from places"""


def _in_turn(table: str, source: str, total: str, room: str, into: str) -> list[str]:
    """SQL that takes `total` from rooms, the lowest share first; a claim has two shares at most."""
    group = "claim_id, bucket_no"
    return [
        f"""create or replace temp table turns as
        with low as (select *, share = min(share) over (partition by {group}) as lowest from {source}),
        rooms as (select *, least({total}, (sum(if(lowest, {room}, 0)) over (partition by {group}))::bigint) as low
                  from low)
        select * exclude (low), if(lowest, low, {total} - low) as turn from rooms""",
        _in_proportion(table, "turns", "turn", room, f"{group}, lowest", into),
        f"alter table {table} drop column lowest",
        f"alter table {table} drop column turn",
    ]


_BUCKET = "claim_id, bucket_no"
_HARD = [
    """create or replace temp table hard as
    select l.*, p.d_over, if(l.cell between 1 and 8, p.d_deducted, 0) as d_deducted, p.cut_cap,
           if(l.cell > 0, own_fen, 0) as room, if(l.cell >= 9, 2, if(l.cell > 0, 1, 0)) as bucket_no,
           if(l.cell >= 9, 5, 20)::bigint as whole,
           case when l.cell = 0 then 0 when l.cell = 9 then 4 when l.cell = 10 then 2 when (l.cell - 1) % 4 = 0 then 18
                when (l.cell - 1) % 4 = 1 then 14 when (l.cell - 1) % 4 = 2 then 12 else 7 end::bigint as share,
           case when l.cell >= 9 then p.d_drugs when l.cell > 0 then p.d_hospital else 0 end as gained,
           case when l.cell >= 9 then p.cut_drugs when l.cell > 0 then p.cut_hospital else 0 end as cut
    from lines l join paid p using (claim_id) where not p.swallowed""",
    "create or replace temp table material as select * from hard where d_over > 0 and cell between 5 and 8",
    *_in_turn("material", "material", "d_over", "room", "over_sub_limit_fen"),
    """create or replace temp table hard as
    select h.* replace (h.room - coalesce(m.over_sub_limit_fen, 0) as room),
           coalesce(m.over_sub_limit_fen, 0) as over_sub_limit_fen
    from hard h left join material m on h.claim_id = m.claim_id and h.line_id = m.line_id""",
    *_in_turn("hard", "hard", "d_deducted", "room", "to_deductible_fen"),
    f"""create or replace temp table hard as
    with l as (select *, room - to_deductible_fen as left_fen, (room - to_deductible_fen) * share as exact from hard),
    e as (select *, exact // whole as payable_fen from l)
    select *, gained * whole - (sum(exact) over (partition by {_BUCKET}))::bigint as difference,
           gained - (sum(payable_fen) over (partition by {_BUCKET}))::bigint as missing from e""",
    f"""create or replace temp table shared as
    with places as (select *, row_number() over (partition by {_BUCKET} order by exact % whole desc, line_id) as place
                    from hard where abs(difference) < whole)
    select * exclude (place) replace (payable_fen + if(place <= missing, 1, 0) as payable_fen) from places""",
    "create or replace temp table fewer as select * exclude (payable_fen) from hard where difference <= -whole",
    _in_proportion("fewer", "fewer", "gained", "exact", _BUCKET, "payable_fen"),
    """create or replace temp table more as
    select *, left_fen - payable_fen as spare from hard where difference >= whole""",
]
for _source in ("spare", "over_sub_limit_fen", "to_deductible_fen"):
    _HARD += [
        f"""create or replace temp table now as
        select *, least(missing, (sum({_source}) over (partition by {_BUCKET}))::bigint) as now from more""",
        _in_proportion("more", "now", "now", _source, _BUCKET, "given"),
        f"""create or replace temp table more as select * exclude (now, given)
        replace (missing - now as missing, {_source} - given as {_source}, payable_fen + given as payable_fen)
        from more""",
    ]
_HARD += [
    "insert into shared by name select * from fewer",
    "insert into shared by name select * exclude (spare) from more",
    _in_proportion("shared", "shared", "cut", "payable_fen", _BUCKET, "over_limit_fen"),
    "create or replace temp table shared as select * replace (payable_fen - over_limit_fen as payable_fen) from shared",
    _in_proportion("shared", "shared", "cut_cap", "payable_fen", "claim_id", "over_total_cap_fen"),
    """create or replace temp table shared as
    select * replace (payable_fen - over_total_cap_fen as payable_fen) from shared""",
]
_LINES_OUT = f"""
select contract, holder, claim_id, line_id, category, rule,
       if(cell >= 9, 'special_drugs', if(cell > 0, 'inpatient', '')) as bucket, {_NAMES}[cell + 1] as ratio,
       amount_fen as billed_fen, other_paid_fen, if(cell = 0, own_fen, 0) as not_covered_fen, to_deductible_fen,
       if(cell > 0, own_fen, 0) - to_deductible_fen - over_sub_limit_fen - over_limit_fen - over_total_cap_fen
         - payable_fen as own_share_fen,
       over_sub_limit_fen, over_limit_fen, over_total_cap_fen, 0::bigint as set_off_fen, payable_fen
from (select * from easy union all by name
      select {_KEPT}, to_deductible_fen, over_sub_limit_fen, over_limit_fen, over_total_cap_fen, payable_fen
      from shared)"""
_DECISIONS_OUT = """
select contract, holder, claim_id, loss_on, insured_since, cover_since, '' as asks, billed_fen, other_paid_fen,
       uncovered_fen as not_covered_fen, d_paid as payable_fen from paid
union all
select contract, holder, claim_id, loss_on, insured_since, cover_since, asks, billed_fen, other_paid_fen, 0, 0
from claims where reason is null and asks <> ''"""
_ACCUMULATORS_OUT = f"""
select contract, holder, '{EDITION}' as edition, claim_free_years, s_paid as paid_fen,
       {", ".join(f'after_{at} as "{name}"' for at, name in enumerate(CELLS))}, null::varchar as year
from paid where last"""
_REJECTS_OUT = f"""
select {", ".join(REJECTS)} from given where reason is not null
union all
select {", ".join(f"l.{name}" for name in REJECTS[:-1])}, b.reason
from lines l join claims b using (claim_id) where b.reason is not null"""
_OUT = {
    "decisions": _DECISIONS_OUT,
    "lines": _LINES_OUT,
    "accumulators": _ACCUMULATORS_OUT,
    "rejects": _REJECTS_OUT,
}


def adjudicate(source: Path, out: Path) -> None:
    """Read all lines, part them by whole years, and write each part's results."""
    files = str(source / "*.parquet")
    database = duckdb.connect()
    database.execute(f"set threads = {THREADS}; set memory_limit = '{MEMORY}'; set preserve_insertion_order = false")
    (out / "work").mkdir(parents=True)
    database.execute(f"set temp_directory = '{out / 'work'}'")
    found = database.execute("select count(*) from read_parquet(?)", [files]).fetchone()
    parts = max(1, -(-found[0] // LINES_A_PART)) if found else 1
    for name in _OUT:
        (out / name).mkdir()
    for part in range(parts):
        database.execute(_READ, {"source": files, "parts": parts, "part": part})
        for statement in (_ROUTED, _CLAIMS, _PAID, _EASY, *_HARD):
            database.execute(statement)
        for name, rows in _OUT.items():
            file = out / name / f"part-{part:04}.parquet"
            database.execute(f"copy ({rows}) to '{file}' (format parquet, compression lz4_raw)")
        for table in ("given", "lines", "claims", "paid", "easy"):
            database.execute(f"drop table {table}")
    shutil.rmtree(out / "work")


if __name__ == "__main__":
    shutil.rmtree(sys.argv[2], ignore_errors=True)
    adjudicate(Path(sys.argv[1]), Path(sys.argv[2]))
