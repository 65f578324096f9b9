"""Rules of signing in: phone numbers, one-time codes, limits on sends and tries, and time-based codes of an app."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import re
import struct
from dataclasses import dataclass

CODE_DIGITS = 6
CODE_LIFETIME = dt.timedelta(minutes=5)
TRIES_A_CODE = 5

TOTP_STEP_S = 30
TOTP_DIGITS = 6

_MOBILE = re.compile(r"1[3-9]\d{9}")
_CODE = re.compile(rf"\d{{{CODE_DIGITS}}}")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９＋", "0123456789+")


@dataclass(frozen=True, slots=True)
class SendLimit:
    """At most `sends` codes within `window`, counted per phone or per network address."""

    per: str  # phone | address
    sends: int
    window: dt.timedelta


SEND_LIMITS = (
    SendLimit("phone", 1, dt.timedelta(minutes=1)),
    SendLimit("phone", 5, dt.timedelta(hours=1)),
    SendLimit("phone", 10, dt.timedelta(days=1)),
    SendLimit("address", 30, dt.timedelta(hours=1)),
)


def mobile_number(text: str) -> str | None:
    """The eleven digits of a mainland mobile number, however it was typed, or None.

    >>> mobile_number("+86 138-0000-0001"), mobile_number("１３８００００００００"), mobile_number("12345")
    ('13800000001', '13800000000', None)
    """
    digits = re.sub(r"[\s\-()（）]", "", text.translate(_FULL_WIDTH))
    for prefix in ("+86", "0086"):
        digits = digits.removeprefix(prefix)
    if len(digits) == 13:
        digits = digits.removeprefix("86")
    return digits if digits.isascii() and _MOBILE.fullmatch(digits) else None


def typed_code(text: str) -> str | None:
    """The digits of a code as typed, spaces and full-width digits forgiven, or None when it is not six digits.

    >>> typed_code(" 123 456 "), typed_code("12345")
    ('123456', None)
    """
    digits = re.sub(r"[\s\-]", "", text.translate(_FULL_WIDTH))
    return digits if digits.isascii() and _CODE.fullmatch(digits) else None


def code_hash(*, key: bytes, code_id: str, code: str) -> bytes:
    """HMAC-SHA256 of a code bound to its own row, so that a read table gives no codes."""
    return hmac.digest(key, f"one-time-code\0{code_id}\0{code}".encode(), "sha256")


def broken_limit(*, sent: dict[str, list[dt.datetime]], at: dt.datetime) -> tuple[SendLimit, int] | None:
    """The send limit that one more code would break and the seconds until it may be sent, or None.

    `sent` holds, per "phone" and "address", the instants of earlier sends. The limit that lasts longest is named.

    >>> noon = dt.datetime(2026, 11, 2, 4, 0, tzinfo=dt.UTC)
    >>> broken_limit(sent={"phone": [noon - dt.timedelta(seconds=20)], "address": []}, at=noon)[1]
    40
    """
    broken = []
    for limit in SEND_LIMITS:
        within = sorted(instant for instant in sent[limit.per] if instant > at - limit.window)
        if len(within) >= limit.sends:
            free_at = within[-limit.sends] + limit.window
            broken.append((limit, -(-(free_at - at) // dt.timedelta(seconds=1))))
    return max(broken, key=lambda one: one[1], default=None)


def totp_step(at: dt.datetime) -> int:
    """The number of the 30-second step an instant falls into (RFC 6238)."""
    return int(at.timestamp()) // TOTP_STEP_S


def totp_code(*, secret: str, step: int) -> str:
    """The six digits an authenticator app shows in a step (RFC 6238, SHA-1). `secret` is base32.

    >>> totp_code(secret=base64.b32encode(b"12345678901234567890").decode(), step=1)
    '287082'
    """
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", step), hashlib.sha1)
    offset = digest[-1] & 0x0F
    value = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{value % 10**TOTP_DIGITS:0{TOTP_DIGITS}}"


def accepted_step(*, secret: str, code: str, at: dt.datetime, after_step: int) -> int | None:
    """The step whose code this is, or None. One step of clock error either way; never a step already used.

    Every candidate is compared, so that the time taken says nothing about the code.
    """
    now_step = totp_step(at)
    found = None
    for step in (now_step - 1, now_step, now_step + 1):
        equal = hmac.compare_digest(totp_code(secret=secret, step=step).encode(), code.encode())
        if equal and step > after_step:
            found = step
    return found
