"""Drawings become pictures: Chromium draws the HTML, a QR code or a seal comes as an image inside it."""

from __future__ import annotations

import base64
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import qrcode
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.papers.paper import Drawing


@dataclass(frozen=True, slots=True)
class Press:
    """Draws pages. Keep one open: starting Chromium, or a tab in it, costs more than drawing."""

    browser: Browser
    _tabs: dict[float, Page] = field(default_factory=dict)

    def draw(self, drawing: Drawing) -> Image.Image:
        """The drawing as a picture with transparency around the paper."""
        size: ViewportSize = {"width": drawing.width_px, "height": drawing.height_px}
        if drawing.scale not in self._tabs:
            self._tabs[drawing.scale] = self.browser.new_page(viewport=size, device_scale_factor=drawing.scale)
        page = self._tabs[drawing.scale]
        page.set_viewport_size(size)
        page.set_content(drawing.html)
        return Image.open(io.BytesIO(page.screenshot(omit_background=True))).convert("RGBA")

    def pdf(self, drawing: Drawing) -> bytes:
        """The drawing as a PDF with its text layer, as an issuer sends it."""
        page = self.browser.new_page()
        try:
            page.set_content(drawing.html)
            return page.pdf(
                width=f"{drawing.width_px}px", height=f"{drawing.height_px}px", print_background=True, page_ranges="1"
            )
        finally:
            page.close()


@contextmanager
def open_press() -> Iterator[Press]:
    """A press that is shut down on leaving. Chromium is Debian's unless ANLAN_CHROMIUM names another."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=os.environ.get("ANLAN_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        try:
            yield Press(browser)
        finally:
            browser.close()


def code_picture(text: str) -> str:
    """A QR code of a text as a data address for an `img`."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=6, border=2)
    code.add_data(text)
    kept = io.BytesIO()
    code.make_image().save(kept, "PNG")
    return "data:image/png;base64," + base64.b64encode(kept.getvalue()).decode()
