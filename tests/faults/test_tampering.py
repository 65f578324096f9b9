"""A row of the journal changed behind everyone's back."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.faults


def test_a_row_changed_by_someone_who_can_switch_off_the_triggers_is_found_and_named(site, people):
    claim = people.report()
    chain = f"claim/{claim['id']}"
    before = site.query("select payload ->> 'scene' from journal_event where chain = %s and seq = 1", chain)

    _write(site, chain, "outpatient")
    found = site.anlan("journal", "verify", "--json")
    traced = site.anlan("trace", claim["number"])
    _write(site, chain, before[0][0])

    assert found.returncode == 1
    assert [(fault["chain"], fault["seq"]) for fault in json.loads(found.stdout)["faults"]] == [(chain, 1)]
    assert traced.returncode == 1
    assert "#1" in traced.stdout
    assert site.anlan("journal", "verify").returncode == 0


def _write(site, chain: str, scene: str) -> None:
    site.query("alter table journal_event disable trigger user")
    site.query(
        "update journal_event set payload = jsonb_set(payload, '{scene}', to_jsonb(%s::text))"
        " where chain = %s and seq = 1",
        scene,
        chain,
    )
    site.query("alter table journal_event enable trigger user")
