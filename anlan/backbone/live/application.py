"""The ASGI application: `GET /live?ticket=...` and `GET /healthz`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from django.conf import settings
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from anlan.backbone import live_ticket
from anlan.backbone.live.hub import Hub
from anlan.backbone.live.stream import EventStream

STREAMS_AT_MOST = 20_000


async def live(request: Request) -> Response:
    """The events of one case from where this page left off."""
    hub: Hub = request.app.state.hub
    try:
        ticket = live_ticket.read(request.query_params.get("ticket", ""))
    except live_ticket.TicketRefused as refused:
        return _problem(403, "ticket_refused", str(refused))
    given = request.headers.get("last-event-id") or request.query_params.get("after") or str(ticket.seq)
    if not given.isascii() or not given.isdigit() or len(given) > 18:
        return _problem(400, "unknown_event_number", "Last-Event-ID and `after` are the number of an event, as 12")
    if hub.count >= STREAMS_AT_MOST:
        return _problem(503, "too_many_streams", "too many pages listen at once; this one will try again", retry=30)
    return EventStream(hub=hub, chain=ticket.chain, seq=int(given), ends_at=ticket.ends_at)


async def healthz(request: Request) -> Response:
    """200 while the database is being listened to, else 503; with the number of open streams."""
    hub: Hub = request.app.state.hub
    listening = hub.listening and not request.app.state.running.done()
    return JSONResponse({"listening": listening, "streams": hub.count}, status_code=200 if listening else 503)


def _problem(status: int, code: str, detail: str, *, retry: int | None = None) -> Response:
    headers = {"cache-control": "no-store"} | ({"retry-after": str(retry)} if retry else {})
    body = {"type": "about:blank", "status": status, "code": code, "detail": detail}
    return JSONResponse(body, status_code=status, headers=headers, media_type="application/problem+json")


@asynccontextmanager
async def _running(app: Starlette) -> AsyncIterator[None]:
    app.state.hub = Hub(settings.DATABASE_URL)
    app.state.running = asyncio.create_task(app.state.hub.run())
    try:
        yield
    finally:
        app.state.running.cancel()


application = Starlette(
    routes=[Route("/live", live), Route("/healthz", healthz)],
    middleware=[
        Middleware(CORSMiddleware, allow_origins=[settings.SITE_URL], allow_methods=["GET"], allow_headers=["*"])
    ],
    lifespan=_running,
)
