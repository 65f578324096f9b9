"""Photos people send by mistake: none is a claim paper."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from drawing import on_desk
from landscape import evening_lake
from page import Page
from papers import Press
from PIL import ImageDraw, ImageFont


def others(press: Press) -> Iterator[Page]:
    """Photos that are no claim papers."""
    receipt = press.draw("restaurant_receipt.html", width_px=480, height_px=880, scale=2.0)
    yield Page(
        "01-restaurant-receipt.jpg",
        "other",
        on_desk(receipt, seed=401, desk="wood", turn_deg=-4, fill=0.9, bend_px=9),
        {},
    )
    lake = evening_lake(seed=402)
    mark = ImageFont.truetype("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 20)
    ImageDraw.Draw(lake).text((1300, 1165), "样例 SPECIMEN 虚构风景", font=mark, fill=(150, 150, 155))
    yield Page("02-landscape.jpg", "other", lake, {})
    wishes = (
        "周末买菜",
        "鸡蛋 两盒",
        "西红柿 3斤",
        "酱油 一瓶",
        "牛奶 ✓",
        "洗衣液",
        "给妈妈买水果",
        "电池 5号",
        "馒头、面条",
    )
    random = np.random.default_rng(403)
    rows = [
        {
            "words": words,
            "tilt": round(random.uniform(-0.8, 0.8), 2),
            "indent": int(random.integers(0, 22)),
            "done": order == 4,
        }
        for order, words in enumerate(wishes)
    ]
    note = press.draw("shopping_list.html", width_px=620, height_px=700, scale=2.0, rows=rows)
    yield Page(
        "03-shopping-list.jpg",
        "other",
        on_desk(note, seed=404, desk="slate", turn_deg=5, fill=0.84, width_px=1200, height_px=1300),
        {},
    )
