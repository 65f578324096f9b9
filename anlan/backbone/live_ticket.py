"""The ticket a page shows to hear about one case: signed, good for twelve hours, naming the case and the person.

The live process trusts the signature and asks the database nothing about people; that is why a ticket is short-lived
and why only event numbers and kinds travel on it. Loads without Django's applications.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core import signing

SALT = "anlan.live"
LIFETIME = dt.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Ticket:
    """Whose page hears which case, from the event after `seq`, until when (seconds of Unix time)."""

    chain: str
    account_id: str
    seq: int
    ends_at: float


class TicketRefused(ValueError):
    """A ticket that was not signed here, was signed for something else, or has run out."""


def sign(*, chain: str, account_id: str, seq: int) -> str:
    """A ticket for a page that has just been shown with the events up to `seq`."""
    return signing.TimestampSigner(salt=SALT).sign_object({"chain": chain, "account": account_id, "seq": seq})


def read(text: str) -> Ticket:
    """What a ticket says. Raises `TicketRefused` with a sentence for the page."""
    signer = signing.TimestampSigner(salt=SALT)
    try:
        said = signer.unsign_object(text, max_age=LIFETIME)
    except signing.SignatureExpired as error:
        raise TicketRefused("the ticket has run out after twelve hours; load the page again for a new one") from error
    except signing.BadSignature as error:
        raise TicketRefused("the ticket is not one of ours; load the page again for a new one") from error
    signed_at = signing.b62_decode(text.rsplit(":", 2)[1])
    return Ticket(said["chain"], said["account"], said["seq"], signed_at + LIFETIME.total_seconds())
