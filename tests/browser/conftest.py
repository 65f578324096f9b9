"""Chromium and a real site, started once for all browser tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.people import Person
from tests.running_site import RunningSite

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site() -> Iterator[RunningSite]:
    running = RunningSite().start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    assert program, "Chromium is needed: run `make test`, which installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def person(site: RunningSite, chromium: Browser) -> Iterator[object]:
    """Makes people at their own device: `person("13800000001")`, `person("linxiao")`."""
    made: list[Person] = []

    def arrive(who: str, *, viewport: dict | None = None, javascript: bool = True, language: str = "zh-CN") -> Person:
        size = viewport or (PHONE if who.isdigit() or not who else DESK)
        context = chromium.new_context(viewport=size, locale=language, java_script_enabled=javascript)
        made.append(Person(site, context.new_page(), who))
        return made[-1]

    yield arrive
    for one in made:
        faults = one.faults
        one.page.context.close()
        assert not faults, f"the browser of {one.who or 'a visitor'} complained: {faults}"


@pytest.fixture
def page(person: object) -> Page:
    """A visitor's page."""
    return person("").page
