"""What an insurance year has accumulated: small, exact, and written as JSON without loss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

#: Bucket key, sub-limit key ("" when none applies), the item, stay, month, week or claim that a ceiling or deductible
#: is counted for ("" for the whole year), ratio class key.
Cell = tuple[str, str, str, str]


class YearDisagrees(ValueError):
    """The year and the claim cannot belong together; says what differs and what to do."""


@dataclass(frozen=True)
class YearSoFar:
    """The covered own cost of an insurance year by bucket, sub-limit and ratio class, and what has been paid of it.

    It holds sums and not claims, so the order of claims cannot matter. Units of service are kept one by one only where
    a sub-limit counts them. An empty year is `YearSoFar()`.
    """

    product: str = ""  # product and edition, once something has accumulated
    claim_free_years: int | None = None
    sums: tuple[tuple[Cell, int], ...] = ()  # fen, sorted by cell, never 0
    units: tuple[tuple[Cell, tuple[int, ...]], ...] = ()  # fen of each unit, largest first
    # What is allowed in a group whose ceiling goes by care level: bucket, sub-limit, instance -> fen and units.
    ceilings: tuple[tuple[tuple[str, str, str], tuple[int | None, int | None]], ...] = ()
    paid_fen: int = 0

    def to_json(self) -> dict[str, Any]:
        """Plain values for a JSON column."""
        plain: dict[str, Any] = {
            "product": self.product,
            "claim_free_years": self.claim_free_years,
            "sums": [[*cell, fen] for cell, fen in self.sums],
            "units": [[*cell, list(fens)] for cell, fens in self.units],
            "paid_fen": self.paid_fen,
        }
        if self.ceilings:
            plain["ceilings"] = [[*group, *allowed] for group, allowed in self.ceilings]
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> YearSoFar:
        """The year that `to_json` wrote, also before cells had an instance; an empty mapping is an empty year."""
        return cls(
            product=plain.get("product", ""),
            claim_free_years=plain.get("claim_free_years"),
            sums=tuple((_cell(cell), int(fen)) for *cell, fen in plain.get("sums", ())),
            units=tuple((_cell(cell), tuple(map(int, fens))) for *cell, fens in plain.get("units", ())),
            ceilings=tuple(((b, s, i), (amount, count)) for b, s, i, amount, count in plain.get("ceilings", ())),
            paid_fen=int(plain.get("paid_fen", 0)),
        )

    def add(self, amounts: YearSoFar, sign: int = 1) -> YearSoFar:
        """This year with the sums and units of `amounts` added, or taken away with `sign=-1`; `paid_fen` stays.

        Raises `YearDisagrees` when something is taken away that is not there, and when two claims state different
        care levels for one period.
        """
        sums = dict(self.sums)
        for cell, fen in amounts.sums:
            sums[cell] = sums.get(cell, 0) + sign * fen
        units = {cell: list(fens) for cell, fens in self.units}
        for cell, fens in amounts.units:
            kept = units.setdefault(cell, [])
            for fen in fens:
                if sign > 0:
                    kept.append(fen)
                elif fen in kept:
                    kept.remove(fen)
                else:
                    sums[cell] = -1
        if any(fen < 0 for fen in sums.values()):
            raise YearDisagrees("this claim is not part of the year; reverse only a claim that the year contains")
        left_sums = tuple(sorted((cell, fen) for cell, fen in sums.items() if fen))
        left_units = tuple(sorted((cell, tuple(sorted(fens, reverse=True))) for cell, fens in units.items() if fens))
        there = {cell[:3] for cell, _ in (*left_sums, *left_units)}
        something = bool(there)
        return YearSoFar(
            product=(self.product or amounts.product) if something else "",
            claim_free_years=(
                (self.claim_free_years if self.claim_free_years is not None else amounts.claim_free_years)
                if something
                else None
            ),
            sums=left_sums,
            units=left_units,
            ceilings=tuple(sorted((group, most) for group, most in self._ceilings(amounts).items() if group in there)),
            paid_fen=self.paid_fen,
        )

    def _ceilings(self, amounts: YearSoFar) -> dict[tuple[str, str, str], tuple[int | None, int | None]]:
        known = dict(self.ceilings)
        for group, allowed in amounts.ceilings:
            if known.setdefault(group, allowed) != allowed:
                raise YearDisagrees(
                    f"two claims state different care levels for {group[2] or 'the same year'}; the level is fixed "
                    "within one period: correct the level, or reverse the earlier claim first"
                )
        return known


def _cell(parts: list[str]) -> Cell:
    bucket, sub, *instance, ratio = parts
    return bucket, sub, instance[0] if instance else "", ratio
