"""Charged lines in every way papers print them; what their total does not prove is not taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import read

WAYS = yaml.safe_load((Path(__file__).parent / "lines_that_add_up.yaml").read_text(encoding="utf-8"))


def lines_of(page: str) -> list[list[str]]:
    _, found, _ = read(paper_of(page))
    return [[line["name"], line["amount"]] for line in json.loads(found.get("items", "[]"))]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["says"])
def test_lines_are_read_however_they_are_printed(way):
    wanted = way["lines"] if isinstance(way["lines"], list) else [list(line) for line in way["lines"].items()]
    assert lines_of(way["page"]) == wanted


def test_how_insurance_lists_a_line_is_kept_where_it_stands_right_behind_the_amount():
    page = next(way["page"] for way in WAYS if "how insurance lists" in way["says"])
    _, found, _ = read(paper_of(page.replace("169.20Z", "169.20乙")))
    assert [line["in_list"] for line in json.loads(found["items"])] == ["甲", "乙"]


def test_a_strength_printed_with_a_name_is_kept_beside_it():
    page = next(way["page"] for way in WAYS if "strength in the cell" in way["says"])
    _, found, _ = read(paper_of(page))
    assert [line.get("specification") for line in json.loads(found["items"])] == ["10ml", "0.1g*8片", None]


def test_the_sum_in_the_head_of_an_apps_bill_is_no_line_of_its_seller():
    page = (
        "发票详情\n柳川市益寿堂药房有限公司\n¥184.10\n价税合计·已开票\n抬头类型    个人\n号码    26481188\n"
        "日期    2026年9月16日\n商品\n血府逐瘀胶囊×7    184.10\n销方\n"
        "名称    柳川市益寿堂药房有限公司\n税号    91990203AN9WCE2HUC"
    )
    assert lines_of(page) == [["血府逐瘀胶囊", "184.10"]]


def test_a_prescription_in_an_app_is_read_with_how_many_and_what_they_cost():
    page = (
        "处方详情\n柳川中医院\n用药人    王秀兰女45岁\n临床诊断    高血压病\n开具    2026-09-01\nRp.\n头孢克肟分散片\n"
        "0.1g*8片每日两次,每次一片,饭后\n×2盒    ¥42.90\n血府逐瘀胶囊\n0.4g*60粒睡前服一次\n×1盒    ¥38.60\n合计¥81.50"
    )
    kind, found, _ = read(paper_of(page))
    assert (kind, json.loads(found["items"])) == (
        "prescription",
        [
            {"name": "头孢克肟分散片", "quantity": "2盒", "amount": "42.90"},
            {"name": "血府逐瘀胶囊", "quantity": "1盒", "amount": "38.60"},
        ],
    )


def test_lines_in_a_grid_that_miss_the_total_are_not_taken():
    page = next(way["page"] for way in WAYS if "side by side" in way["says"])
    assert lines_of(page.replace("1664.26", "1665.26")) == []


def test_lines_of_more_than_the_total_are_told_whole_and_none_is_dropped_to_make_them_fit():
    page = next(way["page"] for way in WAYS if "on its side" in way["says"])
    table = "\n".join(["| 项目 | 金额 |", "| 床位费 | 930.00 |", "| 护理费 | 744.00 |", "| 陪护费 | 60.00 |"])
    first = page.index("| 费用名称")
    paper = paper_of(page[:first] + table + "\n费用合计 1674.00\n")
    _, found, problems = read(paper)
    assert len(json.loads(found["items"])) == 3
    assert [(one.code, dict(one.facts)["sum_of_parts"]) for one in problems] == [("sums_differ", "1734.00")]


def test_a_month_with_a_point_is_no_amount_and_a_letter_in_an_amount_is_the_figure_it_resembles():
    page = (
        "# 柳川中医院\n住院费用清单\n姓名：王秀兰\n床位费    24O.00\n护理费    l12.OO\n费用合计 352.00\n打印 2025.11.19"
    )
    assert lines_of(page) == [["床位费", "240.00"], ["护理费", "112.00"]]
    assert read(paper_of(page))[1]["total_amount"] == "352.00"
