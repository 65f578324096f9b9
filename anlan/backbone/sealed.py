"""Personal numbers at rest: encrypted for reading back, and a keyed blind index for finding equal ones.

AES-256-GCM under the newest key of `DATA_KEYS`; older keys still open what they sealed, so keys can be rotated.
The blind index is HMAC-SHA256 under its own key: equal numbers give equal bytes, and nothing else can be learned.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from collections.abc import Sequence
from functools import cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models

_VERSION = b"\x01"
_KEY_NAME_BYTES = 4
_NONCE_BYTES = 12
_HASH_BLOCK_BYTES = 64  # SHA-256


class SealBroken(ValueError):
    """Sealed bytes that no configured key opens: a key is missing or the bytes were changed."""


@cache
def _keys(encoded: tuple[str, ...]) -> tuple[tuple[bytes, AESGCM], ...]:
    keys = [base64.urlsafe_b64decode(text) for text in encoded]
    return tuple((hashlib.sha256(key).digest()[:_KEY_NAME_BYTES], AESGCM(key)) for key in keys)


def seal(text: str) -> bytes:
    """Encrypt a text under the newest key; the same text gives different bytes each time."""
    name, cipher = _keys(tuple(settings.DATA_KEYS))[0]
    nonce = os.urandom(_NONCE_BYTES)
    return _VERSION + name + nonce + cipher.encrypt(nonce, text.encode(), _VERSION + name)


def seal_each(texts: Sequence[str]) -> list[bytes]:
    """What `seal` makes of each text: for millions of them, with the key and the nonces fetched once."""
    name, cipher = _keys(tuple(settings.DATA_KEYS))[0]
    head, encrypt = _VERSION + name, cipher.encrypt
    nonces = os.urandom(_NONCE_BYTES * len(texts))
    starts = range(0, len(nonces), _NONCE_BYTES)
    return [
        head + (nonce := nonces[start : start + _NONCE_BYTES]) + encrypt(nonce, text.encode(), head)
        for start, text in zip(starts, texts, strict=True)
    ]


def unseal(sealed: bytes) -> str:
    """The text that `seal` was given. Raises `SealBroken` when no key fits or the bytes were changed."""
    head = 1 + _KEY_NAME_BYTES
    name, nonce, body = sealed[1:head], sealed[head : head + _NONCE_BYTES], sealed[head + _NONCE_BYTES :]
    for key_name, cipher in _keys(tuple(settings.DATA_KEYS)):
        if key_name == name:
            try:
                return cipher.decrypt(nonce, body, sealed[:head]).decode()
            except InvalidTag as error:
                raise SealBroken("sealed bytes were changed after they were written") from error
    raise SealBroken("no configured key opens these bytes: add the older key to ANLAN_DATA_KEYS")


def blind_index(purpose: str, text: str) -> bytes:
    """32 bytes that are equal exactly when purpose and text (case and spaces aside) are equal."""
    return hmac.digest(_index_key(), f"{purpose}\0{_plain(text)}".encode(), "sha256")


def blind_index_each(purpose: str, texts: Sequence[str]) -> list[bytes]:
    """What `blind_index` makes of each text, in half the time: HMAC (RFC 2104) with the two keyed hashes begun once."""
    key = _index_key()
    key = hashlib.sha256(key).digest() if len(key) > _HASH_BLOCK_BYTES else key
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in key.ljust(_HASH_BLOCK_BYTES, b"\0")))
    outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in key.ljust(_HASH_BLOCK_BYTES, b"\0")))
    inner.update(f"{purpose}\0".encode())
    found = []
    for text in texts:
        first, second = inner.copy(), outer.copy()
        first.update(_plain(text).encode())
        second.update(first.digest())
        found.append(second.digest())
    return found


def _index_key() -> bytes:
    return base64.urlsafe_b64decode(settings.INDEX_KEY)


def _plain(text: str) -> str:
    return text if text.isdigit() else "".join(text.split()).upper()


class SealedTextField(models.BinaryField):
    """A text column that the database only ever sees encrypted."""

    def get_prep_value(self, value: object) -> object:
        return None if value is None else seal(str(value))

    def from_db_value(self, value: object, expression: object, connection: object) -> str | None:
        return None if value is None else unseal(bytes(value))

    def to_python(self, value: object) -> object:
        return value

    def value_to_string(self, obj: models.Model) -> str:
        raise TypeError("sealed columns are not written to fixtures")
