"""Whose papers these are: the insured's, the payee's, a guardian's, or somebody's who has no part in the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from anlan.engines.reading.kinds.persons import SURNAMES, has_surname
from anlan.engines.reading.simple_forms import simplified
from anlan.intake.domain.conditions import minor
from anlan.intake.domain.material import Expectation, Finding, KindRule, PageFacts
from anlan.intake.domain.printed import bears_name
from anlan.kernel.identity import resident_number, same_name

# Below this a name of which one letter differs may be the right one, read wrongly.
_SURE_OF_NAME = 0.8
# Letters that differ by a stroke or two, a group a line, of which one is hardly ever given as a name: surely as it may
# be read, another may be printed.
_SIMILAR = tuple(map(frozenset, Path(__file__).with_name("similar_letters.txt").read_text(encoding="utf-8").split()))
_HIDDEN = frozenset("*＊某")
# What a shop writes where it does not ask for a name.
_NOBODY = ("个人", "消费者", "现金", "散户", "顾客")
# A name in Chinese letters and in Latin ones, in either order, perhaps one of them in brackets.
_HAN, _LATIN = r"[㐀-鿿·]{2,}", r"[A-Za-z][A-Za-z.,'-]+"
_TWO_SCRIPTS = rf"({_HAN})\(?({_LATIN})\)?|({_LATIN})\(?({_HAN})\)?"
_RELATION_PAPERS = {
    "birth_certificate": ("mother_name", "father_name"),
    "household_register": ("name", "head_name"),
}
DEATH = "death"


@dataclass(frozen=True, slots=True)
class People:
    """Who may be named on the papers of a bundle. `guardians` are known once a paper of relation was read."""

    insured: str
    id_number: str
    payee: str
    guardians: tuple[str, ...]
    child: bool
    died: bool

    @property
    def in_place_of_insured(self) -> bool:
        """Whether someone else shows the cards: the insured is a child, or has died."""
        return self.child or self.died

    def of(self, kind: str) -> tuple[str, ...] | None:
        """Who a page of this kind must name; None where anyone may be named.

        For a child the guardian gives card and account, for someone who died the beneficiary; who that is shows from
        the notice or from the paper of relation, and until then nobody is turned away.
        """
        if kind not in {"bank_card", "id_card_front"}:
            return (self.insured,)
        if not self.in_place_of_insured:
            return (self.payee,) if kind == "bank_card" else (self.insured,)
        named = self.payee != self.insured
        if self.died:
            return (self.payee,) if named else None
        return (self.insured, self.payee, *self.guardians) if named or self.guardians else None


def people_of(expected: Expectation, pages: Sequence[PageFacts]) -> People:
    """Everyone the notice and the papers of relation name."""
    named = {
        value
        for page in pages
        for name in _RELATION_PAPERS.get(page.kind, ())
        if (value := page.value(name)) and not same_name(value, expected.insured_name)
    }
    return People(
        insured=expected.insured_name,
        id_number=expected.id_number,
        payee=expected.payee,
        guardians=tuple(sorted(named)),
        child=minor(expected, pages),
        died=expected.scene == DEATH,
    )


def person_findings(page: PageFacts, rule: KindRule, people: People) -> Iterator[Finding]:
    """The field that names someone else, the surest first; nothing where anyone may be named or no name was read."""
    wanted = people.of(page.kind)
    if wanted is None or is_the_payees(page, people):
        return
    faults = [_fault(page, name, wanted, people) for name in rule.person_fields if _says_something(page, name)]
    if rule.person_among and None in faults:
        return
    # A number that is somebody else's weighs more than a name that may be the right one.
    found = min((fault for fault in faults if fault is not None), key=lambda fault: not fault.blocking, default=None)
    if found is not None:
        yield found


def nearly_named(page: PageFacts, name: str, people: People) -> bool:
    """Whether a field names somebody whom this page may name, at most one letter read otherwise, or is the number."""
    value, wanted = page.value(name), people.of(page.kind)
    if value and _is_number(name) and wanted and people.insured in wanted:
        return value.upper() == people.id_number.upper()
    if not value or not wanted or not name.endswith("name"):
        return False
    written = _writings(wanted)
    return any(_may_be(value, one) or _one_letter_apart(value, one) or _with_more(value, one) for one in written)


def is_the_payees(page: PageFacts, people: People) -> bool:
    """Whether an identity card is that of a payee who is not the insured: welcome, but not the card asked for."""
    name = page.value("name")
    if page.kind != "id_card_front" or name is None or same_name(people.payee, people.insured):
        return False
    return not people.in_place_of_insured and any(_may_be(name, one) for one in _writings([people.payee]))


def _says_something(page: PageFacts, name: str) -> bool:
    value = page.value(name)
    if value is None or (_is_number(name) and resident_number(value) is None):
        return False  # a number that does not prove itself was read wrong; it is nobody's
    if name == "holder_name" and value.isascii():
        return False  # many cards bear the name in pinyin only, which names nobody for certain
    return not value.startswith(_NOBODY)


def _fault(page: PageFacts, name: str, wanted: Sequence[str], people: People) -> Finding | None:
    value = page.value(name) or ""
    if _is_number(name):
        if people.insured not in wanted or len(wanted) > 1 or value.upper() == people.id_number.upper():
            return None
        return Finding(page.page_id, "wrong_person", name)
    written = _writings(wanted)
    if any(_may_be(value, one) for one in written):
        return None
    facts = {"found": value, "expected": wanted[0]}
    # Of a page that is asked for anew the name may have lost its beginning: the new picture will tell.
    anew = not page.confirmed and any(one.code == "cut_off" for one in page.problems)
    proven = anew or (people.insured in wanted and _number_proves(page, people))
    doubtful = page.fields[name].confidence < _SURE_OF_NAME
    unsure = any(_one_letter_apart(value, one) and (doubtful or _look_alike(value, one)) for one in written)
    partly = any(_with_more(value, one) or bears_name(page.text, one) for one in written)
    partly = partly or _newborn_of(value, people)
    partly = partly or any(_is_a_part(value, one) and (doubtful or not _may_be_whole(value)) for one in written)
    if proven or unsure or partly:
        return Finding(page.page_id, "name_unsure", name, blocking=False, facts=facts)
    return Finding(page.page_id, "wrong_person", name, facts=facts)


def _writings(names: Sequence[str]) -> list[str]:
    """How papers may write people: as readings do, in simple letters, and each of two scripts alone.

    >>> _writings(["許雅雯", "陈大文(CHAN Tai Man)"])
    ['许雅雯', '陈大文(CHANTaiMan)', '陈大文', 'CHANTaiMan']
    """
    written = []
    for name in map(simplified, names):
        written.append(name)
        parts = re.fullmatch(_TWO_SCRIPTS, name)
        written += sorted(filter(None, parts.groups()), reverse=True) if parts else []
    return written


def _is_number(name: str) -> bool:
    return name.endswith("id_number")


def _number_proves(page: PageFacts, people: People) -> bool:
    return any(
        _is_number(name) and (page.value(name) or "").upper() == people.id_number.upper() for name in page.fields
    )


def _may_be(found: str, wanted: str) -> bool:
    """Whether a name as printed may be a person's; hospitals hide letters of it behind stars.

    >>> _may_be("王*兰", "王秀兰"), _may_be("王*芝", "王秀兰"), _may_be("王秀兰", "王秀兰")
    (True, False, True)
    """
    if not _HIDDEN & set(found):
        return same_name(found, wanted)
    plain = found.replace(" ", "")
    return len(plain) == len(wanted) and all(
        seen in _HIDDEN or seen == letter for seen, letter in zip(plain, wanted, strict=True)
    )


def _with_more(found: str, wanted: str) -> bool:
    """Whether a reading holds a whole name and more: the sex or a label beside it was taken for a part of it.

    A name of two letters with one more may well be somebody else's.

    >>> _with_more("王秀兰女", "王秀兰"), _with_more("贾林男", "贾林"), _with_more("贾林杰", "贾林")
    (True, True, False)
    """
    rest = found.replace(wanted, "", 1)
    return wanted in found and rest != "" and (len(wanted) > 2 or len(rest) > 1 or rest in "男女")


def _newborn_of(found: str, people: People) -> bool:
    """Whether a child is meant that is called after its mother, as papers of the first days do: 王秀兰之子."""
    mother = re.fullmatch(r"([㐀-鿿·]{2,12})之[子女]", found)
    known = people.guardians or people.payee != people.insured
    return bool(people.child and mother and (not known or mother[1] in (*people.guardians, people.payee)))


def _is_a_part(found: str, wanted: str) -> bool:
    """Whether a reading is the beginning or the end of a name, the rest of which was not seen.

    >>> _is_a_part("公冶", "公冶明"), _is_a_part("秀兰", "王秀兰"), _is_a_part("王", "王秀兰")
    (True, True, False)
    """
    return len(wanted) > len(found) > 1 and (wanted.startswith(found) or wanted.endswith(found))


def _may_be_whole(found: str) -> bool:
    """Whether a reading may be all of somebody's name: a surname and more. 公冶 is one alone, 秀兰 has none.

    >>> _may_be_whole("陈伟"), _may_be_whole("公冶"), _may_be_whole("秀兰")
    (True, False, False)
    """
    return has_surname(found) and found not in SURNAMES


def _one_letter_apart(found: str, wanted: str) -> bool:
    return len(found) == len(wanted) > 1 and sum(a != b for a, b in zip(found, wanted, strict=True)) == 1


def _look_alike(found: str, wanted: str) -> bool:
    """Whether the letters in which two names of one length differ are easily taken for each other.

    >>> _look_alike("许字烨", "许宇烨"), _look_alike("王秀兰", "王秀芝")
    (True, False)
    """
    apart = [{a, b} for a, b in zip(found, wanted, strict=True) if a != b]
    return all(any(pair <= group for group in _SIMILAR) for pair in apart)
