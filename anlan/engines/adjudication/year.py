"""What an insurance year has accumulated: small, exact, and written as JSON without loss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Cell = tuple[str, str, str]  # bucket key, sub-limit key ("" when none applies), ratio class key


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
    paid_fen: int = 0

    def to_json(self) -> dict[str, Any]:
        """Plain values for a JSON column."""
        return {
            "product": self.product,
            "claim_free_years": self.claim_free_years,
            "sums": [[*cell, fen] for cell, fen in self.sums],
            "units": [[*cell, list(fens)] for cell, fens in self.units],
            "paid_fen": self.paid_fen,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> YearSoFar:
        """The year that `to_json` wrote; an empty mapping is an empty year."""
        return cls(
            product=plain.get("product", ""),
            claim_free_years=plain.get("claim_free_years"),
            sums=tuple(((b, s, c), int(fen)) for b, s, c, fen in plain.get("sums", ())),
            units=tuple(((b, s, c), tuple(map(int, fens))) for b, s, c, fens in plain.get("units", ())),
            paid_fen=int(plain.get("paid_fen", 0)),
        )

    def add(self, amounts: YearSoFar, sign: int = 1) -> YearSoFar:
        """This year with the sums and units of `amounts` added, or taken away with `sign=-1`; `paid_fen` stays.

        Raises `YearDisagrees` when something is taken away that is not there.
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
        something = bool(left_sums or left_units)
        return YearSoFar(
            product=(self.product or amounts.product) if something else "",
            claim_free_years=(
                (self.claim_free_years if self.claim_free_years is not None else amounts.claim_free_years)
                if something
                else None
            ),
            sums=left_sums,
            units=left_units,
            paid_fen=self.paid_fen,
        )
