from __future__ import annotations

import pytest
from django.db import InternalError, ProgrammingError, connection, transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.selectors.journal import first_faults
from anlan.backbone.services import journal
from tests.cast import NOON

pytestmark = pytest.mark.django_db
CHAIN = "claim/0197e2a0-0000-7000-8000-000000000001"


def _happened(note: str) -> Event:
    return Event(kind="NoteAdded", chain=CHAIN, payload={"text": note})


def _change(sql: str) -> None:
    """What someone with the database's own rights could do: switch the guard off and edit."""
    with connection.cursor() as cursor:
        cursor.execute("alter table journal_event disable trigger user")
        cursor.execute(sql)
        cursor.execute("alter table journal_event enable trigger user")


def test_events_of_one_case_are_numbered_and_chained():
    first, second = journal.record(_happened("一"), _happened("二"), at=NOON)
    assert (first.seq, second.seq) == (1, 2)
    assert list(first_faults()) == []


def test_an_untouched_journal_holds_after_many_writers():
    for note in ("甲", "乙", "丙"):
        journal.record(_happened(note), at=NOON)
    assert list(first_faults()) == []


@pytest.mark.parametrize("verb", ["update journal_event set actor = 'x'", "delete from journal_event"])
def test_the_database_refuses_to_change_the_journal(verb):
    journal.record(_happened("一"), at=NOON)
    with pytest.raises((InternalError, ProgrammingError), match="append-only"), transaction.atomic():
        connection.cursor().execute(verb)


@pytest.mark.parametrize(
    ("sql", "seq", "fault"),
    [
        ('update journal_event set payload = \'{"text": "假"}\' where seq = 2', 2, "body_changed"),
        ("update journal_event set recorded_at = recorded_at + interval '1 second' where seq = 1", 1, "body_changed"),
        ("delete from journal_event where seq = 2", 2, "missing"),
        ("delete from journal_event where seq = 3", 3, "missing"),
        ("update journal_event set digest = sha256('x') where seq = 2", 2, "link_broken"),
    ],
)
def test_a_tampered_row_is_found_and_named(sql, seq, fault):
    journal.record(_happened("一"), _happened("二"), _happened("三"), at=NOON)
    _change(sql)
    found = list(first_faults())
    assert [(one.chain, one.seq, one.fault) for one in found] == [(CHAIN, seq, fault)]


def test_an_event_outside_a_transaction_is_refused(transactional_db):
    with pytest.raises(RuntimeError, match="inside the transaction"):
        journal.record(_happened("一"), at=NOON)


def test_an_unknown_kind_and_an_unfitting_payload_are_refused():
    with pytest.raises(journal.UnknownEventKind):
        journal.record(Event(kind="Nonsense", chain=CHAIN, payload={}), at=NOON)
    with pytest.raises(ValueError, match="needs the field text"):
        journal.record(Event(kind="NoteAdded", chain=CHAIN, payload={}), at=NOON)
