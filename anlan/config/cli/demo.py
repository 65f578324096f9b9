"""`anlan demo`: the main job from photographs to payment, then the site to try it oneself."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import typer
from rich.table import Table

from anlan.config import environment
from anlan.config.cli.setup import migrate
from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json, start
from anlan.config.client import ApiRefused
from anlan.config.embedded_postgres import EmbeddedPostgres
from anlan.config.ports import free_pair


def demo(
    once: bool = typer.Option(False, help="Stop after the main job instead of serving the site."),
    port: int = typer.Option(8000, min=1, max=65534, help="Port of the site; live updates take the next one."),
    code: str = typer.Option("", help="Print the present one-time code of a member of staff, and nothing else."),
    as_json: bool = JsonOption,
) -> None:
    """Seed invented people, play both sample claims through the API, check the amounts, serve the site."""
    if code:
        _print_code(code)
        return
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    port = _port(port, any_will_do=once)
    os.environ["ANLAN_SITE_URL"] = f"http://127.0.0.1:{port}"
    os.environ["ANLAN_LIVE_URL"] = f"http://127.0.0.1:{port + 1}"
    os.environ.setdefault("ANLAN_EXERCISE_BANK_SECONDS", "3")
    with _home(once):
        fine = _run(port, once, as_json)
    raise typer.Exit(int(Exit.OK if fine else Exit.FAILED))


@contextmanager
def _home(once: bool) -> Iterator[None]:
    """Where the demonstration lives: with `--once` a place of its own that is cleared away, so it can be repeated."""
    if not once or os.environ.get("ANLAN_HOME") or os.environ.get("ANLAN_DATABASE_URL"):
        yield
        return
    place = environment.home()
    place.mkdir(parents=True, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="once-", dir=place)
    os.environ["ANLAN_HOME"] = folder
    try:
        yield
    finally:
        EmbeddedPostgres(Path(folder) / "postgres").stop()
        shutil.rmtree(folder, ignore_errors=True)


def _port(wanted: int, *, any_will_do: bool) -> int:
    """The port if it and the next are free; when it need not be that one, any free pair."""
    try:
        return free_pair(wanted, wanted + 2)
    except OSError:
        if not any_will_do:
            fail(f"port {wanted} or {wanted + 1} is taken; stop what uses it, or choose another with --port")
    try:
        return free_pair(18_000, 18_200)
    except OSError as none:
        fail(str(none))


def _run(port: int, once: bool, as_json: bool) -> bool:
    migrate(as_json=False)
    from anlan.backbone.clock import now
    from anlan.backbone.parent_process import ending_with_me
    from anlan.config.demo.seed import seed

    people = seed(at=now())
    command = [sys.executable, "-m", "anlan", "serve", "--port", str(port)]
    site = subprocess.Popen(command, preexec_fn=ending_with_me())
    try:
        _wait_ready(os.environ["ANLAN_SITE_URL"], site)
        fine = _play(people, as_json)
        if not once:
            _invite(people, port)
            site.wait()
    except KeyboardInterrupt:
        fine = not once
    except (ApiRefused, TimeoutError) as stopped:
        fail(f"the demonstration stopped: {stopped}")
    finally:
        site.send_signal(signal.SIGTERM)
        site.wait(40)
    return fine


def _play(people: dict, as_json: bool) -> bool:
    from anlan.claims.api.access import shown
    from anlan.claims.selectors.lookup import first_paid
    from anlan.config.demo.story import COMPLETE, INCOMPLETE, Story

    begun = time.monotonic()
    cases = (COMPLETE, INCOMPLETE)
    earlier = [first_paid(case.contract) for case in cases]
    if all(earlier):
        progress.print("both sample claims were paid here before; this is how they went")
        closed = [json.loads(shown(claim).json()) for claim in earlier if claim]
    else:
        story = Story(os.environ["ANLAN_SITE_URL"], environment.PROJECT / "samples", people, say=progress.print)
        closed = story.run()
        progress.print(f"from report to payment of both claims: {time.monotonic() - begun:.1f} s")
    fine = True
    for case, claim in zip(cases, closed, strict=True):
        right = claim["outcome"] == "paid" and claim["payable_fen"] == case.payable_fen
        fine = fine and right
        if not as_json:
            _show(claim)
        if not right:
            words = f"{claim['number']}: {claim['payable_fen']} fen, expected {case.payable_fen}"
            progress.print(words, style="red")
    if as_json:
        show_json({"fine": fine, "claims": closed})
    return fine


def _show(claim: dict[str, Any]) -> None:
    from anlan.benefits.selectors import latest_adjudication
    from anlan.claims.selectors.money_lines import money_lines, step_words
    from anlan.kernel.money import yuan_text

    table = Table("环节 stage", "开始 started", "结束 ended", "承诺 promised", "兑现 kept", title=claim["number"])
    for stage in claim["stages"]:
        kept = {True: "是 yes", False: "否 no", None: ""}[stage["kept"]]
        promised = f"{_at(stage['promised_from'])} – {_at(stage['promised_by'])}" if stage["promised_by"] else ""
        table.add_row(stage["name"], _at(stage["started_at"], True), _at(stage["ended_at"], True), promised, kept)
    results.print(table)
    computed = latest_adjudication(f"claim/{claim['id']}")
    if computed is None:
        return
    lines = Table(
        "项目 item", "账单 billed", "他付 others", "免赔 deductible", "自担 own", "赔付 paid", title="理算说明"
    )
    for line in money_lines(computed.answer, "zh-hans"):
        amounts = (line.billed_fen, line.other_paid_fen, line.deductible_fen, line.own_share_fen, line.payable_fen)
        lines.add_row(line.name, *(yuan_text(fen) for fen in amounts))
    results.print(lines)
    for words in step_words(computed.answer, "zh-hans"):
        results.print(f"  {words}")


def _at(text: str | None, seconds: bool = False) -> str:
    from anlan.kernel.calendar import SHANGHAI

    if not text:
        return ""
    return f"{dt.datetime.fromisoformat(text).astimezone(SHANGHAI):{'%H:%M:%S' if seconds else '%m-%d %H:%M'}}"


def _wait_ready(site: str, process: subprocess.Popen[bytes], most_seconds: float = 90) -> None:
    end = time.monotonic() + most_seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            fail(f"the site ended with {process.returncode} while starting; the lines above say why")
        try:
            if httpx.get(f"{site}/readyz", timeout=2).json()["checks"]["worker"] == "ok":
                return
        except (httpx.HTTPError, ValueError, KeyError):
            pass  # not listening yet: that is what we wait for
        time.sleep(0.2)
    fail(f"the site did not become ready within {most_seconds:.0f} seconds; look at {site}/readyz")


def _invite(people: dict, port: int) -> None:
    from anlan.config.demo.people import CUSTOMERS

    table = Table("role", "who", "sign in at", "with", title=f"http://127.0.0.1:{port}")
    for phone, name, _id, contract in CUSTOMERS:
        table.add_row("customer", f"{name} ({contract})", "/sign-in/", f"{phone}; the code is written to the outbox")
    for one in people.values():
        table.add_row(one.role, one.name, "/staff/login/", f"{one.username} / {one.password}; code: see below")
    results.print(table)
    progress.print("second factor of staff:  .venv/bin/anlan demo --code linxiao      Ctrl-C ends the site")


def _print_code(username: str) -> None:
    start(database=False)
    from anlan.config.demo.people import kept_sign_ins, last_code

    if username.isdigit():
        typer.echo(last_code(username, after=0, most_seconds=1))
        return
    people = kept_sign_ins()
    if username not in people:
        fail(
            f"there is nobody called {username}; there are: {', '.join(people) or 'none, run the demo first'}",
            Exit.NOT_FOUND,
        )
    typer.echo(people[username].code())
