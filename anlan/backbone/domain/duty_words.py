"""Why a clock is due when it is, in a sentence, in Chinese or English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from anlan.backbone.domain.duties import DutyView
from anlan.kernel.calendar import SHANGHAI, shanghai_day
from anlan.kernel.duty import Limit, Step

Phrases = Mapping[str, Mapping[str, str]]

_MONTHS = [dt.date(2000, month, 1).strftime("%B") for month in range(1, 13)]


def why(view: DutyView, *, language: str, phrases: Phrases, pause_reasons: Phrases) -> str:
    """The steps from start to due date as one sentence, what a pause still open means, and the legal basis.

    `language` is any tag that begins with `zh`, else English. Dates are civil dates in China; a year is named only
    where it is not the year of the start.
    """
    tongue = "zh" if language.lower().startswith("zh") else "en"
    words = _Words(tongue, phrases[tongue], pause_reasons, shanghai_day(view.started_at).year)
    said = [words.step(step, view) for step in view.steps]
    for pause in view.pauses:
        if pause.ended_at is None and view.stopped_at is None:
            said.insert(-1, words.say("paused_open", since=words.instant(pause.began_at), reason=pause.reason))
    said.append(words.say("basis", basis=view.rule.basis))
    if not view.rule.is_law:
        said.append(words.say("internal"))
    sentence = [one for one in said if one]
    return "；".join(sentence) + "。" if tongue == "zh" else "; ".join(sentence) + "."


class _Words:
    def __init__(self, tongue: str, phrases: Mapping[str, str], reasons: Phrases, start_year: int) -> None:
        self.tongue, self.phrases, self.reasons, self.start_year = tongue, phrases, reasons, start_year

    def say(self, phrase: str, **facts: object) -> str:
        if "reason" in facts:
            reason = str(facts["reason"])
            facts["reason"] = self.reasons[reason][self.tongue] if reason in self.reasons else reason
        return self.phrases[phrase].format(**facts)

    def step(self, step: Step, view: DutyView) -> str:
        """One step in words; the empty text for a step that needs none."""
        start = view.rule.start[self.tongue]
        in_hours = view.rule.limit.unit == "hours"
        if step.kind == "started" and step.began_at and step.limit:
            phrase = "started_hours" if in_hours else "started"
            day, instant = self.day(shanghai_day(step.began_at)), self.instant(step.began_at)
            return self.say(phrase, day=day, instant=instant, start=start, limit=self.limit(step.limit))
        if step.kind == "extended" and step.limit:
            return self.say("extended", limit=self.limit(step.limit))
        if step.kind == "paused" and step.began_at and step.ended_at:
            since, until = self.instant(step.began_at), self.instant(step.ended_at)
            return self.say("paused", since=since, until=until, reason=step.reason)
        if step.kind == "provisional":
            return self.say("provisional", year=step.days[0].year)
        if step.kind == "ends" and step.ended_at:
            last_day = shanghai_day(step.ended_at - dt.timedelta(microseconds=1))
            phrase = "ends_hours" if in_hours else "ends"
            return self.say(phrase, day=self.day(last_day), instant=self.instant(step.ended_at))
        if step.kind == "counted_to":
            return ""
        return self.say(step.kind, days=self.days(step.days))

    def limit(self, limit: Limit) -> str:
        text = self.phrases[limit.unit].format(n=limit.n)
        return text.removesuffix("s") if self.tongue == "en" and limit.n == 1 else text

    def day(self, day: dt.date) -> str:
        if self.tongue == "zh":
            year = "" if day.year == self.start_year else f"{day.year}年"
            return f"{year}{day.month}月{day.day}日"
        year = "" if day.year == self.start_year else f" {day.year}"
        return f"{day.day} {_MONTHS[day.month - 1]}{year}"

    def instant(self, at: dt.datetime) -> str:
        return f"{self.day(shanghai_day(at))} {at.astimezone(SHANGHAI):%H:%M}"

    def days(self, days: Sequence[dt.date]) -> str:
        stretches: list[list[dt.date]] = []
        for day in days:
            if stretches and day - stretches[-1][-1] == dt.timedelta(days=1):
                stretches[-1].append(day)
            else:
                stretches.append([day])
        texts = [self.day(one[0]) if len(one) == 1 else f"{self.day(one[0])}–{self.day(one[-1])}" for one in stretches]
        return ("、" if self.tongue == "zh" else ", ").join(texts)
