"""Whether a bundle is complete for its scene, and if not, everything that is missing, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from anlan.intake.domain import across, checks
from anlan.intake.domain.conditions import CONDITIONS
from anlan.intake.domain.duplicates import duplicates, used_before
from anlan.intake.domain.material import Assessment, Expectation, Finding, KindRule, Need, PageFacts, SceneRule
from anlan.intake.domain.page_numbers import missing_pages
from anlan.intake.domain.persons import is_the_payees, people_of
from anlan.intake.domain.sums import sums, unread_lists

_LIST_DIFFERS = ("sums_differ", "items")
# Licences whose two sides are often sent as two pages, and what tells one licence from another.
_TWO_SIDED, _OF_ONE_LICENCE = {"driving_licence", "vehicle_licence"}, ("plate", "vin", "name", "id_number")
# Fields that conditions, sums and the computation of the benefit use.
_USED = ("items", "total_amount", "basic_insurance_paid", "admitted_on", "discharged_on", "diagnosis", "invoice_number")


def assess(
    *,
    scene: SceneRule,
    kinds: Mapping[str, KindRule],
    pages: Sequence[PageFacts],
    expected: Expectation,
    on: dt.date,
    used_elsewhere: frozenset[str] = frozenset(),
) -> Assessment:
    """Check every page, then hold what is left against the scene. Pure: the same pages give the same answer.

    `used_elsewhere` are invoice keys of other claims. `on` is the day of the check (for expiry).
    """
    people = people_of(expected, pages)
    alone = {
        page.page_id: [
            finding
            for finding in checks.page_findings(page, kinds[page.kind], expected, people, on)
            if not on_the_other_side(finding, page, pages)
        ]
        for page in pages
    }
    findings = list(duplicates(_best_first(pages, alone)))
    extra = {finding.page_id for finding in findings}
    single = [page for page in pages if page.page_id not in extra]
    findings += [finding for page in single for finding in alone[page.page_id]]
    findings += unread_lists(_usable(single, findings))
    usable = _usable(single, findings)
    needs = needs_of(scene, usable, expected)
    findings += _side_by_side(single, usable, needs, used_elsewhere)

    torn = _torn_lists(usable, findings)
    counted = [page for page in usable if page.page_id not in torn and not is_the_payees(page, people)]
    met_by = {
        need.kinds[0]: tuple(page.page_id for page in usable if across.serves(page, need.kinds))
        for need in needs
        if any(across.serves(page, need.kinds) for page in counted)
    }
    missing = tuple(need for need in needs if need.kinds[0] not in met_by)
    return Assessment(needs, met_by, missing, tuple(findings), _to_retake(single, findings, needs, met_by))


def on_the_other_side(finding: Finding, page: PageFacts, pages: Sequence[PageFacts]) -> bool:
    """Whether what is not on a page stands on the other side of the licence, which was sent as a page of its own."""
    name = finding.field
    if page.kind not in _TWO_SIDED or name is None or page.value(name) is not None:
        return False
    others = [other for other in pages if other is not page and other.kind == page.kind and other.value(name)]
    return any(
        all(page.value(one) in (None, other.value(one)) or other.value(one) is None for one in _OF_ONE_LICENCE)
        for other in others
    )


def _side_by_side(
    single: Sequence[PageFacts],
    usable: Sequence[PageFacts],
    needs: Sequence[Need],
    used_elsewhere: frozenset[str],
) -> list[Finding]:
    """What the pages say about one another. A page that cannot be used was still sent, so its side is not missing."""
    found = list(across.missing_sides(single, {kind for need in needs for kind in need.kinds}))
    found += missing_pages(single)
    lacking = {page.page_id for page in usable if page.kind == "fee_list"} & {
        finding.page_id for finding in found if finding.code == "pages_missing"
    }
    # That a list lacks a page says why it does not add up; one sentence is enough.
    found += [one for one in sums(usable) if not (one.code == "sums_differ" and one.field == "items" and lacking)]
    found += across.stays(usable)
    found += used_before(usable, used_elsewhere)
    return found


def _torn_lists(usable: Sequence[PageFacts], findings: Sequence[Finding]) -> set[str]:
    """Fee lists that lack a page: what there is of them is good, but it is not yet the fee list."""
    lists = {page.page_id for page in usable if page.kind == "fee_list"}
    lacking = {one.page_id for one in findings if one.code == "pages_missing" or (one.code, one.field) == _LIST_DIFFERS}
    return lists if lists & lacking else set()


def needs_of(scene: SceneRule, pages: Sequence[PageFacts], expected: Expectation) -> tuple[Need, ...]:
    """Everything the scene asks for, given what the pages and the notice say. What we already hold is not asked.

    A paper that two conditions ask for is asked for once.
    """
    needs = [Need((kind,)) for kind in scene.always]
    needs += [Need(wanted, when) for wanted, when in scene.only_if if CONDITIONS[when](expected, pages)]
    once = {need.kinds: need for need in reversed(needs)}
    return tuple(
        need for need in needs if once[need.kinds] is need and not set(need.kinds) & set(expected.already_held)
    )


def _best_first(pages: Sequence[PageFacts], alone: Mapping[str, Sequence[Finding]]) -> list[PageFacts]:
    """Of two photos of one page the usable one counts, then the one that shows more of what is used, then the first."""

    def worth(page: PageFacts) -> tuple[bool, int, int]:
        """Lower is better."""
        blocked = any(finding.blocking for finding in alone[page.page_id])
        return blocked, -sum(page.value(name) is not None for name in _USED), page.place

    return sorted(pages, key=worth)


def _usable(pages: Sequence[PageFacts], findings: Sequence[Finding]) -> list[PageFacts]:
    blocked = {finding.page_id for finding in findings if finding.blocking}
    return [page for page in pages if page.page_id not in blocked]


def _to_retake(
    pages: Sequence[PageFacts],
    findings: Sequence[Finding],
    needs: Sequence[Need],
    met_by: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """Pages that must be sent again: blocked ones whose purpose no other page fulfils.

    A page of unknown kind that could not be read may be anything, so it counts only while something is missing.
    """
    wanted = {kind for need in needs for kind in need.kinds}
    met = {kind for need in needs if need.kinds[0] in met_by for kind in need.kinds}
    open_needs = any(need.kinds[0] not in met_by for need in needs)
    blocked = {finding.page_id for finding in findings if finding.blocking}
    retake = []
    for page in pages:
        if page.page_id not in blocked:
            continue
        fulfilled = page.kind in met if page.kind in wanted else not open_needs
        if not fulfilled:
            retake.append(page.page_id)
    return tuple(retake)
