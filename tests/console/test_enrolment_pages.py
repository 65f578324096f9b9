"""The page of imports: what was enrolled and left out, for the organisations whose reports one sees."""

from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse

from anlan.benefits import services
from tests.backbone.sign_in_steps import staff_client
from tests.benefits.enrolment_files import CHEN, WANG, city_plan, csv_file, number
from tests.cast import NOON, staff


@pytest.fixture
def imported(group, tmp_path):
    city_plan()
    file = csv_file(tmp_path, [(WANG, "王秀兰"), (CHEN, ""), (WANG, "again"), (number(5), "")])
    return services.import_enrolments(path=file, contract_number="CITY-2026", at=NOON, processes=1)


def page(account, name: str, *args: object, language: str = "en"):
    client = staff_client(account)
    client.cookies["django_language"] = language
    return client.get(reverse(f"console:{name}", args=args))


def test_imports_are_listed_with_counts_that_add_up(imported, zhao_qian):
    (line,) = page(zhao_qian, "enrolments").context["lines"]
    assert (line.read, line.loaded, line.rejected, line.contract_number) == (4, 1, 3, "CITY-2026")


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_an_import_says_why_rows_were_left_out_in_the_readers_language(imported, zhao_qian, language):
    answer = page(zhao_qian, "enrolment_import", imported.import_id, language=language)
    assert [(one.code, one.rows) for one in answer.context["page"].reasons] == [
        ("name_missing", 2),
        ("twice_in_file", 1),
    ]
    assert ("The name is missing." in answer.content.decode()) is (language == "en")
    assert WANG not in answer.content.decode()


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_rows_left_out_come_as_a_file(imported, zhao_qian, language):
    answer = page(zhao_qian, "enrolment_rejects", imported.import_id, language=language)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["row"], row["code"], row["other"]) for row in rows] == [
        ("3", "name_missing", ""),
        ("4", "twice_in_file", "2"),
        ("5", "name_missing", ""),
    ]
    assert (rows[0]["what"] == "The name is missing.") is (language == "en")
    assert "attachment" in answer["Content-Disposition"]


def test_imports_of_other_organisations_are_not_there(imported):
    elsewhere = staff("elsewhere", "郑宁", "supervisor", "jiangsu")
    assert page(elsewhere, "enrolments").context["lines"] == ()
    for name in ("enrolment_import", "enrolment_rejects"):
        assert page(elsewhere, name, imported.import_id).status_code == 404


def test_who_may_not_see_reports_has_no_such_page(imported, lin_xiao):
    assert page(lin_xiao, "enrolments").status_code == 403


def test_a_member_is_found_in_the_search_before_any_claim(imported, lin_xiao):
    client = staff_client(lin_xiao)
    (one,) = client.post(reverse("console:search"), {"number": WANG}).context["found"].people
    assert one.contract_number == "CITY-2026"
    assert one.id_number != WANG
