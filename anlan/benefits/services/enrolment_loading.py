"""Members into PostgreSQL: processes prepare chunks side by side, one COPY takes them in the order of the file.

Why one COPY, and why the rows are frozen: docs/decisions/0010-enrolments-of-mass-plans.md.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice

import numpy as np
from django.db import connection

from anlan.backbone.parent_process import work_for_parent
from anlan.backbone.sealed import blind_index_each, seal_each
from anlan.benefits.domain.enrolment_chunks import COPY_COLUMNS, COPY_END, COPY_HEAD, Chunk, Prepared, prepare
from anlan.benefits.domain.enrolment_rows import REASONS
from anlan.benefits.services.enrolment_tables import Staged

Told = Callable[[int, int, int], None]  # rows read, how far into the file (bytes, rows of Parquet), its whole size
_ONE_THREAD = dict.fromkeys(("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


@dataclass
class Loaded:
    """What was copied: how many rows were read, which are unfit, who may be there twice, the days members span."""

    read: int = 0
    first_day: int | None = None  # days since 1970
    last_day: int | None = None
    indexes: list[np.ndarray] = field(default_factory=list)
    rows: list[np.ndarray] = field(default_factory=list)
    bad_rows: list[np.ndarray] = field(default_factory=list)
    bad_reasons: list[np.ndarray] = field(default_factory=list)

    @property
    def copied(self) -> int:
        """How many rows lie in the table."""
        return sum(map(len, self.rows))

    def add(self, chunk: Prepared) -> None:
        """Count one chunk in."""
        self.read += chunk.read
        self.indexes.append(chunk.indexes)
        self.rows.append(chunk.rows)
        self.bad_rows.append(chunk.bad_rows)
        self.bad_reasons.append(chunk.bad_reasons)
        if chunk.days is not None:
            first, last = chunk.days
            self.first_day = first if self.first_day is None else min(first, self.first_day)
            self.last_day = last if self.last_day is None else max(last, self.last_day)

    def unfit(self) -> Iterator[tuple[int, str, str]]:
        """Row, code and column of every row that could not be copied."""
        for rows, reasons in zip(self.bad_rows, self.bad_reasons, strict=True):
            for row, reason in zip(rows.tolist(), reasons.tolist(), strict=True):
                yield row, *REASONS[reason]

    def perhaps_twice(self) -> np.ndarray:
        """The rows whose blind index begins like that of another row: everybody who stands twice, and by chance one
        other in millions of files. The eight bytes of each row take 160 MB for twenty million members."""
        indexes = np.concatenate(self.indexes) if self.indexes else np.zeros(0, dtype=np.uint64)
        ordered = np.sort(indexes)
        twice = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
        if not len(twice):
            return np.zeros(0, dtype=np.int32)
        nearest = np.minimum(np.searchsorted(twice, indexes), len(twice) - 1)
        return np.concatenate(self.rows)[twice[nearest] == indexes]


def load(chunks: Iterable[Chunk], *, into: Staged, processes: int, size: int, told: Told) -> Loaded:
    """Copy every fit row of the chunks of a file of this size into a staged table."""
    loaded = Loaded()
    frozen = ", freeze" if into.own_part else ""
    statement = f"copy {into.name} ({', '.join(COPY_COLUMNS)}) from stdin (format binary{frozen})"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write(COPY_HEAD)
        for chunk, prepared in _prepared(chunks, processes):
            copy.write(prepared.copy)
            loaded.add(prepared)
            told(loaded.read, chunk.start + chunk.length, size)
        copy.write(COPY_END)
    return loaded


def _prepared(chunks: Iterable[Chunk], processes: int) -> Iterator[tuple[Chunk, Prepared]]:
    work = partial(prepare, seal_each=seal_each, index_each=partial(blind_index_each, "identity"))
    coming = iter(chunks)
    first = list(islice(coming, 2))
    coming = chain(first, coming)
    if processes < 2 or len(first) < 2:  # a small file is done before a process has started
        yield from ((chunk, work(chunk)) for chunk in coming)
        return
    with _pool(processes) as pool:
        waiting: deque[tuple[Chunk, Future[Prepared]]] = deque()
        for chunk in coming:
            waiting.append((chunk, pool.submit(work, chunk)))
            if len(waiting) > 2 * processes:
                done, future = waiting.popleft()
                yield done, future.result()
        for done, future in waiting:
            yield done, future.result()


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that were started fresh (a fork would share our connection) and keep to one core each."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(_ONE_THREAD)
    fresh = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=fresh, initializer=work_for_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
