"""How a notice is worded, by which channels it goes, and when a failed sending is tried again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from anlan.kernel.money import yuan_text

LANGUAGES = ("zh", "en")
CHANNELS = ("in_app", "sms", "email")
COUNTS = ("on_receipt", "on_acceptance", "when_shown", "at_once")
MOST_ATTEMPTS = 8
# A worker that has held a notice this long has died: senders answer, or give up, far sooner.
TAKEN_OVER_AFTER = dt.timedelta(minutes=2)

_PLACE = re.compile(r"\{(\w+)\}")
_SHANGHAI = ZoneInfo("Asia/Shanghai")
_FIRST_PAUSE = dt.timedelta(seconds=30)
_LONGEST_PAUSE = dt.timedelta(hours=1)


class TemplateWrong(ValueError):
    """A notice file that cannot be used; says which and why."""


class ValuesMisfit(ValueError):
    """Values that do not fit a notice; a programming error, never a user's."""


@dataclass(frozen=True, slots=True)
class Template:
    """One notice as its file says it. `duty` is the legal clock its delivery proves, or empty."""

    key: str
    channels: tuple[str, ...]
    fields: Mapping[str, str]
    titles: Mapping[str, str]
    bodies: Mapping[str, str]
    duty: str = ""
    secret: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wording:
    """A notice in one language, ready to be read."""

    title: str
    body: str


def template_from_row(key: str, row: Mapping[str, object]) -> Template:
    """A template from its file. Raises `TemplateWrong` for a placeholder without a field, a missing language or an
    unknown channel, so that no notice fails only when it is needed."""
    template = Template(
        key=key,
        channels=tuple(row["channels"]),
        fields=dict(row.get("fields") or {}),
        titles=dict(row["title"]),
        bodies=dict(row["body"]),
        duty=str(row.get("duty", "")),
        secret=frozenset(row.get("secret", ())),
    )
    if not template.channels or set(template.channels) - set(CHANNELS):
        raise TemplateWrong(f"{key}: channels are some of {CHANNELS}, not {template.channels}")
    for words in (template.titles, template.bodies):
        if set(words) != set(LANGUAGES):
            raise TemplateWrong(f"{key}: title and body are given in {LANGUAGES}, here in {sorted(words)}")
        for language, text in words.items():
            unknown = set(_PLACE.findall(text)) - template.fields.keys()
            if unknown:
                raise TemplateWrong(f"{key}: the {language} words use {sorted(unknown)}, which are no fields")
    return template


def language_of(code: str) -> str:
    """The language a notice is written in for an account's language code.

    >>> language_of("zh-hans"), language_of("en-gb"), language_of("")
    ('zh', 'en', 'zh')
    """
    return "en" if code.lower().startswith("en") else "zh"


def wording(template: Template, *, language: str, values: Mapping[str, object]) -> Wording:
    """The words for a person. In English a value `name_en` goes before `name`. A line that uses an optional value
    which is absent is left out. Raises `ValuesMisfit` for a value that is missing, unknown or of another type."""
    _check(template, values)
    return Wording(
        title=_filled(template, template.titles[language], language, values),
        body=_filled(template, template.bodies[language].rstrip("\n"), language, values),
    )


def kept_values(template: Template, values: Mapping[str, object]) -> dict[str, object]:
    """The values as they may be kept in the open, less what the template calls secret."""
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in values.items()
        if name.removesuffix("_en") not in template.secret
    }


def channels_for(template: Template, *, has_account: bool, has_phone: bool, has_email: bool) -> tuple[str, ...]:
    """The template's channels that can reach this person."""
    reachable = {"in_app": has_account, "sms": has_phone, "email": has_email}
    return tuple(channel for channel in template.channels if reachable[channel])


def next_try_at(*, attempts: int, at: dt.datetime) -> dt.datetime | None:
    """When to try again after this many attempts: 30 s, 1 min, 2 min ... at most an hour; None: give up.

    >>> noon = dt.datetime(2026, 11, 2, 4, tzinfo=dt.UTC)
    >>> next_try_at(attempts=1, at=noon) - noon, next_try_at(attempts=8, at=noon)
    (datetime.timedelta(seconds=30), None)
    """
    if attempts >= MOST_ATTEMPTS:
        return None
    return at + min(_FIRST_PAUSE * 2 ** (attempts - 1), _LONGEST_PAUSE)


def _check(template: Template, values: Mapping[str, object]) -> None:
    known = template.fields.keys() | {f"{name}_en" for name in template.fields}
    if values.keys() - known:
        raise ValuesMisfit(f"notice {template.key} knows no {sorted(values.keys() - known)}: {sorted(template.fields)}")
    for name, type_name in template.fields.items():
        if name not in values and not type_name.endswith("?"):
            raise ValuesMisfit(f"notice {template.key} needs the value {name} ({type_name})")


def _filled(template: Template, text: str, language: str, values: Mapping[str, object]) -> str:
    lines = []
    for line in text.split("\n"):
        names = _PLACE.findall(line)
        if all(name in values for name in names):
            lines.append(_PLACE.sub(lambda place: _word(template, place[1], language, values), line))
    return "\n".join(lines)


def _word(template: Template, name: str, language: str, values: Mapping[str, object]) -> str:
    value = values.get(f"{name}_en", values[name]) if language == "en" else values[name]
    type_name = template.fields[name].rstrip("?")
    try:
        return _SHOWN[type_name](value, language)
    except (TypeError, ValueError, AttributeError) as error:
        raise ValuesMisfit(f"notice {template.key}: {name} must be {type_name}, not {value!r}") from error


def _text(value: object, language: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return "\n".join(f"{number}. {line}" for number, line in enumerate(value, start=1))
    raise TypeError


def _integer(value: object, language: str) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    return str(value)


def _fen(value: object, language: str) -> str:
    return yuan_text(int(_integer(value, language)))


def _instant(value: object, language: str) -> str:
    instant = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    local = instant.astimezone(_SHANGHAI)
    if instant.tzinfo is None:
        raise ValueError("an instant has a time zone")
    return f"{_day(local.date(), language)} {local:%H:%M}"


def _day(value: object, language: str) -> str:
    day = dt.date.fromisoformat(value) if isinstance(value, str) else value
    if language == "en":
        return f"{day.day} {day:%B %Y}"
    return f"{day.year}年{day.month}月{day.day}日"


_SHOWN = {"text": _text, "integer": _integer, "fen": _fen, "instant": _instant, "day": _day}
