"""Tickets for live pages, and a word to them; the stream itself is served by `anlan.backbone.live`."""

from __future__ import annotations

import json

from django.db import connection

from anlan.backbone import live_ticket
from anlan.backbone.models import Account, JournalHead

CHANNEL = "anlan_live"  # the channel of `journal_append`, which anlan/backbone/live/hub.py listens to


def ticket(*, chain: str, account: Account, seq: int | None = None) -> str:
    """A ticket that lets a page hear about one case for twelve hours. The door has checked that the account sees it.

    `seq` is the newest event the page shows; without it the newest there is (one statement). The stream starts after
    it, so nothing that happens between drawing the page and connecting is lost.
    """
    if seq is None:
        seq = JournalHead.objects.filter(pk=chain).values_list("seq", flat=True).first() or 0
    return live_ticket.sign(chain=chain, account_id=str(account.pk), seq=seq)


def stir(chain: str) -> None:
    """Let every page open on a case look again. Nothing is recorded: a page that was away hears nothing of it."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, %s)", [CHANNEL, json.dumps({"chain": chain})])
