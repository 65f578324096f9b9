"""Whether a person is covered: found by the blind index in one statement, told to those who may know, journalled."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.test import Client
from typer.testing import CliRunner

from anlan.backbone.clock import now
from anlan.backbone.models import JournalEvent
from anlan.backbone.services import tokens
from anlan.benefits import services
from anlan.benefits.selectors import eligibility
from anlan.benefits.services import Person, enrolments
from anlan.config.cli import app
from tests.benefits.enrolment_files import CHEN, HEAD, WANG, city_plan, csv_file
from tests.cast import NOON, staff

JUNE = dt.date(2026, 6, 1)


def enrol(folder, *rows, number: str = "CITY-2026"):
    file = csv_file(folder, rows, head=(*HEAD, "starts_on", "ends_on"), name=f"{number}.csv")
    return services.import_enrolments(path=file, contract_number=number, at=NOON, processes=1)


@pytest.fixture(params=[1, 10**6], ids=["own part", "shared part"])
def wang_enrolled(request, group, tmp_path, monkeypatch):
    monkeypatch.setattr(enrolments, "OWN_PART_FROM_ROWS", request.param)
    city_plan()
    return enrol(tmp_path, (WANG, "王秀兰", "2026-02-01", "2026-11-30"))


def test_a_member_is_found_by_identity_number_with_everything_a_desk_needs(wang_enrolled):
    (one,) = eligibility(id_number=WANG.lower(), on=JUNE)
    assert (one.insured_id, one.enrolment_id) == (None, f"{wang_enrolled.import_id}-2")
    assert (one.contract_number, one.product, one.edition) == ("CITY-2026", "anlan-inpatient", "2026")
    assert (one.name, one.born_on) == ("王秀兰", dt.date(1962, 5, 14))
    assert (one.starts_on, one.ends_on, one.in_force) == (dt.date(2026, 2, 1), dt.date(2026, 11, 30), True)
    assert one.organisation_path.endswith("/fujian/")


@pytest.mark.parametrize(
    ("on", "in_force"), [("2026-01-31", False), ("2026-02-01", True), ("2026-11-30", True), ("2026-12-01", False)]
)
def test_a_cover_is_in_force_from_its_first_day_to_its_last(wang_enrolled, on, in_force):
    (one,) = eligibility(id_number=WANG, on=dt.date.fromisoformat(on))
    assert one.in_force is in_force


def test_who_has_claimed_is_told_once_as_an_insured_with_the_same_days(wang_enrolled):
    (before,) = eligibility(id_number=WANG, on=JUNE)
    insured_id = services.insured_of_member(contract_number="CITY-2026", id_number=WANG, at=NOON)
    (after,) = eligibility(id_number=WANG, on=JUNE)
    assert (after.insured_id, after.enrolment_id) == (insured_id, None)
    assert (after.starts_on, after.ends_on, after.name) == (before.starts_on, before.ends_on, before.name)


def test_people_insured_one_by_one_and_members_stand_in_one_answer_the_latest_first(wang_enrolled):
    city_plan("SINGLE-2025", year=2025, people=[Person("王秀兰", WANG)])
    found = eligibility(id_number=WANG, on=JUNE)
    assert [(one.contract_number, one.in_force) for one in found] == [("CITY-2026", True), ("SINGLE-2025", False)]
    assert found[1].insured_id is not None


def test_the_look_up_is_one_statement(wang_enrolled, django_assert_num_queries):
    with django_assert_num_queries(1):
        eligibility(id_number=WANG, on=JUNE)


@pytest.mark.parametrize("id_number", [CHEN, "990101196205140269", ""])
def test_nobody_else_is_found(wang_enrolled, id_number):
    assert eligibility(id_number=id_number, on=JUNE) == ()


# --- the API ---


def asked(account, **body):
    token = tokens.issue(account=account, at=now()).secret
    headers = {"authorization": f"Bearer {token}", "accept-language": "en"}
    return Client().post("/api/v1/eligibility", body, content_type="application/json", headers=headers)


@pytest.fixture
def noon(monkeypatch):
    monkeypatch.setattr("anlan.benefits.api.eligibility.now", lambda: NOON)


def test_staff_ask_with_the_number_in_the_body_and_names_come_masked(wang_enrolled, lin_xiao, noon):
    answer = asked(lin_xiao, id_number=WANG, on="2026-06-01")
    assert answer.status_code == 200, answer.content
    found = answer.json()
    assert (found["on"], found["in_force"]) == ("2026-06-01", True)
    (cover,) = found["covers"]
    assert cover["contract_number"] == "CITY-2026"
    assert cover["name_masked"] != "王秀兰"
    assert WANG not in answer.content.decode()


def test_the_day_is_today_if_none_is_asked_for(wang_enrolled, lin_xiao, noon):
    assert asked(lin_xiao, id_number=WANG).json()["on"] == "2026-11-02"


def test_covers_outside_the_scope_are_not_there(wang_enrolled, noon):
    elsewhere = staff("elsewhere", "郑宁", "handler", "jiangsu")
    assert asked(elsewhere, id_number=WANG).json()["covers"] == []


def test_who_may_see_no_case_may_not_ask(wang_enrolled, wang_xiulan, noon):
    assert asked(wang_xiulan, id_number=WANG).status_code == 403
    desk = staff("desk", "孙丽", "administrator", "fujian")
    assert asked(desk, id_number=WANG).status_code == 403
    assert not JournalEvent.objects.filter(kind="EligibilityAsked").exists()


def test_a_number_that_does_not_prove_itself_is_told(wang_enrolled, lin_xiao, noon):
    answer = asked(lin_xiao, id_number="990101196205140269")
    assert (answer.status_code, answer.json()["code"]) == (422, "identity_number_invalid")


def test_each_look_up_is_journalled_with_who_was_found_and_never_the_number(wang_enrolled, lin_xiao, noon):
    asked(lin_xiao, id_number=WANG, on="2026-06-01")
    asked(lin_xiao, id_number=CHEN, on="2026-06-01")
    hit, miss = JournalEvent.objects.filter(kind="EligibilityAsked").order_by("seq")
    assert hit.chain == f"look-ups/{lin_xiao.pk}"
    assert hit.actor == f"account/{lin_xiao.pk}"
    assert hit.payload == {"day": "2026-06-01", "found": [f"{wang_enrolled.import_id}-2"]}
    assert miss.payload["found"] == []
    assert WANG not in json.dumps([hit.payload, miss.payload])


# --- the command line ---


def run(*words: str, input: str | None = None):
    return CliRunner().invoke(app, list(words), input=input)


def test_a_number_is_read_from_standard_input_where_nobody_else_sees_it(wang_enrolled):
    result = run("eligibility", "-", "--on", "2026-06-01", "--json", input=f"{WANG}\n")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert (found["in_force"], found["covers"][0]["contract_number"]) == (True, "CITY-2026")
    assert JournalEvent.objects.get(kind="EligibilityAsked").actor == "system"


def test_the_exit_code_says_whether_there_is_cover_on_the_day(wang_enrolled):
    assert run("eligibility", WANG, "--on", "2026-06-01").exit_code == 0
    assert run("eligibility", WANG, "--on", "2026-01-01").exit_code == 3
    assert run("eligibility", CHEN, "--on", "2026-06-01").exit_code == 3
    assert run("eligibility", "12345", "--on", "2026-06-01").exit_code == 2
    assert run("eligibility", WANG, "--on", "June").exit_code == 2


def test_a_file_is_imported_listed_and_withdrawn_by_command(group, tmp_path):
    city_plan()
    file, rejects = csv_file(tmp_path, [(WANG, "王秀兰"), (CHEN, "")]), tmp_path / "rejects.csv"
    words = ("enrolment", "import", str(file), "--contract", "CITY-2026")
    strict = run(*words, "--strict", "--rejects", str(rejects))
    assert (strict.exit_code, strict.stdout) == (5, "")
    assert "name_missing" in rejects.read_text(encoding="utf-8-sig")
    done = run(*words, "--rejects", str(rejects), "--json")
    assert done.exit_code == 0, done.output
    report = json.loads(done.stdout)
    assert (report["read"], report["loaded"], report["rejected"]) == (2, 1, 1)
    assert report["reasons"] == {"name_missing": 1}
    assert run(*words).exit_code == 5, "the same file again"
    (line,) = json.loads(run("enrolment", "list", "--json").stdout)
    assert (line["import"], line["loaded"], line["state"]) == (report["import"], 1, "loaded")
    withdrawn = run("enrolment", "withdraw", str(report["import"]), "--json")
    assert json.loads(withdrawn.stdout)["state"] == "withdrawn"
    assert run("enrolment", "withdraw", str(report["import"])).exit_code == 5
    assert run("enrolment", "withdraw", "987654321").exit_code == 3


def test_a_file_or_contract_that_is_not_there_is_told_by_its_exit_code(group, tmp_path):
    file = csv_file(tmp_path, [(WANG, "王秀兰")])
    assert run("enrolment", "import", str(tmp_path / "none.csv"), "--contract", "CITY-2026").exit_code == 3
    assert run("enrolment", "import", str(file), "--contract", "CITY-1999").exit_code == 3
    city_plan()
    (tmp_path / "odd.csv").write_text("a,b\n1,2\n")
    assert run("enrolment", "import", str(tmp_path / "odd.csv"), "--contract", "CITY-2026").exit_code == 2
