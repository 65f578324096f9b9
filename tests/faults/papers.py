"""A small claim's papers: seven short pages in one PDF, drawn here so that they read in a few seconds."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONT = Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")
PAGES = (
    ("理赔申请书", "被保险人姓名：王秀兰"),
    ("姓名 王秀兰", "性别 女 民族 汉", "出生 1962年5月14日", "公民身份号码 990101196205140268"),
    ("中华人民共和国 居民身份证", "签发机关 临江市公安局江岸分局", "有效期限 2016.03.01-长期"),
    ("中国工商银行", "6222 0299 0100 0000 141"),
    (
        "医疗住院收费票据（电子）",
        "票据代码：99060126",
        "票据号码：{invoice}",
        "交款人：王秀兰",
        "金额合计（小写）：20000.00",
    ),
    (
        "住院费用清单",
        "姓名：王秀兰",
        "项目名称                    数量                    金额（元）",
        "手术费                         1                       12000.00",
        "床位费                         7                        8000.00",
        "合计                                                     20000.00",
    ),
    ("出院小结", "姓名：王秀兰", "入院日期：2026-09-14", "出院日期：2026-09-21", "出院诊断：急性胆囊炎"),
)


def draw(folder: Path, serial: int) -> Path:
    """The papers with an invoice of their own, so that no two claims share one."""
    pages = [_page([line.format(invoice=f"{90000000 + serial:010d}") for line in lines]) for lines in PAGES]
    path = folder / f"papers-{serial}.pdf"
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=100)
    return path


def _page(lines: list[str]) -> Image.Image:
    picture = Image.new("RGB", (900, 60 + 60 * len(lines)), "white")
    pen = ImageDraw.Draw(picture)
    pen.text((250, 20), lines[0], font=ImageFont.truetype(FONT, 44), fill="black")
    for place, line in enumerate(lines[1:]):
        pen.text((40, 100 + 60 * place), line, font=ImageFont.truetype(FONT, 30), fill="black")
    return picture
