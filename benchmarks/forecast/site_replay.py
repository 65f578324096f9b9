"""A year of simulated claims through the running site's own services and database: how many promises were kept.

    python -m benchmarks.forecast.site_replay [--claims 1500] [--seed 1] [--learn-every 7] [--refresh-every 2]

Claims are reported, moved, watched, refreshed and learnt from by the services the site runs, each told the simulated
instant (`at=`), in a PostgreSQL of its own. The year is that of `replay.py`: a seasonal peak, a strike, a new product
that takes longer, and a surge; office and bank work in the real calendar. What the every-minute and the five-minute job
would do is done whenever it would find anything: watching at the minute a slip comes due, refreshing every two hours;
how past promises came out is looked at once an hour, where the site looks once a minute. It checks that every slip was
announced before its promise was over, and that the page of promises counts what the replay counted itself, at the end
of every eighth week. Ends with 1 when either fails.

How many months of a stage lie inside 78-82% is printed beside how many would, by chance alone, if every promise held
with exactly 80%: a month of a stage holds few claims here. `replay.py` asks the engine alone about many more.
"""

from __future__ import annotations

import argparse
import datetime as dt
import heapq
import json
import math
import sys
import time
import uuid
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from rich.console import Console
from rich.table import Table
from scipy.stats import binom

from benchmarks.forecast import replay
from benchmarks.site import own_home

#: Median working minutes a stage truly takes, and what ends it.
PACE = {"material": 1440, "checking": 110, "liability": 300, "calculation": 90, "approval": 160, "agreement": 240}
PACE |= {"payment": 480}
CAUSES = {
    "material": "material_complete",
    "checking": "checked",
    "liability": "covered",
    "calculation": "amount_proposed",
    "approval": "approved",
    "agreement": "agreed",
    "payment": "paid",
}
THEIRS = ("material", "agreement")
NEW_FROM = dt.datetime(2026, 7, 1, tzinfo=dt.UTC)
LAST_DAY = dt.date(2026, 12, 31)
#: The contract of the demonstration, and one over the product that is new in July.
USUAL, NEW, PHONE = "AL-IP-2026-000001", "AL-FAM-2026-000009", "13800000001"
#: How old what is known of past promises may be; each process of the site looks anew once a minute.
CALIBRATE_EVERY = dt.timedelta(hours=1)
_progress = Console(stderr=True)


@dataclass(order=True)
class Step:
    """Something that happens: a claim is reported (`stage` empty), a stage ends, or promises are watched."""

    at: dt.datetime
    number: int
    claim: int = field(compare=False)
    stage: str = field(compare=False, default="")
    watch: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise that came due, as the replay saw it with its own eyes."""

    stage: str
    begun_at: dt.datetime
    ended_at: dt.datetime
    earliest_at: dt.datetime
    latest_at: dt.datetime

    @property
    def inside(self) -> bool:
        """Whether the stage ended inside what was promised."""
        return self.earliest_at <= self.ended_at <= self.latest_at


class Site:
    """The site's services, told the simulated instant."""

    def __init__(self) -> None:
        from anlan.backbone.models import Organisation
        from anlan.backbone.selectors.accounts import customer_by_phone
        from anlan.benefits import services as benefits
        from anlan.claims.models import PromiseModel
        from anlan.claims.services.learning import learn_promises
        from anlan.config.demo.schedules import FOLDER
        from anlan.config.demo.seed import seed

        # The model that setting up has learnt is of today: it would stay the newest for most of the simulated year.
        PromiseModel.objects.all().delete()
        learn_promises(at=replay.BEGIN)
        seed(at=replay.BEGIN)
        account = customer_by_phone(PHONE)
        assert account is not None, "the demonstration has this customer"
        self._account = account
        benefits.register_contract(
            number=NEW,
            schedule=benefits.register_schedule(path=Path(FOLDER) / "family_inpatient_2026.yaml", at=replay.BEGIN),
            organisation=Organisation.objects.get(code="linjiang"),
            starts_on=dt.date(2026, 1, 1),
            ends_on=LAST_DAY,
            insured_since=dt.date(2025, 1, 1),
            people=[benefits.Person(name="王秀兰", id_number="990101196205140268", account=account)],
            at=replay.BEGIN,
        )
        self.ids: dict[int, uuid.UUID] = {}
        self.open: dict[int, tuple[str, dt.datetime, dt.datetime, dt.datetime]] = {}
        self.kept: list[Kept] = []

    def report(self, claim: int, *, contract: str, at: dt.datetime) -> None:
        """A loss is reported."""
        from anlan.claims.services.notice_of_loss import Notice, notify_loss
        from anlan.kernel.calendar import shanghai_day

        loss_on = min(shanghai_day(at), LAST_DAY)  # the year's last evening is a new year's day already in Shanghai
        notice = Notice(contract_number=contract, id_number=None, scene="inpatient", loss_on=loss_on)
        opened = notify_loss(notice=notice, account=self._account, at=at).claim
        self.ids[claim] = opened.pk
        self._promised(claim, opened)

    def move(self, claim: int, *, cause: str, at: dt.datetime) -> None:
        """The stage a claim is in ends."""
        from django.db import transaction

        from anlan.backbone.services import journal
        from anlan.claims.services import moving

        with transaction.atomic():
            row = moving.locked(self.ids[claim])
            outcome = "paid" if cause == "paid" else ""
            journal.record(*moving.move(row, cause=cause, at=at, outcome=outcome), at=at)
        stage, begun_at, earliest_at, latest_at = self.open.pop(claim)
        self.kept.append(Kept(stage, begun_at, at, earliest_at, latest_at))
        if cause != "paid":
            self._promised(claim, row)

    def _promised(self, claim: int, row: Any) -> None:
        from anlan.claims.selectors.promises import StagePromise

        first = StagePromise.from_json(row.promises[0])
        self.open[claim] = (row.stage, row.stage_since, first.earliest_at, first.latest_at)


def run(*, claims: int, seed: int, learn_every: dt.timedelta, refresh_every: dt.timedelta) -> dict[str, Any]:
    """Replay the year; what came of it."""
    from anlan.claims.selectors.calibration import forget_calibration
    from anlan.claims.services.learning import learn_promises
    from anlan.claims.services.refreshing import refresh_open
    from anlan.claims.services.watching import announce_due

    office, site, numbers = replay.Claims(Random(seed)), Site(), count()
    steps = [Step(at, next(numbers), claim) for claim, at in enumerate(office.begins(claims))]
    heapq.heapify(steps)
    slow = {claim: math.exp(office.random.gauss(0, 0.2)) for claim in range(claims)}
    is_new = {claim: office.random.random() < 0.3 for claim in range(claims)}
    counts: Counter[str] = Counter()
    refresh, calibrate, learn, compare = (
        replay.BEGIN + refresh_every,
        replay.BEGIN + CALIBRATE_EVERY,
        replay.BEGIN + learn_every,
        replay.BEGIN + dt.timedelta(weeks=8),
    )
    differences: list[str] = []
    while steps:
        step = heapq.heappop(steps)
        if calibrate <= step.at:
            forget_calibration()
            calibrate = step.at + CALIBRATE_EVERY
        while refresh <= step.at:
            forget_calibration()
            counts["refreshed"] += refresh_open(at=refresh)
            refresh += refresh_every
        if learn <= step.at:
            row = learn_promises(at=learn)
            counts["learnt"] += 1
            counts["refused"] += not row.in_use
            learn += learn_every
            due, told = len(site.kept), counts["told"]
            _progress.print(f"{learn:%d %b}: {due} promises came due, {told} slips told at the last moment")
        if compare <= step.at:
            differences += _differences(site.kept, compare)
            compare += dt.timedelta(weeks=8)
        if step.watch:
            standing = site.open.get(step.claim)
            if standing and standing[0] == step.stage:
                counts["told"] += announce_due(at=step.at).told
            continue
        if not step.stage:
            contract = NEW if is_new[step.claim] and step.at >= NEW_FROM else USUAL
            is_new[step.claim] = contract == NEW
            site.report(step.claim, contract=contract, at=step.at)
        else:
            site.move(step.claim, cause=CAUSES[step.stage], at=step.at)
        if step.claim in site.open:
            stage, begun_at, _, latest_at = site.open[step.claim]
            ends = _times()[stage].add(start=begun_at, minutes=_minutes(office, stage, is_new, slow, step))
            heapq.heappush(steps, Step(ends, next(numbers), step.claim, stage))
            due = max(latest_at - dt.timedelta(minutes=10), begun_at)
            tick = due.replace(second=0, microsecond=0) + dt.timedelta(minutes=1)
            heapq.heappush(steps, Step(tick, next(numbers), step.claim, stage, watch=True))
    return _result(site, counts, differences)


def _minutes(office: replay.Claims, stage: str, is_new: dict[int, bool], slow: dict[int, float], step: Step) -> float:
    product = "new" if is_new[step.claim] else "usual"
    like = "material" if stage in THEIRS else stage if stage in replay.PLAN else "calculation"
    return office.minutes(like, product, slow[step.claim], step.at) / replay.PLAN[like] * PACE[stage]


def _times() -> dict[str, Any]:
    from anlan.claims.selectors.stage_times import working_times

    return working_times("health")


def _differences(kept: list[Kept], at: dt.datetime) -> list[str]:
    """Where the page of promises counts other than the replay did, over the eight weeks it shows."""
    from anlan.backbone.models import Account
    from anlan.backbone.selectors.scope import scope_of
    from anlan.claims.selectors.promise_record import promise_record, week_of
    from anlan.kernel.calendar import shanghai_day

    account = next(one for one in Account.objects.filter(is_staff=True) if _sees_reports(one, at))
    record = promise_record(scope_of(account, at=at), at=at)
    seen = {
        (stage.key, cell.week): (cell.ended, cell.kept, cell.inside)
        for stage in record.stages
        for cell in stage.weeks
        if cell.ended
    }
    own: dict[tuple[str, dt.date], list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in kept:
        week = week_of(shanghai_day(one.ended_at))
        if week >= record.weeks[0]:
            for place, counted in enumerate((True, one.ended_at <= one.latest_at, one.inside)):
                own[one.stage, week][place] += counted
    return [
        f"{stage} {week}: page {seen.get((stage, week))}, replay {tuple(own.get((stage, week), ()))}"
        for stage, week in sorted({*seen, *own})
        if seen.get((stage, week)) != tuple(own.get((stage, week), ()))
    ]


def _sees_reports(account: Any, at: dt.datetime) -> bool:
    from anlan.backbone.selectors.scope import scope_of
    from anlan.claims.models import Claim
    from anlan.claims.selectors.scope import within

    return within(scope_of(account, at=at), "see_reports").count() == Claim.objects.count()


def _result(site: Site, counts: Counter[str], differences: list[str]) -> dict[str, Any]:
    from django.db.models import F

    from anlan.claims.models import StageRecord
    from anlan.kernel.calendar import SHANGHAI

    cells: dict[tuple[str, int], list[bool]] = defaultdict(list)
    for one in site.kept:
        cells[one.stage, one.begun_at.astimezone(SHANGHAI).month].append(one.inside)
    broken = StageRecord.objects.filter(ended_at__gt=F("latest_at")).exclude(stage="notice")
    before = broken.filter(slipped_at__lt=F("latest_at")).count()
    announced = StageRecord.objects.filter(slipped_at__isnull=False).count()
    return {
        "promises": len(site.kept),
        "slips": broken.count(),
        "told_before": before,
        "announced_and_kept_after_all": announced - before,
        "models_learnt": counts["learnt"],
        "models_refused": counts["refused"],
        "promises_refreshed": counts["refreshed"],
        "differences_from_the_page": differences,
        "cells": cells,
        "inside": sum(replay.GOAL[0] <= sum(one) / len(one) <= replay.GOAL[1] for one in cells.values()),
        "inside_by_chance": round(sum(_by_chance(len(one)) for one in cells.values()), 1),
    }


def _by_chance(size: int) -> float:
    """The chance that of so many promises kept with exactly 80% a share of 78-82% is kept."""
    low, high = math.ceil(replay.GOAL[0] * size - 1e-9), math.floor(replay.GOAL[1] * size + 1e-9)
    return float(binom.cdf(high, size, 0.8) - binom.cdf(low - 1, size, 0.8))


def main() -> int:
    """Replay what the command line asks for and print what came of it."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("--claims", type=int, default=1500, help="1500 take a quarter of an hour on two free cores")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--learn-every", type=int, default=7, metavar="DAYS", help="the site learns every night")
    words.add_argument("--refresh-every", type=int, default=2, metavar="HOURS", help="the site refreshes every hour")
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    begun = time.perf_counter()
    with own_home():
        found = run(
            claims=given.claims,
            seed=given.seed,
            learn_every=dt.timedelta(days=given.learn_every),
            refresh_every=dt.timedelta(hours=given.refresh_every),
        )
    found["seconds"] = round(time.perf_counter() - begun)
    cells = found.pop("cells")
    if given.json:
        shares = {f"{stage} {month}": round(sum(one) / len(one), 3) for (stage, month), one in sorted(cells.items())}
        print(json.dumps(found | {"kept": shares}, ensure_ascii=False, default=str))
    else:
        _print(cells, found)
    return 0 if found["told_before"] == found["slips"] and not found["differences_from_the_page"] else 1


def _print(cells: dict[tuple[str, int], list[bool]], found: dict[str, Any]) -> None:
    months = sorted({month for _, month in cells})
    table = Table("stage", *map(str, months), "year", title="80% promises kept, by month begun", title_justify="left")
    for stage in PACE:
        every = [one for (name, _), many in cells.items() if name == stage for one in many]
        shares = [_share(cells[stage, month]) if (stage, month) in cells else "" for month in months]
        table.add_row(stage, *shares, f"{100 * sum(every) / len(every):.1f}" if every else "")
    out = Console(highlight=False)
    out.print(table)
    out.print(
        f"{found.pop('inside')} of {len(cells)} months of a stage inside 78-82%; by chance alone "
        f"{found.pop('inside_by_chance')} would be"
    )
    for name, value in found.items():
        out.print(f"{name.replace('_', ' ')}: {value or 'none' if isinstance(value, list) else value}")


def _share(kept: list[bool]) -> str:
    return replay.percent(sum(kept) / len(kept))


if __name__ == "__main__":
    sys.exit(main())
