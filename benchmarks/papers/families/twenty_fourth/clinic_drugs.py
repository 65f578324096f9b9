"""What a doctor of the visit prescribes and how it is taken."""

from __future__ import annotations

from html import escape

from benchmarks.papers.facts import Case, Fee, Priced


def is_drug(goods: Priced) -> bool:
    """Whether it comes in a packet from a pharmacy."""
    return goods.category in ("西药费", "中成药费") and not goods.name.endswith("费")


def prescribed(case: Case, most: int, *, injected: bool = True) -> tuple[Fee, ...]:
    """The drugs of the visit, then of the shop; else one of the shelf."""

    def right(goods: Priced) -> bool:
        return is_drug(goods) and (injected or "注射" not in goods.name)

    known = {fee.goods.name: fee for fee in (*case.visit.fees, *case.drugs.fees) if right(fee.goods)}
    shelf = [goods for goods in case.pools.goods if right(goods)]
    return tuple(known.values())[:most] or (Fee(shelf[case.seed % len(shelf)], 2),)


_WAYS = (
    (("胰岛素", "肝素"), ("1次量遵医嘱", "皮下注射", "每日1次")),
    (("注射", "氯化钠", "葡萄糖", "林格"), ("1{unit}", "静脉滴注", "每日1次")),
    (("滴眼", "眼膏"), ("1滴", "滴患眼", "每日4次")),
    (("白药气雾剂", "膏", "贴", "凝胶", "洗剂", "喷", "乳膏"), ("适量", "外用", "每日2次")),
    (("吸入", "气雾", "粉雾"), ("1吸", "吸入", "每日2次")),
    (("颗粒", "冲剂", "散"), ("1袋", "冲服", "每日3次")),
    (("胶囊",), ("1粒", "口服", "每日2次")),
    (("口服液", "口服溶液", "合剂", "糖浆"), ("10ml", "口服", "每日3次")),
    (("丸",), ("8丸", "口服", "每日3次")),
    (("片",), ("1片", "口服", "每日1次")),
)


def usage(goods: Priced) -> tuple[str, str, str]:
    """Dose, way and how often, by the form of the drug."""
    for words, told in _WAYS:
        if any(one in goods.name for one in words):
            return told[0].format(unit=escape(goods.unit)), told[1], told[2]
    return "见说明书", "遵医嘱", "每日2次"
