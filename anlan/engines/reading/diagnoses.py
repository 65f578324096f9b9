"""ICD-10 codes of diagnoses: the one printed on the page, or else a guess from the common names in `diagnoses.csv`.

The list is a guess made for routing and for comparing pages. It is no official catalogue, and nothing is paid by it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from anlan.engines.reading.patterns import compiled

#: An ICD-10 code as printed in China: category, subcategory, the national and clinical additions (I10.x00x002, M51.2+).
CODE = r"[A-Z]\d{2}(?:[.,。·]?(?:[\dxX×*]\d{2}(?:[xX×]\d{3})?|[\dxX×*]\d?(?!\d))|(?!\d))(?![A-Za-z])[+*]?"
#: The same with its letter or a figure misread; only to be looked for where a code alone can stand.
MISREAD_CODE = r"[A-TV-Zl1|05826][\dOolI]{2}[.,。·][\dxX×OolI]{1,3}(?:[xX×]\d{0,3})?[+*]?"
#: A code right behind a diagnosis whose letter I was taken for a figure or a stroke (脑梗死163.900).
GLUED_CODE = r"(?<=[㐀-鿿)）])[1l|]\d{2}[.]\d{3}(?:[xX×]\d{3})?(?!\d{2})"
#: How the name of a diagnosis ends.
ENDING = (
    r"(?:[症病炎癌瘤伤折痔]|骨折|息肉|结石|囊肿|状态|失眠|感染|不全|畸形|脱位|病变|[占错]位|待[查排]|发作|综合[征症]|术后|肿|梗死|出血|损伤|妊娠|衰竭|[ⅠⅡⅢⅣ\d一二三四][级期型度])"
    r"(?:\([^()]{1,12}\))?$"
)
_LETTERS = str.maketrans({"1": "I", "l": "I", "|": "I", "0": "O", "5": "S", "8": "B", "2": "Z", "6": "G"})
_SIDE = (
    r"左侧|右侧|双侧|单侧|两侧|待[查排]|可能|考虑|疑似|术后|[?？]"
    r"|[左右](?=[㐀-鿿])(?!心)|双(?=[眼肾肺膝耳足手下上髋肩腕])"
)
#: Where the second diagnosis begins.
_SECOND = (
    r"[;；。\n]|(?<!\d)[2二][.、)）](?!\d)|(?<=[㐀-鿿)）])[2二][.、]|[(（]2[)）]|②"
    r"|(?<=[㐀-鿿)])2(?=[㐀-鿿])(?!型|级|度|期|周|月|天)"
)
#: Below this share of a diagnosis a name in the list says too little about it.
_ENOUGH = 0.34
_DIRECT, _SCATTERED = 0.9, 0.6
#: What behind the name of a diagnosis still belongs to it.
_BELONGS = r"[病变症灶]?(?:[1-4ⅠⅡⅢⅣ一二三四][级期度型]|待[查排]|术后|可能|急性(?:发作|加重)|[?？])*"


class Guess(NamedTuple):
    """A code with how sure it is (0..1): 1 when it is printed."""

    code: str
    certainty: float


def diagnosis_code(text: str) -> Guess | None:
    """The ICD-10 code of the first (main) diagnosis in a text: as printed, or guessed from its name.

    >>> diagnosis_code("1.急性胆囊炎(K81.0) 2.高血压病I10.x05")
    Guess(code='K81.0', certainty=1.0)
    >>> diagnosis_code("左侧桡骨远端骨折").code, diagnosis_code("胃窦腺癌").code, diagnosis_code("以下空白")
    ('S52.5', 'C16.9', None)
    """
    printed = printed_code(text)
    if printed:
        return Guess(printed, 1.0)
    return _guess(main_diagnosis(text))


def printed_code(text: str, *, alone: bool = False) -> str | None:
    """The first code in a text, in its plain form. With `alone` the text can hold nothing else, and look-alikes count.

    >>> printed_code("高血压病(I10.X05)"), printed_code("110.x05", alone=True), printed_code("CT2026")
    ('I10.x05', 'I10.x05', None)
    >>> printed_code("脑梗死163.900")
    'I63.900'
    """
    match = re.search(rf"(?<![A-Za-z\d]){CODE}", text)
    if match is None:
        bracketed = rf"(?<=[(\[])({MISREAD_CODE})(?=[)\]])" if not alone else rf"^({MISREAD_CODE})$"
        match = re.search(bracketed, text) or re.search(GLUED_CODE, text)
    if match is None:
        return None
    code = re.sub(r"[,。·]", ".", match.group()).replace("X", "x").replace("×", "x")
    code = code[0].translate(_LETTERS) + code[1:].translate(str.maketrans("OolI", "0011"))
    # A point lost in print or in reading stands after the category.
    return re.sub(r"^([A-Z]\d{2})(?=[\dx])", r"\1.", code)


def main_diagnosis(text: str) -> str:
    """The first of several diagnoses, without its number.

    >>> main_diagnosis("1.2型糖尿病 2.高血压病"), main_diagnosis("(1)脑梗死;(2)冠心病"), main_diagnosis("2型糖尿病")
    ('2型糖尿病', '脑梗死', '2型糖尿病')
    """
    text = re.sub(r"\s", "", text)
    text = re.sub(r"^(?:[(（]?[1一①][)）]|1[.、]|①|一、|1(?=[㐀-鿿])(?!型))", "", text)
    return re.split(_SECOND, text)[0]


def named_up_to(text: str) -> list[int]:
    """Where in a text listed diagnoses end, with the stage or doubt that belongs to them, in rising order.

    >>> named_up_to("高血压3级门诊"), named_up_to("胆总管结石伴胆管炎"), named_up_to("专用章")
    ([5], [5, 9], [])
    """
    ends = set()
    for start in range(len(text) - 1):
        for name in _by_beginning().get(text[start : start + 2], ()):
            if text.startswith(name, start):
                belongs = compiled(_BELONGS).match(text, start + len(name))
                ends.add(belongs.end() if belongs else start + len(name))
    return sorted(ends)


def could_be_diagnosis(text: str) -> bool:
    """Whether a text names a listed diagnosis or ends as diagnoses do.

    >>> could_be_diagnosis("左足第五跖骨骨折"), could_be_diagnosis("专用"), could_be_diagnosis("孕39周")
    (True, False, False)
    """
    return bool(named_up_to(text) or compiled(ENDING).search(text))


def one_letter_away(name: str) -> str | None:
    """The one listed diagnosis that has all letters of a name but one, at the same places; None for none or several.

    >>> one_letter_away("急性阑尾失"), one_letter_away("急性阑尾炎"), one_letter_away("失")
    ('急性阑尾炎', None, None)
    """
    alike = {one for one in _names() if len(one) > 2 and one != name and _one_misread(one, name)}
    return alike.pop() if len(alike) == 1 and name not in _names() else None


def _guess(named: str) -> Guess | None:
    named = re.sub(r"^[(（]([^)）]*)[)）]", r"\1", named)
    plain = re.sub(_SIDE, "", _spelt(re.split(r"[,，]", named)[0]))
    plain = re.sub(r"[(（][^)）]*[)）]", "", plain)
    if not plain:
        return None
    best: Guess | None = None
    best_length = 0
    for name, code in _listed():
        share = len(name) / len(plain)
        if len(name) < best_length or share < _ENOUGH or share > 1.6:
            continue
        certainty = _likeness(name, plain) * min(1.0, 0.5 + share / 2)
        if certainty > 0 and (len(name), certainty) > (best_length, best.certainty if best else 0.0):
            best, best_length = Guess(code, round(certainty, 3)), len(name)
    return best


def _likeness(name: str, text: str) -> float:
    """How surely a listed name stands in a text: whole, with one letter misread, or its letters in order."""
    if name in text:
        return _DIRECT
    if len(name) >= 5 and any(_one_misread(name, text[start : start + len(name)]) for start in range(len(text))):
        return _SCATTERED
    # The first word (where) and the last (what) must both be there: 胃…癌 in 胃窦腺癌.
    if len(name) >= 2 and text.endswith(name[-1]) and compiled(".{0,6}?".join(map(re.escape, name))).search(text):
        return _SCATTERED
    return 0.0


def _one_misread(name: str, part: str) -> bool:
    return len(name) == len(part) and sum(a != b for a, b in zip(name, part, strict=True)) <= 1


def _spelt(text: str) -> str:
    """One spelling for what is written in several ways."""
    for pattern, word in (
        (r"恶性肿瘤|[腺鳞]癌|(?<=[㐀-鿿])(?:Ca|CA|MT)$", "癌"),
        (r"Ⅱ型糖尿病|II型糖尿病|二型糖尿病|2-?型糖尿病", "2型糖尿病"),
        (r"Ⅰ型糖尿病|I型糖尿病|一型糖尿病|1-?型糖尿病", "1型糖尿病"),
        (r"高血压病?[1-3123一二三Ⅰ-Ⅲ]*[级期]?.*", "高血压"),
        (r"返流", "反流"),
        (r"综合症", "综合征"),
        (r"瘜肉", "息肉"),
        (r"(?<=急性)发作期?|急性期|恢复期|缓解期|稳定期", ""),
    ):
        text = re.sub(pattern, word, text)
    return text


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(row["name"] for row in _rows())


@lru_cache(maxsize=1)
def _by_beginning() -> dict[str, tuple[str, ...]]:
    """Names of three letters and more by their first two, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(_names(), key=len, reverse=True):
        if len(name) > 2:
            found.setdefault(name[:2], []).append(name)
    return {beginning: tuple(names) for beginning, names in found.items()}


@lru_cache(maxsize=1)
def _listed() -> tuple[tuple[str, str], ...]:
    """Names in one spelling with their codes, the longest first."""
    return _longest_first((_spelt(row["name"]), row["code"]) for row in _rows())


def _rows() -> list[dict[str, str]]:
    path = Path(__file__).with_name("diagnoses.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def _longest_first(rows: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
