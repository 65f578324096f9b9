"""Which column of a table is the case, which the activity, which the time, and which attributes may be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from anlan.engines.forecast.logs.cells import told, typed
from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, CASE, EventLog, LogUnfit
from anlan.engines.forecast.logs.screening import screened
from anlan.engines.forecast.logs.times import moments

_CASE_NAMES = (
    *("case:concept:name", "case id", "caseid", "case_id", "case", "case number", "case no", "trace id", "claim"),
    *("claim id", "claim number", "claim no", "ticket", "ticket id", "ticket number", "order id", "incident"),
    *("案件号", "案号", "赔案号", "赔案编号", "报案号", "案件编号", "案件", "赔案", "工单号", "流水号"),
    *("Vorgangsnummer", "Vorgang", "Fallnummer", "Fall", "Schadennummer", "id", "编号"),
)
_ACTIVITY_NAMES = (
    *("concept:name", "activity", "activityid", "activity id", "activity_id", "activity name", "event", "task"),
    *("stage", "step", "action", "operation", "status", "Tätigkeit", "Aktivität", "Schritt"),
    *("环节", "活动", "节点", "环节名称", "活动名称", "节点名称", "阶段", "步骤", "任务", "事件", "操作", "状态"),
)
_TIME_NAMES = (
    *("time:timestamp", "complete timestamp", "completetimestamp", "end time", "complete time", "finished at"),
    *("completed at", "end timestamp", "end", "timestamp", "event time", "time", "datetime", "ts", "at", "date"),
    *("Zeitstempel", "Zeitpunkt", "Ende", "Datum"),
    *("完成时间", "结束时间", "办结时间", "时间", "发生时间", "操作时间", "处理时间", "日期", "完成日期"),
    *("start timestamp", "start time", "started at", "begin time", "start", "开始时间", "创建时间"),
)
"""Where both are written the end of the work comes first: a stage is named by what was last completed."""


def log_of_table(
    table: pl.DataFrame,
    *,
    case: str | None = None,
    activity: str | None = None,
    time: str | None = None,
    attributes: Sequence[str] | None = None,
    usual: Sequence[str] = (),
    written: bool = False,
) -> EventLog:
    """An event log from a table with one row an event; columns that are not named are guessed by their names.

    Columns in `usual` (of case, activity and time) come before a guess. `attributes=None` takes every other column that
    does not give the future away. `written` says that every cell is text as people write it: attributes are then read
    as numbers where they hold nothing else, and names of cases stay letter for letter. Raises LogUnfit for a column
    that is not there or cannot be guessed, and for times that cannot be read.
    """
    if table.is_empty():
        raise LogUnfit("the log holds no event: give rows of case, activity and time")
    columns = _columns(table, (case, activity, time), usual)
    wanted = [name for name in table.columns if name not in columns]
    if written:
        table = table.with_columns(told(table[columns[0]]), *typed(table.select(wanted)).get_columns())
    if attributes is not None:
        unknown = [name for name in attributes if name not in table.columns]
        if unknown:
            raise LogUnfit(f"there is no column {unknown[0]!r}: the table has {', '.join(table.columns)}")
        wanted = list(attributes)
    rows = table.select(
        _named(table[columns[0]]).alias(CASE),
        _named(table[columns[1]]).alias(ACTIVITY),
        moments(table[columns[2]]).alias(AT),
        *(table[name].alias(f"attribute:{name}") for name in wanted),
    )
    core = _sane(rows.drop_nulls([CASE, ACTIVITY, AT]))
    named = tuple(rows.columns[3:])
    candidates = () if attributes is not None else named
    log = EventLog.of(
        core, attributes=named, candidates=candidates, columns=columns, notes=_lost(rows, len(core), columns)
    )
    return screened(log, log)


def _columns(table: pl.DataFrame, given: Sequence[str | None], usual: Sequence[str]) -> tuple[str, ...]:
    """The columns of case, activity and time, three different ones."""
    found: tuple[str, ...] = ()
    guesses = (("case", _CASE_NAMES), ("activity", _ACTIVITY_NAMES), ("time", _TIME_NAMES))
    for place, (what, names) in enumerate(guesses):
        known = [name for name in usual[place : place + 1] if name in table.columns]
        found += (_found(table, given[place] or next(iter(known), None), names, what, taken=found),)
    if len(set(found)) < len(found):
        raise LogUnfit(f"case, activity and time need three columns, and {', '.join(found)} were named: name others")
    return found


def _lost(rows: pl.DataFrame, kept: int, columns: Sequence[str]) -> tuple[str, ...]:
    """What is to be said of rows that cannot be used."""
    empty = [(name, rows[column].null_count()) for name, column in zip(columns, (CASE, ACTIVITY, AT), strict=True)]
    said = [f"{count} rows without a usable {name!r} were left out" for name, count in empty if count]
    apart = len(rows.drop_nulls([CASE, ACTIVITY, AT])) - kept
    return (*said, *([f"{apart} rows ten years and more away from all others were left out"] if apart else []))


def _sane(core: pl.DataFrame) -> pl.DataFrame:
    """Without events that stand ten years and more apart from nearly all others: a year 9999 is no date."""
    if core.is_empty():
        return core
    low, high = core[AT].quantile(0.005), core[AT].quantile(0.995)
    apart = pl.duration(days=3653)
    return core.filter(pl.col(AT).is_between(pl.lit(low) - apart, pl.lit(high) + apart))


def _found(table: pl.DataFrame, named: str | None, usual: Sequence[str], what: str, *, taken: Sequence[str]) -> str:
    if named is not None:
        if named in table.columns:
            return named
        raise LogUnfit(f"there is no column {named!r} for the {what}: the table has {', '.join(table.columns)}")
    by_plain_name = {_plain(name): name for name in reversed(table.columns) if name not in taken}
    for name in usual:
        if _plain(name) in by_plain_name:
            return by_plain_name[_plain(name)]
    raise LogUnfit(f"no column looks like the {what}: name it with --{what}; the table has {', '.join(table.columns)}")


def _named(column: pl.Series) -> pl.Series:
    """Names as text; a whole number without a point."""
    if column.dtype.is_float() and column.drop_nulls().is_finite().all() and (column.drop_nulls() % 1 == 0).all():
        column = column.cast(pl.Int64)
    return column.cast(pl.String).str.strip_chars().replace("", None)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z:\u4e00-\u9fff]", "", name.lower())
