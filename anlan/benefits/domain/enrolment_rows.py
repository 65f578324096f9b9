"""Which rows of a file of members are fit to be enrolled, and for the others the first reason why not.

Whole columns at a time: twenty million rows are looked at in seconds. The rules are those of `kernel.identity` for
numbers; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from anlan.benefits.domain.enrolment_columns import COLUMNS, Terms

LONGEST_NAME, LONGEST_FAMILY, MOST_CLAIM_FREE_YEARS = 120, 40, 99

# (code, column) of every reason a row may have, in the order in which they are looked for. A row has one: the first.
REASONS: tuple[tuple[str, str], ...] = (
    ("text_unreadable", ""),
    ("cells_missing", ""),
    ("cells_too_many", ""),
    ("identity_number_invalid", "id_number"),
    ("name_missing", "name"),
    ("text_unfit", "name"),
    ("day_unfit", "born_on"),
    ("differs_from_number", "born_on"),
    ("sex_unfit", "sex"),
    ("differs_from_number", "sex"),
    ("day_unfit", "starts_on"),
    ("day_unfit", "ends_on"),
    ("ends_before_start", "ends_on"),
    ("outside_contract", "starts_on"),
    ("outside_contract", "ends_on"),
    ("not_born_yet", "born_on"),
    ("day_unfit", "insured_since"),
    ("after_start", "insured_since"),
    ("text_unfit", "family"),
    ("years_unfit", "claim_free_years"),
    ("yes_or_no_unfit", "pre_existing"),
)
_PLACE = {reason: place for place, reason in enumerate(REASONS)}
FIT = -1

_WEIGHTS = np.array((7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), dtype=np.int32)
_CHECKS = np.frombuffer(b"10X98765432", dtype=np.uint8)
_SEXES = {"male": "male", "m": "male", "男": "male", "female": "female", "f": "female", "女": "female"}
_YES_OR_NO = {"true": True, "yes": True, "1": True, "是": True, "false": False, "no": False, "0": False, "否": False}
_UNFIT_LETTERS = r"[\x00-\x1f\x7f]"
_DAY_SHAPES = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d")


@dataclass(frozen=True, slots=True)
class Looked:
    """The rows of one chunk after the look.

    `fit` has the columns of the table for the rows that may be enrolled; `fit_rows` and `bad_rows` say where they stood
    in the file, `bad_reasons` (places in `REASONS`) why the others may not.
    """

    fit: pl.DataFrame
    fit_rows: np.ndarray
    bad_rows: np.ndarray
    bad_reasons: np.ndarray


def look(cells: pl.DataFrame, *, rows: np.ndarray, terms: Terms, torn: np.ndarray | None = None) -> Looked:
    """Look at rows of text. `cells` has text columns named by key, missing ones are taken as empty; `rows` are the
    places in the file; `torn` holds for each row `FIT` or the place of a reason found while it was cut into cells.
    """
    found = _Finding(_whole(cells))
    if torn is not None:
        found.worst[:] = np.where(torn >= 0, torn, found.worst)
    number = _numbers(found)
    _people(found, number)
    _days(found, number, terms)
    _rest(found)
    fit = found.worst == len(REASONS)
    plain = found.plain.select(
        "id_number", "name", "born_on", "sex", "starts_on", "ends_on", "insured_since", "family",
        "claim_free_years", "pre_existing",
    )  # fmt: skip
    return Looked(
        fit=plain.filter(pl.Series(fit)) if not fit.all() else plain,
        fit_rows=rows[fit],
        bad_rows=rows[~fit],
        bad_reasons=found.worst[~fit],
    )


class _Finding:
    """The columns so far, and for each row the place of the first reason against it."""

    def __init__(self, cells: pl.DataFrame) -> None:
        self.plain = cells
        self.worst = np.full(cells.height, len(REASONS), dtype=np.int16)

    def against(self, code: str, column: str, rows: pl.Series | np.ndarray) -> None:
        """Enter a reason against the rows of a mask."""
        mask = rows.fill_null(False).to_numpy() if isinstance(rows, pl.Series) else rows
        if mask.any():
            place = np.int16(_PLACE[code, column])
            self.worst[mask] = np.minimum(self.worst[mask], place)


def _whole(cells: pl.DataFrame) -> pl.DataFrame:
    """Every column as trimmed text, null where nothing stands."""
    wanted = []
    for column in COLUMNS:
        if column.key not in cells.columns:
            wanted.append(pl.lit(None, dtype=pl.String).alias(column.key))
            continue
        text = pl.col(column.key).cast(pl.String).str.strip_chars()
        wanted.append(pl.when(text != "").then(text).alias(column.key))
    return cells.select(wanted)


def _numbers(found: _Finding) -> pl.DataFrame:
    """Check every identity number (GB 11643); what it says of its holder, null where it does not prove itself."""
    number = found.plain["id_number"].str.to_uppercase()
    shaped = number.str.contains(r"^[0-9]{17}[0-9X]$").fill_null(False)
    digits = np.frombuffer(number.filter(shaped).str.join("").item().encode(), dtype=np.uint8).reshape(-1, 18)
    values = digits[:, :17].astype(np.int32) - ord("0")
    proven = _CHECKS[(values @ _WEIGHTS) % 11] == digits[:, 17]
    year = values[:, 6:10] @ np.array((1000, 100, 10, 1), dtype=np.int32)
    month = values[:, 10] * 10 + values[:, 11]
    day = values[:, 12] * 10 + values[:, 13]
    proven &= (year > 0) & (month >= 1) & (month <= 12) & (day >= 1)
    months = (np.where(proven, year, 2000) - 1970).astype(np.int64) * 12 + np.where(proven, month, 1) - 1
    firsts = months.astype("datetime64[M]")
    lengths = ((firsts + 1).astype("datetime64[D]") - firsts.astype("datetime64[D]")).astype(np.int32)
    proven &= day <= lengths
    born = (firsts.astype("datetime64[D]").astype(np.int64) + np.where(proven, day, 1) - 1).astype(np.int32)
    mask = shaped.to_numpy().copy()
    places = np.flatnonzero(mask)
    mask[places[~proven]] = False
    found.against("identity_number_invalid", "id_number", ~mask)
    born_on, is_male = np.zeros(len(mask), dtype=np.int32), np.zeros(len(mask), dtype=bool)
    born_on[places], is_male[places] = born, values[:, 16] % 2 == 1
    found.plain = found.plain.with_columns(number.alias("id_number"))
    holder = pl.DataFrame({"born_on": pl.Series(born_on).cast(pl.Date), "male": is_male, "proven": mask})
    return holder.with_columns(pl.when("male").then(pl.lit("male")).otherwise(pl.lit("female")).alias("sex"))


def _people(found: _Finding, number: pl.DataFrame) -> None:
    name = found.plain["name"]
    found.against("name_missing", "name", name.is_null())
    found.against("text_unfit", "name", _unfit(name, LONGEST_NAME))
    told_born = _day(found, "born_on")
    if told_born is not None:
        found.against("differs_from_number", "born_on", number["proven"] & (told_born != number["born_on"]))
    told = found.plain["sex"]
    if told.null_count() < len(told):
        sex = told.str.to_lowercase().replace_strict(_SEXES, default=None, return_dtype=pl.String)
        found.against("sex_unfit", "sex", told.is_not_null() & sex.is_null())
        found.against("differs_from_number", "sex", number["proven"] & (sex != number["sex"]))
    found.plain = found.plain.with_columns(number["born_on"], number["sex"])


def _days(found: _Finding, number: pl.DataFrame, terms: Terms) -> None:
    starts, ends, since = (_day(found, key) for key in ("starts_on", "ends_on", "insured_since"))
    rows = found.plain.height
    starts = _filled(starts, pl.repeat(terms.starts_on, rows, dtype=pl.Date, eager=True))
    ends = _filled(ends, pl.repeat(terms.ends_on, rows, dtype=pl.Date, eager=True))
    since = _filled(since, starts)
    found.against("ends_before_start", "ends_on", ends < starts)
    found.against("outside_contract", "starts_on", (starts < terms.starts_on) | (starts > terms.ends_on))
    found.against("outside_contract", "ends_on", (ends > terms.ends_on) | (ends < terms.starts_on))
    found.against("not_born_yet", "born_on", number["proven"] & (number["born_on"] > ends))
    found.against("after_start", "insured_since", since > starts)
    found.plain = found.plain.with_columns(
        starts.alias("starts_on"), ends.alias("ends_on"), since.alias("insured_since")
    )


def _rest(found: _Finding) -> None:
    found.against("text_unfit", "family", _unfit(found.plain["family"], LONGEST_FAMILY))
    told = found.plain["claim_free_years"]
    years = told.cast(pl.Int16, strict=False)
    outside = (years < 0) | (years > MOST_CLAIM_FREE_YEARS)
    found.against("years_unfit", "claim_free_years", (told.is_not_null() & years.is_null()) | outside)
    said = found.plain["pre_existing"]
    if said.null_count() < len(said):
        known = said.str.to_lowercase().replace_strict(_YES_OR_NO, default=None, return_dtype=pl.Boolean)
        found.against("yes_or_no_unfit", "pre_existing", said.is_not_null() & known.is_null())
    else:
        known = said.cast(pl.Boolean)
    found.plain = found.plain.with_columns(years.fill_null(0).alias("claim_free_years"), known.alias("pre_existing"))


def _day(found: _Finding, key: str) -> pl.Series | None:
    """A column of days; None where the whole column is empty."""
    told = found.plain[key]
    if told.null_count() == len(told):
        return None
    days = told.str.to_date(_DAY_SHAPES[0], strict=False)
    for shape in _DAY_SHAPES[1:]:
        if days.null_count() == told.null_count():
            break
        days = days.fill_null(told.str.to_date(shape, strict=False))
    found.against("day_unfit", key, told.is_not_null() & days.is_null())
    return days


def _filled(days: pl.Series | None, otherwise: pl.Series) -> pl.Series:
    return otherwise if days is None else days.zip_with(days.is_not_null(), otherwise)


def _unfit(text: pl.Series, longest: int) -> pl.Series:
    return (text.str.len_bytes() > longest) & (text.str.len_chars() > longest) | text.str.contains(_UNFIT_LETTERS)
