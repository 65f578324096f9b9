"""Where a claim may go next: stages and moves as data, and the one question asked of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a journey. `plan_minutes`: working minutes in which 10%, 50% and 90% are planned to be done."""

    key: str
    name_zh: str
    name_en: str
    who: str
    works: str
    duty: str | None
    plan_minutes: tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Journey:
    """The stages of a line in their usual order, and the moves between them.

    `product_plans` maps a product to stage -> `plan_minutes`, where it plans other times than its line.
    """

    line: str
    first: str
    stages: Mapping[str, Stage]
    moves: Mapping[tuple[str, str], str]
    product_plans: Mapping[str, Mapping[str, tuple[int, int, int]]] = field(default_factory=dict)

    def plan_minutes(self, *, product: str, stage: str) -> tuple[int, int, int] | None:
        """What a product plans for a stage; its line's plan where it names none."""
        return self.product_plans.get(product, {}).get(stage) or self.stages[stage].plan_minutes

    def after(self, stage: str) -> tuple[Stage, ...]:
        """The stages still to come after one, in the usual order, without the closing."""
        keys = list(self.stages)
        return tuple(self.stages[key] for key in keys[keys.index(stage) + 1 :] if key != CLOSED)

    def causes_from(self, stage: str) -> tuple[str, ...]:
        """What may happen in a stage."""
        return tuple(cause for start, cause in self.moves if start == stage)


class MoveRefused(ValueError):
    """Something that cannot happen in the stage the claim is in."""

    def __init__(self, *, stage: str, cause: str, allowed: tuple[str, ...]) -> None:
        self.stage, self.cause, self.allowed = stage, cause, allowed
        possible = ", ".join(allowed) or "nothing"
        super().__init__(f"{cause} cannot happen in the stage {stage}; what can happen there: {possible}")


def next_stage(journey: Journey, *, stage: str, cause: str) -> str:
    """The stage a claim enters when something happens to it. Raises `MoveRefused` for what the table does not list.

    A closed claim moves only by being reopened.
    """
    try:
        return journey.moves[stage, cause]
    except KeyError:
        raise MoveRefused(stage=stage, cause=cause, allowed=journey.causes_from(stage)) from None
