"""The rules of the house that import contracts cannot see, each shown to fail on a house that breaks it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml
from django.apps import apps
from django.conf import settings
from django.urls import get_resolver

from tests.house import source
from tests.house.source import Module, floor_of

HOUSE = list(source.modules())
ROOMS_WITH_TABLES = sorted({module.room for module in HOUSE if module.layer == "models"})
BROKEN_HOUSES = yaml.safe_load((Path(__file__).parent / "broken_houses.yaml").read_text())


def test_every_model_is_touched_only_where_its_table_may_be():
    assert [str(use) for module in HOUSE for use in source.model_names(module) if not source.may_touch(use)] == []


def test_another_room_is_entered_only_through_its_services_selectors_or_domain():
    found = [
        f"{module} imports {imported} {name}".strip()
        for module in HOUSE
        for imported, name in source.imports(module)
        if imported.count(".") + bool(name) > 1 and not source.enters_by_the_face(module, imported, name)
    ]
    assert found == []


def test_selectors_change_nothing():
    selectors = [module for module in HOUSE if module.layer == "selectors"]
    assert len(selectors) > 20
    assert [write for module in selectors for write in source.writes(module)] == []


@pytest.mark.parametrize("case", BROKEN_HOUSES, ids=lambda case: case["name"])
def test_the_rules_see_a_house_that_breaks_them(case):
    module = Module(Path(case["room"], case["layer"] + ".py"), case["room"], case["layer"], ast.parse(case["code"]))
    touched = [use for use in source.model_names(module) if not source.may_touch(use)]
    entered = [found for found in source.imports(module) if not source.enters_by_the_face(module, *found)]
    written = list(source.writes(module)) if case["layer"] == "selectors" else []
    assert bool(touched or entered or written) is case["breaks"]


def test_foreign_keys_point_to_the_same_room_or_a_lower_floor():
    keys = [
        (model._meta.app_config.name.split(".")[1], field.related_model._meta.app_config.name.split(".")[1], str(field))
        for room in ROOMS_WITH_TABLES
        for model in apps.get_app_config(room).get_models()
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model._meta.app_config.name.startswith("anlan.")
    ]
    assert len(keys) > 20
    upward = [field for room, other, field in keys if room != other and floor_of(other) >= floor_of(room)]
    assert upward == []


# --- a new room is in every list ---


def test_every_room_on_disk_has_a_floor():
    folders = {path.parent.name for path in source.PACKAGE.glob("*/__init__.py")}
    assert folders == {room for rooms in source.FLOORS for room in rooms.split("|")}


def test_every_room_with_an_app_is_installed():
    with_app = {f"anlan.{path.parent.name}" for path in source.PACKAGE.glob("*/apps.py")}
    assert with_app <= set(settings.INSTALLED_APPS)
    assert {module.room for module in HOUSE if module.layer == "models"} == {
        name.removeprefix("anlan.") for name in with_app if (source.PACKAGE / name[6:] / "models").exists()
    }


def test_every_room_with_pages_is_in_the_addresses_of_the_site():
    names = {getattr(one, "app_name", None) for one in get_resolver().url_patterns}
    rooms = {module.room for module in HOUSE if module.layer == "urls" and module.room != "config"}
    assert rooms
    assert rooms <= names


def test_every_room_with_an_api_is_in_the_one_api():
    text = (source.PACKAGE / "config" / "api.py").read_text()
    for room in {module.room for module in HOUSE if module.layer == "api" and module.room != "config"}:
        assert f"from anlan.{room}.api import router as {room}" in text
        assert f'api.add_router("", {room})' in text


def test_every_task_is_named_after_its_room_and_known_to_the_worker():
    from procrastinate.contrib.django import app

    app.perform_import_paths()
    ours = {name: task.func.__module__ for name, task in app.tasks.items() if task.func.__module__.startswith("anlan.")}
    assert len(ours) > 8
    for name, module in ours.items():
        assert module.split(".")[1:3] == [name.split(".")[0], "jobs"], name
    rooms = {name.split(".")[0] for name in ours}
    assert rooms == {module.room for module in HOUSE if module.layer == "jobs"}


def test_every_room_is_described_where_rooms_are_added():
    guide = (source.PACKAGE.parent / "docs" / "how-to" / "add-a-room.md").read_text()
    for listed in ("INSTALLED_APPS", "pyproject.toml", "config/api.py", "config/urls.py", "config/wiring.py", "FLOORS"):
        assert listed in guide
