"""Resident identity card, front (with the portrait) and back (with the emblem)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import before, number_problems, put
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Passage, Sheet
from anlan.engines.reading.spelling import DATE, chinese_name, iso_date, resident_number_text
from anlan.engines.reading.values import Field, Problem

_LABELS = (r"姓名", r"性别", r"民族", r"出生", r"住址", r"公民身份号码", r"身份号码")


def _front(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    fields: Fields = {}
    name = sheet.beside([r"姓名", r"^名(?=[㐀-鿿]{2})"], stops=_LABELS, below=False)
    sex = sheet.beside([r"性别", r"性"], wanted=r"[男女]", below=False) or sheet.find(r"^([男女])$")
    ethnicity = sheet.beside([r"民族", r"族"], stops=_LABELS, wanted=r"[㐀-鿿]{1,6}", below=False)
    born_on = sheet.beside([r"出生", r"出"], wanted=DATE, below=False) or sheet.find(rf"({DATE})")
    put(
        fields,
        name=_as(name, chinese_name),
        sex=sex.as_field() if sex else None,
        ethnicity=_as(ethnicity, lambda text: text.removesuffix("族") or None),
        born_on=_as(born_on, iso_date),
        address=_address(sheet),
        id_number=_number(sheet),
    )
    return fields


def _as(passage: Passage | None, tidy) -> Field | None:
    value = tidy(passage.text) if passage else None
    return passage.as_field(value) if passage and value else None


def _address(sheet: Sheet) -> Field | None:
    found = sheet.following([r"住址", r"^住", r"^址"], stops=_LABELS, rows=3)
    if found is None:
        return None
    text = re.split(r"公民|身份号码", found.text)[0]
    return found.as_field(text) if len(text) >= 4 else None


def _number(sheet: Sheet) -> Field | None:
    for line in sheet.lines:
        row = sheet.row(line)
        for letters in (line.letters, tuple(letter for part in row for letter in part.letters)):
            number = resident_number_text("".join(letter.text for letter in letters))
            if number:
                # Only the letters of the number itself decide how sure the number is.
                own = [letter for letter in letters if not "㐀" <= letter.text <= "鿿"]
                return sheet.passage(own).as_field(number)
    return None


def _back(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    fields: Fields = {}
    issuer = sheet.beside([r"签发机关", r"发机关", r"机关"], stops=(r"有效期限", r"有效"), wanted=r"[㐀-鿿]{3,}")
    issuer = issuer or sheet.find(r"([㐀-鿿]{2,}公安局(?:[㐀-鿿]{1,6}分局)?)")
    put(fields, issuer=issuer.as_field() if issuer else None)
    until = rf"({DATE})\D{{0,3}}({DATE}|长期)"
    for line in sheet.lines:
        letters = [letter for part in sheet.row(line) for letter in part.letters]
        match = re.search(until, "".join(letter.text for letter in letters))
        if match:
            start, end = (sheet.passage(letters[match.start(part) : match.end(part)]) for part in (1, 2))
            last_day = "long_term" if end.text == "长期" else iso_date(end.text)
            put(fields, valid_from=_as(start, iso_date), valid_to=end.as_field(last_day) if last_day else None)
            break
    return fields


def _front_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return number_problems(fields)


def _back_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    valid_to = fields.get("valid_to")
    if valid_to and on and before(on, valid_to.value):
        return [Problem("expired", "valid_to", {"valid_to": valid_to.value, "on": on.isoformat()})]
    return []


FRONT = KindRule(
    code="id_card_front",
    signs=(
        (r"公民身份号码|身份号码", 0.6),
        (r"住址", 0.3),
        (r"民族", 0.25),
        (r"出生", 0.2),
        (r"[1-9]\d{16}[\dX]", 0.2),
    ),
    needed=("name", "id_number"),
    read=_front,
    check=_front_problems,
)
BACK = KindRule(
    code="id_card_back",
    titles=(r"^(?:中华人民共和国)?居民身份证$",),
    signs=((r"居民身份证", 0.6), (r"签发机关", 0.5), (r"有效期限", 0.4), (r"中华人民共和国", 0.1)),
    needed=("issuer", "valid_to"),
    read=_back,
    check=_back_problems,
)
