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
    findings = list(checks.duplicates(pages))
    extra = {finding.page_id for finding in findings}
    single = [page for page in pages if page.page_id not in extra]
    for page in single:
        findings += checks.page_findings(page, kinds[page.kind], expected, on)
    usable = _usable(single, findings)
    findings += checks.sums(usable)
    findings += checks.used_before(usable, used_elsewhere)
    usable = _usable(usable, findings)

    needs = needs_of(scene, usable, expected)
    met_by = {
        need.kinds[0]: tuple(page.page_id for page in usable if page.kind in need.kinds)
        for need in needs
        if any(page.kind in need.kinds for page in usable)
    }
    missing = tuple(need for need in needs if need.kinds[0] not in met_by)
    return Assessment(needs, met_by, missing, tuple(findings), _to_retake(single, findings, needs, met_by))


def needs_of(scene: SceneRule, pages: Sequence[PageFacts], expected: Expectation) -> tuple[Need, ...]:
    """Everything the scene asks for, given what the pages and the notice say. What we already hold is not asked."""
    needs = [Need((kind,)) for kind in scene.always]
    needs += [Need(wanted, when) for wanted, when in scene.only_if if CONDITIONS[when](expected, pages)]
    return tuple(need for need in needs if not set(need.kinds) & set(expected.already_held))


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
