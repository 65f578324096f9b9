"""Every page, for everyone: no accessibility fault, nothing sideways, in large print, in English, on a small phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.people import photos, report_a_stay

WANG = "13800000001"
SMALL_PHONE = {"width": 320, "height": 640}
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
READING_MS = 120_000
#: One who is insured already, one new with a long name, one whose number is wrong, one who stands twice.
MEMBERS = """name,id_number,starts_on,ends_on
王秀兰,990101196205140268,2026-01-01,2026-12-31
阿卜杜热合曼·买买提明·阿布都克里木,990101199008200376,2026-01-01,2026-12-31
陈浩,990101199008200377,2026-01-01,2026-12-31
阿卜杜热合曼·买买提明·阿布都克里木,990101199008200376,2026-01-01,2026-12-31
"""

# name -> (viewport, elder mode, language)
MANNERS = {
    "standard": (PHONE, False, "zh-hans"),
    "elder": (PHONE, True, "zh-hans"),
    "english": (PHONE, False, "en"),
    "small": (SMALL_PHONE, True, "en"),
}


def _faults(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    faults = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return faults + ([f"{too_wide} px too wide"] if too_wide > 0 else [])


def _set(page, *, elder: bool, language: str) -> None:
    """Choose print and language as a person does, with the buttons of the page."""
    wanted_mode = "elder" if elder else "standard"
    mode = page.locator(f"form[action$='/mode/'] button[value={wanted_mode}]")
    if mode.count():
        mode.first.click()
    tongue = page.locator(f"form[action$='/setlang/'] button[value={language}]")
    if tongue.count():
        tongue.first.click()


@pytest.fixture(scope="module")
def claim_ids() -> dict[str, str]:
    return {}


@pytest.fixture
def a_claim(person, claim_ids):
    """A claim with two pages read and the rest missing, made once for this file."""
    mother = person(WANG).sign_in()
    if "waiting" not in claim_ids:
        claim_ids["waiting"] = report_a_stay(mother, loss_on="2026-09-14")
        mother.page.set_input_files("input[type=file]", photos("complete")[1:3])
        mother.page.locator("form[action$='/hand-in/'] button").click(timeout=READING_MS)
        expect(mother.page.locator("body")).to_contain_text("还差", timeout=READING_MS)
    return mother, claim_ids["waiting"]


@pytest.mark.parametrize("manner", MANNERS)
def test_public_pages_are_for_everyone(person, manner):
    viewport, elder, language = MANNERS[manner]
    visitor = person("", viewport=viewport)
    _set(visitor.open("/"), elder=elder, language=language)
    faults = {path: found for path in ("/", "/sign-in/", "/staff/login/") if (found := _faults(visitor.open(path)))}
    assert faults == {}


@pytest.mark.parametrize("manner", MANNERS)
def test_the_claimants_pages_are_for_everyone(a_claim, manner):
    mother, claim = a_claim
    viewport, elder, language = MANNERS[manner]
    mother.page.set_viewport_size(viewport)
    _set(mother.open("/"), elder=elder, language=language)
    paths = ["/", "/claims/new/", *(f"/claims/{claim}/{part}" for part in ("", "complain/", "withdraw/"))]
    faults = {path: found for path in paths if (found := _faults(mother.open(path)))}
    _set(mother.open("/"), elder=False, language="zh-hans")
    assert faults == {}


@pytest.fixture(scope="module")
def an_import(site, tmp_path_factory) -> str:
    """A list of members with a long file name: one is insured by it, three rows are turned away."""
    members = tmp_path_factory.mktemp("lists") / "城市定制型商业医疗保险参保人员名单第一批次补充更正版最终稿.csv"
    members.write_text(MEMBERS)
    told = site.run("enrolment", "import", str(members), "--contract", "AL-IP-2026-000001").stdout
    assert "4 read = 1 loaded + 3 rejected" in told
    return told.split()[1].rstrip(":")


@pytest.mark.parametrize(("viewport", "language"), [(DESK, "zh-hans"), (PHONE, "en")], ids=["desk", "phone-english"])
@pytest.mark.parametrize(
    ("who", "paths"),
    [
        (
            "linxiao",
            [
                "/console/",
                "/desk/",
                "/desk/claims/{claim}/",
                "/desk/claims/{claim}/mirror/",
                "/desk/claims/{claim}/journal/",
            ],
        ),
        (
            "zhoumin",
            [
                "/desk/approvals/",
                "/desk/promises/",
                "/console/enrolments/",
                "/console/enrolments/{enrolment}/",
                "/console/search/?q=990101199008200376",
            ],
        ),
        ("wulei", ["/desk/payments/"]),
    ],
)
def test_the_staffs_pages_are_for_everyone(person, a_claim, an_import, who, paths, viewport, language):
    colleague = person(who, viewport=viewport).sign_in()
    _set(colleague.open("/console/"), elder=False, language=language)
    faults = {}
    for path in (one.format(claim=a_claim[1], enrolment=an_import) for one in paths):
        found = _faults(colleague.open(path))
        if found:
            faults[path] = found
    _set(colleague.open("/console/"), elder=False, language="zh-hans")
    assert faults == {}
