"""Reading times in the forms in which systems write them down."""

from __future__ import annotations

import polars as pl

from anlan.engines.forecast.logs.eventlog import LogUnfit

_FORMATS = (
    "%Y-%m-%dT%H:%M:%S%.f%#z",
    "%Y-%m-%dT%H:%M%#z",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d",
    "%d.%m.%YT%H:%M:%S%.f",
    "%d.%m.%YT%H:%M",
    "%d.%m.%Y",
    "%Y%m%dT%H:%M:%S",
    "%Y%m%d",
    "%d-%b-%YT%H:%M:%S%.f",
    "%d-%b-%YT%H:%M",
    "%d-%b-%Y",
    "%d.%m.%yT%H:%M:%S",
    "%d.%m.%yT%H:%M",
    "%d.%m.%y",
)
_DAY_FIRST = ("%d-%m-%YT%H:%M:%S%.f", "%d-%m-%YT%H:%M", "%d-%m-%Y")
_MONTH_FIRST = ("%m-%d-%YT%I:%M:%S%.f%p", "%m-%d-%YT%I:%M%p", "%m-%d-%YT%H:%M:%S%.f", "%m-%d-%YT%H:%M", "%m-%d-%Y")
_DAY_FIRST_12 = ("%d-%m-%YT%I:%M:%S%.f%p", "%d-%m-%YT%I:%M%p")
_READABLE = 0.99
_FIRST_YEAR = 1900
"""An earlier year is one of two figures."""
_EXCEL_DAYS, _EXCEL_BEGAN = (20_000, 80_000), 25_569
"""Numbers of this size are days as Excel counts them, of which so many lie before 1970."""
_EPOCH_UNITS = ((1e17, 1e-3), (1e14, 1.0), (1e11, 1e3), (0.0, 1e6))
"""From this size on numbers are nanoseconds, microseconds, milliseconds and seconds since 1970: microseconds in one."""


def moments(column: pl.Series) -> pl.Series:
    """A column of times as naive UTC; text in ISO or one of the usual forms, numbers as time since 1970.

    Forms may be mixed. Where days and months cannot be told apart, the day comes first unless AM or PM is written.
    Raises LogUnfit when fewer than 99 of 100 filled cells can be read.
    """
    if isinstance(column.dtype, pl.Datetime):
        return _utc(column).cast(pl.Datetime("us"))
    if column.dtype == pl.Date:
        return column.cast(pl.Datetime("us"))
    number = column.cast(pl.Float64, strict=False) if column.dtype != pl.Boolean else column.cast(pl.String)
    if number.dtype.is_numeric() and number.null_count() == column.null_count() and _like_epochs(number):
        return _since_1970(number)
    text = _plainly_written(column.cast(pl.String))
    filled = len(text) - text.null_count()
    read = pl.Series(column.name, [None] * len(text), dtype=pl.Datetime("us"))
    for shape in _in_order(text):
        if read.null_count() == text.null_count():
            break
        read = read.zip_with(read.is_not_null(), _by(text, shape))
    if filled and (len(read) - read.null_count()) >= _READABLE * filled:
        return read
    unread = column.filter(text.is_not_null() & read.is_null()).cast(pl.String)
    shown = unread.head(1).to_list() or ["nothing"]
    raise LogUnfit(f"times such as {shown[0]!r} cannot be read: write them as 2026-03-02T01:30:00+08:00")


def _like_epochs(number: pl.Series) -> bool:
    """Whether numbers count from 1970 rather than write a date such as 20260302."""
    middle = number.drop_nulls().median()
    return isinstance(middle, float) and not 19_000_101 <= middle <= 21_001_231


def _since_1970(number: pl.Series) -> pl.Series:
    middle = number.drop_nulls().abs().median()
    size = middle if isinstance(middle, float) else 0.0
    if _EXCEL_DAYS[0] <= size <= _EXCEL_DAYS[1]:
        number, factor = ((number - _EXCEL_BEGAN) * 86_400).round(0), 1e6
    else:
        factor = next(factor for least, factor in _EPOCH_UNITS if size >= least)
    microseconds = number * factor
    sane = microseconds.is_between(-62_135_596_800e6, 253_402_300_799e6)  # years 1 to 9999
    return microseconds.zip_with(sane, pl.Series([None], dtype=pl.Float64)).cast(pl.Int64).cast(pl.Datetime("us"))


def _plainly_written(text: pl.Series) -> pl.Series:
    """One way of writing: dashes in dates, T before the hour, offsets as +00:00, no Chinese signs."""
    text = text.str.strip_chars().replace("", None)
    text = text.str.replace(r"^(\d+)[年/](\d+)[月/](\d+)日?", "$1-$2-$3")
    text = text.str.replace(r"(\d)[时点](\d+)分(?:(\d+)秒)?", "$1:$2:$3").str.replace(r":$", "")
    text = text.str.replace(r"(\d)\s*([AaPp])\.?[Mm]\.?$", "${1}${2}m").str.replace(r"^(\S+?)[\sT]\s*(\d)", "${1}T$2")
    return text.str.replace(r"(?:Z|\s*UTC)$", "+00:00").str.replace(r"(:\d\d(?:[.,]\d+)?)\s+([+-]\d)", "${1}${2}")


def _in_order(text: pl.Series) -> tuple[str, ...]:
    """The forms to try: months before days where AM or PM is written or a second figure is beyond 12."""
    found = text.str.extract_groups(r"^(\d{1,2})-(\d{1,2})-\d{4}")
    first, second = (found.struct.field(name).cast(pl.Int64) for name in ("1", "2"))
    halves = bool(text.str.contains(r"[AaPp]m$").any())
    day_first = bool((first > 12).any()) or not (halves or bool((second > 12).any()))
    return _FORMATS + ((_DAY_FIRST_12 + _DAY_FIRST) if day_first else _MONTH_FIRST)


def _by(text: pl.Series, shape: str) -> pl.Series:
    try:
        read = _utc(text.str.to_datetime(shape, strict=False, time_unit="us", exact=True)).cast(pl.Datetime("us"))
        return read.zip_with(read.dt.year() >= _FIRST_YEAR, pl.Series([None], dtype=pl.Datetime("us")))
    except pl.exceptions.PolarsError:  # a form that fits no cell
        return pl.Series(text.name, [None] * len(text), dtype=pl.Datetime("us"))


def _utc(read: pl.Series) -> pl.Series:
    if isinstance(read.dtype, pl.Datetime) and read.dtype.time_zone:
        return read.dt.convert_time_zone("UTC").dt.replace_time_zone(None)
    return read
