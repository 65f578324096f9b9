"""The supervisor killed and asked to end: nothing it started stays behind. Last, because the site ends with it."""

from __future__ import annotations

import signal

import pytest
from django.conf import settings

from tests.faults.site import command_of, parent_of, until

pytestmark = pytest.mark.faults


def test_nothing_outlives_a_killed_supervisor_and_the_site_starts_again(site, people):
    claim = people.report()
    below = _everything(site)

    site.supervisor.send_signal(signal.SIGKILL)
    site.supervisor.wait(30)

    _until_gone(below)
    site.start()
    assert people.wang_xiulan.get(f"/claims/{claim['id']}")["number"] == claim["number"]


def test_nothing_outlives_a_supervisor_that_was_asked_to_end(site):
    below = _everything(site)

    site.supervisor.send_signal(signal.SIGTERM)

    assert site.supervisor.wait(40) == 0
    _until_gone(below)


def _everything(site) -> dict[int, str]:
    """All processes of the site, once web, live updates, worker and readers are all there."""
    until(lambda: len(site.processes("anlan.engines.reading.child")) == settings.READERS, "every reader runs")
    until(lambda: len(site.web_processes()) == 2, "both web processes run")
    assert len(site.processes("anlan.backbone.live")) == 2
    assert len(site.processes("anlan.config.worker")) == 1
    return site.processes()


def _until_gone(below: dict[int, str]) -> None:
    def left() -> dict[int, str]:
        return {pid: line for pid, line in below.items() if parent_of(pid) >= 0 and command_of(pid) == line}

    until(lambda: not left(), f"nothing is left of {sorted(below.values())}")
