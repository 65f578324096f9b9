"""Names say what a thing is, and every event that is told is in the catalogue of kinds."""

from __future__ import annotations

import ast
import re

from anlan.backbone.selectors.event_kinds import kinds
from tests.house import source

HOUSE = list(source.modules())
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "data", "info", "stuff"}
# What takes a kind of event by its name: `Event` itself, and the short forms that services keep for theirs.
_TELLERS = {"Event", "_record", "_record_of_organisation"}
_PAST_TENSE = re.compile(r"^(?:[A-Z][a-z]+){2,}$")


def test_no_module_or_folder_has_an_empty_name():
    names = {part for module in HOUSE for part in module.path.with_suffix("").parts}
    assert len(names) > 100
    assert names & EMPTY_WORDS == set()
    empty = {name for name in names if set(name.split("_")) & (EMPTY_WORDS - {"data", "info"})}
    assert empty == set()


def test_no_module_has_a_name_of_one_letter():
    assert [str(module) for module in HOUSE if len(module.path.stem) < 2] == []


def _kinds_told() -> dict[str, str]:
    """Kind of event -> a module that tells it."""
    told = {}
    for module in HOUSE:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for place in ast.walk(node) if called in _TELLERS else ():
                if isinstance(place, ast.Constant) and _PAST_TENSE.match(str(place.value)):
                    told[place.value] = str(module)
    return told


def test_every_kind_of_event_that_is_told_is_in_the_catalogue():
    told = _kinds_told()
    assert len(told) > 40
    assert {kind: module for kind, module in told.items() if kind not in kinds()} == {}


def test_every_kind_in_the_catalogue_is_told_by_somebody():
    assert set(kinds()) - set(_kinds_told()) == set()


def test_every_event_that_somebody_hears_is_in_the_catalogue():
    wiring = (source.PACKAGE / "config" / "wiring.py").read_text()
    heard = set(re.findall(r'hear\("(\w+)"', wiring))
    assert heard
    assert heard <= set(kinds())
