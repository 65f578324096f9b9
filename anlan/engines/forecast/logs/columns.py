"""Which column of a table is the case, which the activity, which the time, and which attributes may be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, CASE, EventLog, LogUnfit

_CASE_NAMES = ("case:concept:name", "case id", "caseid", "case_id", "case", "trace id", "claim", "ticket", "id")
_ACTIVITY_NAMES = ("concept:name", "activity", "activityid", "activity id", "activity_id", "event", "task", "stage")
_TIME_NAMES = (
    "time:timestamp",
    "complete timestamp",
    "completetimestamp",
    "timestamp",
    "end timestamp",
    "time",
    "at",
    "date",
    "start timestamp",
)
_TIME_FORMATS = (
    "%Y-%m-%dT%H:%M:%S%.f%#z",
    "%Y-%m-%d %H:%M:%S%.f%#z",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y/%m/%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M%#z",
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d-%m-%Y %H:%M:%S%.f",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%Y-%m-%d",
    "%Y/%m/%d",
)
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
    log = EventLog.of(core)
    left_out = {} if attributes is not None else _telling_too_much(log)
    kept = tuple(name for name in log.frame.columns[3:] if name not in left_out)
    told = {name.removeprefix("attribute:"): why for name, why in left_out.items()}
    return EventLog.of(log.frame.select(CASE, ACTIVITY, AT, *kept), attributes=kept, left_out=told)


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
    return re.sub(r"[^a-z:]", "", name.lower())


def moments(column: pl.Series) -> pl.Series:
    """A column of times as naive UTC; text in ISO or one of the usual forms, numbers as seconds since 1970.

    Raises LogUnfit when fewer than 99 of 100 filled cells can be read.
    """
    if isinstance(column.dtype, pl.Datetime):
        if column.dtype.time_zone:
            column = column.dt.convert_time_zone("UTC").dt.replace_time_zone(None)
        return column.cast(pl.Datetime("us"))
    if column.dtype == pl.Date:
        return column.cast(pl.Datetime("us"))
    if column.dtype.is_numeric():
        return (column.cast(pl.Float64) * 1e6).cast(pl.Int64).cast(pl.Datetime("us"))
    text = column.cast(pl.String).str.strip_chars().replace("", None)
    text = text.str.replace(r"Z$", "+00:00").str.replace(r" UTC$", "+00:00")
    filled = len(text) - text.null_count()
    for shape in _TIME_FORMATS:
        try:
            read = text.str.to_datetime(shape, strict=False, time_unit="us")
        except pl.exceptions.ComputeError:
            continue  # polars refuses a format that fits no cell
        if filled and (len(read) - read.null_count()) >= 0.99 * filled:
            zoned = isinstance(read.dtype, pl.Datetime) and read.dtype.time_zone
            return read.dt.convert_time_zone("UTC").dt.replace_time_zone(None) if zoned else read
    shown = text.drop_nulls().head(1).to_list() or ["nothing"]
    raise LogUnfit(f"times such as {shown[0]!r} cannot be read: write them as 2026-03-02T01:30:00+08:00")


def _telling_too_much(log: EventLog) -> dict[str, str]:
    """Attributes that would give the future away or name the case, with the reason."""
    left_out: dict[str, str] = {}
    lengths = log.frame.group_by(CASE).len("_events")
    for name in log.frame.columns[3:]:
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
