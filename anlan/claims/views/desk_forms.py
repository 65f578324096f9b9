"""The forms of the desk: what a person types, with words for what is missing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from anlan.claims.domain.payee import Payee
from anlan.claims.models import MaterialRequest
from anlan.intake.selectors.rules import kinds
from anlan.intake.selectors.words import kind_name

_LONG = {"rows": 3}
LOOK_REASONS = {
    "supervision": _("supervision"),
    "complaint": _("a complaint"),
    "audit": _("audit"),
    "other": _("another reason (write it below)"),
}
_ASK_WORDS = {
    "new_fact": _("a new fact came up"),
    "paper_proved_false": _("a paper proved false"),
    "claim_extended": _("the claim was extended"),
}


class Words(forms.Form):
    """A form whose ids carry a prefix, so that several stand on one page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{type(self).__name__.lower()}_%s")
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class KindForm(Words):
    """What a page is."""

    kind = forms.ChoiceField(label=_("Kind of page"), choices=list)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind, kind_name(kind)) for kind in kinds()]


class CoverForm(Words):
    """A handler's finding that the loss is covered."""

    pre_existing = forms.ChoiceField(
        label=_("Was the illness there before the cover began?"),
        choices=[("no", _("no")), ("yes", _("yes"))],
        widget=forms.RadioSelect,
    )


class RefusalForm(Words):
    """A refusal: everything the claimant has a right to read."""

    clause = forms.CharField(label=_("Clause of the contract"), max_length=400)
    facts = forms.CharField(label=_("Facts found"), widget=forms.Textarea(attrs=_LONG))
    evidence = forms.CharField(label=_("Evidence they rest on"), widget=forms.Textarea(attrs=_LONG))
    remedies = forms.CharField(
        label=_("What the claimant can do"),
        widget=forms.Textarea(attrs=_LONG),
        help_text=_("Objection, complaint, mediation, court: where and until when."),
    )
    for_non_disclosure = forms.BooleanField(
        label=_("Refused because something was not disclosed at signing"), required=False
    )
    known_on = forms.DateField(
        label=_("Day on which we learned of it"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("The right to rescind ends 30 days after this day, and two years after signing."),
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("for_non_disclosure") and not found.get("known_on") and "known_on" not in self.errors:
            self.add_error("known_on", _("Give the day; the right to rescind is counted from it."))
        return found


class AskAgainForm(Words):
    """A second request for papers: counted, and only with a reason."""

    reason = forms.ChoiceField(label=_("Reason"), choices=list)
    note = forms.CharField(label=_("What is needed and why"), widget=forms.Textarea(attrs=_LONG))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = [reason for reason in MaterialRequest.Reason.values if reason in _ASK_WORDS]
        self.fields["reason"].choices = [(reason, _ASK_WORDS[reason]) for reason in allowed]


class AssignForm(Words):
    """Whom a claim goes to."""

    handler = forms.ChoiceField(label=_("Handler"), choices=list)

    def __init__(self, *args: Any, people: tuple[tuple[str, str], ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler"].choices = people


class NoteForm(Words):
    """A note for colleagues."""

    text = forms.CharField(label=_("Note for colleagues"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))


class ReopenForm(Words):
    """Why a closed claim is looked at anew."""

    why = forms.CharField(label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))


class SendBackForm(Words):
    """Why the second person does not agree."""

    why = forms.CharField(label=_("What should be decided anew, and why"), widget=forms.Textarea(attrs=_LONG))


class LookForm(Words):
    """Why somebody who does not handle the case opens its pages."""

    reason = forms.ChoiceField(label=_("Reason"), choices=list(LOOK_REASONS.items()), widget=forms.RadioSelect)
    words = forms.CharField(label=_("In your words"), required=False, max_length=120)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("reason") == "other" and not found.get("words", "").strip():
            self.add_error("words", _("Please write the reason; it is kept in the journal."))
        return found

    def said(self) -> str:
        """The reason as the journal keeps it."""
        found = self.cleaned_data
        return found["words"].strip() if found["reason"] == "other" else found["reason"]


class PayeeForm(Words):
    """An account put right after the bank refused."""

    name = forms.CharField(label=_("Name of the payee"), max_length=140)
    account_number = forms.CharField(
        label=_("Account number"),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    bank = forms.CharField(label=_("Bank"), max_length=80, required=False)

    def payee(self) -> Payee:
        """The payee as typed, spaces in the number left out."""
        found = self.cleaned_data
        number = "".join(found["account_number"].split())
        return Payee(name=found["name"].strip(), account_number=number, bank=found["bank"].strip())


class AnswerForm(Words):
    """The bank's answer."""

    file = forms.FileField(
        label=_("The bank's pain.002 file"), widget=forms.FileInput(attrs={"accept": ".xml,application/xml,text/xml"})
    )
