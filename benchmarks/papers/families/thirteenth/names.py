"""People and numbers that stand on every paper beside the facts: staff, telephones, slogans, serials."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import digits

_FAMILIES = "甄辜宓鄢滑阮禹苟晁冉桑卞霍裴幸佟"
_GIVEN = ("志远", "文静", "海燕", "永康", "晓东", "惠芳", "卫东", "雨桐", "振华", "爱萍", "铭", "岚", "德成", "嘉宁")
_SLOGANS = (
    "以病人为中心　以质量为核心",
    "大医精诚　厚德仁术",
    "您的健康　我们的责任",
    "敬佑生命　救死扶伤　甘于奉献　大爱无疆",
    "仁心仁术　至精至诚",
)


def doctor(random: Random) -> str:
    """A made-up member of staff; never a surname of the people in the case."""
    return random.choice(_FAMILIES) + random.choice(_GIVEN)


def telephone(random: Random) -> str:
    """A landline's number."""
    return f"0{random.randint(311, 998)}-{digits(random, random.choice((7, 8)))}"


def slogan(random: Random) -> str:
    """What hospitals print below their name."""
    return random.choice(_SLOGANS)


def staff_number(random: Random) -> str:
    """A cashier's number."""
    return f"{random.choice(('', 'A', 'S', 'MZ', 'ZY'))}{random.randint(101, 9899):04d}"
