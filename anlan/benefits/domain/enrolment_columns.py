"""The columns of a file of members: their names, what they may hold, and how a head row is matched to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column that a file of members may have, under its English or its Chinese name."""

    key: str
    zh: str
    required: bool = False


COLUMNS = (
    Column("id_number", "证件号码", required=True),
    Column("name", "姓名", required=True),
    Column("born_on", "出生日期"),
    Column("sex", "性别"),
    Column("starts_on", "保险起期"),
    Column("ends_on", "保险止期"),
    Column("insured_since", "首次投保日期"),
    Column("family", "家庭编号"),
    Column("claim_free_years", "连续未理赔年数"),
    Column("pre_existing", "既往症"),
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The days of the contract that members are enrolled under; theirs where the file is silent, and the bounds."""

    starts_on: dt.date
    ends_on: dt.date


@dataclass(frozen=True, slots=True)
class Head:
    """A head row understood: the column at each place (None: unknown), and the words nobody knows."""

    keys: tuple[str | None, ...]
    unknown: tuple[str, ...]


class HeadUnfit(ValueError):
    """A head row without which no row can be read; `missing` and `twice` name columns."""

    def __init__(self, *, missing: Sequence[str] = (), twice: Sequence[str] = ()) -> None:
        self.missing, self.twice = tuple(missing), tuple(twice)
        super().__init__(f"missing {', '.join(missing) or 'nothing'}, twice {', '.join(twice) or 'nothing'}")


def head_of(cells: Sequence[str]) -> Head:
    """What each place of a head row means. Raises `HeadUnfit` when a needed column is missing or one stands twice.

    >>> head_of(["姓名", "ID_Number", "colour"])
    Head(keys=('name', 'id_number', None), unknown=('colour',))
    """
    names = {name: column.key for column in COLUMNS for name in (column.key, column.zh)}
    words = [cell.strip().lower().replace(" ", "_") for cell in cells]
    keys = tuple(names.get(word) for word in words)
    twice = sorted({key for key in keys if key is not None and keys.count(key) > 1})
    missing = [column.key for column in COLUMNS if column.required and column.key not in keys]
    if twice or missing:
        raise HeadUnfit(missing=missing, twice=twice)
    return Head(keys, tuple(cell.strip() for cell, key in zip(cells, keys, strict=True) if key is None))
