"""The supervisor ended and killed: nothing it started stays behind. Last, because the site is started anew."""

from __future__ import annotations

import signal

import pytest
from django.conf import settings

from tests.faults.site import command_of, parent_of, until

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "asked to end"])
def test_nothing_outlives_the_supervisor_and_the_site_starts_again(site, people, number):
    claim = people.report()
    until(lambda: len(site.processes("anlan.engines.reading.child")) == settings.READERS, "every reader runs")
    below = site.processes()
    assert len(site.web_processes()) == 2

    site.supervisor.send_signal(number)
    site.supervisor.wait(30)

    def left() -> dict[int, str]:
        return {pid: line for pid, line in below.items() if parent_of(pid) >= 0 and command_of(pid) == line}

    until(lambda: not left(), f"nothing is left of {sorted(below.values())}")
    site.start()
    assert people.wang_xiulan.get(f"/claims/{claim['id']}")["number"] == claim["number"]
