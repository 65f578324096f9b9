"""The reference pages say what the code says, and every link between the documents leads somewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from anlan.backbone.problems import Problem
from anlan.backbone.selectors.scope import roles
from anlan.config.api import api
from anlan.config.cli import app
from anlan.engines.adjudication.batch.columns import COLUMNS_IN, REJECTED
from anlan.intake.services.errors import FILE_WORDS
from tools import reference_events, reference_papers, reference_settings

PROJECT = Path(__file__).resolve().parents[2]
REFERENCE = PROJECT / "docs" / "reference"
PAGES = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def test_the_page_of_events_is_made_from_the_catalogue_as_it_is():
    assert reference_events.PAGE.read_text() == reference_events.page(reference_events.PARAMETERS.read_text()), (
        "run python -m tools.reference_events"
    )


def test_every_kind_of_event_stands_in_one_section_of_its_page():
    text = reference_events.PARAMETERS.read_text()
    listed = [kind for _title, kinds in reference_events.sections(text) for kind in kinds]
    assert len(listed) == len(set(listed)) > 40
    assert all(f"| `{kind}` |" in reference_events.PAGE.read_text() for kind in listed)


def test_the_page_of_settings_is_made_from_the_code_as_it_is():
    assert reference_settings.PAGE.read_text() == reference_settings.page(reference_settings.read_in_code()), (
        "run python -m tools.reference_settings"
    )


def test_a_setting_nobody_described_is_named():
    with pytest.raises(LookupError, match="ANLAN_NEW"):
        reference_settings.page(reference_settings.read_in_code() | {"ANLAN_NEW": ""})


def test_the_page_of_papers_is_made_from_the_rules_as_they_are():
    assert reference_papers.PAGE.read_text() == reference_papers.page(), "run python -m tools.reference_papers"


def test_the_page_of_claim_lines_names_every_column_and_every_reason_to_turn_a_row_away():
    text = (REFERENCE / "claim-lines-file.md").read_text()
    cells = [*(column.name for column in COLUMNS_IN), *REJECTED]
    assert [cell for cell in cells if f"`{cell}`" not in text] == []


def test_every_field_of_a_test_paper_stands_in_the_page_of_papers():
    papers = [
        paper
        for file in (PROJECT / "tests" / "engines" / "reading").rglob("*papers*.json")
        for paper in json.loads(file.read_text()).values()
    ]
    read = {(paper["kind"], field) for paper in papers for field in paper["fields"]}
    told = {(kind, field) for kind, fields in reference_papers.FIELDS.items() for field in fields.split()}
    assert len(papers) > 50
    assert read - told == set()


def test_a_field_nobody_described_is_named(monkeypatch):
    monkeypatch.setitem(reference_papers.FIELDS, "bank_card", "card_number bank")
    with pytest.raises(LookupError, match=r"bank_card, read but not described.*holder_name"):
        reference_papers.page()


def test_a_check_that_is_not_in_the_rules_is_named(monkeypatch):
    monkeypatch.setitem(reference_papers.CHECKS, "bank_card", "`checksum_wrong`, `expired`")
    with pytest.raises(LookupError, match=r"bank_card, checks.*expired"):
        reference_papers.page()


def test_the_page_of_the_api_lists_every_operation_and_no_other():
    page = (REFERENCE / "api.md").read_text()
    listed = set(re.findall(r"^\| `([A-Z]+ /[^`]*)` \|", page, re.MULTILINE))
    paths = api.get_openapi_schema(path_prefix="")["paths"]
    assert listed == {f"{method.upper()} {path}" for path, operations in paths.items() for method in operations}


def test_the_page_of_the_api_lists_every_code_of_an_error():
    page = (REFERENCE / "api.md").read_text()
    listed = set(re.findall(r"`([a-z_]+)`", page.partition("## Errors")[2]))
    codes = {kind.code for kind in _problems(Problem)} | {f"file_{code}" for code in FILE_WORDS}
    assert codes - listed == set()


def _problems(kind: type[Problem]) -> Iterator[type[Problem]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith("anlan."):
            yield child
            yield from _problems(child)


def test_the_page_of_commands_lists_every_verb_with_its_options():
    page = (REFERENCE / "command-line.md").read_text()
    rows = {row.split("`")[1]: row for row in page.splitlines() if row.startswith("| `anlan ")}
    verbs = dict(_verbs(typer.main.get_command(app), "anlan"))
    told = {
        verb: next((row for shown, row in rows.items() if f"{shown} ".startswith(f"{verb} ")), "") for verb in verbs
    }
    missing = {
        f"{verb} {option}": told[verb]
        for verb, options in verbs.items()
        for option in options
        if option not in told[verb]
    }
    assert missing == {}
    assert len(rows) == len(verbs)


def _verbs(command: object, name: str) -> Iterator[tuple[str, list[str]]]:
    children = getattr(command, "commands", None)
    if children is None:
        options = [opt for one in command.params for opt in one.opts if opt.startswith("--") and opt != "--help"]
        yield name, options
        return
    for word, child in children.items():
        yield from _verbs(child, f"{name} {word}")


def test_the_page_of_roles_gives_each_role_what_the_table_gives_it():
    lines = (REFERENCE / "roles-and-permissions.md").read_text().splitlines()
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    header, matrix = table[0], [row for row in table[2:] if len(row) == len(table[0])]
    held = {
        word.split()[0]: {row[0].strip("`") for row in matrix if row[place] == "yes"}
        for place, word in enumerate(header)
        if place
    }
    assert held == {role: set(may) for role, may in roles().items()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_every_link_leads_somewhere(page: Path):
    links = _LINK.findall(_FENCED.sub("", page.read_text()))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_documents_speak_of_no_machine():
    told = {
        str(page.relative_to(PROJECT)): found
        for page in PAGES
        if (found := re.findall(r"/(?:root|work|home/\w+|tmp)/\S*", page.read_text()))
    }
    assert told == {}
