"""What people write over copies of their cards so that nobody else can use them: 仅限保险理赔使用，他用无效."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anlan.engines.reading.lines import Line

_PHRASE = re.compile(r"(?:[此本该]?(?:复印件?|证件?|件))?(?:仅|只)[限供用作为][㐀-鿿,，、]{4,24}")
#: It is printed so often at least, whole or in part: once it may be what the paper itself says.
_OFTEN = 3
#: So many letters of it are no chance; at the end of another text there must be more of them.
_PART, _RUN_ON = 2, 4
_NO_NAME = 6


def without_watermark(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without those of such a sentence, and without its letters at the end of other lines."""
    phrases = [line.text for line in lines if _PHRASE.fullmatch(line.text)]
    phrase = max(phrases, key=len, default="")
    parts = [line for line in lines if len(line.text) > _PART and line.text in phrase]
    if len(parts) < _OFTEN:
        yield from lines
        return
    for line in lines:
        if len(line.text) >= _PART and _is_torn_from(phrase, line.text):
            continue
        ends = range(1, len(line.text) - _RUN_ON + 1)
        start = next((place for place in ends if _is_torn_from(phrase, line.text[place:])), None)
        yield replace(line, letters=line.letters[:start]) if start else line


def _is_torn_from(phrase: str, text: str) -> bool:
    """Whether a text is the beginning or the end of a sentence, or so much of it that it can be no name within it."""
    return phrase.startswith(text) or phrase.endswith(text) or (len(text) >= _NO_NAME and text in phrase)
