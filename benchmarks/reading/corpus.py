"""The papers a measurement runs on: whole claims, and the kinds claims seldom hold. Drawn once and kept."""

from __future__ import annotations

import json
import multiprocessing
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from anlan.engines.reading import PageReading, Reader
from anlan.engines.reading.sight import Sight
from anlan.engines.reading.understanding import readings_of
from benchmarks.papers import claims
from benchmarks.papers.facts import case
from benchmarks.papers.phone import take
from benchmarks.papers.press import open_press
from benchmarks.papers.render import SENT_ON, family, truth

#: Kinds that claims of the measured scenes seldom hold, drawn by themselves.
SELDOM = (
    "household_register",
    "birth_certificate",
    "authorisation",
    "accident_certificate",
    "death_certificate",
    "driving_licence",
    "vehicle_licence",
    "repair_quote",
    "loss_list",
)
_SEED = 20261


@dataclass(frozen=True, slots=True)
class Seen:
    """One page with its truth, what the engine makes of it, and the processor seconds it took."""

    truth: dict[str, Any]
    readings: list[PageReading]
    cpu_s: float


def draw(name: str, out: Path, *, claim_count: int, per_kind: int, foreign: int, workers: int = 2) -> None:
    """Draw a family's papers into a folder, unless they are there; the same every time."""
    wanted = {"family": name, "claims": claim_count, "per_kind": per_kind, "foreign": foreign, "seed": _SEED}
    kept = out / "corpus.json"
    if kept.exists() and json.loads(kept.read_text()) == wanted:
        return
    out.mkdir(parents=True, exist_ok=True)
    single = [(kind, number) for kind in SELDOM for number in range(per_kind)]
    single += [("other", number) for number in range(foreign)]
    jobs = [("claim", number) for number in range(claim_count)] + single
    shares = [jobs[start::workers] for start in range(workers)]
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        parts = [part for share in pool.map(_drawn, [name] * workers, [str(out)] * workers, shares) for part in share]
    parts.sort(key=lambda part: jobs.index((part["job"][0], part["job"][1])))
    document = {
        "pages": [page for part in parts for page in part["pages"]],
        "claims": [part["claim"] for part in parts if part["claim"]],
    }
    (out / "truth.json").write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    kept.write_text(json.dumps(wanted))


def see(out: Path, *, workers: int = 2) -> None:
    """Read every page of a folder with one-threaded readers side by side; keeps what was seen in OUT/lines."""
    (out / "lines").mkdir(exist_ok=True)
    files = [page["file"] for page in _truth(out)["pages"] if not _kept(out, page["file"]).exists()]
    began = time.perf_counter()
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_warm) as pool:
        waiting = [pool.submit(_see, str(out), file) for file in files]
        for number, done in enumerate(as_completed(waiting), start=1):
            done.result()
            left = (time.perf_counter() - began) / number * (len(files) - number)
            print(f"\r{number} of {len(files)} pages read, {left / 60:.0f} min left ", end="", file=sys.stderr)
    print(file=sys.stderr)


def seen(out: Path) -> Iterator[Seen]:
    """Every page with what the rules make of it now."""
    for page in _truth(out)["pages"]:
        kept = json.loads(_kept(out, page["file"]).read_text(encoding="utf-8"))
        readings = readings_of(Sight.from_json(kept), page=1, on=SENT_ON)
        yield Seen(page, readings, kept.get("cpu_s", 0.0))


def drawn_claims(out: Path) -> list[dict[str, Any]]:
    """The claims of a folder: what is expected, the files, the planted defects."""
    found: list[dict[str, Any]] = _truth(out).get("claims", [])
    return found


def _truth(out: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((out / "truth.json").read_text(encoding="utf-8"))
    return document


def _kept(out: Path, file: str) -> Path:
    return out / "lines" / f"{file}.json"


def _drawn(name: str, out: str, jobs: list[tuple[str, int]]) -> list[dict[str, Any]]:
    drawn, folder, parts = family(name), Path(out), []
    with open_press() as press:
        for kind, number in jobs:
            seed = _SEED * 1_000 + number
            if kind == "claim":
                pages, claim = claims.write(claims.compose(seed, drawn), f"claim-{number:03d}", folder, press)
                parts.append({"job": (kind, number), "pages": pages, "claim": claim})
                continue
            layout = drawn.layouts[kind][number % len(drawn.layouts[kind])]
            drawing = layout(case(seed + 500_000, drawn.pools, on=SENT_ON), Random(seed))
            photo = take(press.draw(drawing), seed + sum(map(ord, kind)))
            file = f"{kind}-{layout.__name__}-{number:03d}.jpg"
            (folder / file).write_bytes(photo.jpeg)
            pages = [truth(file, kind, layout.__name__, drawing, photo)]
            parts.append({"job": (kind, number), "pages": pages, "claim": None})
    return parts


_readers: list[Reader] = []


def _warm() -> None:
    reader = Reader(threads=1)
    reader.warm_up()
    _readers.append(reader)


def _see(out: str, file: str) -> None:
    began = time.process_time()
    sight = _readers[0].see_page(Path(out) / file)
    row = sight.to_json() | {"cpu_s": round(time.process_time() - began, 3)}
    _kept(Path(out), file).write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
