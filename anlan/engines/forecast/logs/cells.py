"""What cells of a text table hold: numbers as people write them, and nothing where a word says so."""

from __future__ import annotations

import polars as pl

_NOTHING = ("n/a", "na", "nan", "null", "none", "nil", "-", "--", "?", "无", "未知", "空")
_THOUSANDS = r"^[-+]?[¥￥$€£]?\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-+]?[¥￥$€£]?\s?\d+(?:\.\d+)?$"
_DECIMAL_COMMA = r"^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^[-+]?\d+,\d+$|^[-+]?\d+$"


def typed(table: pl.DataFrame) -> pl.DataFrame:
    """Text columns that hold only numbers, as numbers; empty text as nothing."""
    return pl.DataFrame([_typed(table[name]) for name in table.columns])


def told(column: pl.Series) -> pl.Series:
    """Text without spaces around it; nothing where it is empty or a word that says so."""
    text = _stripped(column)
    return text.zip_with(~text.str.to_lowercase().is_in(_NOTHING).fill_null(False), pl.Series([None], dtype=pl.String))


def case_names(column: pl.Series) -> pl.Series:
    """Names of cases: as `told`, but where most are letters and nothing else a word such as NA is one of them."""
    text, cells = _stripped(column), told(column)
    letters = text.str.contains("^[A-Za-z]+$").fill_null(False)
    if text.filter(letters).n_unique() > text.drop_nulls().n_unique() / 2:
        return text.zip_with(letters, cells)
    return cells


def _stripped(column: pl.Series) -> pl.Series:
    return column.str.strip_chars().replace("", None)


def _typed(column: pl.Series) -> pl.Series:
    cells = told(column)
    if cells.null_count() < len(cells):
        for plain in (cells, *_plain(cells)):
            number = plain.cast(pl.Float64, strict=False)
            if number.null_count() == cells.null_count():
                return number
    return _stripped(column)


def _plain(cells: pl.Series) -> list[pl.Series]:
    """The cells without signs of currency and of thousands, where every one is written in one of two ways."""
    filled = cells.drop_nulls()
    if filled.str.contains(_THOUSANDS).all():
        return [cells.str.replace_all(r"[¥￥$€£,\s]", "")]
    if filled.str.contains(_DECIMAL_COMMA).all():
        return [cells.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)]
    return []
