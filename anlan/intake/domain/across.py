"""What only shows when pages lie side by side: one stay, both sides of a card, dates that belong together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from anlan.intake.domain.material import Finding, PageFacts
from anlan.intake.domain.printed import days_on
from anlan.intake.domain.values import day

# Tests, drugs and tissue reports of a stay are dated within a month of it, before or after.
AROUND_THE_STAY_DAYS = 30
_SIDES = {"id_card_front": "id_card_back", "id_card_back": "id_card_front"}
_DATED = {"lab_report": "reported_on", "pathology_report": "reported_on", "prescription": "prescribed_on"}
_TELL_THE_STAY = ("inpatient_invoice", "basic_insurance_settlement")
_OF_A_STAY = ("discharge_summary", "basic_insurance_settlement")
_STAY = ("admitted_on", "discharged_on")


def serves(page: PageFacts, kinds: Collection[str]) -> bool:
    """Whether a page is one of the kinds asked for, or says what they say.

    A temporary card says all on the side with the portrait, and a pathology report is the report of a test.
    """
    if page.kind == "pathology_report" and "lab_report" in kinds:
        return True
    if page.kind == "id_card_front" and "id_card_back" in kinds and page.value("valid_to"):
        return True
    return page.kind in kinds


def missing_sides(pages: Sequence[PageFacts], wanted: Collection[str]) -> Iterator[Finding]:
    """A card of which only one side was sent, where the scene wants both. A side that cannot be used was still sent."""
    sent = {page.kind for page in pages}
    for side, other in _SIDES.items():
        if side in sent and other not in sent and other in wanted:
            page = next(page for page in pages if page.kind == side)
            if serves(page, [other]):
                continue
            yield Finding(page.page_id, "missing_back_side", blocking=False, facts={"side": other})


def stays(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """Summaries and settlements whose days are those of no invoice, and tests dated far from every stay.

    There may be several stays; a page needs to fit one of them. A day that was not read fits any. Where no invoice
    bears the days of a stay, the settlements tell them.
    """
    dated_pages = [page for page in pages if any(_stay(page))]
    certain = next((found for kind in _TELL_THE_STAY if (found := [p for p in dated_pages if p.kind == kind])), [])
    for page in pages:
        if page.kind in _OF_A_STAY and page in dated_pages and page not in certain and certain:
            odd = _odd_day(page, certain)
            if odd:
                yield odd
        elif page.kind in _DATED and certain:
            dated = day(page.value(_DATED[page.kind]))
            if dated and not any(_is_around(one, *_stay(s)) for s in certain for one in {dated, *days_on(page.text)}):
                facts = {"day": dated.isoformat()}
                yield Finding(page.page_id, "outside_the_stay", _DATED[page.kind], blocking=False, facts=facts)


def _stay(page: PageFacts) -> tuple[dt.date | None, dt.date | None]:
    return day(page.value("admitted_on")), day(page.value("discharged_on"))


def _odd_day(page: PageFacts, certain: Sequence[PageFacts]) -> Finding | None:
    """The first day of a page that disagrees with the stay it fits best.

    Where one of the two pages bears the other's day as well, the wrong one may have been taken: a handler looks.
    """

    def differing(other: PageFacts) -> list[int]:
        """The places in `_STAY` of the days that differ."""
        pairs = zip(_stay(page), _stay(other), strict=True)
        return [place for place, (here, there) in enumerate(pairs) if here and there and here != there]

    nearest = min(certain, key=lambda other: len(differing(other)))
    places = differing(nearest)
    if not places:
        return None
    here, there = _stay(page), _stay(nearest)
    on_page, on_nearest = days_on(page.text) - {*here}, days_on(nearest.text) - {*there}
    sure = [place for place in places if there[place] not in on_page and here[place] not in on_nearest]
    name = _STAY[(sure or places)[0]]
    facts = {"found": page.value(name) or "", "expected": nearest.value(name) or "", "page": str(nearest.place)}
    return Finding(page.page_id, "stay_differs" if sure else "stay_unsure", name, blocking=False, facts=facts)


def _is_around(dated: dt.date, admitted: dt.date | None, discharged: dt.date | None) -> bool:
    margin = dt.timedelta(days=AROUND_THE_STAY_DAYS)
    return (admitted is None or dated >= admitted - margin) and (discharged is None or dated <= discharged + margin)
