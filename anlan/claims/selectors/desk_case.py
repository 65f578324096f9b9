"""One case on the desk: its pages with what was read, its facts and clocks, and what may be done next by whom."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from anlan.backbone.domain.scope import Scope
from anlan.backbone.selectors.duties import duties_of, why
from anlan.benefits.selectors import Cover, cover_of
from anlan.claims.domain.approval import may_approve, needs_second_person
from anlan.claims.models import Claim, Decision
from anlan.claims.selectors.claim_page import ClaimPage
from anlan.claims.selectors.desk import language
from anlan.claims.selectors.documents import DocumentLine
from anlan.claims.selectors.journeys import approval_limits, journey
from anlan.claims.selectors.scope import may
from anlan.intake.selectors.finding_words import finding_words
from anlan.intake.selectors.pages import PageView
from anlan.intake.selectors.rules import kinds
from anlan.intake.selectors.words import field_name, kind_name
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.masking import masked_number

# Below this a value is shown as doubtful. The engine's own limit (0.55) says that a value cannot be used at all; a
# person who looks at the page anyway is pointed to everything that is not plainly certain.
DOUBTFUL_BELOW = 0.85
LIST_CLASSES = ("甲", "乙", "丙")
_TABLE = "items"
_MORE = ("specification", "quantity")
_LONGEST_PLACE = 4
# A name of which so much stays was put right; else another thing was written in its place.
_SAME_NAME = 0.5


@dataclass(frozen=True, slots=True)
class DeskField:
    """One value as read. `box` is "x,y,width,height" as fractions of the upright page, "" when nobody knows."""

    name: str
    label: str
    value: str
    low: bool
    corrected: bool
    needed: bool
    box: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeskItem:
    """One row of a fee list as read; amounts stay the text that was read. `more` is what else was read of it: strength
    or size, quantity."""

    name: str
    category: str
    amount: str
    in_list: str
    more: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DeskPage:
    """One page of the case. Its picture is fetched apart; `line` is how the claimant sees it."""

    id: uuid.UUID
    place: int
    kind: str
    kind_name: str
    kind_doubtful: bool
    file_name: str
    tag: str
    tag_text: str
    words: tuple[str, ...]
    confirmed: bool
    medical: bool
    fields: tuple[DeskField, ...]
    items: tuple[DeskItem, ...] | None

    @property
    def doubts(self) -> int:
        """How many values somebody should look at."""
        return sum(one.low or bool(one.words) for one in self.fields)


@dataclass(frozen=True, slots=True)
class Clock:
    """One legal clock with its date explained. `state` as of `DutyView.state`; `law`: set by law, not by ourselves."""

    name: str
    state: str
    law: bool
    due_at: dt.datetime
    stopped_at: dt.datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class Rights:
    """What one person may do to this case, wherever it stands."""

    handle: bool
    correct: bool
    ask_again: bool
    decide: bool
    approve: bool
    assign: bool
    pay: bool
    see_images: bool
    see_journal: bool


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What a handler knows of the cover, and what the next decision would need."""

    cover: Cover
    id_number_masked: str
    clocks: tuple[Clock, ...]
    decided_by_id: uuid.UUID | None
    second_person: bool
    one_person_fen: int
    causes: tuple[str, ...] = field(default=())


def rights(scope: Scope, claim: Claim) -> Rights:
    """Every permission of a person on a claim, from the one scope."""
    held = {
        "handle": "handle_case",
        "correct": "correct_reading",
        "ask_again": "ask_again",
        "decide": "decide",
        "approve": "approve",
        "assign": "assign",
        "pay": "pay",
        "see_images": "see_medical_images",
        "see_journal": "see_journal",
    }
    return Rights(**{name: may(scope, permission, claim) for name, permission in held.items()})


def case_facts(claim: Claim, page: ClaimPage, *, at: dt.datetime) -> CaseFacts:
    """Cover, clocks with why, and whether the amount on the table would need a second person. Three statements."""
    cover = cover_of(claim.insured_id)
    payable_fen = page.benefit.payable_fen if page.benefit else 0
    on = shanghai_day(at)
    limits = [limit for limit in approval_limits(claim.line) if limit.in_force_from <= on]
    waiting = Decision.objects.filter(claim=claim, state=Decision.State.PROPOSED)
    return CaseFacts(
        cover=cover,
        id_number_masked=masked_number(cover.id_number),
        clocks=clocks(claim, at=at),
        decided_by_id=waiting.values_list("decided_by_id", flat=True).first() if claim.stage == "approval" else None,
        second_person=needs_second_person(is_refusal=False, payable_fen=payable_fen, limits=limits, on=on),
        one_person_fen=max(limits, key=lambda limit: limit.in_force_from).one_person_fen if limits else 0,
        causes=journey(claim.line).causes_from(claim.stage),
    )


def clocks(claim: Claim, *, at: dt.datetime) -> tuple[Clock, ...]:
    """All clocks of a claim that bind the insurer, the running ones first, each with why it is due on its date."""
    tongue = language()
    return tuple(
        Clock(
            name=one.rule.name["en" if tongue == "en" else "zh"],
            state=one.state(at=at),
            law=one.rule.is_law,
            due_at=one.due_at,
            stopped_at=one.stopped_at,
            why=why(one, tongue),
        )
        for one in duties_of(claim.chain)
        if one.rule.binds == "insurer"
    )


def may_agree(facts: CaseFacts, account_id: uuid.UUID | None) -> bool:
    """Whether this person may be the second one on the decision that waits."""
    return facts.decided_by_id is not None and may_approve(decided_by=facts.decided_by_id, approver=account_id)


def desk_pages(page: ClaimPage) -> tuple[DeskPage, ...]:
    """The pages of a case in the order they were sent, each as a person checks it. No statement."""
    views = {view.id: view for sent in page.bundle.submissions for view in sent.pages}
    return tuple(_desk_page(line, views[line.page_id]) for line in page.documents if line.page_id in views)


def chosen_page(pages: tuple[DeskPage, ...], place: str) -> DeskPage | None:
    """The page a reader asked for by its number; else the first that nobody has confirmed and that raises doubts."""
    asked = next((one for one in pages if str(one.place) == place), None)
    doubtful = next((one for one in pages if not one.confirmed and (one.doubts or one.words)), None)
    return asked or doubtful or (pages[0] if pages else None)


def changed_values(page: DeskPage, given: Mapping[str, str]) -> dict[str, str]:
    """Of what a form sent, only what differs from what is there; the rest stays the machine's word."""
    there = {one.name: one.value for one in page.fields}
    return {name: text.strip() for name, text in given.items() if name in there and there[name] != text.strip()}


def as_left(page: DeskPage, *, kind: str, values: Mapping[str, str], fault: str, words: str) -> DeskPage:
    """The page with its form as a person left it when the field `fault` cannot be kept: nothing written is lost."""
    fields = tuple(
        replace(one, value=values.get(one.name, one.value), words=(words,) if one.name == fault else one.words)
        for one in page.fields
    )
    items = _item_rows(values[_TABLE]) if _TABLE in values else page.items
    return replace(page, kind=kind if kind in kinds() else page.kind, fields=fields, items=items)


def items_text(rows: list[dict[str, str]], before: tuple[DeskItem, ...]) -> str | None:
    """The JSON of a corrected fee list, or None when it says what stood there before. Empty rows are left out.

    `in_list` is the class of the insurance list, 甲, 乙 or 丙, or "" where nobody knows; `row` is the place a row had
    before, from 0, or "".
    """
    kept = [row for row in rows if row["name"].strip() or row["amount"].strip()]
    if [(row["name"], row["amount"], row["in_list"]) for row in kept] == [
        (one.name, one.amount, one.in_list) for one in before
    ]:
        return None
    written = [
        {
            "name": row["name"].strip(),
            "category": row["category"].strip(),
            "amount": row["amount"].strip().replace(",", ""),
            "in_list": row["in_list"] if row["in_list"] in LIST_CLASSES else "",
        }
        | _more(row.get("row", ""), row["name"].strip(), before)
        for row in kept
    ]
    return json.dumps(written, ensure_ascii=False)


def _more(place: str, name: str, before: tuple[DeskItem, ...]) -> Mapping[str, str]:
    """What else was read of a row, which nobody is asked about and nobody loses; of quite another name nothing."""
    known = place.isascii() and place.isdigit() and len(place) <= _LONGEST_PLACE and int(place) < len(before)
    same = known and SequenceMatcher(None, before[int(place)].name, name, autojunk=False).ratio() >= _SAME_NAME
    return before[int(place)].more if same else {}


def _desk_page(line: DocumentLine, view: PageView) -> DeskPage:
    by_field: dict[str, list[str]] = {}
    general = []
    for finding in view.findings:
        if finding.field and finding.field in view.fields and finding.field != _TABLE:
            by_field.setdefault(finding.field, []).append(finding_words(finding))
        else:
            general.append(finding_words(finding))
    rule = kinds()[view.kind]
    # What was looked for and not found can be entered, too.
    sought = (one.field for one in view.findings if one.code == "not_found" and one.field and one.field != _TABLE)
    needed = dict.fromkeys((*rule.mandatory_fields, *rule.person_fields, *sought))
    names = [*[name for name in view.fields if name != _TABLE], *[name for name in needed if name not in view.fields]]
    return DeskPage(
        id=view.id,
        place=line.place,
        kind=view.kind,
        kind_name=kind_name(view.kind),
        kind_doubtful=view.kind_confidence < DOUBTFUL_BELOW and not view.confirmed,
        file_name=line.file_name,
        tag=line.tag,
        tag_text=line.tag_text,
        words=tuple(general),
        confirmed=view.confirmed,
        medical=rule.medical,
        fields=tuple(_field(name, view, name in needed, tuple(by_field.get(name, ()))) for name in names),
        items=_items(view),
    )


def _field(name: str, view: PageView, needed: bool, words: tuple[str, ...]) -> DeskField:
    row = view.fields.get(name, {})
    corrected = bool(row.get("corrected"))
    certainty = float(row.get("confidence", 1.0))
    return DeskField(
        name=name,
        label=field_name(name),
        value=str(row.get("value", "")),
        low=bool(row) and not corrected and not view.confirmed and certainty < DOUBTFUL_BELOW,
        corrected=corrected,
        needed=needed,
        box=_box(row.get("box")),
        words=words,
    )


def _box(box: object) -> str:
    return ",".join(f"{float(edge):.4f}" for edge in box) if isinstance(box, list | tuple) and len(box) == 4 else ""


def _items(view: PageView) -> tuple[DeskItem, ...] | None:
    if _TABLE not in view.fields and view.kind != "fee_list":
        return None
    return _item_rows(str(view.fields.get(_TABLE, {}).get("value") or "[]"))


def _item_rows(text: str) -> tuple[DeskItem, ...]:
    return tuple(
        DeskItem(
            name=str(row.get("name", "")),
            category=str(row.get("category", "")),
            amount=str(row.get("amount", "")),
            in_list=str(row.get("in_list") or ""),
            more={column: str(row[column]) for column in _MORE if row.get(column)},
        )
        for row in json.loads(text)
    )
