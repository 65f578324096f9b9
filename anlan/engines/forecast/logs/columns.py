"""Which column of a table is the case, which the activity, which the time, and which attributes may be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, CASE, EventLog, LogUnfit
from anlan.engines.forecast.logs.times import moments

_CASE_NAMES = (
    *("case:concept:name", "case id", "caseid", "case_id", "case", "trace id", "claim", "ticket"),
    *("案件号", "案号", "赔案号", "赔案编号", "报案号", "案件编号", "案件", "赔案", "工单号", "流水号", "id", "编号"),
)
_ACTIVITY_NAMES = (
    *("concept:name", "activity", "activityid", "activity id", "activity_id", "event", "task", "stage"),
    *("环节", "活动", "节点", "环节名称", "活动名称", "节点名称", "阶段", "步骤", "任务", "事件", "操作", "状态"),
)
_TIME_NAMES = (
    *("time:timestamp", "complete timestamp", "completetimestamp", "end time", "complete time", "finished at"),
    *("completed at", "end timestamp", "timestamp", "time", "at", "date"),
    *("完成时间", "结束时间", "办结时间", "时间", "发生时间", "操作时间", "处理时间", "日期", "完成日期"),
    *("start timestamp", "start time", "started at", "begin time", "开始时间", "创建时间"),
)
"""Where both are written the end of the work comes first: a stage is named by what was last completed."""
_TOO_MANY_VALUES = 0.5
"""An attribute with more different values than this share of the cases names the case and teaches nothing."""


def log_of_table(
    table: pl.DataFrame,
    *,
    case: str | None = None,
    activity: str | None = None,
    time: str | None = None,
    attributes: Sequence[str] | None = None,
) -> EventLog:
    """An event log from a table with one row an event; columns that are not named are guessed by their names.

    `attributes=None` takes every other column that does not give the future away. Raises LogUnfit for a column that is
    not there or cannot be guessed, and for times that cannot be read.
    """
    if table.is_empty():
        raise LogUnfit("the log holds no event: give rows of case, activity and time")
    case = _found(table, case, _CASE_NAMES, "case", taken=())
    activity = _found(table, activity, _ACTIVITY_NAMES, "activity", taken=(case,))
    time = _found(table, time, _TIME_NAMES, "time", taken=(case, activity))
    wanted = [name for name in table.columns if name not in (case, activity, time)]
    if attributes is not None:
        unknown = [name for name in attributes if name not in table.columns]
        if unknown:
            raise LogUnfit(f"there is no column {unknown[0]!r}: the table has {', '.join(table.columns)}")
        wanted = list(attributes)
    core = table.select(
        _named(table[case]).alias(CASE),
        _named(table[activity]).alias(ACTIVITY),
        moments(table[time]).alias(AT),
        *(table[name].alias(f"attribute:{name}") for name in wanted),
    ).drop_nulls([CASE, ACTIVITY, AT])
    named = tuple(core.columns[3:])
    log = EventLog.of(_sane(core), attributes=named, candidates=() if attributes is not None else named)
    return screened(log, log)


def screened(log: EventLog, seen: EventLog) -> EventLog:
    """The log with those of its candidate attributes that, by what was `seen` of it, do not give the future away.

    Attributes named by hand are kept as they are.
    """
    if not log.candidates:
        return log
    left_out = _telling_too_much(seen)
    kept = tuple(name for name in log.candidates if name not in left_out)
    told = {name.removeprefix("attribute:"): why for name, why in left_out.items()}
    return replace(log, attributes=kept, left_out=told)


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
    return column.cast(pl.String)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z:\u4e00-\u9fff]", "", name.lower())


def _telling_too_much(log: EventLog) -> dict[str, str]:
    """Attributes that would give the future away or name the case, with the reason."""
    left_out: dict[str, str] = {}
    lengths = log.frame.group_by(CASE).len("_events")
    for name in log.candidates:
        filled = log.frame.select(CASE, name).drop_nulls()
        if filled.is_empty() or filled[name].n_unique() < 2:
            left_out[name] = "always the same"
        elif "variant" in name.lower():
            left_out[name] = "names the whole course of the case"
        elif not filled[name].dtype.is_numeric() and filled[name].n_unique() > _TOO_MANY_VALUES * log.cases:
            left_out[name] = "different in nearly every case"
        elif _knows_the_length(filled, name, lengths):
            left_out[name] = "gives away how many events the case will have"
    return left_out


def _knows_the_length(filled: pl.DataFrame, name: str, lengths: pl.DataFrame) -> bool:
    """Whether an attribute that never changes within a case tells the number of its events, as a variant does."""
    per_case = filled.group_by(CASE).agg(pl.col(name).n_unique().alias("_values"), pl.col(name).first())
    if (per_case["_values"] > 1).any():
        return False
    groups = per_case.join(lengths, on=CASE).with_columns(
        pl.len().over(name).alias("_size"), pl.col("_events").var().over(name).fill_null(0).alias("_within")
    )
    repeated = groups.filter(pl.col("_size") > 1)
    whole = repeated["_events"].cast(pl.Float64).var() if len(repeated) > 30 else None
    if not isinstance(whole, float) or whole == 0:
        return False
    within = repeated["_within"].mean()
    return isinstance(within, float) and within < 0.02 * whole
