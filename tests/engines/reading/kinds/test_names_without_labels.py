"""Whose page it is where nothing says 姓名: letters greet, apps head their pages, slips name and nothing more."""

from __future__ import annotations

import pytest

from anlan.engines.reading.kinds.persons import person_name, unlabelled_person
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import sheet_of


@pytest.mark.parametrize(
    "page",
    [
        "海滨市第三医院\n王秀兰 女 64岁\n心内科",
        "海滨市第三医院\n王秀兰\n男 · 71岁 · 心内科 23床",
        "王秀兰女士，您的报告已出\n海滨市第三医院",
        "王秀兰（我）    切换账户\n海滨市第三医院",
        "王秀兰的就诊记录\n2026-06-07 门诊",
        "您正在为 王秀兰 先生 办理理赔\n下一步",
        "王秀兰同志女    病案号 1674\n心内科",
        "12床    王秀兰    女",
        "海滨市第三医院\n王秀兰住院号7437909310\n费用总额 200.00",
        "王秀兰女登记号1939889儿科住院6天",
        "王秀兰    住院号2813459989",
    ],
)
def test_a_person_is_known_without_a_label(page):
    assert unlabelled_person(sheet_of(paper_of(page))).value == "王秀兰"


@pytest.mark.parametrize("page", ["出院小结\n男 · 71岁", "美丽女士\n会所", "陪护先生，您好\n食堂"])
def test_what_begins_with_no_surname_is_nobody(page):
    assert unlabelled_person(sheet_of(paper_of(page))) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王秀兰女心内科", "王秀兰"),
        ("王秀兰交来下列医药费", "王秀兰"),
        ("病员王秀兰", "王秀兰"),
        ("海滨商业银行", None),
        ("储种", None),
        ("急诊内科", None),
        ("心内二病区", None),
        ("敖登科", "敖登科"),
        ("理赔申请表", None),
        ("申报户口登记", None),
    ],
)
def test_a_name_ends_where_the_next_word_begins_and_a_ward_is_no_name(text, name):
    assert person_name(text) == name
