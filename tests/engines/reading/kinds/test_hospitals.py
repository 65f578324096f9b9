"""Which hospital a page names, from where its words stand."""

from __future__ import annotations

import pytest

from anlan.engines.reading.kinds.hospitals import hospital
from tests.engines.reading.papers import sheet_of

BODY = [[60, 400 + 40 * row, 22, "血压平稳，切口愈合好，无发热咳嗽"] for row in range(8)]


def named(*texts: list, labels: tuple[str, ...] = ()) -> str | None:
    found = hospital(sheet_of({"size": [1000, 1400], "texts": [*map(list, texts), *BODY]}), labels)
    return found.value if found else None


@pytest.mark.parametrize(
    "name",
    [
        "海滨市第三医院",
        "无锡市人民医院",
        "解放军第909医院",
        "解放军第九六六医院",
        "通辽市科尔沁区第一人民医院",
        "南方医科大学顺德区医院",
        "海滨大学医学院附属听涛医院",
        "海滨市第三医院(海滨大学第三临床医学院)",
        "海滨市人民医院东院区",
        "听涛眼科医院有限公司",
        "望海区听涛街道社区卫生服务中心",
        "望海县妇幼保健计划生育服务中心",
        "海滨总医院第一医学中心",
        "望海镇中心卫生院",
        "海滨市皮肤病防治院",
    ],
)
def test_every_way_a_hospital_is_called_is_a_name(name):
    assert named([300, 40, 40, name]) == name
    assert named([300, 40, 40, name + "门诊病历"]) == name
    assert named([60, 140, 24, "医院名称：" + name]) == name
    assert named([60, 900, 24, "医疗卫生机构（盖章）：" + name]) == name


@pytest.mark.parametrize(
    "words", ["三级甲等医院", "就诊医院：无", "建议上级医院就诊", "海滨市医疗保险定点医院", "送检医院：不详"]
)
def test_words_about_hospitals_are_no_name(words):
    assert named([60, 140, 24, words]) is None


def test_the_letterhead_outranks_a_hospital_the_patient_came_from():
    text = "因胸痛2日，由外地转入，曾在望海县医院治疗"
    assert (
        named([300, 40, 40, "海滨市第三医院"], [60, 240, 22, text], [60, 280, 22, "望海县医院心电图：正常"])
        == "海滨市第三医院"
    )


def test_two_good_mentions_outvote_a_misread_letterhead():
    texts = (
        [300, 40, 40, "海宾市第三医院"],
        [60, 140, 22, "医疗机构：海滨市第三医院"],
        [600, 1300, 22, "海滨市第三医院"],
    )
    assert named(*texts) == "海滨市第三医院"


def test_a_name_on_two_rows_is_put_together():
    assert named([330, 30, 36, "海滨医科大学"], [300, 80, 36, "附属第一医院"]) == "海滨医科大学附属第一医院"


@pytest.mark.parametrize("above", ["医疗机构", "开票单位", ""])
def test_a_long_name_that_breaks_off_anywhere_goes_on_below(above):
    name = "海滨医科大学附属第二临床医学院骨科研究所医院"
    texts = [[60, 300, 24, above]] if above else []
    assert named(*texts, [240, 300, 24, name[:17]], [240, 336, 24, name[17:]]) == name


def test_a_heading_does_not_go_on_in_the_cell_below():
    heading = "海滨市基本医疗保险住院费用结算表"
    assert named([60, 40, 24, heading], [240, 76, 24, "医院"], [340, 76, 24, "海滨市第三医院"]) == "海滨市第三医院"


def test_a_widely_set_letterhead_in_pieces_is_put_together():
    assert named([200, 40, 40, "海滨市"], [400, 40, 40, "第三"], [560, 40, 40, "医院"]) == "海滨市第三医院"
