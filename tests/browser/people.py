"""People at a browser: signing in and getting somewhere, as they would."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, expect

from tests.running_site import PROJECT, RunningSite

SAMPLES = PROJECT / "samples"

# A code is sent once a minute, and an authenticator code works once: people stay signed in, as they would.
_signed_in: dict[str, list] = {}


class Person:
    """Someone with a browser of their own; what the browser complains of is kept in `faults`."""

    def __init__(self, site: RunningSite, page: Page, who: str) -> None:
        self.site, self.page, self.who = site, page, who
        self.faults: list[str] = []
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._heard)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.faults.append(message.text)

    def open(self, path: str) -> Page:
        """Go to an address of the site."""
        self.page.goto(f"{self.site.url}{path}")
        return self.page

    def sign_in(self) -> Person:
        """A customer by a code to the phone, staff by password and authenticator code; once a person and session."""
        if self.who in _signed_in:
            self.page.context.add_cookies(_signed_in[self.who])
            return self
        signed_in = self._as_customer() if self.who.isdigit() else self._as_staff()
        _signed_in[self.who] = self.page.context.cookies()
        return signed_in

    def _as_customer(self) -> Person:
        page = self.open("/sign-in/")
        page.fill("input[name=phone]", self.who)
        page.click("main button.primary")
        page.fill("input[name=code]", self.site.code(self.who))
        page.click("main button.primary")
        page.wait_for_url(f"{self.site.url}/")
        return self

    def _as_staff(self) -> Person:
        page = self.open("/staff/login/")
        page.fill("input[name=login]", self.who)
        page.fill("input[name=password]", self.site.password(self.who))
        page.click("main button.primary")
        page.fill("input[name=code]", self.site.code(self.who))
        page.click("main button.primary")
        expect(page.locator("nav").first).to_be_visible()
        return self


def photos(*folders: str) -> list[Path]:
    """The sample photographs of some folders."""
    return [
        path
        for folder in folders
        for path in sorted((SAMPLES / folder).iterdir())
        if path.is_file() and path.suffix != ".json"
    ]


def report_a_stay(someone: Person, *, loss_on: str) -> str:
    """Report a hospital stay under one's own contract; answers the claim's id."""
    page = someone.open("/claims/new/")
    page.locator("input[name=cover]").first.check()
    page.locator("input[name=scene][value=inpatient]").check()
    page.fill("input[name=loss_on]", loss_on)
    page.locator("input[name=cause]").first.check()
    page.locator("input[name=basic]").first.check()
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/claims/[0-9a-f-]{36}/"))
    found = re.search(r"[0-9a-f-]{36}", page.url)
    assert found
    return found.group()
