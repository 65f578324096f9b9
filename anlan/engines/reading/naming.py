"""Which kind of page is this? The printed heading decides; the body speaks only where there is no heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from anlan.engines.reading.kinds import RULES, KindRule, no_material
from anlan.engines.reading.layout import Line, Sheet
from anlan.engines.reading.patterns import compiled

#: A line of more characters is no heading.
_LONGEST_HEADING = 34
_HEADING_ENOUGH = 0.75
#: A heading at the top in the middle, which says little else, need not be larger than the rest.
_SAYS_LITTLE_ELSE, _HIGH, _CENTRED = 0.75, 0.8, 0.88
#: Which copy a paper is, behind its heading: (患者联), (第二联), (副本).
_COPY = r"[(][^()]{1,10}[)]$"
#: A sentence, a question, and what a copy is for.
_NO_HEADING = r"[，。；;]|^仅[供限]|[吗呢?？]$"
_ENGLISH, _SHORTEST_HEADING = r"[A-Za-z][A-Za-z .'’&/—-]{3,}", 4
_BODY_ENOUGH = 0.7
_GUESS_ENOUGH = 0.3


@dataclass(frozen=True, slots=True)
class Naming:
    """What a page is called: its rule (None for a page of no known kind), how sure that is (0..1), the nearest guess.

    `by_heading` is True when a printed heading decided.
    """

    rule: KindRule | None
    certainty: float
    best_guess: str
    by_heading: bool = False


def name_kind(sheet: Sheet) -> Naming:
    """The kind of a page by its heading, or by its body where there is none."""
    headings = [(line, words) for line in sheet.lines if (words := _heading_words(sheet, line))]
    text = sheet.text
    best: KindRule | None = None
    best_score = best_certainty = best_guess_score = 0.0
    by_heading = False
    best_heading = 0.0
    guess = ""
    for rule in RULES:
        titles = (*rule.titles, *(title for title, sign in rule.shared_titles if compiled(sign).search(text)))
        if _headed(sheet, headings, rule.other_titles) >= _HEADING_ENOUGH:
            continue
        heading = _headed(sheet, headings, titles)
        body = sum(weight for pattern, weight in rule.signs if compiled(pattern).search(text))
        if heading + body > max(best_guess_score, _GUESS_ENOUGH):
            guess, best_guess_score = rule.code, heading + body
        if heading >= _HEADING_ENOUGH:
            score, certainty = (
                2 + heading + 0.3 * min(1.0, body),
                min(0.99, 0.8 + 0.15 * min(1.0, heading + body - 0.75)),
            )
        elif body >= _BODY_ENOUGH:
            score, certainty = min(1.5, body + 0.3 * heading), min(0.9, 0.4 + 0.4 * body)
        else:
            continue
        if score > best_score:
            best, best_score, best_certainty, by_heading = rule, score, certainty, heading >= _HEADING_ENOUGH
            best_heading = heading
    if _headed(sheet, headings, no_material.TITLES) >= max(_HEADING_ENOUGH, best_heading):
        return Naming(None, 0.0, best.code if best else guess)
    return Naming(best, round(best_certainty, 3), best.code if best else guess, by_heading)


def _headed(sheet: Sheet, headings: Sequence[tuple[Line, set[str]]], titles: tuple[str, ...]) -> float:
    """How surely one of the titles is the heading of a page."""
    return max((_heading_score(sheet, line, words, titles) for line, words in headings), default=0.0)


def _heading_row(sheet: Sheet, line: Line) -> Sequence[Line]:
    """The line with its like-sized neighbours: a spaced heading comes as several boxes."""
    return [part for part in sheet.row(line) if 0.7 * line.height < part.height < 1.4 * line.height]


def _heading_words(sheet: Sheet, line: Line) -> set[str]:
    """What a line may say as a heading, alone or with its row: short, and no sentence."""
    said = {line.text, "".join(part.text for part in _heading_row(sheet, line))}
    # A page of an app is headed by the way back: 〈 住院费用.
    said = {text.lstrip("<〈‹《") for text in said}
    said |= {re.sub(_COPY, "", text) for text in said}
    # Headings in two languages: what they say in Chinese.
    said |= {chinese for text in said if len(chinese := re.sub(_ENGLISH, "", text)) >= _SHORTEST_HEADING}
    return {
        text
        for text in said
        if len(text) <= _LONGEST_HEADING and not re.search(r"[，。；;]|^仅[供限]|[吗呢?？]$", text)
    }


def _heading_score(sheet: Sheet, line: Line, words: set[str], titles: tuple[str, ...]) -> float:
    """About 1 for a large line near the top that says little else, 0 for words inside a sentence."""
    best = 0.0
    for text in words:
        for title in titles:
            match = compiled(title).search(text)
            if match is None:
                continue
            said = (match.end() - match.start()) / len(text)
            # A hospital's name before the heading is part of the heading.
            if re.search(r"医院|[健生]院|中心|公司|保险|(?:省|市|自治[区州县]|[区县])$", text[: match.start()]):
                said = max(said, 0.8)
            size = min(2.0, line.height / sheet.median_height)
            height_on_page = 1.0 - max(0.0, min(1.0, line.middle / max(1, sheet.height_px)))
            centred = 1.0 - abs((line.left + line.right) / 2 / max(1, sheet.width_px) - 0.5)
            if said > _SAYS_LITTLE_ELSE and height_on_page > _HIGH and centred > _CENTRED:
                size = max(1.0, size)  # forms in large type have headings no larger
            best = max(best, size * (0.45 + 0.4 * height_on_page + 0.15 * centred) * said**0.5)
    return best
