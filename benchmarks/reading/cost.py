"""What reading costs on one core, beside the bare OCR library on the same pages in the same run."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean, median
from typing import Any

import cv2
import numpy as np
from rapidocr import EngineType, RapidOCR

from anlan.engines.reading import Reader, ReaderProcess
from anlan.engines.reading.pages import page_pixels

GOALS = {"kind_of_bare": 0.25, "full_of_bare": 1.15, "dense_cpu_s": 3.5, "memory_gb": 1.2, "start_s": 3.0, "two": 1.8}


def measure(pictures: Sequence[Path]) -> dict[str, Any]:
    """Processor seconds of a glance, a full reading and the bare library; memory, start, and two workers beside one."""
    reader = Reader(threads=1)
    reader.warm_up()
    bare = _bare_ocr()
    with tempfile.NamedTemporaryFile(suffix=".png") as empty:
        # Every network is loaded before anything is measured: one of ours only loads at the first page without text.
        cv2.imwrite(empty.name, np.full((1200, 900, 3), 128, dtype=np.uint8))
        reader.glance_page(empty.name)
        bare(str(pictures[0]))
    rows = [_row(picture, reader, bare) for picture in pictures]
    found: dict[str, Any] = {
        "pages": len(rows),
        "kind_cpu_s": round(mean(row["kind"] for row in rows), 3),
        "full_cpu_s": round(mean(row["full"] for row in rows), 3),
        "bare_cpu_s": round(mean(row["bare"] for row in rows), 3),
        "kind_of_bare": round(sum(row["kind"] for row in rows) / sum(row["bare"] for row in rows), 3),
        "full_of_bare": round(sum(row["full"] for row in rows) / sum(row["bare"] for row in rows), 3),
        "kind_of_bare_median": round(median(row["kind"] / row["bare"] for row in rows), 3),
        "dense_cpu_s": round(max(row["full"] for row in rows), 2),
    }
    del reader, bare
    found |= _workers(pictures)
    missed = [name for name, goal in GOALS.items() if (found[name] < goal if name == "two" else found[name] > goal)]
    return found | {"goals_missed": missed}


def _row(picture: Path, reader: Reader, bare: RapidOCR) -> dict[str, float]:
    """One page three ways, one after the other, so that a busy moment hits all alike."""
    with tempfile.NamedTemporaryFile(suffix=".png") as same:
        # The library is given the pixels the reader sees, through a file, as its users do.
        cv2.imwrite(same.name, page_pixels(picture, page=1))
        row = {}
        for name, run in (
            ("kind", lambda: reader.glance_page(picture)),
            ("full", lambda: reader.read_page(picture)),
            ("bare", lambda: bare(same.name)),
        ):
            began = time.process_time()
            run()
            row[name] = time.process_time() - began
    return row


def _bare_ocr() -> RapidOCR:
    parts = {f"{part}.engine_type": EngineType.OPENVINO for part in ("Det", "Cls", "Rec")}
    settings = {"Global.log_level": "error", "EngineConfig.openvino.inference_num_threads": 1}
    return RapidOCR(params={**parts, **settings})


def _workers(pictures: Sequence[Path]) -> dict[str, float]:
    """Pages a second of one worker and of two, each with one thread; start and memory of a worker."""
    began = time.perf_counter()
    readers = [ReaderProcess(threads=1)]
    readers[0].start()
    start_s = time.perf_counter() - began
    readers.append(ReaderProcess(threads=1))
    readers[1].start()
    try:
        for reader in readers:
            list(reader.read(pictures[0]))
        one = _wall_s(readers[:1], pictures)
        two = _wall_s(readers, pictures)
        memory_gb = max(_peak_gb(reader.pid) for reader in readers if reader.pid)
    finally:
        for reader in readers:
            reader.close()
    return {"start_s": round(start_s, 2), "memory_gb": round(memory_gb, 2), "two": round(one / two, 2)}


def _wall_s(readers: Sequence[ReaderProcess], pictures: Sequence[Path]) -> float:
    left = iter(pictures)

    def work(reader: ReaderProcess) -> None:
        while picture := next(left, None):
            list(reader.read(picture))

    began = time.perf_counter()
    with ThreadPoolExecutor(len(readers)) as pool:
        list(pool.map(work, readers))
    return time.perf_counter() - began


def _peak_gb(pid: int) -> float:
    words = Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()
    return int(words[0]) / 2**20
