"""The tables of kinds and scenes, read once from parameters/."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from anlan.intake.domain.conditions import CONDITIONS
from anlan.intake.domain.material import KindRule, SceneRule

_FOLDER = Path(__file__).parents[1] / "parameters"


@cache
def kinds() -> dict[str, KindRule]:
    """Every kind of page, by its code."""
    rows = yaml.safe_load((_FOLDER / "kinds.yaml").read_text())
    return {
        kind: KindRule(
            kind=kind,
            name_zh=row["zh"],
            name_en=row["en"],
            mandatory_fields=tuple(row["mandatory_fields"]),
            person_fields=tuple(row["person"]),
            medical=row.get("medical", False),
            person_among=row.get("person_among", False),
        )
        for kind, row in rows.items()
    }


@cache
def scenes() -> dict[str, SceneRule]:
    """Every scene, by its code. A condition or kind that does not exist stops the start, not a claim."""
    rows = yaml.safe_load((_FOLDER / "scenes.yaml").read_text())
    found = {}
    for scene, row in rows.items():
        only_if = tuple((tuple(extra["kinds"]), extra["when"]) for extra in row["only_if"])
        unknown = {when for _, when in only_if} - CONDITIONS.keys()
        unknown |= {kind for wanted, _ in only_if for kind in wanted} - kinds().keys()
        unknown |= set(row["always"]) - kinds().keys()
        if unknown:
            raise LookupError(f"scenes.yaml: {scene} names {sorted(unknown)}, which no kind or condition has")
        names = row["name"]["zh"], row["name"]["en"]
        found[scene] = SceneRule(scene, *names, tuple(row["always"]), only_if, online=row.get("online", False))
    return found
