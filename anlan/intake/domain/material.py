"""The values intake's rules speak of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as given
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldFact:
    """One value read from a page, how sure the reading is (0 to 1), and whether a person has corrected it."""

    value: str
    confidence: float = 1.0
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class PageProblem:
    """What the reading engine found wrong with a page: its code, the field (None: the page), and what it knows."""

    code: str
    field: str | None = None
    facts: Mapping[str, str] = given(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page as the rules see it. `place` counts pages of the bundle from 1 in the order they were sent.

    Of several papers in one photograph each is a page of its own: `part` counts them from 1. `confirmed`: a person has
    looked at the page and vouches for what stands in its fields.
    """

    page_id: str
    place: int
    kind: str
    fields: Mapping[str, FieldFact] = given(default_factory=dict)
    problems: tuple[PageProblem, ...] = ()
    text: str = ""
    sha256: str = ""
    number_in_file: int = 1
    part: int = 1
    confirmed: bool = False

    def value(self, name: str) -> str | None:
        """The text of a field, or None when it was not read."""
        found = self.fields.get(name)
        return found.value if found and found.value else None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the contract and the notice of loss already say; pages are checked against it.

    `list_needs_test`: the drug stands in the list only with proof of a gene or pathology point. `two_parties`: someone
    else took part in the accident. `repaired`: the repair is done or quoted. `group_policy`: one contract for many
    farmers. `plate`: the insured vehicle, where the contract names one.
    """

    scene: str
    insured_name: str
    id_number: str
    born_on: dt.date
    loss_on: dt.date
    cover_from: dt.date
    cover_to: dt.date
    accident: bool = False
    settled_by_basic_insurance: bool | None = None
    payee_name: str | None = None
    already_held: tuple[str, ...] = ()
    list_needs_test: bool = False
    two_parties: bool = False
    repaired: bool = False
    group_policy: bool = False
    insured_is_company: bool = False
    plate: str | None = None

    @property
    def payee(self) -> str:
        """Who is to be paid: the insured unless the notice says otherwise."""
        return self.payee_name or self.insured_name


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about one page that a claimant or a handler should know.

    `blocking`: the page does not count towards what the scene needs until this is mended.
    """

    #: Doubts that no other picture and no word of the claimant would settle: only the handler is told.
    FOR_HANDLERS: ClassVar[frozenset[str]] = frozenset(
        {"not_found", "hard_to_read", "name_unsure", "sums_unsure", "stay_unsure"}
    )

    page_id: str
    code: str
    field: str | None = None
    blocking: bool = True
    facts: Mapping[str, str] = given(default_factory=dict)

    @property
    def for_claimant(self) -> bool:
        """Whether the claimant is told: not of doubts for the handler, nor of a number the page is not needed for."""
        return self.code not in self.FOR_HANDLERS and (self.blocking or self.code != "checksum_wrong")


@dataclass(frozen=True, slots=True)
class Need:
    """One thing the scene asks for: any of `kinds` meets it. `because` names the condition, None for always."""

    kinds: tuple[str, ...]
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a bundle amounts to: what is met, what is missing, what is wrong, and with which pages."""

    needs: tuple[Need, ...]
    met_by: Mapping[str, tuple[str, ...]]
    missing: tuple[Need, ...]
    findings: tuple[Finding, ...]
    retake: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Nothing is missing and no page must be taken again."""
        return not self.missing and not self.retake

    def findings_of(self, page_id: str) -> tuple[Finding, ...]:
        """What was found on one page."""
        return tuple(finding for finding in self.findings if finding.page_id == page_id)


@dataclass(frozen=True, slots=True)
class KindRule:
    """What is asked of a kind of page (one row of parameters/kinds.yaml).

    `person_among`: it is enough that one of the person fields names the insured.
    """

    kind: str
    name_zh: str
    name_en: str
    mandatory_fields: tuple[str, ...]
    person_fields: tuple[str, ...]
    medical: bool = False
    person_among: bool = False


@dataclass(frozen=True, slots=True)
class SceneRule:
    """What a scene needs (one row of parameters/scenes.yaml). `online`: claimants may report it by themselves."""

    scene: str
    name_zh: str
    name_en: str
    always: tuple[str, ...]
    only_if: tuple[tuple[tuple[str, ...], str], ...]
    online: bool = False
