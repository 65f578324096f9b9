"""Material in words that a claimant can act on: which page, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from anlan.intake.domain.material import Finding, Need
from anlan.intake.selectors.rules import kinds, scenes
from anlan.kernel.masking import masked_name
from anlan.kernel.money import yuan_text

# Names of fields as they appear on screen.
FIELD_WORDS = {
    "name": gettext_lazy("name"),
    "sex": gettext_lazy("sex"),
    "ethnicity": gettext_lazy("ethnicity"),
    "born_on": gettext_lazy("date of birth"),
    "address": gettext_lazy("address"),
    "id_number": gettext_lazy("identity number"),
    "issuer": gettext_lazy("issuing authority"),
    "valid_from": gettext_lazy("valid from"),
    "valid_to": gettext_lazy("valid until"),
    "card_number": gettext_lazy("card number"),
    "bank": gettext_lazy("bank"),
    "bank_name": gettext_lazy("bank"),
    "bank_account": gettext_lazy("bank account"),
    "holder_name": gettext_lazy("card holder"),
    "payee_name": gettext_lazy("payee"),
    "contract_number": gettext_lazy("contract number"),
    "insured_name": gettext_lazy("insured person"),
    "phone": gettext_lazy("phone"),
    "loss_on": gettext_lazy("day of loss"),
    "scene": gettext_lazy("cause"),
    "invoice_code": gettext_lazy("invoice code"),
    "invoice_number": gettext_lazy("invoice number"),
    "check_code": gettext_lazy("check code"),
    "issued_on": gettext_lazy("date of issue"),
    "payer_name": gettext_lazy("patient"),
    "patient_name": gettext_lazy("patient"),
    "hospital": gettext_lazy("hospital"),
    "total_amount": gettext_lazy("total amount"),
    "admitted_on": gettext_lazy("admitted on"),
    "discharged_on": gettext_lazy("discharged on"),
    "visited_on": gettext_lazy("day of visit"),
    "prescribed_on": gettext_lazy("day of prescription"),
    "basic_insurance_paid": gettext_lazy("paid by basic insurance"),
    "serious_illness_paid": gettext_lazy("paid by critical-illness insurance"),
    "self_paid": gettext_lazy("paid by yourself"),
    "diagnosis": gettext_lazy("diagnosis"),
    "items": gettext_lazy("items"),
}


def field_name(field: str | None) -> str:
    """What a field is called, in the language in use."""
    return str(FIELD_WORDS.get(field or "", field or ""))


def kind_name(kind: str, language: str | None = None) -> str:
    """What a kind of page is called."""
    rule = kinds()[kind]
    return rule.name_en if (language or get_language() or "").startswith("en") else rule.name_zh


def scene_name(scene: str, language: str | None = None) -> str:
    """What a scene is called."""
    rule = scenes()[scene]
    return rule.name_en if (language or get_language() or "").startswith("en") else rule.name_zh


def need_name(need: Need, language: str | None = None) -> str:
    """What is asked for; alternatives are joined by "or"."""
    joint = " or " if (language or get_language() or "").startswith("en") else "或"
    return joint.join(kind_name(kind, language) for kind in need.kinds)


def need_reason(need: Need) -> str:
    """Why a paper is asked for that not everyone needs."""
    reasons = {
        None: "",
        "settled_by_basic_insurance": _("because basic insurance has paid a part"),
        "discharge_without_diagnosis": _("because the discharge summary names no diagnosis"),
        "accident": _("because it was an accident"),
        "minor": _("because the insured person is under 18"),
        "payee_is_not_the_insured": _("because the money goes to someone else"),
        "invoice_has_drugs": _("because the invoice charges for medicine"),
        "invoice_has_tests": _("because the invoice charges for tests"),
        "invoice_without_items": _("because the invoice does not list what was charged"),
    }
    return reasons[need.because]


def finding_words(finding: Finding) -> str:
    """One sentence on what is wrong with a page and what to do."""
    facts = {"field": field_name(finding.field)} | dict(finding.facts)
    code = finding.code
    if code == "unreadable":
        if finding.field is None:
            return _("We cannot read this page. Please take the photo again, in good light and without shadow.")
        return _("We cannot read the %(field)s. Please take the photo again, closer and in good light.") % facts
    if code == "wrong_person":
        if "found" in facts:
            facts = {"found": masked_name(facts["found"]), "expected": masked_name(facts["expected"])}
            return _("This page is for %(found)s, but the claim is for %(expected)s.") % facts
        return _("The identity number on this page is not that of the insured person.")
    if code == "sums_differ":
        if "found" in facts:
            amounts = {name: yuan_text(int(facts[name])) for name in ("found", "expected")}
            return _("The items add up to ¥%(found)s, but the invoice says ¥%(expected)s. Is a page missing?") % amounts
        return _("The sums on this page do not agree.")
    sentences = {
        "cut_off": _("Part of the page is cut off. Please take the whole page."),
        "checksum_wrong": _(
            "The %(field)s does not seem right. Please take the photo again, or a person will check it."
        ),
        "fields_disagree": _("The %(field)s does not fit the other facts on the card. A person will check it."),
        "expired": _("This document has expired. Please send a valid one."),
        "duplicate": _("This is the same as page %(of)s. It counts once; you need to do nothing."),
        "dates_disagree": _("The dates on this page do not agree. A person will check them."),
        "outside_the_period": _("The day %(day)s lies outside the insured period (%(from)s to %(to)s)."),
        "used_before": _("Invoice %(number)s was used for another claim. A person will check it."),
        "missing_back_side": _("The other side of the card is missing."),
    }
    return sentences[code] % facts if code in sentences else _("A person will check this page.")


def file_failure_words(failure: str) -> str:
    """Why a whole file could not be read, and what to do."""
    if failure == "timed_out":
        return _("Reading this file took too long. Please send it as photos, one page each.")
    return _("This file could not be read. Please take the photo again.")


def missing_list(missing: Iterable[Need], retake: Mapping[int, str], language: str) -> str:
    """Everything that is missing, each paper named once, in one list of words: papers, then pages to take again.

    `retake` maps a page's number to its kind. A page that was sent for a missing paper is named with that paper.
    """
    with override(language):
        parts, left = [], dict(retake)
        for need in missing:
            places = [place for place, kind in retake.items() if kind in need.kinds]
            left = {place: kind for place, kind in left.items() if place not in places}
            again = _("%(paper)s (page %(places)s again)") if places else "%(paper)s"
            shown = {"paper": need_name(need, language), "places": "+".join(str(place) for place in places)}
            parts.append(again % shown)
        parts += [_("page %(place)s again") % {"place": place} for place in left]
        return ("、" if language.startswith("zh") else ", ").join(parts)
