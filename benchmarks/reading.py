"""How well and how fast pages are read: every sample page against what was printed on it.

    python benchmarks/reading.py [--samples FOLDER] [--json] [--no-peer]

Prints one row a page: kind, fields right of all, processor and wall seconds, and the seconds the OCR library alone
(rapidocr as shipped, on OpenVINO) takes for the same page in the same run.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
from rapidocr import EngineType, RapidOCR

from anlan.engines.reading import Reader
from anlan.engines.reading.pages import page_pixels

ROOT = Path(__file__).resolve().parent.parent


def sample_pages(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every file named in a truth.json under the folder, with what stands on its page."""
    for truth in sorted(folder.rglob("truth.json")):
        for page in json.loads(truth.read_text(encoding="utf-8"))["pages"]:
            yield truth.parent / page["file"], page


def wrong_fields(truth: dict[str, Any], found: dict[str, str]) -> dict[str, tuple[Any, Any]]:
    """Field names whose value differs from what is printed, with both values."""
    wrong = {}
    for name, value in truth.items():
        seen = found.get(name)
        if name == "items":
            seen_rows = [(row["name"], row["amount"]) for row in json.loads(seen or "[]")]
            if seen_rows != [(row["name"], row["amount"]) for row in value]:
                wrong[name] = (value, seen)
        elif value is not None and seen != value:
            wrong[name] = (value, seen)
    return wrong


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--samples", type=Path, default=ROOT / "samples")
    options.add_argument("--json", action="store_true", help="one JSON object a page on standard output")
    options.add_argument("--no-peer", action="store_true", help="skip the bare OCR library")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--wrong", action="store_true", help="list the fields that differ")
    chosen = options.parse_args()
    began = time.perf_counter()
    reader = Reader(threads=chosen.threads)
    reader.warm_up()
    start_seconds = time.perf_counter() - began
    peer = None if chosen.no_peer else _bare_ocr(chosen.threads)
    rows = [_measure(path, page, reader, peer, chosen.wrong) for path, page in sample_pages(chosen.samples)]
    if not rows:
        print(f"No truth.json under {chosen.samples}; render the samples first.", file=sys.stderr)
        return 1
    if chosen.json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
        return 0
    _print_table(rows, start_seconds)
    return 0


def _measure(path: Path, truth: dict[str, Any], reader: Reader, peer: RapidOCR | None, wrong: bool) -> dict[str, Any]:
    cpu = time.process_time()
    reading = reader.read_page(path, truth["page"])
    cpu = time.process_time() - cpu
    found = {name: field.value for name, field in reading.fields.items()}
    differing = wrong_fields(truth["fields"], found)
    if wrong:
        for name, (printed, seen) in differing.items():
            print(f"  {path.name} {name}: printed {printed!r}, read {seen!r}", file=sys.stderr)
    bare_cpu, bare_wall = _bare_seconds(path, truth, peer) if peer else (None, None)
    return {
        "page": f"{path.parent.name}/{path.name}#{truth['page']}",
        "kind": truth["kind"],
        "seen_kind": reading.kind,
        "fields_ok": len(truth["fields"]) - len(differing),
        "fields": len(truth["fields"]),
        "problems": [f"{problem.code}:{problem.field or 'page'}" for problem in reading.problems],
        "defect": truth.get("defect"),
        "turned_degrees": reading.turned_degrees,
        "cpu_s": round(cpu, 2),
        "wall_s": reading.seconds,
        "bare_cpu_s": bare_cpu,
        "bare_wall_s": bare_wall,
    }


def _bare_ocr(threads: int) -> RapidOCR:
    parts = {f"{part}.engine_type": EngineType.OPENVINO for part in ("Det", "Cls", "Rec")}
    settings = {"Global.log_level": "error", "EngineConfig.openvino.inference_num_threads": threads}
    return RapidOCR(params={**parts, **settings})


def _bare_seconds(path: Path, truth: dict[str, Any], peer: RapidOCR) -> tuple[float, float]:
    # The library is given the same pixels through a file, as its users do.
    with tempfile.NamedTemporaryFile(suffix=".png") as picture:
        cv2.imwrite(picture.name, page_pixels(path, page=truth["page"]))
        cpu, wall = time.process_time(), time.perf_counter()
        peer(picture.name)
        return round(time.process_time() - cpu, 2), round(time.perf_counter() - wall, 2)


def _print_table(rows: list[dict[str, Any]], start_seconds: float) -> None:
    print(f"{'page':44} {'kind':28} ok fields  turn  cpu-s wall-s bare-cpu bare-wall  problems")
    for row in rows:
        good = "+" if row["kind"] == row["seen_kind"] else "-"
        bare = [f"{row[name]:.2f}" if row[name] is not None else "-" for name in ("bare_cpu_s", "bare_wall_s")]
        print(
            f"{row['page'][:44]:44} {row['seen_kind']:28} {good}  {row['fields_ok']:2}/{row['fields']:<2} "
            f"{row['turned_degrees']:5} {row['cpu_s']:6.2f} {row['wall_s']:6.2f} {bare[0]:>8} {bare[1]:>9}  "
            f"{' '.join(row['problems'])}{'  defect ' + row['defect'] if row['defect'] else ''}"
        )
    clean = [row for row in rows if not row["defect"]]
    walls = sorted(row["wall_s"] for row in rows)
    print(
        f"\nkinds {sum(row['kind'] == row['seen_kind'] for row in rows)}/{len(rows)}, "
        f"fields of pages without defect "
        f"{sum(row['fields_ok'] for row in clean)}/{sum(row['fields'] for row in clean)}, "
        f"cpu {sum(row['cpu_s'] for row in rows) / len(rows):.2f} s a page, wall p50 {walls[len(walls) // 2]:.2f} s, "
        f"most {walls[-1]:.2f} s; start {start_seconds:.2f} s; "
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    raise SystemExit(main())
