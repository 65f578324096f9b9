"""An import that is killed leaves nothing behind: no rows, no table, no process; and can be run again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

from anlan.benefits.models import EnrolmentImport
from tests.benefits.enrolment_files import city_plan, csv_file, members

ROWS, PATIENCE_S = 200_000, 120


@pytest.fixture
def plan(transactional_db):
    from anlan.backbone.models import Organisation

    Organisation.objects.create(code="fujian", kind="group", name_zh="福建分公司")
    yield city_plan()
    with connection.cursor() as cursor:  # enrolments are not Django's to empty
        for name in _parts() - {"benefits_enrolment_0"}:
            cursor.execute(f"drop table {name}")


def _parts() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(r"select relname from pg_class where relkind = 'r' and relname ~ '^benefits_enrolment_\d+$'")
        return {name for (name,) in cursor.fetchall()}


def _start(file: Path) -> subprocess.Popen[str]:
    facts = connection.settings_dict
    url = f"postgresql:///{facts['NAME']}?host={facts['HOST']}&user={facts['USER']}"
    command = [sys.executable, "-m", "anlan", "enrolment", "import", str(file), "--contract", "CITY-2026", "--json"]
    environment = os.environ | {"ANLAN_DATABASE_URL": url}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True)


def _until(holds, what: str) -> None:
    ends_at = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < ends_at, what
        time.sleep(0.02)


def _copied_rows() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(max(tuples_processed), 0) from pg_stat_progress_copy where datname = current_database()"
        )
        return cursor.fetchone()[0]


def _processes_of(session: int) -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(folder.name))
    return found


@pytest.mark.faults
@pytest.mark.slow
def test_an_import_killed_while_it_copies_leaves_nothing_and_can_be_run_again(plan, tmp_path):
    file, before = csv_file(tmp_path, members(ROWS)), _parts()
    doomed = _start(file)
    _until(lambda: _copied_rows() > 0, "nothing was ever copied")
    os.kill(doomed.pid, signal.SIGKILL)
    doomed.wait()
    _until(lambda: _copied_rows() == 0, "the server goes on copying")
    _until(lambda: not _processes_of(doomed.pid), "processes that prepared rows live on")
    assert (_parts(), EnrolmentImport.objects.count()) == (before, 0)
    again = _start(file)
    report = json.loads(again.communicate(timeout=PATIENCE_S)[0])
    assert again.returncode == 0
    assert (report["read"], report["loaded"]) == (ROWS, ROWS)
    assert len(_parts() - before) == 1
