"""Reading the journal for many streams at once: questions that come together are asked in one statement."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from dataclasses import dataclass

import psycopg

QUESTIONS_AT_ONCE = 500
EVENTS_AT_ONCE = 500
RETRY_SECONDS = (0.1, 0.3, 1.0, 3.0)

# `lateral ... limit` keeps the planner on the primary key of each chain, whatever it believes about the table.
_SQL = """
select wanted.place, event.seq, event.kind
from unnest(%s::int[], %s::text[], %s::bigint[]) as wanted(place, chain, seq)
cross join lateral (
    select seq, kind from journal_event where chain = wanted.chain and seq > wanted.seq order by seq limit %s
) as event
order by wanted.place, event.seq
"""

_log = logging.getLogger(__name__)
Question = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What a page may know about an event: that it happened, and its kind."""

    seq: int
    kind: str


class JournalReader:
    """Answers `after`; one connection, re-made whenever it breaks. Questions wait meanwhile and are never dropped."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._waiting: dict[Question, asyncio.Future[tuple[Told, ...]]] = {}
        self._asking: dict[Question, asyncio.Future[tuple[Told, ...]]] = {}
        self._asked = asyncio.Event()

    async def after(self, chain: str, seq: int) -> tuple[Told, ...]:
        """The events of a chain after `seq`, at most `EVENTS_AT_ONCE`; questions that wait together share one."""
        answer = self._waiting.get((chain, seq))
        if answer is None:
            answer = self._waiting[chain, seq] = asyncio.get_running_loop().create_future()
            self._asked.set()
        # Shielded: one page leaving must not take the answer from the others that wait for it.
        return await asyncio.shield(answer)

    async def run(self) -> None:
        """Answer questions until cancelled."""
        failures = 0
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
                    failures = 0
                    while True:
                        await self._asked.wait()
                        await self._answer_some(connection)
            except psycopg.Error as error:
                _log.warning("reading the journal broke off (%s); trying again", error)
                await asyncio.sleep(RETRY_SECONDS[min(failures, len(RETRY_SECONDS) - 1)])
                failures += 1

    async def _answer_some(self, connection: psycopg.AsyncConnection) -> None:
        # Taken out before asking: a question that comes while the statement runs may be about something newer than the
        # statement sees, and must not share its answer. What a broken connection left unanswered is asked first.
        if not self._asking:
            for question in list(self._waiting)[:QUESTIONS_AT_ONCE]:
                self._asking[question] = self._waiting.pop(question)
        questions = list(self._asking)
        cursor = await connection.execute(
            _SQL,
            [
                list(range(len(questions))),
                [chain for chain, _ in questions],
                [seq for _, seq in questions],
                EVENTS_AT_ONCE,
            ],
        )
        found: dict[int, list[Told]] = defaultdict(list)
        async for place, seq, kind in cursor:
            found[place].append(Told(seq, kind))
        for place, question in enumerate(questions):
            self._asking.pop(question).set_result(tuple(found[place]))
        if not self._waiting:
            self._asked.clear()
