"""Worker and readers killed in the middle of reading."""

from __future__ import annotations

import time

import pytest

from anlan.backbone.jobs.rescue import SILENT_AFTER_SECONDS
from tests.faults.papers import PAGES
from tests.faults.site import until

pytestmark = pytest.mark.faults

RESCUED_EVERY_SECONDS = 5  # anlan/backbone/jobs/rescue.py
SLACK_SECONDS = 4


def test_a_reader_killed_on_a_page_is_replaced_and_the_page_is_read(site, people, whole):
    claim = people.claim_with_papers()
    until(lambda: _pages_read(site, claim) >= 1, "a page is read")

    site.kill(*site.processes("anlan.engines.reading.child"))

    shown = people.wang_xiulan.until_read(claim)
    assert (shown["stage"], shown["missing"]) == ("checking", [])
    whole(claim, paid=False)


def test_a_worker_killed_with_its_readers_leaves_nothing_half_read(site, people, whole):
    claim = people.claim_with_papers()
    until(lambda: _pages_read(site, claim) >= 1, "a page is read")
    before = site.processes("anlan.config.worker")
    newest = site.query("select max(id) from procrastinate_workers")[0][0]

    site.kill(*before)
    killed_at = time.monotonic()
    assert _pages_read(site, claim) < len(PAGES)

    until(lambda: site.query("select 1 from procrastinate_workers where id > %s", newest), "a new worker shows itself")
    started_after = time.monotonic() - killed_at
    until(lambda: _rescued(site) or _pages_read(site, claim) == len(PAGES), "the file is given out again")
    rescued_after = time.monotonic() - killed_at
    shown = people.wang_xiulan.until_read(claim)

    assert (shown["stage"], shown["missing"]) == ("checking", [])
    assert set(site.processes("anlan.config.worker")).isdisjoint(before)
    # Given out again in the first round after the old worker's silence, however long this machine takes to start one.
    assert rescued_after < max(SILENT_AFTER_SECONDS, started_after) + RESCUED_EVERY_SECONDS + SLACK_SECONDS
    whole(claim, paid=False)


def _pages_read(site, claim: str) -> int:
    rows = site.query("select 1 from journal_event where chain = %s and kind = 'PageRead'", f"claim/{claim}")
    return len(rows)


def _rescued(site) -> bool:
    return bool(
        site.query(
            "select 1 from procrastinate_events event join procrastinate_jobs job on job.id = event.job_id"
            " where event.type = 'deferred_for_retry' and job.task_name = 'intake.read_submission'"
        )
    )
