"""Reading times in the forms in which systems write them down."""

from __future__ import annotations

import datetime as dt

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
    "%Y-%m-%dT%I:%M:%S%.f%p",
    "%Y-%m-%dT%I:%M%p",
    "%Y%m%dT%H:%M:%S",
    "%Y%m%dT%H:%M",
    "%Y%m%d%H%M%S",
    "%Y%m%d%H%M",
    "%Y%m%d",
    "%d-%b-%YT%H:%M:%S%.f",
    "%d-%b-%YT%H:%M",
    "%d-%b-%YT%H:%M:%S%.f%#z",
    "%d-%b-%YT%I:%M:%S%.f%p",
    "%d-%b-%YT%I:%M%p",
    "%d-%b-%Y",
    "%d-%b-%yT%H:%M:%S%.f",
    "%d-%b-%yT%H:%M",
    "%d-%b-%y",
    "%d.%m.%yT%H:%M:%S",
    "%d.%m.%yT%H:%M",
    "%d.%m.%y",
)
_DAY_FIRST = ("%d-%m-%YT%H:%M:%S%.f", "%d-%m-%YT%H:%M", "%d-%m-%Y")
_MONTH_FIRST = ("%m-%d-%YT%I:%M:%S%.f%p", "%m-%d-%YT%I:%M%p", "%m-%d-%YT%H:%M:%S%.f", "%m-%d-%YT%H:%M", "%m-%d-%Y")
_DAY_FIRST_12 = ("%d-%m-%YT%I:%M:%S%.f%p", "%d-%m-%YT%I:%M%p")
_TWO_FIGURES = ("T%H:%M:%S%.f", "T%H:%M", "T%I:%M:%S%.f%p", "T%I:%M%p", "")
_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_READABLE = 0.99
_FIRST_YEAR = 1900
"""An earlier year is one of two figures."""
_EXCEL_DAYS, _EXCEL_BEGAN = (20_000, 80_000), 25_569
"""Numbers of this size are days as Excel counts them, of which so many lie before 1970."""
_EARLIEST = 10 * 365 * 86_400 * 1e6
"""Microseconds after 1970 before which there are no logs."""
_EPOCH_UNITS = ((1e17, 1e-3), (1e14, 1.0), (1e11, 1e3), (0.0, 1e6))
"""From this size on numbers are nanoseconds, microseconds, milliseconds and seconds since 1970: microseconds in one."""


def moments(column: pl.Series, zone: str = "UTC", order: str | None = None) -> pl.Series:
    """A column of times as naive UTC; text in ISO or one of the usual forms, numbers as time since 1970.

    What names no zone is civil time of `zone`. Forms may be mixed. Days, months and years stand in `order`, or as
    `order_of` finds. Raises LogUnfit when fewer than 99 of 100 filled cells can be read.
    """
    if column.dtype in (pl.Categorical, pl.Enum):
        column = column.cast(pl.String)
    if isinstance(column.dtype, pl.Datetime) or column.dtype == pl.Date:
        return _utc(column.cast(pl.Datetime("us")) if column.dtype == pl.Date else column, zone)
    number = column.cast(pl.Float64, strict=False) if column.dtype != pl.Boolean else column.cast(pl.String)
    if number.dtype.is_numeric() and number.null_count() == column.null_count() and _like_epochs(number):
        return _since_1970(number)
    text = _plainly_written(column.cast(pl.String))
    filled = len(text) - text.null_count()
    read = pl.Series(column.name, [None] * len(text), dtype=pl.Datetime("us"))
    for shape in _forms(order_of(column)[0] if order is None else order):
        if read.null_count() == text.null_count():
            break
        read = read.zip_with(read.is_not_null(), _by(text, shape, zone))
    if filled and (len(read) - read.null_count()) >= _READABLE * filled:
        return read
    unread = column.filter(text.is_not_null() & read.is_null()).cast(pl.String)
    shown = unread.head(1).to_list() or ["nothing"]
    raise LogUnfit(f"times such as {shown[0]!r} cannot be read: write them as 2026-03-02T01:30:00+08:00")


def _like_epochs(number: pl.Series) -> bool:
    """Whether numbers count from 1970 rather than write a date such as 20260302, 202603020930 or 20260302093000."""
    middle = number.drop_nulls().median()
    written = (1, 10_000, 1_000_000)
    return isinstance(middle, float) and not any(19_000_101 * to <= middle <= 21_001_232 * to for to in written)


def _since_1970(number: pl.Series) -> pl.Series:
    middle = number.drop_nulls().abs().median()
    size = middle if isinstance(middle, float) else 0.0
    if _EXCEL_DAYS[0] <= size <= _EXCEL_DAYS[1]:
        number, factor = ((number - _EXCEL_BEGAN) * 86_400).round(0), 1e6
    else:
        factor = next(factor for least, factor in _EPOCH_UNITS if size >= least)
        if size * factor < _EARLIEST:
            raise LogUnfit(
                f"numbers such as {number.drop_nulls()[0]:g} in {number.name!r} are no times, or lie in the first "
                "years after 1970: name another column with --time, or write times as 2026-03-02T01:30:00+08:00"
            )
    microseconds = number * factor
    sane = microseconds.is_between(-62_135_596_800e6, 253_402_300_799e6)  # years 1 to 9999
    return microseconds.zip_with(sane, pl.Series([None], dtype=pl.Float64)).cast(pl.Int64).cast(pl.Datetime("us"))


def days_only(column: pl.Series) -> pl.Series | None:
    """A column of days as text without a time of day, or none where it holds times of day."""
    if isinstance(column.dtype, pl.Datetime | pl.Date):
        text = column.cast(pl.Date).cast(pl.String)
        return text if column.dtype == pl.Date or (column.dt.time() == dt.time()).all() else None
    if not isinstance(column.dtype, pl.String):
        return None
    text = _blank(column).str.replace(r"[T\s]0?0:00(?::00(?:\.0+)?)?$", "")
    dated = text.str.contains(r"^\D{0,12}\d{1,4}[-/.年\s]\D{0,12}\d{1,2}[-/.月,\s]+\D{0,12}\d{1,4}日?$|^\d{8}$")
    return text if len(dated.drop_nulls()) and dated.drop_nulls().all() else None


def clocks(column: pl.Series) -> pl.Series | None:
    """A column of times of day as 15:26 or 15:26:04, or none where it holds anything else."""
    if isinstance(column.dtype, pl.Time):
        return column.cast(pl.String)
    if not isinstance(column.dtype, pl.String):
        return None
    text = _blank(column).str.replace(r"\s*(?:Uhr|h)$", "").str.replace_all("：", ":")
    text = text.str.replace(r"^(\d{1,2})[.时](\d{2})分?$", "$1:$2")
    found = text.str.contains(r"^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?$").drop_nulls()
    return text if len(found) and found.all() else None


def _blank(column: pl.Series) -> pl.Series:
    return column.str.strip_chars().replace("", None)


def _plainly_written(text: pl.Series) -> pl.Series:
    """One way of writing: dashes in dates, T before the hour, offsets as +00:00, no Chinese signs."""
    text = text.str.strip_chars().replace("", None)
    text = text.str.replace(r"(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+", "")
    text = text.str.replace(rf"(?i)^(\d{{1,2}})[\s/-]({_MONTHS})[a-z]*\.?,?[\s/-](\d{{2,4}})[,:]?", "$1-$2-$3 ")
    text = text.str.replace(rf"(?i)^({_MONTHS})[a-z]*\.?[\s-](\d{{1,2}}),?[\s-](\d{{4}}),?", "$2-$1-$3")
    text = text.str.replace(r"^(\d+)[年/](\d+)[月/](\d+)日?", "$1-$2-$3")
    text = text.str.replace(r"(\d)[时点](\d+)分(?:(\d+)秒)?", "$1:$2:$3").str.replace(r":?\s*$", "")
    text = text.str.replace(r"上午(\d+:\S*)", "${1}AM").str.replace(r"下午(\d+:\S*)", "${1}PM")
    text = text.str.replace(r"(:\d\d),(\d+)", "$1.$2")
    text = text.str.replace(r"(\d)\s*([AaPp])\.?[Mm]\.?$", "${1}${2}m").str.replace(r"^(\S+?)[\sT]\s*(\d)", "${1}T$2")
    return text.str.replace(r"(?:Z|\s*UTC|\s*GMT)$", "+00:00").str.replace(r"(:\d\d(?:\.\d+)?)\s+([+-]\d)", "${1}${2}")


def order_of(column: pl.Series, usual: str = "") -> tuple[str, bool]:
    """In which order days, months and years stand in a column of times, "dmy", "mdy" or "ymd", and whether a cell shows
    it; "" where no cell can be read in more than one.

    A figure beyond 12 is a day. Where none is, the `usual` order is taken, or else months before days where AM or PM is
    written. Years of two figures come first if less varies there than at the end, where days would be.
    """
    if not isinstance(column.dtype, pl.String):
        return "", True
    text = _plainly_written(column)
    parts = text.str.extract_groups(r"^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?:T|$)")
    first, second, third = (parts.struct.field(name).cast(pl.Int64) for name in ("1", "2", "3"))
    if not len(first.drop_nulls()):
        return "", True
    years_first = third.is_between(0, 99).any() and first.n_unique() < third.n_unique()
    if usual == "ymd" or (not usual and years_first):
        return "ymd", True
    if (first > 12).any() or (second > 12).any():
        return ("dmy" if (first > 12).any() else "mdy"), True
    halves = bool(text.str.contains(r"[AaPp]m$").any())
    return usual or ("mdy" if halves else "dmy"), bool(usual)


def _forms(order: str) -> tuple[str, ...]:
    """The forms to try for an order of days, months and years."""
    forms = _FORMATS + (_MONTH_FIRST if order == "mdy" else _DAY_FIRST_12 + _DAY_FIRST)
    day = {"ymd": "%y-%m-%d", "mdy": "%m-%d-%y"}.get(order, "%d-%m-%y")
    return tuple(day + time for time in _TWO_FIGURES) + forms


def _by(text: pl.Series, shape: str, zone: str) -> pl.Series:
    try:
        read = _utc(text.str.to_datetime(shape, strict=False, time_unit="us", exact=True), zone)
        return read.zip_with(read.dt.year() >= _FIRST_YEAR, pl.Series([None], dtype=pl.Datetime("us")))
    except pl.exceptions.PolarsError:  # a form that fits no cell
        return pl.Series(text.name, [None] * len(text), dtype=pl.Datetime("us"))


def _utc(read: pl.Series, zone: str) -> pl.Series:
    """Instants as naive UTC; civil time of `zone` where they are naive. What is written in the hour
    that was skipped when clocks were put forward is read an hour earlier."""
    if not (isinstance(read.dtype, pl.Datetime) and read.dtype.time_zone):
        if zone == "UTC":
            return read.cast(pl.Datetime("us"))
        hour = pl.duration(hours=1)
        there, later = pl.col(read.name), pl.col(read.name) + hour
        here, after = (
            one.dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null").dt.convert_time_zone("UTC")
            for one in (there, later)
        )
        read = read.to_frame().select(pl.coalesce(here, after - hour).alias(read.name)).to_series()
    return read.dt.convert_time_zone("UTC").dt.replace_time_zone(None).cast(pl.Datetime("us"))
