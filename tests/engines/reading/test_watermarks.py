"""A sentence written over a copy is no part of what the card says."""

from __future__ import annotations

from tests.engines.reading.papers import read, sheet_of

CARD = [
    [200, 100, 30, "姓名 王秀兰"],
    [200, 160, 30, "性别 女 民族 汉"],
    [200, 220, 30, "出生 1962年5月14日"],
    [200, 280, 30, "住址 临江省临江市江岸区安澜路18号"],
    [200, 520, 30, "公民身份号码 990101196205140268"],
]
WRITTEN = [[520, 100, 26, "他用无效"], [620, 352, 26, "理赔使用他用无效"], [300, 440, 26, "仅限保险理赔使用他用无效"]]


def test_a_sentence_written_over_a_copy_again_and_again_is_no_part_of_its_fields():
    kind, found, _ = read({"size": [1100, 700], "texts": [*CARD, *WRITTEN, [200, 620, 26, "仅限保险理赔使用他用无效"]]})
    assert kind == "id_card_front"
    assert (found["name"], found["address"]) == ("王秀兰", "临江省临江市江岸区安澜路18号")


def test_what_a_paper_says_once_stays():
    form = {"size": [1100, 700], "texts": [*CARD, [200, 620, 26, "仅限保险理赔使用他用无效"]]}
    assert "仅限保险理赔使用他用无效" in sheet_of(form).text
