"""Reading fields of a YAML file with their line numbers, collecting every problem instead of stopping at the first.

Scalars stay text until a field says what they are, so no amount or rate ever passes through a float.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

import yaml

from anlan.engines.adjudication.problem import Figure, Problem, word
from anlan.engines.adjudication.terms import Name

#: Chinese marks that no key, number or category holds, and what is written in their place.
_WIDE_MARKS = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"',
    "，": ", ", "、": ", ", "；": ", ", "［": "[", "］": "]", "【": "[", "】": "]", "｛": "{", "｝": "}",
}  # fmt: skip
_Allowed = str | Name


class Field:
    """One value in the file: its node, its path, and the list that problems are added to."""

    def __init__(self, node: yaml.Node, path: str, problems: list[Problem]) -> None:
        self.node = node
        self.path = path
        self.problems = problems

    @property
    def line(self) -> int:
        """The line the value starts on, counted from 1."""
        return int(self.node.start_mark.line) + 1

    def report(self, rule: str, **figures: Figure) -> None:
        """Add a problem at this place: a rule of `problem_words.PROBLEMS` and its figures."""
        self.problems.append(Problem.of(self.line, self.path, rule, **figures))

    @property
    def names(self) -> frozenset[str]:
        """The keys written in a mapping, also those with nothing behind them."""
        pairs = self.node.value if isinstance(self.node, yaml.MappingNode) else ()
        return frozenset(str(key.value) for key, _ in pairs)

    @property
    def is_empty(self) -> bool:
        """Whether the value is written as nothing or `null`."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.tag == "tag:yaml.org,2002:null"

    def fields(
        self,
        required: tuple[str, ...] = (),
        optional: tuple[str, ...] = (),
        *,
        may_be_empty: tuple[str, ...] = (),
        examples: Mapping[str, str] | None = None,
    ) -> dict[str, Field]:
        """The named fields of a mapping; unknown, doubled, empty and missing ones are reported.

        `examples` says for a missing field how it is written.
        """
        known = (*required, *optional)
        entries = self.entries(", ".join(known))
        if not isinstance(self.node, yaml.MappingNode):
            return {}
        odd = [key for key in entries if key not in known]
        for key in odd:
            self._report_unknown(key, entries, known)
        mistaken = {key for key in required for one in odd if one.startswith(f"{key}：")}
        for key in required:
            if key not in entries and key not in mistaken:
                self.report("missing", key=key, allowed=(examples or {}).get(key) or word("needed", key=key))
        for key in optional:
            if key in entries and entries[key].is_empty and key not in may_be_empty:
                entries[key].report("empty", key=key)
        return {key: entry for key, entry in entries.items() if key in required or not entry.is_empty}

    def _report_unknown(self, key: str, entries: Mapping[str, Field], known: tuple[str, ...]) -> None:
        entry, allowed = entries[key], ", ".join(known)
        near = get_close_matches(key.strip().lower(), [one for one in known if one not in entries], n=1, cutoff=0.7)
        before, wide_colon, _ = key.partition("：")
        in_braces = isinstance(self.node, yaml.MappingNode) and self.node.flow_style
        if key.startswith(("　", "\xa0")):
            entry.report("wide_space")
        elif wide_colon and before.strip() in known:
            entry.report("wide_colon", key=before.strip())
        elif in_braces and entry.is_empty and key.isdecimal():
            entry.report("cut_number")
        elif in_braces and entry.is_empty and not near:
            entry.report("cut_text", key=key)
        elif near:
            entry.report("near_field", key=key, near=near[0], allowed=allowed)
        else:
            entry.report("no_field", key=key, allowed=allowed)

    def entries(self, allowed: _Allowed) -> dict[str, Field]:
        """All entries of a mapping by key; a doubled key is reported."""
        if not isinstance(self.node, yaml.MappingNode):
            self.report("not_mapping", allowed=allowed)
            return {}
        found: dict[str, Field] = {}
        for key_node, value_node in self.node.value:
            key = str(key_node.value)
            entry = Field(value_node, f"{self.path}.{key}" if self.path else key, self.problems)
            if key in found:
                entry.report("field_twice", key=key)
            found[key] = entry
        return found

    def items(self, allowed: _Allowed) -> list[Field]:
        """The items of a list that is not empty."""
        if not isinstance(self.node, yaml.SequenceNode) or not self.node.value:
            if not self._has_wide_mark(str(self.node.value)):
                self.report("not_list", allowed=allowed)
            return []
        return [Field(node, f"{self.path}[{at}]", self.problems) for at, node in enumerate(self.node.value)]

    def text(self, allowed: _Allowed = "") -> str:
        """A text that is not empty, as people read it."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            self.report("no_text", allowed=allowed or word("text"))
            return ""
        return str(self.node.value).strip()

    def word(self, allowed: _Allowed = "", *, one_of: tuple[str, ...] | None = None) -> str:
        """A text for programs, as a key or a number, which holds no Chinese marks; with `one_of`, one of these."""
        value = self.text(", ".join(one_of) if one_of else allowed)
        if self._has_wide_mark(value):
            return ""
        if value and one_of is not None and value not in one_of:
            self.report("not_known", value=value, allowed=", ".join(one_of) or word("nothing"))
        return value

    def _has_wide_mark(self, value: str) -> bool:
        mark = next((mark for mark in _WIDE_MARKS if mark in value), "")
        if mark:
            self.report("wide_mark", mark=mark, allowed=_WIDE_MARKS[mark].strip())
        return bool(mark)

    def yes(self) -> bool:
        """True or false."""
        return self.word(one_of=("true", "false")) == "true"

    def day(self) -> date | None:
        """A calendar day as 2026-01-31; None where it is none, which has been reported."""
        value = self.word(word("day"))
        try:
            return date.fromisoformat(value)
        except ValueError:
            if value:
                self.report("not_a_day", value=value)
            return None

    def number(self, allowed: _Allowed, least: int, most: int, decimals: int) -> Decimal | None:
        """A number from `least` to `most` with at most so many decimals, exactly as written; None where it is none."""
        value = self.word(allowed)
        try:
            number = Decimal(value.replace("_", ""))
        except InvalidOperation:
            number = Decimal("NaN")
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int) and -exponent <= decimals and least <= number <= most:
            return number
        if "," in value:
            self.report("cut_number")
        elif value:
            self.report("no_number", value=value, allowed=allowed)
        return None
