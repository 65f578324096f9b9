"""ICD-10 codes: printed ones win, names are guessed tolerantly, anything else stays without."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

import anlan.engines.reading.diagnoses as diagnoses
from anlan.engines.reading.diagnoses import _names, diagnosis_code, main_diagnosis, printed_code
from anlan.engines.reading.kinds import discharge
from tests.engines.reading.papers import sheet_of


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("急性阑尾炎", "K35"),
        ("1.右侧股骨颈骨折 2.高血压病", "S72"),
        ("2型糖尿病伴酮症", "E11"),
        ("II型糖尿病", "E11"),
        ("右肺上叶腺癌", "C34"),
        ("胃恶性肿瘤", "C16"),
        ("左侧乳腺浸润性导管癌", "C50"),
        ("高血压病3级(极高危)", "I10"),
        ("急性支气营炎", "J20"),
        ("慢性阻塞性肺疾病急性加重期", "J44"),
        ("(1)脑梗死(2)冠心病", "I63"),
    ],
)
def test_a_diagnosis_is_guessed_from_its_name(text, category):
    guess = diagnosis_code(text)
    assert guess is not None
    assert guess.code[:3] == category
    assert guess.certainty < 1


def test_a_printed_code_wins_over_the_name():
    assert diagnosis_code("急性胆囊炎(K80.0)") == ("K80.0", 1.0)
    assert diagnosis_code("高血压病 I10.X00x002") == ("I10.x00x002", 1.0)


@pytest.mark.parametrize("text", ["", "详见病历", "建议休息两周", "无", "CT2026", "门诊随访"])
def test_what_is_no_diagnosis_has_no_code(text):
    assert diagnosis_code(text) is None


@pytest.mark.parametrize(
    ("text", "code"), [("110.x05", "I10.x05"), ("K8l.000", "K81.000"), ("572.00", "S72.00"), ("2026.03", None)]
)
def test_a_misread_code_is_taken_only_in_its_own_cell(text, code):
    assert printed_code(text, alone=True) == code
    assert printed_code(f"第{text}号") is None


def test_the_first_of_several_diagnoses_is_the_main_one():
    assert main_diagnosis("1.冠心病;2.心房颤动") == "冠心病"
    assert main_diagnosis("肺炎") == "肺炎"


def test_every_listed_name_has_a_code_of_the_right_form_and_is_guessed_as_listed():
    path = Path(diagnoses.__file__).with_name("diagnoses.csv")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines))
    names = [row["name"] for row in rows]
    assert len(names) == len(set(names)) >= 400
    for row in rows:
        assert re.fullmatch(r"[A-Z]\d{2}(?:\.\d)?", row["code"]), row
        guess = diagnosis_code(row["name"])
        assert guess is not None, row
        assert guess.code[0] == row["code"][0], row


@pytest.mark.parametrize("label", ["出院诊断：", "出院诊断"])
def test_no_listed_diagnosis_is_taken_for_the_label_after_it(label):
    """过敏性鼻炎 and 药物性肝损伤 begin as labels do."""
    unread = []
    for name in _names():
        if len(name) < 4 or "查体" in name or "治疗" in name:
            continue  # 康复治疗 is what was done
        rows = ["出院小结", "姓名：陈小满", "入院：2026-07-10", "出院：2026-07-24", label, name, "出院医嘱：休息"]
        texts = [[60, 60 + 44 * place, 24, row] for place, row in enumerate(rows)]
        found = discharge.RULE.read(sheet_of({"size": [1000, 1400], "texts": texts}), ()).get("diagnosis")
        if found is None or found.value != main_diagnosis(name):
            unread.append((name, found and found.value))
    assert unread == []
