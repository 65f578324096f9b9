from __future__ import annotations

import json
import threading
import time
import uuid
from unittest import mock

import httpx
import psycopg
import pytest

from anlan.backbone import live_ticket
from anlan.config.embedded_postgres import EmbeddedPostgres
from tests.backbone.live_server import Page, append, create_journal, health, live_server, wait_until

WANG = "0197e2a0-0000-7000-8000-00000000aaaa"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """A PostgreSQL of its own: one of the tests restarts it."""
    cluster = EmbeddedPostgres(tmp_path_factory.mktemp("live"))
    create_journal(cluster.ensure_running())
    yield cluster
    cluster.stop()


@pytest.fixture(scope="module")
def address(cluster):
    with live_server(cluster.url()) as address:
        yield address


@pytest.fixture
def connection(cluster):
    with psycopg.connect(cluster.ensure_running(), autocommit=True) as connection:
        yield connection


@pytest.fixture
def chain():
    return f"claim/{uuid.uuid4()}"


def _ticket(chain: str, seq: int = 0) -> str:
    return live_ticket.sign(chain=chain, account_id=WANG, seq=seq)


def test_an_event_reaches_the_open_page_with_its_number_and_kind_and_nothing_else(address, connection, chain):
    page = Page(address, _ticket(chain))
    append(connection, chain)
    assert page.seen.get(timeout=10) == {"seq": 1, "kind": "NoteAdded"}
    assert "id: 1" in page.words
    assert "retry: 2000" in page.words
    page.drop()


def test_a_page_hears_only_its_own_case(address, connection, chain):
    other = f"claim/{uuid.uuid4()}"
    page = Page(address, _ticket(chain))
    append(connection, other, 3)
    append(connection, chain)
    assert page.next_numbers(1) == [1]
    assert page.seen.empty()
    page.drop()


def test_a_word_that_is_no_event_reaches_the_open_page_without_a_number(address, connection, chain):
    page = Page(address, _ticket(chain))
    append(connection, chain)
    assert page.seen.get(timeout=10) == {"seq": 1, "kind": "NoteAdded"}
    connection.execute("select pg_notify('anlan_live', %s)", [json.dumps({"chain": chain})])
    assert page.seen.get(timeout=10) == {}
    append(connection, chain)
    assert page.next_numbers(1) == [2], "the next event is still the next one"
    page.drop()


def test_what_happened_between_drawing_the_page_and_connecting_is_sent_first(address, connection, chain):
    append(connection, chain, 2)
    ticket = _ticket(chain, seq=2)
    append(connection, chain, 3)
    page = Page(address, ticket)
    assert page.next_numbers(3) == [3, 4, 5]
    page.drop()


def test_a_page_that_comes_back_gets_everything_it_missed_once_and_in_order(address, connection, chain):
    page = Page(address, _ticket(chain))
    append(connection, chain, 5)
    assert page.next_numbers(5) == [1, 2, 3, 4, 5]
    page.drop()
    append(connection, chain, 700)  # more than one reading holds
    back = Page(address, _ticket(chain), last_event_id=5)
    assert back.next_numbers(700) == list(range(6, 706))
    back.drop()


@pytest.mark.faults
def test_connections_dropped_again_and_again_in_mid_stream_lose_and_double_nothing(address, cluster, chain):
    """Two writers at full speed; the page's connection is cut at arbitrary moments."""
    total = 600

    def write() -> None:
        with psycopg.connect(cluster.url(), autocommit=True) as own:
            append(own, chain, total // 2)

    writers = [threading.Thread(target=write) for _ in range(2)]
    heard: list[int] = []
    page = Page(address, _ticket(chain))
    for writer in writers:
        writer.start()
    while len(heard) < total:
        heard += page.next_numbers(min(37, total - len(heard)))
        page.drop()
        page = Page(address, _ticket(chain), last_event_id=heard[-1])
    for writer in writers:
        writer.join()
    assert heard == list(range(1, total + 1))
    page.drop()


@pytest.mark.faults
def test_a_restart_of_the_database_loses_nothing_for_pages_that_stay_open(address, cluster, chain):
    other = f"claim/{uuid.uuid4()}"
    pages = [Page(address, _ticket(chain)), Page(address, _ticket(other))]
    with psycopg.connect(cluster.url(), autocommit=True) as before:
        append(before, chain)
    assert pages[0].next_numbers(1) == [1]
    cluster.stop()
    wait_until(lambda: health(address).get("listening") is False, "the live server notices")
    with psycopg.connect(cluster.ensure_running(), autocommit=True) as after:
        append(after, chain, 3)  # mostly before the live server listens again
        append(after, other, 2)
        assert pages[0].next_numbers(3) == [2, 3, 4]
        assert pages[1].next_numbers(2) == [1, 2]
        wait_until(lambda: health(address).get("listening"), "the live server listens again")
        append(after, chain)
    assert pages[0].next_numbers(1) == [5]
    for page in pages:
        page.drop()


def test_a_page_that_leaves_is_forgotten_at_once(address, chain):
    def streams() -> int:
        return health(address)["streams"]

    wait_until(lambda: streams() == 0, "streams of earlier tests are gone")
    pages = [Page(address, _ticket(chain)) for _ in range(5)]
    wait_until(lambda: streams() == 5, "five streams are counted")
    for page in pages:
        page.drop()
    wait_until(lambda: streams() == 0, "the streams that left are forgotten")


@pytest.mark.parametrize(
    ("ticket", "words"),
    [
        ("", "not one of ours"),
        ("claim/1:abc:def", "not one of ours"),
        (lambda chain: _ticket(chain)[:-3] + "xyz", "not one of ours"),
    ],
)
def test_a_foreign_ticket_is_refused(address, chain, ticket, words):
    given = ticket(chain) if callable(ticket) else ticket
    answer = httpx.get(f"{address}/live", params={"ticket": given})
    assert answer.status_code == 403
    assert words in answer.json()["detail"]


def test_a_ticket_signed_for_another_purpose_is_refused(address, chain):
    with mock.patch.object(live_ticket, "SALT", "anlan.something-else"):
        ticket = _ticket(chain)
    assert httpx.get(f"{address}/live", params={"ticket": ticket}).status_code == 403


def test_an_expired_ticket_is_refused_with_the_way_out(address, chain):
    thirteen_hours_ago = time.time() - 13 * 3600
    with mock.patch("django.core.signing.time.time", return_value=thirteen_hours_ago):
        ticket = _ticket(chain)
    answer = httpx.get(f"{address}/live", params={"ticket": ticket})
    assert (answer.status_code, answer.json()["code"]) == (403, "ticket_refused")
    assert "load the page again" in answer.json()["detail"]


def test_a_stream_ends_when_its_ticket_runs_out_while_it_is_open(address, chain):
    almost = time.time() - live_ticket.LIFETIME.total_seconds() + 2
    with mock.patch("django.core.signing.time.time", return_value=almost):
        page = Page(address, _ticket(chain))
    wait_until(lambda: "event: ticket-ended" in page.words, "the page is told that its ticket ended")
    wait_until(lambda: page.response.is_stream_consumed, "the stream is closed")
    page.drop()


@pytest.mark.parametrize("number", ["abc", "-1", "1.5", "٣", "9" * 30])
def test_a_last_event_number_that_is_none_is_refused(address, chain, number):
    answer = httpx.get(f"{address}/live", params={"ticket": _ticket(chain), "after": number})
    assert answer.status_code == 400


def test_only_the_site_itself_may_read_the_stream_from_a_browser(address, chain, settings):
    ours = httpx.get(f"{address}/healthz", headers={"Origin": settings.SITE_URL})
    foreign = httpx.get(f"{address}/healthz", headers={"Origin": "https://elsewhere.example"})
    assert ours.headers["access-control-allow-origin"] == settings.SITE_URL
    assert "access-control-allow-origin" not in foreign.headers


@pytest.mark.django_db
def test_a_ticket_starts_after_the_newest_event_the_page_can_show(wang_xiulan, chain, django_assert_num_queries):
    from anlan.backbone.domain.journal import Event
    from anlan.backbone.services import journal, live
    from tests.cast import NOON

    journal.record(*[Event(kind="NoteAdded", chain=chain, payload={"text": "一"})] * 3, at=NOON)
    with django_assert_num_queries(1):
        read = live_ticket.read(live.ticket(chain=chain, account=wang_xiulan))
    assert (read.chain, read.account_id, read.seq) == (chain, str(wang_xiulan.pk), 3)
