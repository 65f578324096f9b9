"""The tables behind enrolments, in SQL: where an import is staged, what is checked there as sets, how it is attached.

The rows of a file meet each other and all that was enrolled before only here, after they were copied; whoever may not
stay goes into `enrolment_reject`, a table of the transaction.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from django.db import connection

PARENT = "benefits_enrolment"
# An index build may take this much; each of its two helpers a third of it.
_SETTINGS = """
set local maintenance_work_mem = '384MB';
set local work_mem = '64MB';
set local max_parallel_maintenance_workers = 2;
"""


@dataclass(frozen=True, slots=True)
class Staged:
    """A table that holds the rows of one import and that nobody else sees yet. `part` 0: it will be emptied into the
    table that small imports share; else it becomes a part of its own."""

    import_id: int
    part: int

    @property
    def own_part(self) -> bool:
        return self.part > 0

    @property
    def name(self) -> str:
        return f"{PARENT}_{self.part}" if self.own_part else "enrolment_staged"


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that may not be enrolled. `other`: what it collides with."""

    row: int
    code: str
    column: str
    other: str = ""


def take_product(product: str) -> bool:
    """Hold a product until the transaction ends, so that two imports cannot miss each other's members."""
    return bool(_value("select pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"enrolments of {product}"]))


def stage(*, own_part: bool) -> Staged:
    """A fresh, empty table without any index, and the number of the import."""
    import_id = _value("select nextval(pg_get_serial_sequence('benefits_enrolmentimport', 'id'))")
    part = _value("select nextval('benefits_enrolment_part')") if own_part else 0
    staged = Staged(import_id, part)
    kind, end = ("", "") if own_part else ("temporary", "on commit drop")
    with connection.cursor() as cursor:
        cursor.execute(_SETTINGS)
        cursor.execute(
            "drop table if exists pg_temp.enrolment_staged, pg_temp.enrolment_reject, pg_temp.enrolment_perhaps"
        )
        cursor.execute(
            f"create {kind} table {staged.name} (like {PARENT} including constraints, check (part = {part})) {end}"
        )
        cursor.execute(
            "create temporary table enrolment_reject (row integer primary key, code text not null, of_column text not "
            "null, other text not null, place tid) on commit drop"
        )
    return staged


def keep_rejects(rows: Iterable[tuple[int, str, str]]) -> None:
    """Rows that were never copied, with code and column."""
    with connection.cursor() as cursor:
        statement = "copy enrolment_reject (row, code, of_column, other) from stdin"
        with cursor.copy(statement) as copy:
            for row, code, column in rows:
                copy.write_row((row, code, column, ""))


def reject_repeats(staged: Staged, perhaps: np.ndarray) -> None:
    """Of a person who stands twice in the file the first row stays. `perhaps`: the rows among which they all are."""
    if not len(perhaps):
        return
    with connection.cursor() as cursor:
        cursor.execute("create temporary table enrolment_perhaps (row integer primary key) on commit drop")
        with cursor.copy("copy enrolment_perhaps from stdin") as copy:
            copy.write("\n".join(map(str, np.sort(perhaps).tolist())) + "\n")
        cursor.execute("analyze enrolment_perhaps")
        cursor.execute(
            f"""
            insert into enrolment_reject
            select row, 'twice_in_file', 'id_number', first::text, place
            from (
                select s.row, s.ctid as place, min(s.row) over (partition by s.id_index) as first
                from {staged.name} s join enrolment_perhaps using (row)
            ) found
            where row > first
            """
        )
    _remove_rejected(staged)


def index(staged: Staged) -> None:
    """The primary key, which the look-up goes by; for a part of its own also the way back to a row of the file."""
    with connection.cursor() as cursor:
        cursor.execute(f"alter table {staged.name} add primary key (id_index, part, import_id)")
        if staged.own_part:  # rows lie in the order of the file: a few pages say where
            cursor.execute(
                f"create index {staged.name}_row on {staged.name} using brin (row) with (pages_per_range=16)"
            )
        cursor.execute(f"analyze {staged.name}")


def reject_enrolled(
    staged: Staged, *, contract_id: uuid.UUID, product: str, first_day: object, last_day: object
) -> None:
    """Nobody is enrolled twice under one contract, nor at one time under two contracts of one product.

    Only imports that can collide are looked at: of the same contract, or with days in common. A renewal meets none.
    """
    asked = {"contract": contract_id, "product": product, "first": first_day, "last": last_day}
    with connection.cursor() as cursor:
        cursor.execute(_RIVALS, asked)
        rivals = cursor.fetchall()
        if rivals:
            asked |= {"imports": [row[0] for row in rivals], "parts": sorted({row[1] for row in rivals})}
            cursor.execute(_ENROLLED.format(staged=staged.name), asked)
        cursor.execute(_INSURED.format(staged=staged.name), asked)
    _remove_rejected(staged)


_RIVALS = """
select m.id, m.part
from benefits_enrolmentimport m
join benefits_contract c on c.id = m.contract_id
join benefits_scheduleversion v on v.id = c.schedule_id
where m.state = 'loaded' and (
    m.contract_id = %(contract)s
    or v.product = %(product)s and m.first_day <= %(last)s and m.last_day >= %(first)s
)
"""
_ENROLLED = """
insert into enrolment_reject
select distinct on (s.row) s.row, case when m.contract_id = %(contract)s then 'already_enrolled' else 'overlap' end,
       'id_number', case when m.contract_id = %(contract)s then m.id || '-' || e.row else c.number end, s.ctid
from {staged} s
join benefits_enrolment e on e.id_index = s.id_index
join benefits_enrolmentimport m on m.id = e.import_id
join benefits_contract c on c.id = m.contract_id
where e.part = any(%(parts)s) and e.import_id = any(%(imports)s)
  and (m.contract_id = %(contract)s or e.starts_on <= s.ends_on and e.ends_on >= s.starts_on)
order by s.row, (m.contract_id = %(contract)s) desc, e.starts_on
on conflict do nothing
"""
_INSURED = """
insert into enrolment_reject
select distinct on (s.row) s.row, case when c.id = %(contract)s then 'already_insured' else 'overlap' end,
       'id_number', c.number, s.ctid
from benefits_insured i
join benefits_contract c on c.id = i.contract_id
join benefits_scheduleversion v on v.id = c.schedule_id
join {staged} s on s.id_index = i.id_index
where v.product = %(product)s and (
    c.id = %(contract)s
    or coalesce(i.starts_on, c.starts_on) <= s.ends_on and coalesce(i.ends_on, c.ends_on) >= s.starts_on
)
order by s.row, (c.id = %(contract)s) desc
on conflict do nothing
"""


def reject_counts() -> dict[str, int]:
    """How many rows were rejected, by code, the most frequent first."""
    with connection.cursor() as cursor:
        cursor.execute("select code, count(*) from enrolment_reject group by code order by count(*) desc, code")
        return dict(cursor.fetchall())


def rejects() -> Iterator[Reject]:
    """Every rejected row in the order of the file, a few at a time."""
    statement = "copy (select row, code, of_column, other from enrolment_reject order by row) to stdout"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row, code, column, other in copy.rows():
            yield Reject(int(row), code, column, other)


def store_rejects(import_id: int) -> None:
    """Keep the rejected rows beside their import."""
    with connection.cursor() as cursor:
        cursor.execute(
            'insert into benefits_enrolmentreject (enrolment_import_id, "row", code, "column", other) '
            "select %s, row, code, of_column, other from enrolment_reject order by row",
            [import_id],
        )


def attach(staged: Staged) -> None:
    """Let everybody see the rows, at the moment the transaction ends."""
    with connection.cursor() as cursor:
        if staged.own_part:
            cursor.execute(f"alter table {PARENT} attach partition {staged.name} for values in ({staged.part})")
        else:
            cursor.execute(f"insert into {PARENT} select * from {staged.name}")


def remove(staged: Staged) -> None:
    """Take every row of an import away again."""
    with connection.cursor() as cursor:
        if staged.own_part:
            cursor.execute("set local lock_timeout = '5s'")  # look-ups wait behind us: rather give up than hold them
            cursor.execute(f"alter table {PARENT} detach partition {staged.name}")
            cursor.execute(f"drop table {staged.name}")
        else:
            cursor.execute(f"delete from {PARENT} where part = 0 and import_id = %s", [staged.import_id])


def _remove_rejected(staged: Staged) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"delete from {staged.name} s using enrolment_reject r where s.ctid = r.place")
        cursor.execute("update enrolment_reject set place = null where place is not null")


def _value(statement: str, parameters: list[object] | None = None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchone()[0]
