"""Whether a bundle is complete for its scene, and if not, everything that is missing, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from anlan.intake.domain import checks
from anlan.intake.domain.conditions import CONDITIONS
from anlan.intake.domain.material import Assessment, Expectation, Finding, KindRule, Need, PageFacts, SceneRule


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
    alone = {page.page_id: list(checks.page_findings(page, kinds[page.kind], expected, on)) for page in pages}
    findings = list(checks.duplicates(_best_first(pages, alone)))
    extra = {finding.page_id for finding in findings}
    single = [page for page in pages if page.page_id not in extra]
    findings += [finding for page in single for finding in alone[page.page_id]]
    usable = _usable(single, findings)
    sums = list(checks.sums(usable))
    findings += sums
    findings += checks.used_before(usable, used_elsewhere)

    needs = needs_of(scene, usable, expected)
    # A fee list that does not add up lacks a page: what there is of it is good, but it is not yet the fee list.
    torn = {"fee_list"} if any(finding.field == "items" for finding in sums) else set()
    met_by = {
        need.kinds[0]: tuple(page.page_id for page in usable if page.kind in need.kinds)
        for need in needs
        if any(page.kind in need.kinds and page.kind not in torn for page in usable)
    }
    missing = tuple(need for need in needs if need.kinds[0] not in met_by)
    return Assessment(needs, met_by, missing, tuple(findings), _to_retake(single, findings, needs, met_by))


def needs_of(scene: SceneRule, pages: Sequence[PageFacts], expected: Expectation) -> tuple[Need, ...]:
    """Everything the scene asks for, given what the pages and the notice say. What we already hold is not asked."""
    needs = [Need((kind,)) for kind in scene.always]
    needs += [Need(wanted, when) for wanted, when in scene.only_if if CONDITIONS[when](expected, pages)]
    return tuple(need for need in needs if not set(need.kinds) & set(expected.already_held))


def _best_first(pages: Sequence[PageFacts], alone: Mapping[str, Sequence[Finding]]) -> list[PageFacts]:
    """Of two photos of one page the usable one counts, then the one that shows more, whichever came first."""

    def worth(page: PageFacts) -> tuple[bool, int, int, int]:
        blocked = any(finding.blocking for finding in alone[page.page_id])
        return blocked, -len(page.fields), -len(page.text), page.place

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
