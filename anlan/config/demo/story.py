"""The main job, told in front of the reader: two claims from photographs to payment, through the public API alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anlan.config.client import Client
from anlan.config.demo.people import StaffSignIn, last_code
from anlan.kernel.money import yuan_text

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Case:
    """One sample claim and what must come out of it."""

    folder: str
    contract: str
    phone: str
    loss_on: str
    # By hand: 86,412.50 billed, 41,300.00 paid by basic insurance; of the 45,112.50 left 6,180.00 are out of list. The
    # deductible of 10,000.00 takes those first (70%), then 3,820.00 of the 38,932.50 in list: 35,112.50 at 90%.
    # And for the second: (64,300.00 - 21,500.00 - 12,000.00) at 70%.
    payable_fen: int


COMPLETE = Case("complete", "AL-IP-2026-000001", "13800000001", "2026-09-14", 3_160_125)
INCOMPLETE = Case("incomplete", "AL-HHB-2026-000002", "13800000002", "2026-06-03", 2_156_000)


@dataclass
class Story:
    """Everyone who takes part, signed in."""

    site: str
    samples: Path
    staff: dict[str, StaffSignIn]
    say: Say

    def run(self) -> list[dict[str, Any]]:
        """Play both cases to the end; answers them as the API shows them, closed."""
        desk, approver, cashier = (self._staff(name) for name in ("linxiao", "zhoumin", "wulei"))
        customers = {case.folder: self._customer(case) for case in (COMPLETE, INCOMPLETE)}
        claims = {case.folder: self._report(customers[case.folder], case) for case in (COMPLETE, INCOMPLETE)}
        self._supplement(customers["incomplete"], claims["incomplete"])
        for case in (COMPLETE, INCOMPLETE):
            self._decide(desk, approver, claims[case.folder])
            customers[case.folder].post(f"/claims/{claims[case.folder]}/agree")
            self.say("客户同意金额 · the claimant agrees")
        self._pay(cashier)
        closed = []
        for case in (COMPLETE, INCOMPLETE):
            customer, claim = customers[case.folder], claims[case.folder]
            closed.append(customer.until(claim, lambda shown: shown["stage"] == "closed", most_seconds=30))
            customer.post(f"/claims/{claim}/rating", {"stars": 5, "text": "很快，很清楚。"})
            self.say(f"{closed[-1]['number']}: {closed[-1]['headline']}")
        return closed

    def _staff(self, username: str) -> Client:
        person = self.staff[username]
        client = Client(self.site)
        client.sign_in("/staff-sessions", username=username, password=person.password, totp=person.code())
        return client

    def _customer(self, case: Case) -> Client:
        client = Client(self.site)
        before = time.time()
        client.post("/session-codes", {"phone": case.phone})
        client.sign_in("/sessions", phone=case.phone, code=last_code(case.phone, after=before - 1))
        return client

    def _report(self, customer: Client, case: Case) -> str:
        body = {
            "contract_number": case.contract,
            "scene": "inpatient",
            "loss_on": case.loss_on,
            "description": "住院治疗",
            "settled_by_basic_insurance": True,
        }
        claim = customer.post("/claims", body)
        self.say(f"报案 {claim['number']} · reported")
        photos = _photos(self.samples / case.folder)
        for photo in photos:
            customer.upload(f"/claims/{claim['id']}/files", photo)
        customer.post(f"/claims/{claim['id']}/hand-in")
        self.say(f"{claim['number']}: {len(photos)} 份文件已上传 · files sent, being read ...")
        self._wait_read(customer, claim["id"])
        return claim["id"]

    def _wait_read(self, customer: Client, claim_id: str) -> dict[str, Any]:
        begun = time.monotonic()
        shown = customer.until_read(claim_id)
        self.say(f"{shown['number']}: 识别完成 · read after {time.monotonic() - begun:.1f} s — {shown['headline']}")
        for line in shown["documents"]:
            self.say(f"   {line['place']:>2}  {line['name']}  {'; '.join(line['words'])}")
        if shown["missing"]:
            self.say(f"   还差 · missing: {'、'.join(shown['missing'])}")
        return shown

    def _supplement(self, customer: Client, claim_id: str) -> None:
        for photo in _photos(self.samples / "incomplete" / "supplement"):
            customer.upload(f"/claims/{claim_id}/files", photo)
        self.say("补充材料已上传 · supplement sent")
        self._wait_read(customer, claim_id)

    def _decide(self, desk: Client, approver: Client, claim_id: str) -> None:
        desk.post(f"/claims/{claim_id}/papers-checked")
        benefit = desk.post(f"/claims/{claim_id}/cover", {"pre_existing": False})
        self.say(f"林晓：属于保险责任，理算 ¥{yuan_text(benefit['payable_fen'])} · covered, amount worked out")
        shown = desk.post(f"/claims/{claim_id}/decision")
        if shown["stage"] == "approval":
            approver.post(f"/claims/{claim_id}/approval")
            self.say("周敏：复核通过 · a second person approves")

    def _pay(self, cashier: Client) -> None:
        batch = cashier.post("/payment-batches")
        self.say(
            f"吴磊：付款批次 {batch['message_id']}，{batch['payment_count']} 笔 · batch sent, waiting for the bank ..."
        )


def _photos(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix != ".json")
