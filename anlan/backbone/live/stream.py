"""One open stream as server-sent events (WHATWG HTML, section 9.2): numbers and kinds only, nothing personal."""

from __future__ import annotations

import asyncio
import json

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from anlan.backbone import clock
from anlan.backbone.live.hub import Hub, Subscriber
from anlan.backbone.live.reading import EVENTS_AT_ONCE, Told

HEARTBEAT_SECONDS = 15.0
RETRY_MILLISECONDS = 2000


class EventStream(Response):
    """A response that stays open until the page leaves or its ticket runs out."""

    media_type = "text/event-stream"

    def __init__(self, *, hub: Hub, chain: str, seq: int, ends_at: float) -> None:
        # No buffering on the way: a proxy that collects bytes would make live late.
        super().__init__(headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self._hub, self._chain, self._seq, self._ends_at = hub, chain, seq, ends_at

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        subscriber = self._hub.join(self._chain, self._seq)
        talking = asyncio.create_task(self._talk(subscriber, send))
        leaving = asyncio.create_task(_until_gone(receive))
        try:
            done, _ = await asyncio.wait({talking, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if talking in done:
                talking.result()
        finally:
            talking.cancel()
            leaving.cancel()
            self._hub.leave(subscriber)

    async def _talk(self, subscriber: Subscriber, send: Send) -> None:
        await _send(send, f"retry: {RETRY_MILLISECONDS}\n\n")
        while True:
            reading = False
            left = self._ends_at - clock.now().timestamp()
            if left <= 0:
                await _send(send, "event: ticket-ended\ndata: {}\n\n")
                await send({"type": "http.response.body", "body": b"", "more_body": False})
                return
            try:
                async with asyncio.timeout(min(HEARTBEAT_SECONDS, left)):
                    await subscriber.may_be_more.wait()
                    # Lowered before reading: whatever is announced while we read raises it again.
                    subscriber.may_be_more.clear()
                    reading = True
                    told = await self._hub.reader.after(subscriber.chain, subscriber.seq)
            except TimeoutError:
                if reading:  # the database is away; the question is asked again
                    subscriber.may_be_more.set()
                await _send(send, ": still here\n\n")
                continue
            if told:
                await _send(send, "".join(map(_as_event, told)))
                subscriber.seq = told[-1].seq
            elif subscriber.stirred:
                await _send(send, "data: {}\n\n")
            subscriber.stirred = False
            if len(told) == EVENTS_AT_ONCE:
                subscriber.may_be_more.set()


def _as_event(told: Told) -> str:
    return f"id: {told.seq}\ndata: {json.dumps({'seq': told.seq, 'kind': told.kind})}\n\n"


async def _send(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
