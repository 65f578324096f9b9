"""One site for all fault tests: each kills parts of it and finds it whole again."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.test import override_settings

from tests.faults import papers
from tests.faults.site import Site, StubbornClient, messages, transfers

CONTRACT = "AL-IP-2026-000001"


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Iterator[Site]:
    """A running site with the invented people."""
    site = Site(tmp_path_factory.mktemp("site"))
    site.home.chmod(0o755)
    try:
        site.prepare()
        site.start()
        yield site
    finally:
        site.stop()


@dataclass
class People:
    """Everyone who takes part, signed in."""

    site: Site
    wang_xiulan: StubbornClient
    lin_xiao: StubbornClient
    zhou_min: StubbornClient
    wu_lei: StubbornClient
    folder: Path
    serial: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def report(self, *, key: str = "") -> dict:
        """王秀兰 reports a hospital stay."""
        body = {
            "contract_number": CONTRACT,
            "scene": "inpatient",
            "loss_on": "2026-09-14",
            "settled_by_basic_insurance": False,
        }
        return self.wang_xiulan.post("/claims", body, key=key)

    def claim_with_papers(self) -> str:
        """A claim whose seven pages were just sent."""
        claim = self.report()["id"]
        self.wang_xiulan.upload(f"/claims/{claim}/files", papers.draw(self.folder, next(self.serial)))
        self.wang_xiulan.post(f"/claims/{claim}/hand-in")
        return claim

    def decide(self, claim: str) -> None:
        """林晓 checks and decides, 周敏 approves where that is needed, 王秀兰 agrees."""
        self.lin_xiao.post(f"/claims/{claim}/papers-checked")
        self.lin_xiao.post(f"/claims/{claim}/cover", {"pre_existing": False})
        if self.lin_xiao.post(f"/claims/{claim}/decision")["stage"] == "approval":
            self.zhou_min.post(f"/claims/{claim}/approval")
        self.wang_xiulan.post(f"/claims/{claim}/agree")

    def until_paid(self, claim: str) -> dict:
        """The claim once it is closed."""
        return self.wang_xiulan.until(claim, lambda shown: shown["stage"] == "closed", most_seconds=180)


@pytest.fixture(scope="session")
def people(site, tmp_path_factory) -> People:
    """The cast, each with a token."""
    from anlan.config.demo.people import kept_sign_ins, last_code

    with override_settings(HOME=site.home, OUTBOX=site.home / "outbox"):
        staff = kept_sign_ins()
        clients = {}
        for username in ("linxiao", "zhoumin", "wulei"):
            one = staff[username]
            clients[username] = StubbornClient(site.url)
            clients[username].sign_in("/staff-sessions", username=username, password=one.password, totp=one.code())
        wang = StubbornClient(site.url)
        before = time.time()
        wang.post("/session-codes", {"phone": "13800000001"})
        wang.sign_in("/sessions", phone="13800000001", code=last_code("13800000001", after=before - 1))
    return People(
        site, wang, clients["linxiao"], clients["zhoumin"], clients["wulei"], tmp_path_factory.mktemp("papers")
    )


@pytest.fixture
def whole(site):
    """Says of a claim that nothing of it was lost and nothing happened twice, and that the journal holds."""

    def check(claim: str, *, paid: bool) -> None:
        pages = site.query(
            "select s.state, p.number from intake_submission s join intake_bundle b on b.id = s.bundle_id"
            " left join intake_page p on p.submission_id = s.id where b.chain = %s order by p.number",
            f"claim/{claim}",
        )
        assert pages == [("read", number) for number in range(1, len(papers.PAGES) + 1)]
        told = site.query("select kind, count(*) from journal_event where chain = %s group by kind", f"claim/{claim}")
        counts = dict(told)
        assert counts["PageRead"] == len(papers.PAGES)
        assert counts["MaterialSubmitted"] == counts["MaterialHandedIn"] == counts["ClaimOpened"] == 1
        assert site.query(
            "select count(*), count(distinct (key, channel)) from backbone_notice where chain = %s", f"claim/{claim}"
        ) == [(sent := sum(1 for _ in _notices(site, claim)), sent)]
        references = [message["reference"] for message in messages(site.home)]
        assert len(references) == len(set(references))
        if paid:
            _paid_once(site, claim, counts)
        verified = site.anlan("journal", "verify")
        assert (verified.returncode, verified.stdout.strip()) == (0, "every chain holds"), verified.stdout

    return check


def _notices(site: Site, claim: str) -> set[tuple[str, str]]:
    rows = site.query("select key, channel from backbone_notice where chain = %s", f"claim/{claim}")
    return set(rows)


def _paid_once(site: Site, claim: str, counts: dict[str, int]) -> None:
    decisions = site.query("select state from claims_decision where claim_id = %s", claim)
    payments = site.query("select state, end_to_end_id from claims_payment where claim_id = %s", claim)
    assert decisions == [("approved",)]
    assert [state for state, _ in payments] == ["confirmed"]
    assert transfers(site.home).count(payments[0][1]) == 1
    once = ("ClaimDecided", "BenefitConfirmed", "AmountAgreed", "PaymentInstructed", "PaymentBatched")
    assert {kind: counts[kind] for kind in (*once, "PaymentConfirmed")} == dict.fromkeys((*once, "PaymentConfirmed"), 1)
    assert site.query("select outcome from claims_claim where id = %s", claim) == [("paid",)]
