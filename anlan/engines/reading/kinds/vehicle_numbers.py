"""The number of a vehicle (VIN): read, mended where its check digit proves it, and doubted where it does not."""

from __future__ import annotations

from collections.abc import Mapping

from anlan.engines.reading.lines import Passage
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import is_chinese_vin

#: What a recogniser takes for one another in a VIN; I, O and Q never stand in one.
_NEVER_IN_VIN = str.maketrans({"I": "1", "O": "0", "Q": "0"})
_ALIKE = {
    "0": "DU", "D": "0", "8": "B", "B": "8", "5": "S", "S": "5", "2": "Z", "Z": "2", "6": "G", "G": "6",
    "1": "TJL7", "7": "1T",
    "V": "UY", "U": "V0", "N": "M", "M": "N", "3": "8", "4": "A", "A": "4", "K": "X", "X": "K", "H": "N", "W": "M",
}  # fmt: skip
_UNSURE = 0.9


def vehicle_number(found: Passage) -> Field:
    """The number of a passage; an unsure one that fails its check digit is mended if just one change mends it.

    Vehicles made elsewhere need no check digit: GB 16735 asks it of those made in China, whose number begins with L.
    """
    number = found.text.translate(_NEVER_IN_VIN)
    if not number.startswith("L") or is_chinese_vin(number) or found.certainty >= _UNSURE:
        return found.as_field(number)
    mended = {
        changed
        for place, letter in enumerate(number)
        for other in _ALIKE.get(letter, "")
        if is_chinese_vin(changed := number[:place] + other + number[place + 1 :])
    }
    return found.as_field(mended.pop() if len(mended) == 1 else number)


def vehicle_number_problems(fields: Mapping[str, Field]) -> list[Problem]:
    """A number of a vehicle made in China whose check digit does not hold."""
    vin = fields.get("vin")
    if vin and vin.value.startswith("L") and not is_chinese_vin(vin.value):
        return [Problem("checksum_wrong", "vin", {"rule": "GB 16735"})]
    return []
