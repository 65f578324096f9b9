"""Pages that show what another page shows, and invoices that served another claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from anlan.intake.domain.material import Finding, PageFacts
from anlan.intake.domain.page_numbers import page_number
from anlan.intake.domain.values import INVOICES, invoice_key
from anlan.kernel.identity import is_card_number, resident_number

# Two photographs of one page share nearly all their words (0.98 and more on drawn papers); two papers of one hospital
# share what its form prints (0.89 at most).
SAME_PAGE_OVERLAP = 0.92
_SHINGLE = 4
_FEWEST_SHINGLES = 30
_COMPARABLE = 0.5
_OF_A_RECEIPT = ("invoice_number", "issued_on", "total_amount")


def duplicates(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """Pages that show what a page before them shows: same file, same number, or nearly the same words.

    `pages` stand in the order in which they are preferred: the first of those that are alike is the one that counts.
    """
    taken: set[str] = set()
    shingles = {page.page_id: _shingles(page.text) for page in pages}
    for first, second in combinations(pages, 2):
        if second.page_id in taken or first.page_id in taken:
            continue
        if _same_page(first, second, shingles):
            taken.add(second.page_id)
            yield Finding(second.page_id, "duplicate", blocking=False, facts={"of": str(first.place)})


def used_before(pages: Sequence[PageFacts], keys_of_other_claims: frozenset[str]) -> Iterator[Finding]:
    """Invoices that another claim has already used: for a person to check, as two contracts may cover one stay."""
    for page in pages:
        key = invoice_key(page) if page.kind in INVOICES else None
        if key in keys_of_other_claims:
            facts = {"number": page.value("invoice_number") or ""}
            yield Finding(page.page_id, "used_before", "invoice_number", blocking=False, facts=facts)


def _same_page(first: PageFacts, second: PageFacts, shingles: Mapping[str, frozenset[str]]) -> bool:
    if first.sha256 and first.sha256 == second.sha256 and first.number_in_file == second.number_in_file:
        return first.part == second.part
    # Whose invoice it is, a ward's or a counter's, may be read differently from two photographs of one.
    if first.kind != second.kind and not {first.kind, second.kind} <= set(INVOICES):
        return False
    names = _name_of(first), _name_of(second)
    if all(names):
        return names[0] == names[1]
    if _one_receipt(first, second):
        return True
    if first.kind != second.kind:
        return False
    numbers = page_number(first.text), page_number(second.text)
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    left, right = shingles[first.page_id], shingles[second.page_id]
    fewer, more = sorted((len(left), len(right)))
    if fewer < _FEWEST_SHINGLES or fewer < _COMPARABLE * more:
        return False  # the few words of a page that was hardly read stand on many pages
    return len(left & right) / fewer >= SAME_PAGE_OVERLAP


def _name_of(page: PageFacts) -> str | None:
    """A number that no other paper of the kind bears; None while it is unread or does not prove itself."""
    if page.kind in INVOICES:
        return invoice_key(page)
    if page.kind == "id_card_front":
        number = page.value("id_number") or ""
        return number if resident_number(number) else None
    if page.kind == "bank_card":
        number = page.value("card_number") or ""
        return number if is_card_number(number) else None
    return page.value("vin") if page.kind == "vehicle_licence" else None


def _one_receipt(first: PageFacts, second: PageFacts) -> bool:
    """Whether two receipts without a code, whose number alone does not prove itself, are one: number, day and total."""
    if not {first.kind, second.kind} <= set(INVOICES):
        return False
    named = [tuple(page.value(name) for name in _OF_A_RECEIPT) for page in (first, second)]
    return named[0] == named[1] and all(named[0])


def _shingles(text: str) -> frozenset[str]:
    """Every few letters that stand together in a line, and shorter lines whole.

    Not over the ends of lines: which of two cells side by side is read first changes from photograph to photograph.
    """
    lines = ["".join(line.split()) for line in text.splitlines()]
    return frozenset(
        line[start : start + _SHINGLE]
        for line in filter(None, lines)
        for start in range(max(1, len(line) - _SHINGLE + 1))
    )
