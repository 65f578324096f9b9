"""The API's own description, the health checks, and the addresses that requests come from."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import RequestFactory

from anlan.backbone import clock
from anlan.backbone.network_address import network_address
from anlan.backbone.selectors.readiness import readiness

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def plain_static(settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


def test_the_api_describes_itself(client):
    document = client.get("/api/v1/openapi.json").json()
    assert document["info"]["title"] == "Anlan 安澜"
    assert document["paths"]["/api/v1/me"]["get"]["security"] == [{"TokenOrSession": []}]
    assert "security" not in document["paths"]["/api/v1/sessions"]["post"]


def test_the_reference_page_lists_every_operation_without_scripts_or_foreign_hosts(client):
    document = client.get("/api/v1/openapi.json").json()
    page = client.get("/api/v1/docs").content.decode()
    for path, verbs in document["paths"].items():
        for method in verbs:
            assert f"{method.upper()} {path}" in page
    assert "https://" not in page
    assert "<script>" not in page


def test_the_process_is_alive_without_asking_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/healthz").json() == {"status": "ok"}


def test_the_site_is_ready_and_says_that_no_worker_was_seen(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["checks"] == {
        "database": "ok",
        "migrations": "ok",
        "worker": "silent",
        "worker_seen_s": None,
    }
    assert answer.json()["status"] == "degraded"


@pytest.mark.parametrize(("age_s", "alive"), [(0, True), (60, True), (61, False)])
def test_a_worker_counts_as_alive_for_a_minute_after_its_last_sign(age_s, alive):
    at = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (%s)", [at - dt.timedelta(seconds=age_s)]
        )
    assert readiness(at=at).worker_alive is alive


def test_a_missing_migration_is_named_and_the_site_is_not_ready(client):
    with connection.cursor() as cursor:
        cursor.execute("delete from django_migrations where app = 'backbone' and name = '0005_sign_in'")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "backbone.0005_sign_in" in answer.json()["checks"]["migrations"]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "198.51.100.1", "127.0.0.1"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "evil, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
        (2, "10.0.0.1", "127.0.0.1"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (1, "nonsense", "0.0.0.0"),
    ],
)
def test_only_our_own_proxies_may_say_where_a_request_comes_from(settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies
    assert network_address(RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})) == expected


def test_an_unknown_page_says_so_kindly(client):
    answer = client.get("/nothing-here/", headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert "Not found" in answer.content.decode()
