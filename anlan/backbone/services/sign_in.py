"""Customers sign in with a one-time code to the phone; the first sign-in makes the account."""

from __future__ import annotations

import datetime as dt
import hmac
import logging
import secrets
import uuid
from functools import cache

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from anlan.backbone.domain import sign_in as rules
from anlan.backbone.models import Account, OneTimeCode
from anlan.backbone.problems import Problem, TooManyRequests
from anlan.backbone.sealed import blind_index
from anlan.backbone.senders import AddressRefused, Sender, SenderUnavailable
from anlan.backbone.services import accounts

logger = logging.getLogger("anlan.sign_in")


class PhoneUnfit(Problem):
    """Not a number a code can be sent to."""

    status = 422
    code = "phone_unfit"
    title = gettext_lazy("This phone number cannot be used")
    allowed = gettext_lazy("A mainland mobile number of 11 digits that starts with 1, such as 13800000001.")
    next_step = gettext_lazy("Check the number and type it again.")


class TooManyCodes(TooManyRequests):
    """A phone or a network address asked for too many codes."""

    code = "too_many_codes"
    title = gettext_lazy("Too many codes were asked for")
    allowed = gettext_lazy("1 code a minute, 5 an hour and 10 a day for one phone; 30 an hour from one address.")
    next_step = gettext_lazy("Use the code already sent, or wait and ask again.")


class CodeNotSent(Problem):
    """The SMS service did not take the message."""

    status = 503
    code = "code_not_sent"
    title = gettext_lazy("The code could not be sent")
    next_step = gettext_lazy("Please try again in a minute.")
    retry_after_s = 60


class CodeWrong(Problem):
    """A code that is wrong; the same answer whether or not the phone has an account."""

    status = 401
    code = "code_wrong"
    title = gettext_lazy("This code is not right")
    next_step = gettext_lazy("Look at the message again and type its six digits.")


class CodeEnded(Problem):
    """There is no code that could still be used: none sent, too old, used, or tried too often."""

    status = 401
    code = "code_ended"
    title = gettext_lazy("This code no longer works")
    detail = gettext_lazy("A code works once, for five minutes and five tries.")
    next_step = gettext_lazy("Ask for a new code.")


def send_code(*, phone: str, address: str, at: dt.datetime) -> None:
    """Send a six-digit code to a phone. Says nothing about whether the phone has an account.

    Raises `PhoneUnfit`, `TooManyCodes` (with the seconds to wait) and `CodeNotSent`.
    """
    number = rules.mobile_number(phone)
    if number is None:
        raise PhoneUnfit
    code = f"{secrets.randbelow(10**rules.CODE_DIGITS):0{rules.CODE_DIGITS}}"
    code_id = uuid.uuid4()
    phone_index, address_index = _phone_index(number), blind_index("address", address)
    with transaction.atomic():
        _lock_phone_and_address(phone_index, address_index)
        broken = rules.broken_limit(sent=_sent_before(phone_index, address_index, at), at=at)
        if broken is not None:
            raise TooManyCodes(
                _("Please wait %(seconds)s seconds before asking again.") % {"seconds": broken[1]},
                retry_after_s=broken[1],
            )
        OneTimeCode.objects.create(
            id=code_id,
            phone_index=phone_index,
            address_index=address_index,
            code_hash=_hash(code_id, code),
            sent_at=at,
            expires_at=at + rules.CODE_LIFETIME,
        )
    _send(number, code, code_id)


def sign_in_with_code(*, phone: str, code: str, at: dt.datetime) -> Account:
    """The customer's account for a phone and the code sent to it; the first sign-in makes the account.

    Commits by itself, so that a wrong try counts even though an error follows. Raises `PhoneUnfit`, `CodeWrong` (with
    `tries_left`), `CodeEnded`, and `accounts.AccountClosed`.
    """
    number, typed = rules.mobile_number(phone), rules.typed_code(code)
    if number is None:
        raise PhoneUnfit
    if typed is None:
        raise CodeWrong(_("A code has six digits."))
    with transaction.atomic(durable=True):
        tries_left = _use_code(_phone_index(number), typed, at)
        if tries_left is None:
            return accounts.open_customer(phone=number, at=at)
    if tries_left == 0:
        raise CodeEnded
    raise CodeWrong(_("%(tries)s more tries are left.") % {"tries": tries_left}, tries_left=tries_left)


def _use_code(phone_index: bytes, typed: str, at: dt.datetime) -> int | None:
    """None when the newest code fits (it is then used up), else how many tries it has left; 0: it has ended."""
    newest = OneTimeCode.objects.select_for_update().filter(phone_index=phone_index).order_by("-sent_at").first()
    # Without a code the same comparison is made against a hash nobody has, so that the time taken is the same.
    expected = bytes(newest.code_hash) if newest else bytes(32)
    fits = hmac.compare_digest(_hash(newest.pk if newest else uuid.UUID(int=0), typed), expected)
    if newest is None or newest.used_at or newest.expires_at <= at or newest.wrong_tries >= rules.TRIES_A_CODE:
        return 0
    if fits:
        newest.used_at = at
        newest.save(update_fields=["used_at"])
        return None
    newest.wrong_tries += 1
    newest.save(update_fields=["wrong_tries"])
    return rules.TRIES_A_CODE - newest.wrong_tries


def forget_codes(*, before: dt.datetime) -> int:
    """Delete codes sent before an instant; how many there were."""
    return OneTimeCode.objects.filter(sent_at__lt=before).delete()[0]


def _lock_phone_and_address(phone_index: bytes, address_index: bytes) -> None:
    # Two requests of one phone or one address count one after the other; always in one order, so no deadlock.
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(%s), pg_advisory_xact_lock(%s)",
            [int.from_bytes(index[:8], "big", signed=True) for index in sorted((phone_index, address_index))],
        )


def _sent_before(phone_index: bytes, address_index: bytes, at: dt.datetime) -> dict[str, list[dt.datetime]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select 'phone', sent_at from backbone_onetimecode where phone_index = %(phone)s and sent_at > %(day)s"
            " union all"
            " select 'address', sent_at from backbone_onetimecode"
            " where address_index = %(address)s and sent_at > %(hour)s",
            {
                "phone": phone_index,
                "address": address_index,
                "day": at - dt.timedelta(days=1),
                "hour": at - dt.timedelta(hours=1),
            },
        )
        rows = cursor.fetchall()
    sent: dict[str, list[dt.datetime]] = {"phone": [], "address": []}
    for per, instant in rows:
        sent[per].append(instant)
    return sent


@cache
def _sender(dotted: str) -> Sender:
    return import_string(dotted)()


def _send(number: str, code: str, code_id: uuid.UUID) -> None:
    text = _("%(code)s is your Anlan sign-in code, good for 5 minutes. Never tell it to anyone.") % {"code": code}
    try:
        _sender(settings.SMS_SENDER).send(number, text, str(code_id))
    except AddressRefused as error:  # counts against the limits like a code that was sent
        logger.warning("the SMS service refused a number", exc_info=error)
        raise CodeNotSent(_("This number does not take our messages.")) from error
    except SenderUnavailable as error:
        logger.warning("the SMS service did not take a code", exc_info=error)
        OneTimeCode.objects.filter(pk=code_id).delete()
        raise CodeNotSent from error


def _phone_index(number: str) -> bytes:
    return blind_index("phone", number)


def _hash(code_id: uuid.UUID, code: str) -> bytes:
    return rules.code_hash(key=settings.SECRET_KEY.encode(), code_id=str(code_id), code=code)
