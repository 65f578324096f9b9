"""Papers of several pages: the number printed on each page, and which pages of a paper were not sent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from anlan.intake.domain.material import Finding, PageFacts

_BETWEEN = r"[\s/／,，、|;；()（）]*"
_FORMS = (
    re.compile(rf"第\s*(?P<page>\d{{1,3}})\s*页{_BETWEEN}共\s*(?P<of>\d{{1,3}})\s*页"),
    re.compile(rf"共\s*(?P<of>\d{{1,3}})\s*页{_BETWEEN}第\s*(?P<page>\d{{1,3}})\s*页"),
    re.compile(r"第\s*(?P<page>\d{1,3})\s*[/／]\s*共?\s*(?P<of>\d{1,3})\s*页"),
    re.compile(r"页\s*[码次号数]?\s*[:：]\s*(?P<page>\d{1,3})\s*[/／]\s*(?P<of>\d{1,3})(?!\d|[/／-])"),
    re.compile(r"(?<![\d/／])(?P<page>\d{1,3})\s*[/／]\s*(?P<of>\d{1,3})\s*页"),
    re.compile(r"page\s*(?P<page>\d{1,3})\s*(?:of|/)\s*(?P<of>\d{1,3})", re.IGNORECASE),
)
# Papers that are handed over whole. A certificate or form whose second page holds only notes is not asked for again.
_WHOLE = ("fee_list", "discharge_summary", "medical_record", "basic_insurance_settlement", "loss_list", "repair_quote")


def page_number(text: str) -> tuple[int, int] | None:
    """The number printed on a page and of how many, or None.

    >>> page_number("住院费用清单 第 2 页 / 共 3 页"), page_number("共3页，第1页"), page_number("页码：1/2")
    ((2, 3), (1, 3), (1, 2))
    >>> page_number("血压 120/80") is None, page_number("第3页共2页") is None
    (True, True)
    """
    for form in _FORMS:
        found = form.search(text)
        if found and 1 <= int(found["page"]) <= int(found["of"]):
            return int(found["page"]), int(found["of"])
    return None


def missing_pages(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """Papers of which a page says "1 of 3" while the others are nowhere; told on the last page that is there.

    A page of unknown kind that bears the missing number may well be it: continued pages have no title.
    """
    sent: dict[tuple[str, int], dict[int, PageFacts]] = defaultdict(dict)
    for page in pages:
        number = page_number(page.text)
        if number:
            sent[page.kind, number[1]][number[0]] = page
    for (kind, of), here in sent.items():
        if kind not in _WHOLE:
            continue
        absent = set(range(1, of + 1)) - here.keys() - sent.get(("other", of), {}).keys()
        if absent:
            facts = {"pages": ", ".join(str(number) for number in sorted(absent)), "of": str(of)}
            yield Finding(here[max(here)].page_id, "pages_missing", blocking=False, facts=facts)
