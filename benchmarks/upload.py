"""A page sent to the site: when its kind, its problems and what is missing stand on the claimant's screen.

The whole site runs (web, live updates, worker with its readers). Each sample page is sent alone, to a claim of its
own person. The clock runs from the moment the upload begins; it stops when the API shows the page read and the missing
list counted anew (asked every 50 ms), and for the live page when its server-sent event has come and what it then asks
for has been answered. Then ten pages are sent at once, as people do.
"""

from __future__ import annotations

import argparse
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from anlan.config.client import Client
from benchmarks.machine import BusyTime, cpu_seconds, percentile
from benchmarks.site import PROJECT, below, serving

GOAL_P50_S = 1.5
GOAL_P95_S = 3.0
POLL_S = 0.05
FOLDERS = {
    "complete": ("AL-IP-2026-000001", "13800000001", "2026-09-14"),
    "incomplete": ("AL-HHB-2026-000002", "13800000002", "2026-06-03"),
}


def arguments(words: argparse.ArgumentParser) -> None:
    """What can be chosen on the command line."""
    words.add_argument("--readers", type=int, help="reader processes instead of the default")
    words.add_argument("--reader-threads", type=int, help="threads of each reader instead of the default")


def measure(given: argparse.Namespace) -> dict[str, Any]:
    """Every sample page alone, then the ten of the complete claim together."""
    from django.conf import settings

    readers = given.readers or settings.READERS
    threads = given.reader_threads or settings.READER_THREADS
    chosen = {"ANLAN_READERS": str(readers), "ANLAN_READER_THREADS": str(threads)}
    tokens = sign_in_customers()
    with serving(**chosen) as (url, supervisor):
        _until_readers_are_warm(supervisor, readers)
        before, used = BusyTime.now(), cpu_seconds(below(supervisor))
        pages = [one for folder in FOLDERS for one in _one_by_one(url, folder, tokens[folder])]
        cpu_s = cpu_seconds(below(supervisor)) - used
        busy_alone = before.busy_share_since()
        before, used = BusyTime.now(), cpu_seconds(below(supervisor))
        ten_s = _ten_at_once(url, tokens["complete"])
        ten_cpu_s = cpu_seconds(below(supervisor)) - used
    polled, live = [page.polled_s for page in pages], [page.live_s for page in pages]
    p50, p95 = percentile(polled, 0.5), percentile(polled, 0.95)
    return {
        "goal": f"p50 <= {GOAL_P50_S} s, p95 <= {GOAL_P95_S} s on an idle machine of two cores",
        "readers": f"{readers} x {threads} threads",
        "pages": len(pages),
        "p50_s": round(p50, 2),
        "p95_s": round(p95, 2),
        "most_s": round(max(polled), 2),
        "live_p50_s": round(percentile(live, 0.5), 2),
        "live_p95_s": round(percentile(live, 0.95), 2),
        "cpu_s_a_page": round(cpu_s / len(pages), 2),
        "machine_busy": busy_alone,
        "ten_pages_at_once_s": round(ten_s, 2),
        "ten_pages_cpu_s": round(ten_cpu_s, 2),
        "ten_pages_machine_busy": before.busy_share_since(),
        "holds": p50 <= GOAL_P50_S and p95 <= GOAL_P95_S,
        "each": [f"{page.polled_s:5.2f} s  live {page.live_s:5.2f} s  {page.name}: {page.kind}" for page in pages],
    }


@dataclass(frozen=True, slots=True)
class Seen:
    """One page and when it was there."""

    name: str
    kind: str
    polled_s: float
    live_s: float


def sign_in_customers() -> dict[str, str]:
    """Folder of samples -> a token of its claimant; makes the demonstration's people first."""
    from anlan.backbone.clock import now
    from anlan.backbone.selectors.accounts import customer_by_phone
    from anlan.backbone.services import tokens
    from anlan.config.demo.seed import seed

    at = now()
    seed(at=at)
    return {
        folder: tokens.issue(account=customer_by_phone(phone), at=at).secret
        for folder, (_, phone, _) in FOLDERS.items()
    }


def open_claim(client: Client, folder: str) -> str:
    """A new claim of a sample's person."""
    contract, _, loss_on = FOLDERS[folder]
    body = {"contract_number": contract, "scene": "inpatient", "loss_on": loss_on, "settled_by_basic_insurance": True}
    return client.post("/claims", body)["id"]


def photos(folder: str) -> list[Path]:
    """The sample's files in their order, the supplement last."""
    return [path for path in sorted((PROJECT / "samples" / folder).rglob("*.*")) if path.suffix != ".json"]


def _one_by_one(url: str, folder: str, token: str) -> Iterator[Seen]:
    client = Client(url, token=token)
    claim = open_claim(client, folder)
    with _LivePage(url, claim, token) as page:
        for photo in photos(folder):
            began = time.perf_counter()
            sent = client.upload(f"/claims/{claim}/files", photo)["submission_id"]
            while not (shown := _read(client.get(f"/claims/{claim}"), sent)):
                time.sleep(POLL_S)
            polled_s = time.perf_counter() - began
            yield Seen(photo.name, shown["name"], polled_s, page.shown_at(sent) - began)


def _read(claim: dict[str, Any], submission: str) -> dict[str, Any] | None:
    """The document of a file once it is read and nothing is still being counted."""
    line = next(line for line in claim["documents"] if line["submission_id"] == submission)
    return line if line["page_id"] and not claim["reading"] else None


def _ten_at_once(url: str, token: str) -> float:
    client = Client(url, token=token)
    claim = open_claim(client, "complete")
    began = time.perf_counter()
    for photo in photos("complete"):
        client.upload(f"/claims/{claim}/files", photo)
    client.until_read(claim, most_seconds=300)
    return time.perf_counter() - began


class _LivePage:
    """What an open page does: hears that something happened, asks for the claim, notes when it saw which file read."""

    def __init__(self, url: str, claim: str, token: str) -> None:
        from anlan.backbone import live_ticket

        ticket = live_ticket.sign(chain=f"claim/{claim}", account_id="benchmark", seq=0)
        host, _, port = url.rpartition(":")
        self._address = f"{host}:{int(port) + 1}/live?ticket={ticket}"
        self._client = Client(url, token=token)
        self._claim = claim
        self._seen: dict[str, float] = {}
        self._ending = False

    def __enter__(self) -> _LivePage:
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ending = True

    def shown_at(self, submission: str, most_seconds: float = 30) -> float:
        """When the page showed a file as read."""
        end = time.monotonic() + most_seconds
        while submission not in self._seen:
            if time.monotonic() > end:
                raise SystemExit("the live page was never told of a file that was read")
            time.sleep(0.01)
        return self._seen[submission]

    def _listen(self) -> None:
        try:
            with httpx.stream("GET", self._address, timeout=httpx.Timeout(10, read=60)) as stream:
                for line in stream.iter_lines():
                    if self._ending:
                        return
                    if line.startswith("data: ") and json.loads(line[6:]).get("kind") == "MaterialAssessed":
                        self._look()
        except httpx.RemoteProtocolError:
            if not self._ending:  # when the measurement is over the site ends under the open page
                raise

    def _look(self) -> None:
        claim = self._client.get(f"/claims/{self._claim}")
        at = time.perf_counter()
        for line in claim["documents"]:
            if line["page_id"]:
                self._seen.setdefault(line["submission_id"], at)


def _until_readers_are_warm(supervisor: int, readers: int) -> None:
    """A page sent while the models still load would measure the start of the site, not the reading."""
    end = time.monotonic() + 180
    while time.monotonic() < end:
        children = [pid for pid in below(supervisor) if "engines.reading.child" in _command(pid)]
        if len(children) == readers:
            used = cpu_seconds(children)
            time.sleep(1)
            if cpu_seconds(children) - used < 0.05:
                return
        time.sleep(0.2)
    raise SystemExit("the readers did not start")


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
