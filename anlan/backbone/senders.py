"""The port through which words leave the house: one short interface, and who stands behind it.

A sender is given a `reference` that is the same each time the same message is handed over. Our side hands a message
over once unless a worker dies between handing over and writing that down; then it hands it over again under the same
reference. So the outside gets a message at least once, and a sender that honours the reference exactly once.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import httpx
from django.conf import settings
from django.core.mail import EmailMessage

from anlan.backbone import clock

_HTTP_TIMEOUT_SECONDS = 10.0


class SenderUnavailable(OSError):
    """The message was not taken for now (no connection, overload): try again later."""


class AddressRefused(OSError):
    """The message was not taken and never will be (unknown number, blocked): a person must reach the recipient."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a sender answers. `delivered_at` is set only when it proves arrival; otherwise proof may follow."""

    receipt_id: str
    accepted_at: dt.datetime
    delivered_at: dt.datetime | None = None
    evidence: dict[str, object] = field(default_factory=dict)


class Sender(Protocol):
    """Hands one message over. Raises `SenderUnavailable` or `AddressRefused` when it was not taken."""

    def send(self, address: str, text: str, reference: str) -> Receipt:
        """Send a text; the same reference is never sent twice by a sender that can help it."""
        ...


class FileSender:
    """The exercise sender: sends nothing, writes each message as one JSON line to `OUTBOX/sms.jsonl`.

    For trying out, demonstrations and tests. It says of itself that it is an exercise, counts a message as delivered at
    once, and writes a reference once however often it is asked. Production names another class in `ANLAN_SMS_SENDER`.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or Path(settings.OUTBOX) / "sms.jsonl"

    def send(self, address: str, text: str, reference: str) -> Receipt:
        at = clock.now()
        line = {
            "sender": "exercise: nothing left this machine",
            "reference": reference,
            "to": address,
            "text": text,
            "at": at.isoformat(),
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            # Plain search is enough for an exercise; a real gateway keeps its references itself.
            if not any(f'"reference": "{reference}"' in earlier for earlier in file):
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        return Receipt(f"exercise/{reference}", at, at, {"sender": "exercise"})


class HttpSmsSender:
    """An SMS gateway over HTTPS: `POST ANLAN_SMS_URL` with `{"to", "text", "reference"}` and a bearer token.

    The gateway answers 2xx with `{"id": ..., "delivered_at": ISO 8601 or absent}`. The reference also goes out as the
    header `Idempotency-Key`. 4xx other than 408, 425 and 429 is final. Nothing is repeated here: that is the job's.
    """

    def __init__(
        self, url: str | None = None, token: str | None = None, transport: httpx.BaseTransport | None = None
    ) -> None:
        self._url = url or os.environ["ANLAN_SMS_URL"]
        token = token or os.environ["ANLAN_SMS_TOKEN"]
        self._client = httpx.Client(
            timeout=_HTTP_TIMEOUT_SECONDS, headers={"Authorization": f"Bearer {token}"}, transport=transport
        )

    def send(self, address: str, text: str, reference: str) -> Receipt:
        body = {"to": address, "text": text, "reference": reference}
        try:
            answer = self._client.post(self._url, json=body, headers={"Idempotency-Key": reference})
        except httpx.TransportError as error:
            raise SenderUnavailable(f"the SMS gateway cannot be reached: {type(error).__name__}") from error
        if answer.is_success:
            return self._receipt(answer)
        if answer.is_server_error or answer.status_code in (408, 425, 429):
            raise SenderUnavailable(f"the SMS gateway answered {answer.status_code}")
        raise AddressRefused(f"the SMS gateway refused the message with {answer.status_code}")

    def _receipt(self, answer: httpx.Response) -> Receipt:
        try:
            said = answer.json()
            delivered = said.get("delivered_at")
            delivered_at = dt.datetime.fromisoformat(delivered) if delivered else None
            return Receipt(str(said["id"]), clock.now(), delivered_at, {"status": answer.status_code})
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise SenderUnavailable("the SMS gateway answered without a message id") from error


class MailSender:
    """E-mail through whatever Django is configured with. The outgoing server's word is no proof of arrival."""

    def send(self, address: str, text: str, reference: str) -> Receipt:
        title, _, body = text.partition("\n")
        message_id = f"<{reference}@anlan>"
        mail = EmailMessage(title, body.lstrip("\n"), to=[address], headers={"Message-ID": message_id})
        try:
            mail.send()
        except OSError as error:  # smtplib's errors are OSErrors too
            raise SenderUnavailable(f"the mail server did not take the message: {type(error).__name__}") from error
        return Receipt(message_id, clock.now())
