"""What rules leave empty on a page is chosen among its candidates, by what was learnt from papers in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.engines.reading.candidates import candidates
from anlan.engines.reading.choosing import FILLS, SORTS, fields_of, learnt_fields
from anlan.engines.reading.kinds import RULES
from anlan.engines.reading.spelling import iso_date, yuan
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import sheet_of
from tools.learn_fields import digest

OF_KIND = {rule.code: rule for rule in RULES}
NOTE = """# 望海镇中心卫生院门诊处置记录
王秀兰 女 63  2026.3.8
诉今晨下船跌倒,左足外侧肿痛。
断:左足第五跖骨骨折。
处:石膏托固定,休30天。
周文"""
MANDATE = """授权委托书
委托人；王秀兰       身份证号；990101196205140268
受委托人；陈建国     身份证号；970224199512121534
本人因腿部骨折住院，不能亲自前往，现委托陈建国先生办理我在贵司的意外医疗理赔。
委托人签字（手印）；王秀兰
2026年2月26日"""


def sheet(page: str):
    return sheet_of(paper_of(page))


def read(kind: str, page: str) -> dict[str, str]:
    return {name: field.value for name, field in fields_of(OF_KIND[kind], sheet(page), ()).items()}


def ruled(kind: str, page: str) -> dict[str, str]:
    return {name: field.value for name, field in OF_KIND[kind].read(sheet(page), ()).items()}


def test_what_ships_was_learnt_from_the_papers_of_today():
    assert learnt_fields().learnt_from == digest(), "papers have changed: python -m tools.learn_fields"


def test_every_learnt_field_is_of_a_sort():
    assert {*learnt_fields().fields} == {*SORTS}


def test_a_field_that_no_rule_finds_is_chosen():
    assert "diagnosis" not in ruled("medical_record", NOTE)
    assert read("medical_record", NOTE)["diagnosis"] == "左足第五跖骨骨折"


def test_a_value_a_rule_took_gives_way_to_one_far_likelier():
    assert ruled("authorisation", MANDATE)["principal_name"] == "手印"
    assert read("authorisation", MANDATE)["principal_name"] == "王秀兰"


STUB = """疾病诊断书
| 海滨市第三医院 |
姓名 | 王秀兰 | 女 | 64岁
经诊查,患 | 急性阑尾炎
建议 | 休息两周
医师 周文
诊断 | 专用
2026年3月8日"""


def test_what_no_such_field_holds_gives_way_to_a_likely_candidate():
    assert ruled("diagnosis_certificate", STUB)["diagnosis"] == "专用"
    assert read("diagnosis_certificate", STUB)["diagnosis"] == "急性阑尾炎"


@pytest.mark.parametrize("behind", ["单次剂量", "医生", "10.x00"])
def test_a_diagnosis_ends_where_a_listed_one_ends(behind):
    assert "右膝半月板损伤" in {one.value for one in candidates(sheet(f"临床诊断 右膝半月板损伤{behind}"))}


def test_what_was_chosen_is_no_surer_than_the_choice_and_stands_where_it_was_read():
    page = sheet(NOTE)
    chosen = fields_of(OF_KIND["medical_record"], page, ())["diagnosis"]
    (line,) = (line for line in page.lines if line.text.startswith("断:"))
    assert FILLS <= chosen.confidence < 1
    x, y, width, height = line.box
    assert x < chosen.box[0] < chosen.box[0] + chosen.box[2] <= x + width + 1e-3
    assert (chosen.box[1], chosen.box[3]) == pytest.approx((y, height), abs=1e-3)


def test_a_letter_of_a_field_that_was_hardly_read_makes_it_unsure():
    page = sheet_of(paper_of(NOTE), certainty=0.4)
    assert fields_of(OF_KIND["medical_record"], page, ())["diagnosis"].confidence == 0.4


def test_the_same_letters_are_no_two_fields():
    found = candidates(sheet("# 住院收费票据\n交款人：王秀兰\n日期：2026-03-12\n合计：8412.50"))
    (day,) = (one for one in found if one.sort == "day")
    for owner in ("issued_on", "discharged_on"):
        chosen = learnt_fields().choices("inpatient_invoice", found, {day.letters: owner})
        assert {name for name, choice in chosen.items() if choice.candidate == day} == {owner}
    chosen = learnt_fields().choices("inpatient_invoice", found)
    assert sum(choice.candidate == day for choice in chosen.values()) == 1


def test_where_nothing_is_likely_a_field_stays_empty():
    assert "loss_on" not in read("claim_form", "# 理赔申请书\n被保险人：王秀兰\n填写说明见背面")


def test_part_of_an_identity_number_is_none():
    page = "# 理赔申请书\n被保险人：王秀兰\n身份证号码：99010119620514026\n出险日期：2026-03-08"
    assert "id_number" not in read("claim_form", page)


@pytest.mark.parametrize("page", [NOTE, MANDATE])
def test_a_candidate_is_what_its_letters_say(page):
    say = {"day": iso_date, "amount": yuan}
    for one in candidates(sheet(page)):
        text = "".join(letter.text for letter in one.letters)
        assert one.value == say.get(one.sort, lambda text: text)(text)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(alphabet="王秀兰患者证明:;,()·0123456789.-年月日A ¥", min_size=1, max_size=18), max_size=6))
def test_any_page_is_looked_at_without_an_error(lines):
    for kind in ("claim_form", "inpatient_invoice", "id_card_front"):
        for field in fields_of(OF_KIND[kind], sheet("\n".join(lines)), ()).values():
            assert 0 <= field.confidence <= 1


def test_what_a_code_states_is_never_replaced():
    code = "01,31,98060125,0034518299,8412.50,20260301,a1b2c3,"
    days = "住院日期：2026-03-01\n开票日期：2026-03-12"
    page = f"# 住院收费票据\n票据号码：0034518299\n交款人：王秀兰\n{days}\n合计：8412.50"
    without = fields_of(OF_KIND["inpatient_invoice"], sheet(page), ())
    with_code = fields_of(OF_KIND["inpatient_invoice"], sheet(page), (code,))
    assert without["issued_on"].value == "2026-03-12"
    assert (with_code["issued_on"].value, with_code["issued_on"].confidence) == ("2026-03-01", 1.0)
    assert with_code["invoice_number"].value == "0034518299"
