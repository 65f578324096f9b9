"""Whether the papers show that the illness was there before the cover began: a proposal with its evidence.

Nothing is decided here. A handler reads the evidence and says yes or no; silence of the papers proves nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

#: Kinds of page that tell of an illness, and the field with the day on which they do.
DAYS = {
    "discharge_summary": "admitted_on",
    "medical_record": "visited_on",
    "diagnosis_certificate": "issued_on",
    "pathology_report": "reported_on",
    "prescription": "prescribed_on",
}
_NUMERALS = {letter: number for number, letter in enumerate("一二三四五六七八九", 1)} | {"两": 2}
#: For how long, as a history says it: 高血压病史10余年, 发现血糖升高5年, 患胃溃疡半年.
#: Not so 2020年, which is a year and no length of time.
_HOW_LONG = re.compile(
    r"(?<!\d)(?:(?P<figures>\d{1,2})|(?P<tens>[二三四五六七八九]?)十(?P<ones>[一二三四五六七八九]?)"
    r"|(?P<numeral>[一二两三四五六七八九])|半)[余多]?年"
)
_TELLS_OF_BEFORE = re.compile(r"病?史|既往|发现|确诊|患者?|曾|反复")
_DENIED = re.compile(r"否认|无[^,，。;；]{0,12}史")
_DAYS_A_YEAR = 365.25

#: The ICD-10 category (`I10`) of the illness a text names, None where it names none that is known.
CategoryOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class MedicalPage:
    """What one page tells: its place in the case, the day it speaks of, the diagnosis on it and all its words."""

    page_id: str
    place: int
    on: dt.date | None
    diagnosis: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign. `code`: `dated_before`, a paper of an earlier day, or `told_history`, a sentence on an old illness."""

    code: str
    page_id: str
    place: int
    words: str
    since: dt.date


def evidence_of(
    pages: Sequence[MedicalPage], *, insured_since: dt.date, category_of: CategoryOf
) -> tuple[Evidence, ...]:
    """Every sign on the papers that an illness of this claim began before `insured_since`, the oldest first.

    An illness of the claim is one that a page from within the cover names; with no such page, any that a page names.
    """
    within = [page for page in pages if page.on is None or page.on >= insured_since]
    claimed = {category for page in within or pages if (category := _category(page, category_of))}
    found = [
        sign
        for page in pages
        for signs in (_dated_before, _told)
        for sign in signs(page, insured_since, claimed, category_of)
    ]
    return tuple(sorted(found, key=lambda sign: (sign.since, sign.place)))


def _category(page: MedicalPage, category_of: CategoryOf) -> str | None:
    return page.code[:3].upper() or (category_of(page.diagnosis) if page.diagnosis else None)


def _dated_before(
    page: MedicalPage, insured_since: dt.date, claimed: set[str], category_of: CategoryOf
) -> Iterator[Evidence]:
    if page.on and page.on < insured_since and _category(page, category_of) in claimed:
        yield Evidence("dated_before", page.page_id, page.place, page.diagnosis or page.code, page.on)


def _told(page: MedicalPage, insured_since: dt.date, claimed: set[str], category_of: CategoryOf) -> Iterator[Evidence]:
    if page.on is None:
        return
    for sentence in re.split(r"[,，。;；\n]", page.text):
        long = _HOW_LONG.search(sentence)
        if not long or not _TELLS_OF_BEFORE.search(sentence) or _DENIED.search(sentence):
            continue
        since = page.on - dt.timedelta(days=round(_years(long) * _DAYS_A_YEAR))
        named = _TELLS_OF_BEFORE.sub("", sentence[: long.start()] + sentence[long.end() :])
        if since < insured_since and category_of(named) in claimed:
            yield Evidence("told_history", page.page_id, page.place, sentence.strip(), since)


def _years(long: re.Match[str]) -> float:
    if long["figures"]:
        return float(long["figures"])
    if long["numeral"]:
        return _NUMERALS[long["numeral"]]
    if "十" in long[0]:
        return 10 * _NUMERALS.get(long["tens"], 1) + _NUMERALS.get(long["ones"], 0)
    return 0.5
