"""Which attributes of a log must not be looked at: they name the case, or tell what only the future can tell."""

from __future__ import annotations

import re
from dataclasses import replace

import polars as pl

from anlan.engines.forecast.logs.eventlog import CASE, EventLog

_TOO_MANY_VALUES = 0.5
"""An attribute with more different values than this share of the cases names the case and teaches nothing."""
_TOO_ALIKE = 0.97
"""A rank correlation so high with what is to come is no pattern any more."""
_NEARLY_ALL = 0.98
"""So many cases hold one value throughout where an attribute is one of the case; a slip of the pen changes nothing."""
_FEWEST_CASES = 30
_KNOWN_AT_THE_END = re.compile(
    r"(?i)\b(?:final|outcome|resolution|closed|closing|ended|finished|duration|lead time|throughput)\b"
    r"|最终|结果|结案|结束|时长|耗时|办结"
)


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


def _telling_too_much(log: EventLog) -> dict[str, str]:
    """Attributes that would give the future away or name the case, with the reason."""
    to_come = log.frame.select(CASE, *log.candidates).with_columns(
        pl.Series("_events", log.last - log.first - log.prefix + 1), pl.Series("_days", log.remaining_days)
    )
    return {name: why for name in log.candidates if (why := _why_not(log, to_come, name))}


def _why_not(log: EventLog, to_come: pl.DataFrame, name: str) -> str | None:
    filled = to_come.select(CASE, name, "_events", "_days").filter(pl.col(name).is_not_null())
    if filled.is_empty() or filled[name].n_unique() < 2:
        return "always the same"
    if "variant" in name.lower():
        return "names the whole course of the case"
    if not filled[name].dtype.is_numeric() and filled[name].n_unique() > _TOO_MANY_VALUES * log.cases:
        return "different in nearly every case"
    if _numbers_rows(filled[name]):
        return "a number of its own in every row"
    first = filled.group_by(CASE, maintain_order=True).agg(
        pl.col(name).n_unique().alias("_values"), pl.len().alias("_rows"), pl.col(name, "_events", "_days").first()
    )
    several = first.filter(pl.col("_rows") > 1)
    of_the_case = len(several) > 0 and (several["_values"] == 1).sum() >= _NEARLY_ALL * len(several)
    if of_the_case and _tells_apart(first, name):
        return "gives away how many events the case will have"
    for ahead, what in (("_events", "how many events are to come"), ("_days", "how long the case will take")):
        if _alike(filled, name, ahead) or (of_the_case and _alike(first, name, ahead)):
            return f"gives away {what}"
    if of_the_case and _KNOWN_AT_THE_END.search(re.sub(r"[_:\-.]", " ", name.removeprefix("attribute:"))):
        return "its name says that it is known at the end only; name it with --attributes if it is not"
    return None


def _numbers_rows(values: pl.Series) -> bool:
    """Whether whole numbers are all different, as those of rows or events are."""
    if not values.dtype.is_numeric() or len(values) < _FEWEST_CASES or values.n_unique() < len(values):
        return False
    return bool((values.cast(pl.Float64) % 1 == 0).all())


def _tells_apart(first: pl.DataFrame, name: str) -> bool:
    """Whether cases with the same value of an attribute have nearly the same number of events, as with a variant."""
    groups = first.with_columns(
        pl.len().over(name).alias("_size"), pl.col("_events").var().over(name).fill_null(0).alias("_within")
    )
    repeated = groups.filter(pl.col("_size") > 1)
    whole = repeated["_events"].cast(pl.Float64).var() if len(repeated) > _FEWEST_CASES else None
    if not isinstance(whole, float) or whole == 0:
        return False
    within = repeated["_within"].mean()
    return isinstance(within, float) and within < 0.02 * whole


def _alike(rows: pl.DataFrame, name: str, ahead: str) -> bool:
    """Whether a number rises or falls with what is to come, in nearly every row."""
    if not rows[name].dtype.is_numeric() or len(rows) < _FEWEST_CASES:
        return False
    told, truth = (pl.col(column).cast(pl.Float64) for column in (name, ahead))
    found = rows.select(pl.corr(told, truth, method="spearman")).item()
    return found is not None and abs(found) >= _TOO_ALIKE
