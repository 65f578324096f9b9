"""Cards of apps print labels under their values; forms print them over or beside them."""

from __future__ import annotations

import pytest

from anlan.engines.reading.label_sides import labels_under_values
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import read, sheet_of

CARD = """
票据详情
医疗住院收费票据（电子）
票据代码    97060326
票据号码    1000772938
---
王秀兰
交款人
2026-09-12
开票日期
---
| 18,422.70 | 12,895.89 | 5,526.81 |
| 票据总额 | 基金支付 | 个人支付 |
---
开票单位    海滨市第三医院
"""
TABLE = """
# 海滨市第三医院
医疗住院收费票据（电子）
| 票据代码 | 票据号码 | 开票日期 |
| 97060326 | 1000772938 | 2026-09-12 |
| 交款人 | 基金支付 | 个人支付 |
| 王秀兰 | 12,895.89 | 5,526.81 |
"""


@pytest.mark.parametrize(("page", "under"), [(CARD, True), (TABLE, False)])
def test_a_page_shows_on_which_side_of_its_labels_values_stand(page, under):
    assert labels_under_values(sheet_of(paper_of(page)).lines) is under


@pytest.mark.parametrize("page", [CARD, TABLE])
def test_values_are_read_on_either_side(page):
    _, found, _ = read(paper_of(page))
    wanted = {
        "payer_name": "王秀兰",
        "issued_on": "2026-09-12",
        "self_paid": "5526.81",
        "basic_insurance_paid": "12895.89",
    }
    assert {name: found.get(name) for name in wanted} == wanted
