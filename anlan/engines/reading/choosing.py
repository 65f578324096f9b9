"""Which of the candidates on a page is a field's value? Learnt from papers in words (tools/learn_fields.py).

Rules read first: they prove what a sum, a checksum or a seal can prove. What they leave empty is chosen here where one
candidate is likely enough, and what they took is replaced where another is far likelier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import log
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from anlan.engines.reading.candidates import Candidate, Sort, candidates, standing
from anlan.engines.reading.diagnoses import could_be_diagnosis
from anlan.engines.reading.kinds.invoice_codes import fields_of_code
from anlan.engines.reading.kinds.persons import has_surname
from anlan.engines.reading.kinds.rule import KindRule
from anlan.engines.reading.kinds.settlement import PAYERS
from anlan.engines.reading.kinds.totals import total_in_words
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.values import Field

LEARNT = Path(__file__).resolve().parent / "learnt" / "fields.npz"
_IDENTITY = ("id_number", "mother_id_number", "father_id_number", "principal_id_number", "agent_id_number")
#: What sort of value each field that is learnt has.
SORTS: Mapping[str, Sort] = {
    **dict.fromkeys(
        (
            *("loss_on", "born_on", "valid_from", "valid_to", "signed_on", "issued_on", "admitted_on", "discharged_on"),
            *("visited_on", "prescribed_on", "reported_on", "happened_on", "died_on", "first_issued_on"),
            "registered_on",
        ),
        "day",
    ),
    **dict.fromkeys(
        ("total_amount", "basic_insurance_paid", "self_paid", "serious_illness_paid", "page_total"), "amount"
    ),
    **dict.fromkeys(
        (
            *("insured_name", "payee_name", "name", "head_name", "mother_name", "father_name", "holder_name"),
            *("principal_name", "agent_name", "payer_name", "patient_name", "owner"),
        ),
        "person",
    ),
    **dict.fromkeys(
        (
            *_IDENTITY,
            *("contract_number", "bank_account", "certificate_number", "invoice_code", "invoice_number"),
            *("check_code", "household_number", "phone", "engine_number"),
        ),
        "number",
    ),
    **dict.fromkeys(
        (
            *("bank_name", "bank", "issuer", "hospital", "seller_name", "repairer", "address", "diagnosis", "cause"),
            *("place", "model"),
        ),
        "text",
    ),
}
#: How many times seldomer a value is illegible on a page than on the pages that were learnt from.
_SELDOMER = 5.0
#: A candidate must be so likely to fill an empty field; and so likely, and the value taken by a rule so unlikely, to
#: replace that value. Chosen on collections that nothing was learnt from. Of days a page has many.
FILLS, FILLS_DAY, REPLACES, UNLIKELY = 0.62, 0.77, 0.83, 0.01
#: And so likely a diagnosis where what a rule took is none, and the candidate is one.
INSTEAD = 0.3
#: Numbers of which another's on the same page is the likeliest where one's own cannot be read: never filled in.
NEVER_FILLED = frozenset((*_IDENTITY, "bank_account", "phone"))
#: Texts that a rule may read too far are cut to a likely candidate that they begin with.
SHORTENED = frozenset(("diagnosis", "bank_name", "place"))
#: Marks whose meaning depends on the kind of paper are seen with it as well, when they are short enough to recur.
_BY_KIND = ("cell", "before", "above", "left", "rows above", "height", "rank", "day")
_RECURS = 18

#: The form of numbers that are alike wherever they stand; part of one is none.
_FORMS: Mapping[str, str] = {
    **dict.fromkeys(_IDENTITY, r"\d{17}[\dX]$"),
    "bank_account": r"\d{12,25}$",
    "phone": r"(?:\d{11}|\d{3,4}-\d{7,8})$",
}

#: Persons of whom some are firms.
_FIRMS_TOO = ("owner", "payer_name", "holder_name")
#: The two days of a stay.
_STAY = ("admitted_on", "discharged_on")
Scores = NDArray[np.float64]
#: Letters that are a field's value already, and which field's.
Owners = Mapping[tuple[Letter, ...], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest candidate of a field, how likely it is, and how likely each value is."""

    candidate: Candidate
    certainty: float
    values: Mapping[str, float]


def numbered(kind: str, marks: Iterable[str]) -> Iterator[int]:
    """Marks on a paper of a kind, each as a number."""
    for mark in marks:
        yield crc32(mark.encode())
        if len(mark) < _RECURS and mark.startswith(_BY_KIND):
            yield crc32(f"{kind} {mark}".encode())


class LearntFields:
    """A linear model over the marks of candidates: for each field the candidates of its sort stand against each other,
    and against there being none."""

    def __init__(self, path: Path = LEARNT) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self.fields: tuple[str, ...] = tuple(stored["fields"].tolist())
            self.learnt_from = str(stored["learnt_from"])
            self._places = {mark: place for place, mark in enumerate(stored["marks"].tolist())}
            self._weights, self._scale = stored["weights"], stored["scale"]
            self._none = {
                (kind, field): float(stored["none"][row, column])
                for row, kind in enumerate(stored["kinds"].tolist())
                for column, field in enumerate(self.fields)
                if np.isfinite(stored["none"][row, column])
            }

    def choices(self, kind: str, found: Sequence[Candidate], owners: Owners | None = None) -> dict[str, Choice]:
        """For each learnt field of a kind the likeliest candidate; fields without a candidate are left out.

        The same letters are no two fields: those of `owners` stay theirs, of the others the surer field keeps them.
        """
        wanted = [field for field in self.fields if (kind, field) in self._none]
        if not wanted or not found:
            return {}
        marks = zip(found, standing(found), strict=True)
        scores = np.stack([self._score(kind, (*one.marks, *stands)) for one, stands in marks])
        owned = dict(owners or {})
        chosen: dict[str, Choice] = {}
        waiting = {field: self._choice(kind, field, found, scores, owned) for field in wanted}
        while likely := {field: choice for field, choice in waiting.items() if choice}:
            field, choice = max(likely.items(), key=lambda one: (one[1].certainty, one[0]))
            chosen[field] = choice
            waiting = {other: choice for other, choice in likely.items() if other != field}
            if owned.setdefault(choice.candidate.letters, field) == field:
                for other in [one for one in waiting if likely[one].candidate.letters == choice.candidate.letters]:
                    waiting[other] = self._choice(kind, other, found, scores, owned)
        return chosen

    def _choice(
        self, kind: str, field: str, found: Sequence[Candidate], scores: Scores, owned: Owners
    ) -> Choice | None:
        """The likeliest of the candidates that may be a field's value and are no other's."""
        form = compiled(_FORMS.get(field, ""))
        own = [
            place
            for place, one in enumerate(found)
            if one.sort == SORTS[field] and owned.get(one.letters, field) == field and form.match(one.value)
        ]
        if not own:
            return None
        column, none = scores[own, self.fields.index(field)], self._none[kind, field] - log(_SELDOMER)
        most = max(none, float(column.max()))
        likely = np.exp(column - most) / (np.exp(column - most).sum() + np.exp(none - most))
        values: dict[str, float] = {}
        for place, share in zip(own, likely.tolist(), strict=True):
            values[found[place].value] = values.get(found[place].value, 0.0) + share
        value = max(values, key=lambda one: values[one])
        _, best = max(
            (share, place) for place, share in zip(own, likely.tolist(), strict=True) if found[place].value == value
        )
        return Choice(found[best], values[value], values)

    def _score(self, kind: str, marks: Iterable[str]) -> Scores:
        known = {self._places[mark] for mark in numbered(kind, marks) if mark in self._places}
        return np.asarray(self._weights[sorted(known)].sum(axis=0, dtype=np.int64) * self._scale, dtype=np.float64)


@cache
def learnt_fields() -> LearntFields:
    """The model that ships, loaded once a process."""
    return LearntFields()


def fields_of(rule: KindRule, sheet: Sheet, codes: tuple[str, ...]) -> dict[str, Field]:
    """The fields of a page: as its rules read them, completed and put right by what was learnt."""
    return completed(learnt_fields(), rule, sheet, codes)


def completed(model: LearntFields, rule: KindRule, sheet: Sheet, codes: tuple[str, ...]) -> dict[str, Field]:
    """The same with a model of one's own."""
    fields = rule.read(sheet, codes)
    found = candidates(sheet)
    chosen = model.choices(rule.code, found, dict(_owners(sheet, fields, found)))
    proven = _proven(sheet, fields, codes)
    better = dict(_better(sheet, fields, {name: chosen[name] for name in chosen if name not in proven}))
    return fields | _one_day_apart(fields, better)


def _one_day_apart(fields: dict[str, Field], better: dict[str, Field]) -> dict[str, Field]:
    """The chosen fields without the days of a stay where both would be one: the other is no guess at a lost one."""
    first, last = ((fields | better).get(name) for name in _STAY)
    if first and last and first.value == last.value:
        return {name: field for name, field in better.items() if name not in _STAY}
    return better


def _proven(sheet: Sheet, fields: Mapping[str, Field], codes: tuple[str, ...]) -> set[str]:
    """The fields that a code states, the total that stands in words, too, and what payers pay that comes to it.

    Lines that come to a total prove less: before a discount or tax they come to another.
    """
    stated = {name for text in codes for name in fields_of_code(text)}
    total, in_words = fields.get("total_amount"), total_in_words(sheet)
    if total and in_words and in_words.value == total.value:
        stated.add("total_amount")
    parts = [name for name in PAYERS if name in fields]
    if total and len(parts) > 1 and sum(Decimal(fields[name].value) for name in parts) == Decimal(total.value):
        stated.update(("total_amount", *parts))
    return stated & fields.keys()


def _owners(
    sheet: Sheet, fields: Mapping[str, Field], found: Iterable[Candidate]
) -> Iterator[tuple[tuple[Letter, ...], str]]:
    """The candidates that rules have read."""
    values = {
        (SORTS[name], "".join(field.value.split())): (name, field.box)
        for name, field in fields.items()
        if name in SORTS
    }
    for one in found:
        if (one.sort, one.value) in values:
            name, box = values[one.sort, one.value]
            x, y, width, height = sheet.passage(one.letters).box
            if box[0] <= x + width / 2 <= box[0] + box[2] and box[1] <= y + height / 2 <= box[1] + box[3]:
                yield one.letters, name


def _better(sheet: Sheet, fields: Mapping[str, Field], chosen: Mapping[str, Choice]) -> Iterator[tuple[str, Field]]:
    for name, choice in chosen.items():
        taken = fields.get(name)
        if _is_better(name, choice, taken.value if taken else None):
            passage = sheet.passage(choice.candidate.letters)
            certainty = round(min(choice.certainty, passage.certainty), 4)
            yield name, Field(choice.candidate.value, certainty, passage.box)


def _could_be(name: str, value: str) -> bool:
    """Whether a value is what such a field holds, whatever stands around it."""
    if name == "diagnosis":
        return could_be_diagnosis(value)
    if SORTS[name] == "person" and name not in _FIRMS_TOO:
        return has_surname(value) or not compiled(r"[㐀-鿿]{2,4}$").match(value)
    return True


def _is_better(name: str, choice: Choice, taken: str | None) -> bool:
    """Whether a candidate is to stand in place of what a rule took, or of nothing."""
    likely_enough = choice.certainty >= (FILLS_DAY if SORTS[name] == "day" else FILLS)
    if taken is None:
        return likely_enough and name not in NEVER_FILLED
    rest = taken.removeprefix(choice.candidate.value)
    if name in SHORTENED and rest not in ("", taken) and not rest.startswith("("):
        return likely_enough
    instead = INSTEAD if name == "diagnosis" else FILLS
    if choice.certainty >= instead and not _could_be(name, taken) and _could_be(name, choice.candidate.value):
        return True
    likely = choice.values.get("".join(taken.split()))  # Latin names are written with blanks, which no line holds
    return likely is not None and likely < UNLIKELY and choice.certainty >= REPLACES
