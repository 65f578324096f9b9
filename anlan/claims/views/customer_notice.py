"""Notice of loss by the claimant: which contract, what happened, when."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import uuid

from django import forms
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from anlan.backbone.clock import now
from anlan.backbone.problems import Problem
from anlan.backbone.services.idempotency import KeyReused, keep_answer, open_key
from anlan.benefits.selectors import Cover, covers_of_account, schedule_by_digest
from anlan.claims.services.errors import CoverNotFound, LossInFuture, NotCoveredOnDay
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.claims.templatetags.claims_words import day
from anlan.claims.views.customer_papers import sentence
from anlan.intake.selectors.rules import scenes
from anlan.intake.selectors.words import scene_name
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.identity import resident_number

OTHER = "other"
_FIELD_OF = {CoverNotFound: "contract_number", NotCoveredOnDay: "loss_on", LossInFuture: "loss_on"}
_YES_NO_UNKNOWN = {"yes": True, "no": False, "unknown": None}


class NoticeForm(forms.Form):
    """What we need to know to open a claim; everything else is asked with the papers."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    cover = forms.ChoiceField(label=_("For whom and under which contract?"), widget=forms.RadioSelect)
    contract_number = forms.CharField(
        label=_("Contract number"),
        required=False,
        max_length=40,
        help_text=_("It stands on the contract and in the message you got when you bought it."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    id_number = forms.CharField(
        label=_("Identity number of the insured person"),
        required=False,
        max_length=18,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    scene = forms.ChoiceField(label=_("What was it?"), widget=forms.RadioSelect)
    loss_on = forms.DateField(
        label=_("On which day did it begin?"),
        help_text=_("The day of admission, or of the visit to the doctor."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Please choose the day."), "invalid": _("Please write the day as 2026-11-02.")},
    )
    cause = forms.ChoiceField(
        label=_("Was it an accident?"),
        choices=[("illness", _("No, an illness")), ("accident", _("Yes, an accident"))],
        widget=forms.RadioSelect,
        initial="illness",
    )
    basic = forms.ChoiceField(
        label=_("Has basic medical insurance paid a part already?"),
        choices=[("yes", _("Yes")), ("no", _("No")), ("unknown", _("I do not know"))],
        widget=forms.RadioSelect,
        initial="unknown",
    )
    description = forms.CharField(
        label=_("What happened, in a few words"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": _("Please keep it to 500 characters; this text has %(show_value)d.")},
    )

    def __init__(self, *args: object, covers: tuple[Cover, ...], today: dt.date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cover"].choices = [(str(cover.insured_id), "") for cover in covers] + [(OTHER, "")]
        self.fields["scene"].choices = [(scene, scene_name(scene)) for scene, rule in scenes().items() if rule.online]
        self.fields["loss_on"].widget.attrs["max"] = today.isoformat()
        self.covers = {str(cover.insured_id): cover for cover in covers}
        for name, words in (("cover", _("Please choose a contract.")), ("scene", _("Please choose what it was."))):
            self.fields[name].error_messages["required"] = words

    def clean(self) -> dict[str, object]:
        given = super().clean()
        if given.get("cover") == OTHER:
            if not given.get("contract_number"):
                self.add_error("contract_number", _("Please type the contract number."))
            if not given.get("id_number"):
                self.add_error("id_number", _("Please type the identity number of the insured person."))
            elif resident_number(given["id_number"].strip()) is None:
                words = _("This identity number does not add up. Please compare its 18 characters with the card.")
                self.add_error("id_number", words)
        return given

    def notice(self) -> Notice:
        """What was given, as the service takes it."""
        given = self.cleaned_data
        cover = self.covers.get(given["cover"])
        return Notice(
            contract_number=cover.contract_number if cover else given["contract_number"].strip(),
            id_number=cover.id_number if cover else given["id_number"].strip().upper(),
            scene=given["scene"],
            loss_on=given["loss_on"],
            accident=given["cause"] == "accident",
            description=given["description"],
            settled_by_basic_insurance=_YES_NO_UNKNOWN[given["basic"]],
        )


@never_cache
@login_required
@sensitive_post_parameters("id_number")
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Report a loss. What was typed is kept when something is wrong; pressing twice opens one claim."""
    at = now()
    covers = covers_of_account(request.user.pk)
    chosen = str(covers[0].insured_id) if len(covers) == 1 else ("" if covers else OTHER)
    initial = {"once": uuid.uuid4(), "cover": chosen}
    form = NoticeForm(request.POST or None, covers=covers, today=shanghai_day(at), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("claims:claim", _open_once(request, form, at))
        except Problem as problem:
            form.add_error(_FIELD_OF.get(type(problem)), sentence(problem))
    context = {"form": form, "covers": [_cover_words(cover) for cover in covers], "other": OTHER}
    return render(request, "claims/customer/new.html", context, status=422 if form.errors else 200)


def _open_once(request: HttpRequest, form: NoticeForm, at: dt.datetime) -> uuid.UUID:
    """Open the claim, or find the one that the same form has opened a moment ago."""
    key = f"notice-{form.cleaned_data['once']}"
    said = json.dumps({name: form[name].value() for name in form.fields if name != "once"}, sort_keys=True, default=str)
    facts = {"account_id": request.user.pk, "key": key}
    with transaction.atomic():
        try:
            kept = open_key(**facts, request_hash=hashlib.sha256(said.encode()).digest(), at=at)
        except KeyReused as reused:
            raise NoticeChanged() from reused
        if kept is not None:
            return uuid.UUID(kept.body["claim"])
        claim = notify_loss(notice=form.notice(), account=request.user, at=at).claim
        keep_answer(**facts, status=201, body=json.dumps({"claim": str(claim.pk)}).encode())
    return claim.pk


class NoticeChanged(Problem):
    """The same form sent again with other words, after its claim was opened."""

    status = 409
    code = "notice_already_sent"
    title = _("This report was sent already, and its claim is open.")
    next_step = _("You find it on your home page. To report something else, begin anew there.")


def _cover_words(cover: Cover) -> dict[str, str]:
    language = "en" if (get_language() or "").startswith("en") else "zh-hans"
    return {
        "value": str(cover.insured_id),
        "title": f"{cover.insured_name} · {schedule_by_digest(cover.schedule_digest).name.spoken(language)}",
        "number": cover.contract_number,
        "from": day(cover.starts_on),
        "to": day(cover.ends_on),
    }
