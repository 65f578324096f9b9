"""How personal numbers and names look to someone who needs to recognise, not to know, them."""

from __future__ import annotations


def masked_number(number: str) -> str:
    """All but the last four characters hidden.

    >>> masked_number("11010519491231002X")
    '**************002X'
    """
    return "*" * max(len(number) - 4, 0) + number[-4:]


def masked_name(name: str) -> str:
    """The family name kept, the given name hidden; works for names of any length and script.

    >>> masked_name("王小明"), masked_name("阿卜杜·热合曼"), masked_name("李")
    ('王**', '阿***', '李')
    """
    return name[:1] + "*" * min(max(len(name) - 1, 0), 3)


def masked_phone(phone: str) -> str:
    """First three and last four digits.

    >>> masked_phone("13800138000")
    '138****8000'
    """
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 7 else "****"
