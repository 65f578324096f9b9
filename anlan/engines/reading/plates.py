"""Chinese number plates among lines of text, as photographs of vehicles show them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SERIAL = "A-HJ-NP-Z0-9"  # the letters I and O are not given out
#: GA 36: new-energy numbers have eight characters (small cars: the letter first; large: last), the others seven.
_PLATE = re.compile(
    rf"(?<![{_PROVINCES}])(?:"
    rf"[{_PROVINCES}][A-HJ-Z](?:[A-HJK][A-HJ-NP-Z0-9]\d{{4}}|\d{{5}}[A-HJK])"
    rf"|WJ[{_PROVINCES}]?\d{{4}}[{_SERIAL}]"
    rf"|[{_PROVINCES}][A-HJ-Z](?:[{_SERIAL}]{{5}}|[{_SERIAL}]{{4}}[挂学警港澳试超领])"
    rf")(?![A-Z0-9])"
)
_FEWEST_DIGITS = 2
_UPPER_HALF = re.compile(rf"(?:[{_PROVINCES}][A-HJ-Z]|WJ[{_PROVINCES}]?)")
_HALVES_APART = re.compile(r"[\s·.•・‧∙:,_\-—]+")


def plate_in(lines: Sequence[str]) -> str | None:
    """The first Chinese number plate among lines of text, without dot or spaces; None when there is none.

    Plates in two rows (lorries, trailers, motorcycles) are put together. A serial has no I and no O: they are 1 and 0.

    >>> plate_in(["某某汽车", "闽A·12B45"]), plate_in(["粤 BD12345"]), plate_in(["鲁B·", "A123挂"])
    ('闽A12B45', '粤BD12345', '鲁BA123挂')
    """
    plain = [_HALVES_APART.sub("", unicodedata.normalize("NFKC", line)).upper() for line in lines]
    for place, line in enumerate(plain):
        below = plain[place + 1] if place + 1 < len(plain) else ""
        found = _PLATE.search(_serial_digits(line + below if _UPPER_HALF.fullmatch(line) else line))
        if found and sum(letter.isdigit() for letter in found.group()) >= _FEWEST_DIGITS:
            return found.group()
    return None


def _serial_digits(text: str) -> str:
    """Letters that a serial cannot have become the digits they were; the two characters before it stay."""
    return re.sub(
        rf"([{_PROVINCES}][A-Z])([A-Z0-9]{{4,6}})",
        lambda found: found.group(1) + found.group(2).translate(str.maketrans("IO", "10")),
        text,
    )
