"""Material in words that a claimant can act on: which page, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from anlan.intake.domain.material import Need
from anlan.intake.selectors.field_words import FIELD_WORDS
from anlan.intake.selectors.rules import kinds, scenes


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
        "payee_needs_authority": _("because the money goes to someone else"),
        "list_needs_test": _("because the drug is covered only with this test"),
        "two_parties": _("because someone else took part in the accident"),
        "repaired": _("because the damage was repaired"),
        "group_policy": _("because the contract covers many farmers"),
        "insured_is_person": "",
        "insured_is_company": _("because the insured is a company"),
        "invoice_has_drugs": _("because the invoice charges for medicine"),
        "invoice_has_tests": _("because the invoice charges for tests"),
        "invoice_without_items": _("because the invoice does not list what was charged"),
    }
    return reasons[need.because]


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
