"""Saying something to a person: written here, handed over by a job, and proven when it arrives.

`send` writes one row a channel in the transaction of what it tells of and leaves one job behind. What happens next is
in `notice_delivery`. Whoever must act when a notice arrives hears `NoticeDelivered`; where `first` is true the message
has reached the person for the first time, whichever channel was quickest.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from anlan.backbone.domain import notices as rules
from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account, Notice
from anlan.backbone.selectors.notices import counts_as_delivered, templates
from anlan.backbone.services import jobs, journal
from anlan.kernel.identifiers import uuid7


class NobodyToTell(ValueError):
    """No channel of the notice can reach the person: neither account, phone nor e-mail. A programming error."""


def send(
    *,
    chain: str,
    key: str,
    values: Mapping[str, object],
    at: dt.datetime,
    account: Account | None = None,
    address: str = "",
    language: str = "",
) -> tuple[Notice, list[Event]]:
    """Write a notice for every channel that reaches the person, and enqueue one delivery job. Two statements.

    The person is an account, or a phone number given as `address`. Runs inside the caller's transaction; the caller
    records the events with its own. The notice returned carries the message: its `id` is the `notice` of every event.
    Raises `KeyError` for an unknown key, `ValuesMisfit` for values that do not fit it, `NobodyToTell`.
    """
    template = templates()[key]
    told_in = rules.language_of(language or (account.language if account else ""))
    words = rules.wording(template, language=told_in, values=values)
    addresses = _addresses(template, account=account, address=address)
    message_id = uuid7(at)
    at_once = counts_as_delivered()["in_app"] == "at_once"
    rows = [
        Notice(
            id=message_id if place == 0 else uuid7(at),
            message_id=message_id,
            chain=chain,
            key=key,
            recipient=account,
            channel=channel,
            address=goes_to,
            language=told_in,
            title=words.title,
            body=words.body,
            values=rules.kept_values(template, values),
            created_at=at,
            **_where_it_stands(channel, at_once=at_once, at=at),
        )
        for place, (channel, goes_to) in enumerate(addresses.items())
    ]
    Notice.objects.bulk_create(rows)
    if any(row.state == Notice.State.WAITING for row in rows):
        jobs.enqueue("backbone.deliver_notices", queue="notices", message_id=str(message_id))
    return rows[0], _issued(rows, template.duty) if chain else []


def _addresses(template: rules.Template, *, account: Account | None, address: str) -> dict[str, str | None]:
    """The channels that reach the person, each with where it goes. Raises `NobodyToTell` when there is none."""
    phone, email = address or (account.phone if account else None), account.email if account else None
    channels = rules.channels_for(
        template, has_account=account is not None, has_phone=bool(phone), has_email=bool(email)
    )
    if not channels:
        raise NobodyToTell(
            f"notice {template.key} goes by {template.channels}; the person has no address for any of them"
        )
    known = {"in_app": None, "sms": phone, "email": email}
    return {channel: known[channel] for channel in channels}


def _where_it_stands(channel: str, *, at_once: bool, at: dt.datetime) -> dict[str, Any]:
    """The columns of a new row that say how far it is: in-app notices are there at once, all else waits for the job."""
    if channel != "in_app":
        return {"state": Notice.State.WAITING, "next_try_at": at}
    if not at_once:
        return {"state": Notice.State.SENT, "sent_at": at}
    return {
        "state": Notice.State.DELIVERED,
        "sent_at": at,
        "delivered_at": at,
        "evidence": {"counts": "at_once"},
    }


def mark_shown(*, account: Account, at: dt.datetime, chain: str = "") -> int:
    """The person has been shown a page with these in-app notices (of one case, or all): they are read, and delivered
    if nothing said so before. Returns how many were new to the person."""
    with transaction.atomic():
        unread = Notice.objects.filter(recipient=account, channel=Notice.Channel.IN_APP, read_at__isnull=True)
        unread = unread.filter(chain=chain) if chain else unread
        message_ids = list(unread.values_list("message_id", flat=True))
        if not message_ids:
            return 0
        whole = lock_messages(*message_ids)
        rows = [row for row in whole if row.channel == Notice.Channel.IN_APP and row.read_at is None]
        for row in rows:
            row.read_at = at
            if row.delivered_at is None:
                first = not any(other.delivered_at for other in whole if other.message_id == row.message_id)
                row.state, row.delivered_at = Notice.State.DELIVERED, at
                row.evidence = {"counts": "when_shown"}
                record_delivery(row, first=first, at=at)
        Notice.objects.bulk_update(rows, ["read_at", "state", "delivered_at", "evidence"])
    return len(rows)


def lock_messages(*message_ids: uuid.UUID) -> list[Notice]:
    """All rows of these messages, locked in one order everywhere: only so can two channels that arrive at the same
    moment agree which was first, and never wait for each other."""
    return list(Notice.objects.select_for_update().filter(message_id__in=message_ids).order_by("id"))


def record_delivery(row: Notice, *, first: bool, at: dt.datetime) -> None:
    """Write to the journal that a row was delivered at its `delivered_at`; within the transaction that says so, which
    has locked the message. Notices of no case (a sign-in code) leave no event."""
    if row.chain:
        payload = _delivered(row, first=first)
        event = Event(kind="NoticeDelivered", chain=row.chain, payload=payload, happened_at=row.delivered_at)
        journal.record(event, at=at)


def _delivered(row: Notice, *, first: bool) -> dict[str, object]:
    payload: dict[str, object] = {
        "notice": str(row.message_id),
        "key": row.key,
        "channel": str(row.channel),
        "first": first,
    }
    duty = templates()[row.key].duty
    if duty:
        payload["duty"] = duty
    if "receipt" in row.evidence:
        payload["receipt"] = str(row.evidence["receipt"])
    return payload


def _issued(rows: list[Notice], duty: str) -> list[Event]:
    first = rows[0]
    payload: dict[str, object] = {
        "notice": str(first.message_id),
        "key": first.key,
        "channels": [row.channel for row in rows],
        "language": first.language,
    }
    if duty:
        payload["duty"] = duty
    events = [Event("NoticeIssued", first.chain, payload)]
    delivered = [row for row in rows if row.delivered_at is not None]
    return events + [Event("NoticeDelivered", row.chain, _delivered(row, first=True)) for row in delivered]
