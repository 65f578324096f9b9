"""One sentence on each thing that is wrong with a page: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from anlan.intake.domain.material import Finding
from anlan.intake.domain.sums import SETTLEMENT
from anlan.intake.selectors.rules import kinds
from anlan.intake.selectors.words import field_name, kind_name
from anlan.kernel.masking import masked_name
from anlan.kernel.money import yuan_text


def finding_words(finding: Finding) -> str:
    """One sentence on what is wrong with a page and what to do."""
    facts = {"field": field_name(finding.field)} | dict(finding.facts)
    speak = _SPOKEN.get(finding.code)
    if speak:
        return speak(finding, facts)
    sentence = _plain(finding.code)
    return sentence % facts if sentence else _("A person will check this page.")


def file_failure_words(failure: str) -> str:
    """Why a whole file could not be read, and what to do."""
    if failure == "timed_out":
        return _("Reading this file took too long. Please send it as photos, one page each.")
    return _("This file could not be opened. Please save it again and send it, or send a photo of each page.")


def foreign_words(best_guess: str) -> str:
    """What to say of a page that is none of the papers of a claim."""
    return " ".join([_("This is none of the papers that a claim needs."), best_guess_words(best_guess)]).strip()


def best_guess_words(kind: str) -> str:
    """What a page that is none of the papers asked for seems to be; "" when nobody knows."""
    if not kind or kind not in kinds():
        return ""
    if kind == "bank_card":
        # A bank's app shows the number too: the same photograph again would not help.
        return _("If this is to show a bank account, please photograph the bank card itself, the side with the number.")
    return _("This looks like: %(kind)s, but we are not sure. If it is, please take the photo again.") % {
        "kind": kind_name(kind)
    }


def _plain(code: str) -> str:
    """The sentence of a code that needs no choice; "" for a code nobody described."""
    sentences = {
        "checksum_wrong": _(
            "The %(field)s does not seem right. Please take the photo again, or a person will check it."
        ),
        "fields_disagree": _("The %(field)s does not fit the other facts on the card. A person will check it."),
        "cancelled": _(
            "This invoice takes another one back, so nothing can be paid on it. Please send the invoice that is valid."
        ),
        "duplicate": _("This is the same as page %(of)s. It counts once; you need to do nothing."),
        "dates_disagree": _("The dates on this page do not agree. A person will check them."),
        "outside_the_period": _("The day %(day)s lies outside the insured period (%(from)s to %(to)s)."),
        "outside_the_stay": _("The day %(day)s lies far from the stay in hospital. A person will check it."),
        "stay_differs": _(
            "This page says: %(field)s %(found)s; page %(page)s says %(expected)s. If this page is of another stay, "
            "please send the right one; otherwise a person will check it."
        ),
        "not_found": _("The %(field)s was not found on this page. Please look, and enter it if it is there."),
        "hard_to_read": _("The %(field)s is hard to read. Please hold it against the picture."),
        "sums_unsure": _("The sums on this page do not agree. Please hold the amounts against the picture."),
        "name_unsure": _(
            "The name was read as %(found)s; %(expected)s is expected. Please hold it against the picture."
        ),
        "stay_unsure": _(
            "Read on this page: %(field)s %(found)s; page %(page)s says %(expected)s. "
            "Please hold it against the picture."
        ),
        "used_before": _("Invoice %(number)s was used for another claim. A person will check it."),
        "pages_missing": _("Page %(pages)s of %(of)s is missing. Please photograph every page of this paper."),
        "wrong_vehicle": _("This page is for vehicle %(found)s, but the insured vehicle is %(expected)s."),
    }
    return sentences.get(code, "")


def _unreadable(finding: Finding, facts: Mapping[str, str]) -> str:
    if facts.get("reason") == "timed_out":
        return _("Reading this page took too long. Please take a photo of this page alone.")
    if "reason" in facts:
        return _("This page could not be opened. Please save the file again and send it, or send a photo of the page.")
    if finding.field is None and "long" in facts:
        return _("This picture is too long to be read. Please send it as several shorter ones.")
    if finding.field is None:
        return _("We cannot read this page. Please take the photo again, in good light and without shadow.")
    return _("We cannot read the %(field)s. Please take the photo again, closer and in good light.") % facts


def _cut_off(finding: Finding, facts: Mapping[str, str]) -> str:
    names = {"left": _("left edge"), "right": _("right edge"), "top": _("upper edge"), "bottom": _("lower edge")}
    sides = [names[side] for side in facts.get("sides", "").split(",") if side in names]
    if not sides:
        return _("Part of the page is cut off. Please take the whole page.")
    return _("The page is cut off (%(sides)s). Please take the whole page.") % {"sides": ", ".join(sides)}


def _wrong_person(finding: Finding, facts: Mapping[str, str]) -> str:
    if "found" in facts:
        names = {"found": masked_name(facts["found"]), "expected": masked_name(facts["expected"])}
        return _("This page is for %(found)s, but the claim is for %(expected)s.") % names
    return _("The identity number on this page is not that of the insured person.")


def _sums_differ(finding: Finding, facts: Mapping[str, str]) -> str:
    if "found" not in facts:
        return _("The sums on this page do not agree.")
    amounts = {name: yuan_text(int(facts[name])) for name in ("found", "expected")}
    if facts.get("source") == SETTLEMENT:
        return _("The items add up to ¥%(found)s, but the settlement says ¥%(expected)s. Is a page missing?") % amounts
    if finding.field == "items":
        return _("The items add up to ¥%(found)s, but the invoice says ¥%(expected)s. Is a page missing?") % amounts
    return _("The total here is ¥%(found)s, but the invoice says ¥%(expected)s. A person will check it.") % amounts


def _expired(finding: Finding, facts: Mapping[str, str]) -> str:
    if "loss_on" in facts:
        return _("This licence was valid until %(valid_to)s, before the day of loss. A person will check it.") % facts
    return _("This document has expired. Please send a valid one.")


def _missing_side(finding: Finding, facts: Mapping[str, str]) -> str:
    if facts.get("side") == "id_card_front":
        return _("Only the emblem side of the ID card is here. Please also photograph the side with the portrait.")
    return _("Only the portrait side of the ID card is here. Please also photograph the side with the emblem.")


_SPOKEN: dict[str, Callable[[Finding, Mapping[str, str]], str]] = {
    "unreadable": _unreadable,
    "missing_field": _unreadable,
    "cut_off": _cut_off,
    "wrong_person": _wrong_person,
    "sums_differ": _sums_differ,
    "expired": _expired,
    "missing_back_side": _missing_side,
}
