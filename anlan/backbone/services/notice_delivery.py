"""Handing notices over to the outside, and keeping the proof.

One notice is handed over by one worker at a time: it is taken by compare-and-set (`waiting` to `sending`, the number of
the attempt going up), sent outside any transaction, and settled by compare-and-set on that same attempt. A worker that
dies in between leaves `sending` behind; after two minutes another takes over and sends under the same reference.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

from anlan.backbone.domain import notices as rules
from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Notice
from anlan.backbone.selectors.notices import counts_as_delivered
from anlan.backbone.senders import AddressRefused, MailSender, Receipt, Sender, SenderUnavailable
from anlan.backbone.services import journal
from anlan.backbone.services.notices import lock_messages, record_delivery

NOTICES_AT_ONCE = 50

_TAKE = """
update backbone_notice set state = 'sending', claimed_at = %(at)s, attempts = attempts + 1
where id in (
    select id from backbone_notice
    where (%(message)s::uuid is null or message_id = %(message)s::uuid) and channel <> 'in_app' and (
        (state = 'waiting' and (next_try_at <= %(at)s or attempts = 0))
        or (state = 'sending' and claimed_at < %(stale)s)
    )
    order by {order} limit 1 for update {wait}
)
returning id
"""
# The message's own job waits for a row someone holds (its recipient is just reading it); the round passes over it.
_TAKE_MESSAGE = _TAKE.format(order="id", wait="")
_TAKE_DUE = _TAKE.format(order="next_try_at", wait="skip locked")


def deliver(*, now: Callable[[], dt.datetime], message_id: uuid.UUID | None = None) -> int:
    """Hand over what is due: the rows of one message, or (without one) whatever waits, was put off, or was left behind
    by a worker that died. Returns how many were taken. Reads the clock for itself: sending takes time."""
    # One at a time: a row taken long before its turn would look as if its worker had died.
    for count in range(NOTICES_AT_ONCE):
        notice_id = _take(message_id, now())
        if notice_id is None:
            return count
        _hand_over(Notice.objects.get(pk=notice_id), now)
    return NOTICES_AT_ONCE


def record_receipt(*, reference: str, receipt_id: str, delivered_at: dt.datetime, at: dt.datetime) -> bool:
    """A gateway's later report that a notice arrived. Returns False when it was known already or was never sent."""
    with transaction.atomic():
        message_id = Notice.objects.filter(pk=uuid.UUID(reference)).values_list("message_id", flat=True).first()
        whole = lock_messages(message_id) if message_id else []
        row = next((one for one in whole if str(one.pk) == str(uuid.UUID(reference))), None)
        if row is None or row.delivered_at is not None or row.sent_at is None:
            return False
        first = not any(other.delivered_at for other in whole)
        row.evidence = row.evidence | {"receipt": receipt_id, "counts": "on_receipt"}
        row.state, row.delivered_at = Notice.State.DELIVERED, delivered_at
        row.save(update_fields=["evidence", "state", "delivered_at"])
        record_delivery(row, first=first, at=at)
    return True


def _take(message_id: uuid.UUID | None, at: dt.datetime) -> uuid.UUID | None:
    facts = {"at": at, "message": message_id, "stale": at - rules.TAKEN_OVER_AFTER}
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_MESSAGE if message_id else _TAKE_DUE, facts)
        row = cursor.fetchone()
    return row[0] if row else None


def _hand_over(notice: Notice, now: Callable[[], dt.datetime]) -> None:
    if notice.attempts > rules.MOST_ATTEMPTS:
        _fail(notice, "no worker lived to finish it", now())
        return
    text = f"{notice.title}\n\n{notice.body}" if notice.channel == "email" else notice.body
    try:
        receipt = _sender(notice.channel).send(notice.address, text, str(notice.pk))
    except AddressRefused as error:
        _fail(notice, str(error), now())
    except SenderUnavailable as error:
        again_at = rules.next_try_at(attempts=notice.attempts, at=now())
        if again_at is None:
            _fail(notice, str(error), now())
        else:
            evidence = notice.evidence | {"last_error": str(error)}
            _settle(notice, state=Notice.State.WAITING, next_try_at=again_at, evidence=evidence)
    else:
        _keep_proof(notice, receipt, now())


def _keep_proof(notice: Notice, receipt: Receipt, at: dt.datetime) -> None:
    counts = counts_as_delivered()[notice.channel]
    proven = receipt.accepted_at if counts == "on_acceptance" else receipt.delivered_at
    evidence = receipt.evidence | {"receipt": receipt.receipt_id} | ({"counts": counts} if proven else {})
    state = Notice.State.DELIVERED if proven else Notice.State.SENT
    with transaction.atomic():
        first = not any(other.delivered_at for other in lock_messages(notice.message_id))
        if not _settle(notice, state=state, sent_at=receipt.accepted_at, delivered_at=proven, evidence=evidence):
            return  # another worker took over meanwhile and settles it
        if proven:
            notice.delivered_at, notice.evidence = proven, evidence
            record_delivery(notice, first=first, at=at)


def _fail(notice: Notice, reason: str, at: dt.datetime) -> None:
    with transaction.atomic():
        if not _settle(notice, state=Notice.State.FAILED, evidence=notice.evidence | {"last_error": reason}):
            return
        if notice.chain:
            payload = {
                "notice": str(notice.message_id),
                "key": notice.key,
                "channel": str(notice.channel),
                "attempts": notice.attempts,
                "reason": reason,
            }
            journal.record(Event("NoticeFailed", notice.chain, payload), at=at)


def _settle(notice: Notice, **outcome: object) -> bool:
    """Write the outcome of this attempt, unless another attempt has begun."""
    mine = Notice.objects.filter(pk=notice.pk, state=Notice.State.SENDING, attempts=notice.attempts)
    return bool(mine.update(**outcome))


def _sender(channel: str) -> Sender:
    return MailSender() if channel == "email" else _sms_sender(settings.SMS_SENDER)


@cache
def _sms_sender(dotted: str) -> Sender:
    return import_string(dotted)()
