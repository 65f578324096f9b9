"""Reading fields of a YAML file with their line numbers, collecting every problem instead of stopping at the first.

Scalars stay text until a field says what they are, so no amount or rate ever passes through a float.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

import yaml


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a schedule file: where it is, what was found, what is allowed."""

    line: int  # counted from 1
    path: str
    found: str
    allowed: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.path or 'the file'}: {self.found}; allowed: {self.allowed}"


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

    def report(self, found: str, allowed: str) -> None:
        """Add a problem at this place."""
        self.problems.append(Problem(self.line, self.path, found, allowed))

    @property
    def is_empty(self) -> bool:
        """Whether the value is written as nothing or `null`."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.tag == "tag:yaml.org,2002:null"

    def fields(self, required: tuple[str, ...] = (), optional: tuple[str, ...] = ()) -> dict[str, Field]:
        """The named fields of a mapping; unknown, doubled and missing ones are reported."""
        allowed = ", ".join((*required, *optional))
        entries = self.entries(allowed)
        for key, entry in entries.items():
            if key not in required and key not in optional:
                entry.report(f"there is no field {key!r} here", allowed)
        for key in required:
            if key not in entries:
                self.report(f"the field {key!r} is missing", f"{key} must be given")
        return {key: entry for key, entry in entries.items() if key in required or not entry.is_empty}

    def entries(self, allowed: str) -> dict[str, Field]:
        """All entries of a mapping by key; a doubled key is reported."""
        if not isinstance(self.node, yaml.MappingNode):
            self.report("this is not a mapping", f"fields: {allowed}")
            return {}
        found: dict[str, Field] = {}
        for key_node, value_node in self.node.value:
            key = str(key_node.value)
            entry = Field(value_node, f"{self.path}.{key}" if self.path else key, self.problems)
            if key in found:
                entry.report(f"{key!r} is given twice", "each field once")
            found[key] = entry
        return found

    def items(self, allowed: str) -> list[Field]:
        """The items of a list that is not empty."""
        if not isinstance(self.node, yaml.SequenceNode) or not self.node.value:
            self.report("this is not a list with at least one item", allowed)
            return []
        return [Field(node, f"{self.path}[{at}]", self.problems) for at, node in enumerate(self.node.value)]

    def text(self, allowed: str = "a text that is not empty", one_of: tuple[str, ...] = ()) -> str:
        """A text; with `one_of`, one of these."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            self.report("there is no text", ", ".join(one_of) or allowed)
            return ""
        value = str(self.node.value).strip()
        if one_of and value not in one_of:
            self.report(f"{value!r} is not known", ", ".join(one_of))
        return value

    def yes(self) -> bool:
        """True or false."""
        value = self.text("true or false", one_of=("true", "false"))
        return value == "true"

    def day(self) -> date:
        """A calendar day as 2026-01-31."""
        value = self.text("a day as 2026-01-31")
        try:
            return date.fromisoformat(value)
        except ValueError:
            if value:
                self.report(f"{value!r} is not a day", "a day as 2026-01-31")
            return date.min

    def number(self, allowed: str, least: int, most: int, decimals: int) -> Decimal:
        """A number from `least` to `most` with at most so many decimals, exactly as written."""
        value = self.text(allowed)
        try:
            number = Decimal(value.replace("_", ""))
        except InvalidOperation:
            number = Decimal("NaN")
        exponent = number.as_tuple().exponent
        if not isinstance(exponent, int) or -exponent > decimals or not least <= number <= most:
            if value:
                self.report(f"{value!r} cannot stand here", allowed)
            return Decimal(least)
        return number
