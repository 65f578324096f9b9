"""Slips of the pen in a file that is no YAML, each on its own line.

YAML itself names the place where it gave up, which is often a line further on, in words for programmers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anlan.engines.adjudication.problem import Problem

_KEY = r"""(?:[\s　]*(?:-\s*)?)(?P<key>[A-Za-z_]\w*)"""
_WIDE_COLON = re.compile(rf"^{_KEY}\s*：")
_NO_SPACE = re.compile(rf"^{_KEY}:(?=[^ \t:/])")
_WIDE_MARK = re.compile(r"[，；](?=\s*[a-z_]+\s*:)|[｛｝［］]")  # between fields; inside a text they are welcome
_INSTEAD = {"，": ",", "；": ",", "｛": "{", "｝": "}", "［": "[", "］": "]"}


def slips(text: str) -> tuple[Problem, ...]:
    """Tabs, full-width spaces and Chinese marks where YAML wants spaces and English ones, line by line.

    >>> [(slip.line, slip.found.en) for slip in slips("format: 1\\nrounding:half_up\\n")]
    [(2, "there is no space behind the colon of 'rounding'")]
    """
    return tuple(
        Problem.of(number, "", rule, **figures)
        for number, line in enumerate(text.splitlines(), start=1)
        for rule, figures in _of_line(line.split(" #", 1)[0])
        if not line.lstrip().startswith("#")
    )


def _of_line(line: str) -> Iterator[tuple[str, dict[str, str]]]:
    before = line[: len(line) - len(line.lstrip())]
    if "\t" in line:
        yield "tab", {}
    if "　" in before or "\xa0" in before:
        yield "wide_space", {}
    if found := _WIDE_COLON.match(line):
        yield "wide_colon", {"key": found["key"]}
    elif found := _NO_SPACE.match(line):
        yield "no_space", {"key": found["key"]}
    for mark in dict.fromkeys(_WIDE_MARK.findall(line)):
        yield "wide_mark", {"mark": mark, "allowed": _INSTEAD[mark]}
