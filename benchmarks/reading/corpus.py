"""The papers a measurement runs on: whole claims, and the kinds claims seldom hold. Drawn once and kept."""

from __future__ import annotations

import hashlib
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
from benchmarks.papers.paper import Family
from benchmarks.papers.phone import take
from benchmarks.papers.press import Press, open_press
from benchmarks.papers.render import SENT_ON, family, truth
from samples import camera

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
    """Draw a family's papers into a folder, unless they are there; the same every time. Goes on where it stopped.

    Raises SystemExit where the folder holds papers that were drawn otherwise: they are never thrown away unasked.
    """
    wanted = {
        "family": name,
        "claims": claim_count,
        "per_kind": per_kind,
        "foreign": foreign,
        "made_by": _made_by(name),
    }
    kept = out / "corpus.json"
    if kept.exists() and json.loads(kept.read_text()) != wanted:
        raise SystemExit(
            f"{out} holds papers that were drawn otherwise ({kept.read_text()}; wanted: {json.dumps(wanted)}). "
            "Ask for those, name another folder with --out, or delete it: drawing and reading them again takes an hour."
        )
    if (out / "truth.json").exists():
        return
    (out / "parts").mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(wanted))
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


def _made_by(name: str) -> str:
    """A digest of everything that decides how a family's papers look."""
    folder = Path(claims.__file__).parent
    sources = [folder / f"{step}.py" for step in ("facts", "claims", "press", "phone")]
    sources += [*(folder / "families" / name).glob("*.py"), Path(camera.__file__ or "")]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sorted(sources))).hexdigest()[:16]


def _truth(out: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((out / "truth.json").read_text(encoding="utf-8"))
    return document


def _kept(out: Path, file: str) -> Path:
    return out / "lines" / f"{file}.json"


def _drawn(name: str, out: str, jobs: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """The parts of some jobs; each is kept when it is done, so that drawing goes on where it was stopped."""
    drawn, folder, parts = family(name), Path(out), []
    with open_press() as press:
        for kind, number in jobs:
            kept = folder / "parts" / f"{kind}-{number:03d}.json"
            if not kept.exists():
                part = (
                    _claim(drawn, number, folder, press)
                    if kind == "claim"
                    else _page(drawn, kind, number, folder, press)
                )
                kept.write_text(json.dumps({"job": (kind, number)} | part, ensure_ascii=False), encoding="utf-8")
            parts.append(json.loads(kept.read_text(encoding="utf-8")))
    return parts


def _claim(drawn: Family, number: int, folder: Path, press: Press) -> dict[str, Any]:
    pages, claim = claims.write(claims.compose(_SEED * 1_000 + number, drawn), f"claim-{number:03d}", folder, press)
    return {"pages": pages, "claim": claim}


def _page(drawn: Family, kind: str, number: int, folder: Path, press: Press) -> dict[str, Any]:
    seed = _SEED * 1_000 + number
    layout = drawn.layouts[kind][number % len(drawn.layouts[kind])]
    drawing = layout(case(seed + 500_000, drawn.pools, on=SENT_ON), Random(seed))
    photo = take(press.draw(drawing), seed + sum(map(ord, kind)))
    file = f"{kind}-{layout.__name__}-{number:03d}.jpg"
    (folder / file).write_bytes(photo.jpeg)
    return {"pages": [truth(file, kind, layout.__name__, drawing, photo)], "claim": None}


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
