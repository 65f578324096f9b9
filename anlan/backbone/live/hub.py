"""Who hears which chain, and the one connection that listens to the database.

A stream holds no queue: it holds the number of the last event it sent and one flag, "there may be more". Whatever
raises the flag (a notification, a new connection to the database, the stream's own beginning), the stream then reads
the journal after its number. So nothing is lost, nothing comes twice, and a slow page costs no memory.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import defaultdict

import psycopg

from anlan.backbone.live.reading import RETRY_SECONDS, JournalReader

CHANNEL = "anlan_live"
CHECK_SECONDS = 20

_log = logging.getLogger(__name__)


class Subscriber:
    """One open stream: its chain, the last event it has sent, and whether there may be more.

    `stirred`: something the journal does not keep has changed; the page is told to look again, without a number.
    """

    __slots__ = ("chain", "may_be_more", "seq", "stirred")

    def __init__(self, chain: str, seq: int) -> None:
        self.chain = chain
        self.seq = seq
        self.stirred = False
        self.may_be_more = asyncio.Event()
        self.may_be_more.set()  # begins by reading what it missed


class Hub:
    """All open streams of this process, woken by the database's notifications."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._by_chain: dict[str, set[Subscriber]] = defaultdict(set)
        self.reader = JournalReader(url)
        self.listening = False
        self.count = 0

    def join(self, chain: str, seq: int) -> Subscriber:
        """A new stream; wakes from now on, so that reading starts only after it is known here."""
        subscriber = Subscriber(chain, seq)
        self._by_chain[chain].add(subscriber)
        self.count += 1
        return subscriber

    def leave(self, subscriber: Subscriber) -> None:
        """The stream has ended."""
        here = self._by_chain[subscriber.chain]
        if subscriber in here:
            here.discard(subscriber)
            self.count -= 1
        if not here:
            del self._by_chain[subscriber.chain]

    async def run(self) -> None:
        """Listen and answer until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._listen())
            tasks.create_task(self.reader.run())

    async def _listen(self) -> None:
        failures = 0
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
                    await connection.execute(f"listen {CHANNEL}")
                    self.listening, failures = True, 0
                    self._wake_all()  # whatever was announced while nobody listened
                    while True:
                        async for notification in connection.notifies(timeout=CHECK_SECONDS):
                            self._wake(notification.payload)
                        await connection.execute("select 1")  # a connection that died in silence fails here
            except psycopg.Error as error:
                self.listening = False
                _log.warning("listening to the database broke off (%s); trying again", error)
                await asyncio.sleep(RETRY_SECONDS[min(failures, len(RETRY_SECONDS) - 1)])
                failures += 1

    def _wake(self, payload: str) -> None:
        said = json.loads(payload)
        for subscriber in self._by_chain.get(said["chain"], ()):
            if "seq" not in said:
                subscriber.stirred = True
                subscriber.may_be_more.set()
            elif said["seq"] > subscriber.seq:
                subscriber.may_be_more.set()

    def _wake_all(self) -> None:
        for subscribers in self._by_chain.values():
            for subscriber in subscribers:
                subscriber.may_be_more.set()
