"""Numbers that prove themselves: resident identity (GB 11643), bank card (Luhn), unified credit code (GB 32100)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

ADULT_FROM_YEARS = 18  # 民法典 17
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True))


@dataclass(frozen=True, slots=True)
class ResidentNumber:
    """What an 18-character resident identity number says about its holder (GB 11643-1999)."""

    number: str
    region: str
    born_on: dt.date
    sex: Literal["male", "female"]


def resident_number(text: str) -> ResidentNumber | None:
    """The facts inside a resident identity number, or None when its form, birth date or checksum is wrong.

    >>> resident_number("11010519491231002X").born_on
    datetime.date(1949, 12, 31)
    >>> resident_number("110105194912310021") is None
    True
    """
    number = text.strip().upper()
    if len(number) != 18 or not number[:17].isascii() or not number[:17].isdigit():
        return None
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _ID_WEIGHTS, strict=True))
    if number[17] != _ID_CHECK[total % 11]:
        return None
    try:
        born_on = dt.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
    return ResidentNumber(number, number[:6], born_on, "male" if int(number[16]) % 2 else "female")


def resident_number_check(first_17: str) -> str:
    """The checksum character that belongs to the first seventeen digits of a resident identity number."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, _ID_WEIGHTS, strict=True))
    return _ID_CHECK[total % 11]


def is_card_number(text: str) -> bool:
    """Whether a bank card number of 13 to 19 digits passes the Luhn check (ISO/IEC 7812-1).

    >>> is_card_number("6222 0212 3456 7890 128"), is_card_number("6222021234567890123")
    (True, False)
    """
    digits = text.replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and 13 <= len(digits) <= 19):
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_credit_code(text: str) -> bool:
    """Whether an 18-character unified social credit code passes its checksum (GB 32100-2015)."""
    code = text.strip().upper()
    if len(code) != 18 or any(character not in _CREDIT_ALPHABET for character in code):
        return False
    total = sum(_CREDIT_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(code[:17]))
    return _CREDIT_ALPHABET[(31 - total % 31) % 31] == code[17]


def vin_check(number: str) -> str:
    """The check character (place 9) that belongs to a vehicle identification number of 17 characters (GB 16735)."""
    total = sum(_VIN_WEIGHTS[place] * _vin_value(character) for place, character in enumerate(number))
    return "X" if total % 11 == 10 else str(total % 11)


def is_chinese_vin(text: str) -> bool:
    """Whether a vehicle identification number is one of a vehicle made in China and passes its check (GB 16735-2019).

    >>> is_chinese_vin("LSVAA4185D2000001"), is_chinese_vin("LSVAA4182D2000001"), is_chinese_vin("LSVAA41")
    (True, False, False)
    """
    number = text.strip().upper()
    if len(number) != 17 or number[0] != "L" or any(_vin_value(character) < 0 for character in number):
        return False
    return number[8] == vin_check(number)


def _vin_value(character: str) -> int:
    """What a character counts for; -1 when it cannot stand in such a number (I, O and Q never do)."""
    if character.isascii() and character.isdigit():
        return int(character)
    return _VIN_VALUES.get(character, -1)


def age_on(born_on: dt.date, on: dt.date) -> int:
    """Completed years of life on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def is_minor(born_on: dt.date, on: dt.date) -> bool:
    """Whether someone is under eighteen on a day (民法典 17)."""
    return age_on(born_on, on) < ADULT_FROM_YEARS


def same_name(found: str, expected: str) -> bool:
    """Whether two writings name one person: spaces and middle dots of whatever kind do not matter.

    Papers of one person print the dot or leave it out, and small ones are lost in a photograph.

    >>> same_name("阿卜杜·热合曼", "阿卜杜•热合曼"), same_name("王秀兰", "王秀兰 "), same_name("刘洋", "陈浩")
    (True, True, False)
    >>> same_name("阿卜杜热合曼", "阿卜杜・热合曼")
    True
    """
    return _plain_name(found) == _plain_name(expected)


def _plain_name(name: str) -> str:
    return "".join(letter for letter in name if letter not in "·•・･‧∙⋅.．" and not letter.isspace()).upper()
