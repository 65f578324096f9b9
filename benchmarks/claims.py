"""Claims reported and adjudicated through the HTTP API: how many a second, how late, with how many statements.

The site runs as in production (granian, two processes, PostgreSQL on the same machine); the clients are processes of
their own on the very same machine and take their share of it. Each request reports one loss with a hospital's bill of
twelve lines under an idempotency key and gets the explanation of benefits back.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import random
import statistics
import time
import uuid
from collections import Counter
from typing import Any

from benchmarks.machine import BusyTime, cpu_seconds, percentile
from benchmarks.members import Portfolio, resident_number, seed
from benchmarks.site import below, serving

GOAL_PER_SECOND = 100
GOAL_STATEMENTS = 25
CATEGORIES = (
    ("bed", True),
    ("nursing", True),
    ("consultation", True),
    ("examination", True),
    ("laboratory", True),
    ("treatment", True),
    ("surgery", True),
    ("western_medicine", True),
    ("western_medicine", False),
    ("material", True),
    ("material", False),
    ("other_hospital", False),
)


def measure(given: argparse.Namespace) -> dict[str, Any]:
    """Seed, count statements in this process, then load the site from several client processes."""
    from anlan.backbone.clock import now

    portfolio = seed(at=now())
    counted = count_statements(portfolio)
    with serving("--only", "web") as (url, supervisor):
        _run(url, portfolio, clients=given.clients, claims=given.claims // 4)  # warm
        rounds = []
        for _ in range(given.rounds):
            before, used = BusyTime.now(), cpu_seconds(below(supervisor))
            took = _run(url, portfolio, clients=given.clients, claims=given.claims)
            web_cpu_s = cpu_seconds(below(supervisor)) - used
            rounds.append({**took, "web_cpu_ms_a_claim": round(web_cpu_s / given.claims * 1000, 2)})
            rounds[-1]["machine_busy"] = before.busy_share_since()
    best = max(rounds, key=lambda one: one["claims_a_second"])
    return {
        "goal": f">= {GOAL_PER_SECOND} claims/s, <= {GOAL_STATEMENTS} statements",
        "statements_a_claim": counted["statements"],
        "clients": given.clients,
        **{f"best_{name}": value for name, value in best.items()},
        "median_claims_a_second": statistics.median(one["claims_a_second"] for one in rounds),
        "rounds": rounds,
        "holds": counted["statements"] <= GOAL_STATEMENTS and best["claims_a_second"] >= GOAL_PER_SECOND,
        "statements": counted["kinds"],
    }


def arguments(words: argparse.ArgumentParser) -> None:
    """What can be chosen on the command line."""
    words.add_argument("--clients", type=int, default=6, help="client processes of the claims measurement")
    words.add_argument("--claims", type=int, default=1000, help="claims in each of its rounds")
    words.add_argument("--rounds", type=int, default=3)


def count_statements(portfolio: Portfolio) -> dict[str, Any]:
    """The statements of one request as the database gets them, in this process; the third, when caches are warm."""
    from django.db import connection
    from django.test import Client

    seen: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(" ".join(sql.split()[:4]))
        return execute(sql, params, many, context)

    client = Client(headers={"Authorization": f"Bearer {portfolio.tokens[0]}"})
    for place in range(3):
        seen.clear()
        body, headers = request_of(random.Random(place), portfolio)
        with connection.execute_wrapper(note):
            answer = client.post("/api/v1/claims", body, content_type="application/json", headers=headers)
        assert answer.status_code == 201, answer.content
    return {"statements": len(seen), "kinds": seen}


def request_of(chance: random.Random, portfolio: Portfolio) -> tuple[str, dict[str, str]]:
    """Body and headers of one report."""
    from datetime import UTC, date, datetime, timedelta

    bill = [
        {"category": category, "amount_fen": chance.randrange(1_000, 2_000_000), "in_list": in_list}
        for category, in_list in CATEGORIES
    ]
    today = datetime.now(UTC).date()  # noqa: TID251 - a client has its own clock
    loss_on = max(date(today.year, 1, 1), today - timedelta(days=chance.randrange(1, 20)))
    place = chance.randrange(len(portfolio.contracts))
    body = {
        "contract_number": portfolio.contracts[place],
        "id_number": resident_number(place),
        "scene": "inpatient",
        "loss_on": loss_on.isoformat(),
        "settled_by_basic_insurance": True,
        "bill": bill,
    }
    return json.dumps(body), {"Idempotency-Key": str(uuid.UUID(int=chance.getrandbits(128)))}


def _run(url: str, portfolio: Portfolio, *, clients: int, claims: int) -> dict[str, Any]:
    context = multiprocessing.get_context("spawn")
    ready, go = context.Semaphore(0), context.Event()
    results = context.Queue()
    share = [claims // clients + (place < claims % clients) for place in range(clients)]
    running = [
        context.Process(target=_client, args=(url, portfolio, place, count, ready, go, results))
        for place, count in enumerate(share)
    ]
    for one in running:
        one.start()
    for _ in running:
        ready.acquire()
    began = time.perf_counter()
    go.set()
    answers = [results.get() for _ in running]
    seconds = time.perf_counter() - began
    for one in running:
        one.join()
    late = [latency for latencies, _ in answers for latency in latencies]
    statuses: Counter[int] = sum((Counter(found) for _, found in answers), Counter())
    assert set(statuses) == {201}, f"some reports were refused: {statuses}"
    return {
        "claims_a_second": round(claims / seconds, 1),
        "p50_ms": round(percentile(late, 0.5) * 1000, 1),
        "p95_ms": round(percentile(late, 0.95) * 1000, 1),
        "p99_ms": round(percentile(late, 0.99) * 1000, 1),
    }


def _client(url: str, portfolio: Portfolio, place: int, count: int, ready: Any, go: Any, results: Any) -> None:
    chance = random.Random(time.time_ns() + place)
    sent = [request_of(chance, portfolio) for _ in range(count)]
    token = portfolio.tokens[place % len(portfolio.tokens)]
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)
    connection.connect()
    ready.release()
    go.wait()
    latencies, statuses = [], []
    for body, headers in sent:
        own = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"} | headers
        began = time.perf_counter()
        connection.request("POST", "/api/v1/claims", body, own)
        answer = connection.getresponse()
        answer.read()
        latencies.append(time.perf_counter() - began)
        statuses.append(answer.status)
    results.put((latencies, statuses))
