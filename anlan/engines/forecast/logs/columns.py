"""Which column of a table is the case, which the activity, which the time, and which attributes may be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from anlan.engines.forecast.logs.cells import case_names, typed
from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, CASE, ColumnMissing, EventLog, LogUnfit
from anlan.engines.forecast.logs.screening import screened
from anlan.engines.forecast.logs.times import clocks, days_only, moments, order_of

_CASE_NAMES = (
    *("case:concept:name", "case id", "caseid", "case_id", "case", "case number", "case no", "trace id", "claim"),
    *("claim id", "claim number", "claim no", "claim ref", "claim reference", "ticket", "ticket id", "ticket number"),
    *("order id", "incident", "case ref", "case reference", "policy number", "policy no", "reference", "ref"),
    *("案件号", "案号", "赔案号", "赔案编号", "报案号", "案件编号", "案件", "赔案", "工单号", "流水号"),
    *("Vorgangsnummer", "Vorgang", "Fallnummer", "Fall", "Schadennummer", "id", "编号"),
)
_ACTIVITY_NAMES = (
    *("concept:name", "activity", "activityid", "activity id", "activity_id", "activity name", "event", "event name"),
    *("task", "stage", "step", "action", "operation", "status", "Tätigkeit", "Aktivität", "Schritt"),
    *("环节", "活动", "节点", "环节名称", "活动名称", "节点名称", "阶段", "步骤", "任务", "事件", "操作", "状态"),
)
_TIME_NAMES = (
    *("time:timestamp", "complete timestamp", "completetimestamp", "end time", "complete time", "finished at"),
    *(
        "completed at",
        "end timestamp",
        "end",
        "end date",
        "timestamp",
        "event time",
        "event timestamp",
        "time",
        "datetime",
        "ts",
    ),
    *("at", "event date", "date", "date of event", "date time", "when", "when done", "changed on", "changed at"),
    *("Zeitstempel", "Zeitpunkt", "Ende", "Datum"),
    *("完成时间", "结束时间", "办结时间", "时间", "发生时间", "操作时间", "处理时间", "日期", "完成日期"),
    *("start timestamp", "start time", "start date", "started at", "begin time", "start", "开始时间", "创建时间"),
    *("created at", "created on", "created"),
)
"""Where both are written the end of the work comes first: a stage is named by what was last completed."""
_FIRST = {"dmy": "the day", "mdy": "the month"}
_MANY_COPIES = 0.01
"""So many rows that stand in the table more than once are worth a word."""


def log_of_table(
    table: pl.DataFrame,
    *,
    case: str | None = None,
    activity: str | None = None,
    time: str | None = None,
    attributes: Sequence[str] | None = None,
    usual: Sequence[str] = (),
    written: bool = False,
    zone: str = "UTC",
    order: str = "",
) -> EventLog:
    """An event log from a table with one row an event; columns that are not named are guessed by their names.

    Columns in `usual` (of case, activity and time) come before a guess. `attributes=None` takes every other column that
    does not give the future away. `written` says that every cell is text as people write it: attributes are then read
    as numbers where they hold nothing else, and names of cases stay letter for letter. Times that name no zone are
    civil time of `zone`, and their days, months and years stand in `order` where cells do not show another. Raises
    LogUnfit for a column that is not there or cannot be guessed, and for times that cannot be read.
    """
    if table.is_empty():
        raise LogUnfit("the log holds no event: give rows of case, activity and time")
    table = table.select(name for name, kind in table.schema.items() if not kind.is_nested())
    table = _with_joined_times(table, time)
    columns = _columns(table, (case, activity, time), usual)
    wanted = [name for name in table.columns if name not in columns]
    if written:
        table = table.with_columns(case_names(table[columns[0]]), *typed(table.select(wanted)).get_columns())
    if attributes is not None:
        unknown = [name for name in attributes if name not in table.columns]
        if unknown:
            raise ColumnMissing(unknown[0], table.columns)
        wanted = list(attributes)
    order, shown = order_of(table[columns[2]], order)
    rows = table.select(
        _named(table[columns[0]]).alias(CASE),
        _named(table[columns[1]]).alias(ACTIVITY),
        moments(table[columns[2]], zone, order).alias(AT),
        *(table[name].alias(f"attribute:{name}") for name in wanted),
    )
    core = _sane(rows.drop_nulls([CASE, ACTIVITY, AT]))
    named = tuple(rows.columns[3:])
    candidates = () if attributes is not None else named
    notes = _remarks(table, rows, len(core), columns)
    if not shown:
        notes = (*notes, f"no time shows whether its day or its month comes first: {_FIRST[order]} first was taken")
    log = EventLog.of(core, attributes=named, candidates=candidates, columns=columns, notes=notes, order=order)
    return screened(log, log)


def _with_joined_times(table: pl.DataFrame, named: str | None) -> pl.DataFrame:
    """The table with days and times of day of two columns, as Event date and Event time, in that of the days.

    With the time `named`, only what belongs to it is joined. Where names do not tell what belongs together, days and
    times of day are joined if there is one column of either.
    """
    hours = {name: found for name in table.columns if (found := clocks(table[name])) is not None}
    wanted = [named] if named in table.columns else table.columns if named is None else []
    days = {name: found for name in wanted if (found := days_only(table[name])) is not None} if hours else {}
    pairs = [(day, clock) for day in days for clock in hours if _of_what(day) == _of_what(clock)]
    if not pairs and len(days) == len(hours) == 1:
        pairs = [(next(iter(days)), next(iter(hours)))]
    for day, clock in pairs:
        table = table.with_columns((days[day] + " " + hours[clock]).alias(day)).drop(clock, strict=False)
    return table


def _of_what(name: str) -> str:
    """What a column of days or of times of day is of: nothing for Date, end for End time."""
    return re.sub(r"date|time|day|hour|clock|of|datum|uhrzeit|zeit|tag|日期|时间|时刻", "", _plain(name))


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


def _remarks(table: pl.DataFrame, rows: pl.DataFrame, kept: int, columns: Sequence[str]) -> tuple[str, ...]:
    """What is to be said of a table's rows that cannot be used or should perhaps not be."""
    empty = [(name, rows[column].null_count()) for name, column in zip(columns, (CASE, ACTIVITY, AT), strict=True)]
    said = [f"{count} rows without a usable {name!r} were left out" for name, count in empty if count]
    apart = len(rows.drop_nulls([CASE, ACTIVITY, AT])) - kept
    if apart:
        said.append(f"{apart} rows ten years and more away from all others were left out")
    copies = len(table) - table.n_unique()
    if copies > _MANY_COPIES * len(table):
        said.append(f"{copies} rows are copies of others and count again: take them out if nothing happened twice")
    return tuple(said)


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
