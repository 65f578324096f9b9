"""Papers as they come out of the printer: HTML templates drawn by Chromium into clean pictures."""

from __future__ import annotations

import base64
import datetime as dt
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import django
import numpy as np
import qrcode
from django.conf import settings
from django.template import Context, Engine
from facts import Person, Stay, yuan, yuan_in_words
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from anlan.kernel.identity import age_on

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Press:
    """Draws templates. Keep one open: starting Chromium costs more than drawing a page."""

    engine: Engine
    browser: Browser

    def draw(self, template: str, *, width_px: int, height_px: int, scale: float = 1.6, **facts: Any) -> Image.Image:
        """A template as a picture with transparency; `width_px` and `height_px` are CSS pixels, `scale` camera pixels
        to each of them."""
        page_words = self.engine.get_template(template).render(Context({"ink": ink_picture(), **facts}, use_l10n=False))
        page = self.browser.new_page(viewport={"width": width_px, "height": height_px}, device_scale_factor=scale)
        try:
            page.set_content(page_words)
            shot = page.screenshot(omit_background=True)
        finally:
            page.close()
        return Image.open(io.BytesIO(shot)).convert("RGBA")


@contextmanager
def open_press() -> Iterator[Press]:
    """A press that is shut down on leaving. Chromium is Debian's unless ANLAN_CHROMIUM names another."""
    if not settings.configured:
        settings.configure(USE_I18N=False)
        django.setup()
    engine = Engine(dirs=[str(TEMPLATES)])
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=os.environ.get("ANLAN_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        try:
            yield Press(engine, browser)
        finally:
            browser.close()


def stay_facts(stay: Stay, person: Person) -> dict[str, Any]:
    """Everything a hospital paper of this stay may print, as text."""
    personal_fen = stay.self_paid_fen
    pages = {number: [_fee_row(fee) for fee in stay.fees if fee.page == number] for number in (1, 2)}
    subtotals = {number: yuan(sum(fee.amount_fen for fee in stay.fees if fee.page == number)) for number in (1, 2)}
    return {
        "stay": stay,
        "person": person,
        "age": age_on(person.born_on, stay.admitted_on),
        "admitted": _dates(stay.admitted_on),
        "discharged": _dates(stay.discharged_on),
        "total": yuan(stay.total_fen),
        "total_words": yuan_in_words(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "self_paid": yuan(personal_fen),
        "out_of_list": yuan(stay.out_of_list_fen),
        "in_list": yuan(stay.total_fen - stay.out_of_list_fen),
        "shared": yuan(personal_fen - stay.out_of_list_fen),
        "categories": [{"name": name, "amount": yuan(fen)} for name, fen in stay.by_category().items()],
        "qr": qr_picture(stay),
        "fee_pages": pages,
        "subtotals": subtotals,
    }


def person_facts(person: Person) -> dict[str, Any]:
    """Everything a card or form of this person may print, as text."""
    number = person.card_number
    return {
        "person": person,
        "born": {"year": person.born_on.year, "month": person.born_on.month, "day": person.born_on.day},
        "valid_from": _dates(person.id_valid_from)["dots"],
        "valid_to": _dates(person.id_valid_to)["dots"] if person.id_valid_to else "长期",
        "card_groups": [number[start : start + 4] for start in range(0, len(number), 4)],
    }


def qr_picture(stay: Stay) -> str:
    """The code on a fiscal e-invoice as a data address: version, kind, code, number, amount, day, check code."""
    words = (
        f"01,06,{stay.invoice_code},{stay.invoice_number},{yuan(stay.total_fen)},"
        f"{stay.discharged_on:%Y%m%d},{stay.check_code},"
    )
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=6, border=2)
    code.add_data(words)
    kept = io.BytesIO()
    code.make_image().save(kept, "PNG")
    return _address(kept)


@cache
def ink_picture() -> str:
    """Where a rubber stamp gave ink and where less, as the mask of a seal.

    A picture of our own: the turbulence filter of SVG varies more from run to run.
    """
    noise = np.random.default_rng(17).normal(0, 1, (420, 420)).astype(np.float32)
    blots = sum(share * _spread(noise, blur_px) for share, blur_px in ((0.75, 7.0), (0.45, 2.2), (0.2, 0.8)))
    cover = 0.78 * np.clip(0.86 - 0.26 * np.asarray(blots), 0.12, 1)
    alpha = Image.new("LA", (420, 420))
    alpha.putalpha(Image.fromarray((cover * 255).astype(np.uint8), "L"))
    kept = io.BytesIO()
    alpha.save(kept, "PNG")
    return _address(kept)


def _spread(noise: NDArray[np.float32], blur_px: float) -> NDArray[np.float32]:
    soft = cv2.GaussianBlur(np.roll(noise, round(blur_px * 40), axis=0), (0, 0), blur_px, borderType=cv2.BORDER_REFLECT)
    return soft / soft.std()


def _address(png: io.BytesIO) -> str:
    return "data:image/png;base64," + base64.b64encode(png.getvalue()).decode()


def _fee_row(fee: Any) -> dict[str, Any]:
    return {"fee": fee, "price": yuan(fee.unit_price_fen), "amount": yuan(fee.amount_fen)}


def _dates(day: dt.date) -> dict[str, str]:
    return {
        "iso": day.isoformat(),
        "dots": f"{day:%Y.%m.%d}",
        "compact": f"{day:%Y%m%d}",
        "chinese": f"{day.year}年{day.month}月{day.day}日",
        "chinese_padded": f"{day:%Y}年{day:%m}月{day:%d}日",
    }
