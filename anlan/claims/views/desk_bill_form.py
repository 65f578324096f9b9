"""The form in which a handler says what a bill is to the plan: which drug, how many units, which care level."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from anlan.benefits.domain.bill import Item, Mark, category_of
from anlan.claims.domain.bill_answers import BillAnswers
from anlan.claims.selectors.bill_questions import BillQuestions, BillRow
from anlan.claims.views.desk_forms import Words

CARE_LEVELS = range(7)


@dataclass(frozen=True, slots=True)
class RowFields:
    """One row of the bill with its fields, as the page shows it."""

    row: BillRow
    fields: tuple[forms.BoundField, ...]


class BillForm(Words):
    """What the plan asks of a bill. Which fields a row has depends on the kind of cost it counts as."""

    rows = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, questions: BillQuestions, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = questions
        self.fields["rows"].initial = _names(questions)
        self.asked = [questions.asked.get(self._kind(at, row), frozenset()) for at, row in self._rows()]
        for at, row in self._rows():
            self.fields |= {f"{name}_{at}": field for name, field in self._fields_of(row, self.asked[at]).items()}
        self.fields |= {f"settled_{fund}": self._fund_field(fund, name) for fund, name in questions.funds}
        if any("care_level" in asked for asked in self.asked):
            self.fields |= self._care_fields()

    @property
    def open(self) -> bool:
        """Whether something the plan needs has not been answered yet."""
        answers = self.questions.answers
        unnamed = any("item" in asked and not (row.mark and row.mark.item) for row, asked in self._pairs())
        unsettled = any(fund not in answers.settled for fund, _name in self.questions.funds)
        return unnamed or unsettled or ("care_level" in self.fields and answers.care_level is None)

    def asked_rows(self) -> Iterator[RowFields]:
        """The rows of which the plan asks something."""
        return (self._shown(at, row) for at, row in self._rows() if self.asked[at])

    def other_rows(self) -> Iterator[RowFields]:
        """The rows that count as they are, unless a person says that they are something else."""
        return (self._shown(at, row) for at, row in self._rows() if not self.asked[at])

    def claim_fields(self) -> list[forms.BoundField]:
        """What is asked of the claim as a whole: funds that settle first, care level and months of care."""
        names = [f"settled_{fund}" for fund, _name in self.questions.funds] + ["care_level", "care_months"]
        return [self[name] for name in names if name in self.fields]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("rows") != _names(self.questions):
            raise forms.ValidationError(_("The papers have changed meanwhile. Please look at the bill again."))
        return found

    def answers(self) -> BillAnswers:
        """What was said, as adjudication uses it. What this form did not ask stays as it was said before."""
        found, before = self.cleaned_data, self.questions.answers
        care = {"care_level": before.care_level, "care_months": before.care_months} | found
        marks = {(row.printed, row.name): self._mark(at, row) for at, row in self._rows()}
        said = {printed: mark for printed, mark in marks.items() if mark != Mark()}
        settled = before.settled | {fund: found[f"settled_{fund}"] == "yes" for fund, _name in self.questions.funds}
        return BillAnswers(said, _number(care["care_level"]), _number(care["care_months"]), settled)

    def _rows(self) -> Iterator[tuple[int, BillRow]]:
        return enumerate(self.questions.rows)

    def _pairs(self) -> Iterator[tuple[BillRow, frozenset[str]]]:
        return zip(self.questions.rows, self.asked, strict=True)

    def _kind(self, at: int, row: BillRow) -> str:
        return str(self.data.get(f"kind_{at}") or row.category)

    def _fields_of(self, row: BillRow, asked: frozenset[str]) -> dict[str, forms.Field]:
        mark = row.mark or Mark()
        outside = _("a cost that the plan does not cover")
        choices = {_own_category(row): outside, row.category: outside} | dict(self.questions.categories)
        found: dict[str, forms.Field] = {
            "kind": forms.ChoiceField(
                label=_("Counts as"),
                choices=[*choices.items()],
                initial=row.category,
            )
        }
        if "item" in asked:
            name = mark.item or row.name
            found["item"] = forms.CharField(label=_("Which drug or device"), max_length=60, initial=name)
        if "quantity" in asked:
            found["quantity"] = forms.IntegerField(
                label=_("Units of service in each charge"), min_value=1, max_value=1000, initial=mark.quantity or 1
            )
        if "on" in asked:
            widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            found["on"] = forms.DateField(label=_("Day of the service"), required=False, initial=mark.on, widget=widget)
        return found

    def _fund_field(self, fund: str, name: str) -> forms.Field:
        answer = {True: "yes", False: "no"}.get(self.questions.answers.settled.get(fund), "")
        return forms.ChoiceField(
            label=_("Has this fund settled first: %(fund)s?") % {"fund": name},
            choices=[("", "–"), ("yes", _("yes")), ("no", _("no"))],
            initial=answer,
        )

    def _care_fields(self) -> dict[str, forms.Field]:
        answers = self.questions.answers
        levels = [("", "–"), *((str(level), str(level)) for level in CARE_LEVELS)]
        level = "" if answers.care_level is None else str(answers.care_level)
        return {
            "care_level": forms.ChoiceField(label=_("Assessed care level"), choices=levels, initial=level),
            "care_months": forms.IntegerField(
                label=_("Whole months of care so far"), min_value=0, max_value=600, initial=answers.care_months or 0
            ),
        }

    def _shown(self, at: int, row: BillRow) -> RowFields:
        names = [f"{name}_{at}" for name in ("kind", "item", "quantity", "on")]
        return RowFields(row, tuple(self[name] for name in names if name in self.fields))

    def _mark(self, at: int, row: BillRow) -> Mark:
        found = self.cleaned_data
        kind = found[f"kind_{at}"]
        return Mark(
            category="" if kind == _own_category(row) else kind,
            item=found.get(f"item_{at}") or "",
            quantity=found.get(f"quantity_{at}") or 0,
            on=found.get(f"on_{at}"),
        )


def _own_category(row: BillRow) -> str:
    """What a row counts as while nobody says otherwise."""
    return category_of(Item(row.name, row.printed, row.amount_fen))


def _names(questions: BillQuestions) -> str:
    """A short word for which rows the form was made for."""
    text = "\n".join(f"{row.printed}\t{row.name}" for row in questions.rows)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _number(text: Any) -> int | None:
    return None if text in (None, "") else int(text)
