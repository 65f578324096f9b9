"""The database and the worker killed while a claim is decided and paid."""

from __future__ import annotations

import threading

import pytest

from tests.faults.lingering_bank import linger_flag
from tests.faults.site import transfers, until

pytestmark = pytest.mark.faults


def _told(site, claim: str, kind: str) -> bool:
    return bool(site.query("select 1 from journal_event where chain = %s and kind = %s", f"claim/{claim}", kind))


def test_a_database_killed_while_a_claim_is_decided_and_paid_decides_and_pays_once(site, people, whole):
    claim = people.claim_with_papers()
    people.wang_xiulan.until_read(claim)
    failures: list[BaseException] = []

    def decide_and_pay() -> None:
        try:
            people.decide(claim)
            people.wu_lei.post("/payment-batches")
        except BaseException as error:  # told below, where the test can fail by it
            failures.append(error)

    acting = threading.Thread(target=decide_and_pay)
    acting.start()
    until(lambda: _told(site, claim, "CoverFound"), "the claim is found covered")
    _kill_database(site)
    until(lambda: _told(site, claim, "PaymentBatched"), "the payment is batched")
    _kill_database(site)
    acting.join(180)

    assert (acting.is_alive(), failures) == (False, [])
    assert people.until_paid(claim)["outcome"] == "paid"
    whole(claim, paid=True)


def test_a_worker_killed_after_the_bank_has_the_file_hands_it_over_without_paying_twice(site, people, whole):
    claim = people.claim_with_papers()
    people.wang_xiulan.until_read(claim)
    people.decide(claim)
    bank = site.home / "bank"
    flag = linger_flag(bank)
    flag.parent.mkdir(exist_ok=True)
    flag.touch()
    try:
        batch = people.wu_lei.post("/payment-batches")
        until(lambda: batch["message_id"] in _calls(bank), "the bank has the file")
        assert people.wu_lei.get(f"/payment-batches/{batch['id']}")["state"] == "open"

        site.kill(*site.processes("anlan.config.worker"))
    finally:
        flag.unlink()

    assert people.until_paid(claim)["outcome"] == "paid"
    assert _calls(bank).count(batch["message_id"]) == 2
    assert len(transfers(site.home)) == len(set(transfers(site.home)))
    whole(claim, paid=True)


def _kill_database(site) -> None:
    pid = site.server.postmaster_pid()
    site.kill(pid)
    until(lambda: _serves_anew(site, pid), "the supervisor has brought the database back")


def _serves_anew(site, killed: int) -> bool:
    try:
        return site.server.postmaster_pid() != killed and bool(site.query("select 1"))
    except (FileNotFoundError, ValueError, IndexError):
        return False  # between two servers its file is away, or not yet written


def _calls(bank) -> list[str]:
    calls = bank / "calls.txt"
    return calls.read_text().split() if calls.exists() else []
