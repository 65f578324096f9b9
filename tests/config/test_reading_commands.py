"""`anlan read` and `anlan check`: what they print, what they answer to a mistake, and their exit codes."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from anlan.config.cli import app
from anlan.engines.reading.values import WHOLE_PAGE, Field
from tests.intake.reader import KnowingReader
from tests.intake.sample_papers import SAMPLES

CONTRACT = """
insured_name: 王秀兰
id_number: "990101196205140268"
loss_on: 2026-09-14
cover_from: 2026-01-01
cover_to: 2026-12-31
settled_by_basic_insurance: true
"""
COMPLETE, INCOMPLETE, OTHERS = SAMPLES / "complete", SAMPLES / "incomplete", SAMPLES / "others"


@pytest.fixture
def reader(monkeypatch):
    def use(**facts) -> None:
        monkeypatch.setattr("anlan.engines.reading.ReaderProcess", KnowingReader(**facts))
        monkeypatch.setattr("anlan.config.cli.papers.ReaderProcess", KnowingReader(**facts))

    use()
    return use


def run(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def contract(tmp_path) -> Path:
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    return path


# --- anlan read ---


def test_each_paper_of_a_folder_is_one_object_with_what_everyone_needs(reader):
    answer = run("read", COMPLETE, "--json")
    assert answer.exit_code == 0
    rows = json.loads(answer.stdout)
    assert [Path(row["path"]).name[:2] for row in rows] == [f"{number:02}" for number in range(1, 11)]
    for row in rows:
        assert row.keys() >= {"path", "page", "part", "kind", "confidence", "fields", "problems", "seconds"}
    card = next(row for row in rows if row["kind"] == "bank_card")
    assert card["fields"]["card_number"]["value"] == "6222029901000000141"


def test_one_object_a_line_is_printed_on_request(reader):
    answer = run("read", COMPLETE / "04-bank-card.jpg", COMPLETE / "01-claim-form.jpg", "--jsonl")
    assert [json.loads(line)["kind"] for line in answer.stdout.splitlines()] == ["bank_card", "claim_form"]


def test_a_problem_is_told_in_both_languages(reader):
    (row,) = json.loads(run("read", INCOMPLETE / "08-fee-list-2.jpg", "--json").stdout)
    (problem,) = row["problems"]
    assert problem["code"] == "unreadable"
    assert problem["zh"].startswith("这页看不清")
    assert problem["en"].startswith("We cannot read this page")


def test_a_foreign_page_is_told_politely_with_what_it_looks_like(reader):
    (row,) = json.loads(run("read", OTHERS / "03-shopping-list.jpg", "--json").stdout)
    assert (row["kind"], row["best_guess"]) == ("other", "prescription")
    assert "none of the papers" in row["words"]["en"]
    assert "Prescription" in row["words"]["en"]
    assert "处方" in row["words"]["zh"]


def test_a_page_that_stops_the_reader_is_told_and_the_others_are_read(reader):
    reader(breaks_on=["02-landscape.jpg"])
    rows = json.loads(run("read", OTHERS, "--json").stdout)
    assert [[one["code"] for one in row["problems"]] for row in rows] == [[], ["unreadable"], []]
    assert "took too long" in rows[1]["problems"][0]["en"]


def test_a_file_that_is_no_paper_is_refused_in_words_and_the_others_are_read(reader, contract):
    answer = run("read", contract, COMPLETE / "04-bank-card.jpg", "--json")
    refused, card = json.loads(answer.stdout)
    assert answer.exit_code == 1
    assert (refused["refused"], card["kind"]) == ("wrong_type", "bank_card")
    assert refused["words"]["en"]


def test_only_the_kind_is_told_on_request():
    """With the true engine: a glance goes through the process that can be killed, as a full reading does."""
    card, form = json.loads(
        run("read", COMPLETE / "03-id-card-back.jpg", COMPLETE / "01-claim-form.jpg", "--kind-only", "--json").stdout
    )
    assert (card["kind"], card["fields"], card["problems"]) == ("id_card_back", {}, [])
    assert (form["kind"], form["fields"]) == ("claim_form", {})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("read", "/nowhere/at-all.jpg"), "no such file"),
        (("read", "/nowhere/[/bold].jpg"), "[/bold].jpg"),
        (("read", SAMPLES / "templates"), "no paper"),
        (("read", COMPLETE, "--json", "--jsonl"), "not both"),
    ],
)
def test_a_wrong_use_ends_with_two_and_says_what_is_allowed(reader, words, told):
    answer = run(*words)
    assert answer.exit_code == 2
    assert told in answer.stderr


def test_brackets_on_a_paper_are_printed_as_they_are(monkeypatch):
    class Bracketed(KnowingReader):
        def read(self, path, **options):
            for found in super().read(path, **options):
                yield dataclasses.replace(found, fields={"hospital": Field("[a]院[/x]", 1.0, WHOLE_PAGE)})

    monkeypatch.setattr("anlan.engines.reading.ReaderProcess", Bracketed())
    answer = run("read", COMPLETE / "03-id-card-back.jpg")
    assert answer.exit_code == 0, answer.output
    assert "[a]院[/x]" in answer.stdout


# --- anlan check ---


def test_complete_papers_end_with_nothing_missing(reader, contract):
    answer = run("check", COMPLETE, "--scene", "inpatient", "--contract", contract, "--on", "2026-11-02", "--json")
    report = json.loads(answer.stdout)
    assert (answer.exit_code, report["complete"], report["missing"], report["problems"]) == (0, True, [], [])


def test_what_is_missing_and_wrong_is_named_with_page_and_sentence(reader, tmp_path):
    facts = {"insured_name": "陈浩", "id_number": "990101199008200376", "loss_on": "2026-06-03"}
    facts |= {"cover_from": "2026-01-01", "cover_to": "2026-12-31", "scene": "inpatient"}
    contract = tmp_path / "contract.json"
    contract.write_text(json.dumps(facts, ensure_ascii=False))
    answer = run("check", INCOMPLETE, "--contract", contract, "--on", "2026-11-02", "--json")
    report = json.loads(answer.stdout)
    assert (answer.exit_code, report["complete"]) == (1, False)
    assert [need["kinds"] for need in report["missing"]] == [["bank_card"], ["fee_list"], ["discharge_summary"]]
    assert report["missing"][0]["zh"] == "银行卡"
    told = {(Path(one["path"]).name, one["code"]) for one in report["problems"]}
    assert told >= {
        ("04-bank-card.jpg", "wrong_person"),
        ("06-inpatient-invoice-again.jpg", "duplicate"),
        ("08-fee-list-2.jpg", "unreadable"),
    }
    assert [Path(one["path"]).name for one in report["retake"]] == ["04-bank-card.jpg", "08-fee-list-2.jpg"]
    shown = run("check", INCOMPLETE, "--contract", contract, "--on", "2026-11-02").stdout
    assert "缺少 missing: 银行卡 Bank card" in shown
    assert shown.rstrip().endswith("材料不齐 not complete")


def test_a_file_that_is_named_twice_counts_once(reader, contract):
    answer = run(
        "check", COMPLETE, COMPLETE / "04-bank-card.jpg", "--scene", "inpatient", "--contract", contract, "--json"
    )
    assert [one["code"] for one in json.loads(answer.stdout)["problems"]] == ["duplicate"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("", "scene: is missing; one of inpatient"),
        ("scene: dental", "'dental' is no scene"),
        ("scene: inpatient\nloss_on: yesterday", "write it as 2026-11-02"),
        ("scene: inpatient\ncover_to:", "cover_to: is missing; needed are insured_name"),
        ("scene: inpatient\nid_number: 1", "id_number"),
        ("scene: inpatient\naccident: maybe", "write true or false"),
        ("scene: inpatient\ninsured: 王秀兰", "insured: is no key of a contract; the keys are scene"),
        ("scene: inpatient\nalready_held: [passport]", "some of claim_form"),
        ("- a list", "must hold keys and values"),
        ("{", "neither JSON nor YAML"),
    ],
)
def test_a_contract_that_cannot_be_understood_says_which_key_and_what_is_allowed(reader, tmp_path, change, told):
    path = tmp_path / "contract.yaml"
    keys = {line.partition(":")[0] for line in change.splitlines()}
    rest = [line for line in CONTRACT.strip().splitlines() if line.partition(":")[0] not in keys]
    path.write_text(change if change[:1] in {"-", "{"} else "\n".join([*rest, change]))
    answer = run("check", COMPLETE, "--contract", path)
    assert answer.exit_code == 2
    assert told in " ".join(answer.stderr.split())


def test_a_contract_file_that_is_not_there_ends_with_two(reader, tmp_path):
    answer = run("check", COMPLETE, "--contract", tmp_path / "none.yaml", "--scene", "inpatient")
    assert answer.exit_code == 2
    assert "there is no such file" in " ".join(answer.stderr.split())


# --- anlan reading evaluate --folder ---


def test_a_folder_with_its_truth_is_scored(reader):
    answer = run("reading", "evaluate", "--folder", COMPLETE, "--json")
    report = json.loads(answer.stdout)
    assert (report["kind"]["of"], report["kind"]["now"], report["kind"]["macro_f1_now"]) == (10, 10, 1.0)
    assert report["fields"]["now"] == report["fields"]["of"]
    assert report["wrong"] == []


def test_a_folder_without_truth_says_what_it_must_hold(reader):
    answer = run("reading", "evaluate", "--folder", SAMPLES / "templates")
    assert answer.exit_code == 2
    assert "truth.json" in " ".join(answer.stderr.split())
