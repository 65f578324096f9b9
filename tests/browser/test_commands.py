"""The `anlan` command against a running site: what it prints, and what its exit codes mean."""

from __future__ import annotations

import json
import re

import pytest

from tests.browser.people import SAMPLES
from tests.running_site import RunningSite

CONTRACT = ("--contract", "AL-IP-2026-000001", "--loss-on", "2026-09-14")
IDENTITY_CARD = str(SAMPLES / "complete" / "02-id-card-front.jpg")


@pytest.fixture(scope="module")
def signed_in(site: RunningSite):
    """王秀兰's token in the command's environment, opened once."""
    site.environment["ANLAN_TOKEN"] = token_of(site, "13800000001")
    return site


def token_of(site: RunningSite, phone: str) -> str:
    """A token made where the site's database is: a code by phone is sent once a minute only."""
    making = (
        "from anlan.config.cli.starting import start; start()\n"
        "from anlan.backbone.clock import now; from anlan.backbone.selectors.accounts import customer_by_phone\n"
        "from anlan.backbone.services import tokens\n"
        f"print(tokens.issue(account=customer_by_phone({phone!r}), at=now()).secret)"
    )
    return site.python(making).strip()


def test_a_claim_is_submitted_shown_and_traced_by_command(signed_in):
    submitted = signed_in.run("claim", "submit", IDENTITY_CARD, *CONTRACT, "--json", check=False)
    assert submitted.returncode == 0, submitted.stderr
    claim = json.loads(submitted.stdout)
    assert [line["name"] for line in claim["documents"]] == ["身份证（人像面）"]
    assert "住院发票" in claim["missing"]

    shown = signed_in.run("claim", "show", claim["id"])
    assert claim["number"] in shown.stdout

    traced = json.loads(signed_in.run("trace", claim["number"], "--json").stdout)
    assert traced["holds"]
    assert {"ClaimOpened", "PageRead", "MaterialRequested"} <= {event["kind"] for event in traced["events"]}


def test_what_is_not_there_is_not_found_and_what_is_wrong_is_said(signed_in):
    assert signed_in.run("trace", "HC-nothing", check=False).returncode == 3
    assert signed_in.run("claim", "show", "01a204e1-2c7c-71a8-8954-991cc1ea662c", check=False).returncode == 3
    refused = signed_in.run("claim", "submit", str(SAMPLES / "README.md"), *CONTRACT, check=False)
    assert refused.returncode == 2
    assert re.search(r"reported: HC\d{8}-\d{6}", refused.stderr)
    assert "PDF" in refused.stderr


def test_the_doctor_finds_a_running_site_in_order(site):
    findings = json.loads(site.run("doctor", "--json").stdout)
    assert [one["what"] for one in findings if not one["fine"]] == []
