"""Steps that tests of signing in share: a fake sender, an authenticator app, signed-in clients."""

from __future__ import annotations

import datetime as dt
import re
import time
from dataclasses import dataclass, field

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.test import Client

from anlan.backbone.domain.sign_in import TOTP_STEP_S, totp_code
from anlan.backbone.services import sign_in as service

PASSWORD = "a long phrase of Lin Xiao"
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@dataclass
class KeptMessages:
    """A fake of the sender port: keeps every message."""

    sent: list[tuple[str, str, str]] = field(default_factory=list)

    def send(self, address: str, text: str, reference: str) -> None:
        self.sent.append((address, text, reference))

    @property
    def code(self) -> str:
        """The code in the newest message."""
        return re.search(r"\d{6}", self.sent[-1][1]).group()

    def other_code(self) -> str:
        """A code that was not sent."""
        return f"{(int(self.code) + 1) % 10**6:06}"


class FailingSender:
    """A fake of the sender port that takes no message."""

    def __init__(self, error: type[OSError]) -> None:
        self.error = error

    def send(self, address: str, text: str, reference: str) -> None:
        raise self.error("no answer")


def keep_messages(monkeypatch) -> KeptMessages:
    """Put the fake in the sender's place."""
    kept = KeptMessages()
    monkeypatch.setattr(service, "_sender", lambda dotted: kept)
    return kept


def with_app(account) -> None:
    """Give an account an authenticator app whose secret the tests know."""
    account.set_password(PASSWORD)
    account.save()
    Authenticator.objects.create(
        user=account, type=Authenticator.Type.TOTP, data={"secret": get_adapter().encrypt(SECRET)}
    )


def app_code(step: int = 0) -> str:
    """What the app shows now, or so many steps later."""
    return totp_code(secret=SECRET, step=int(time.time()) // TOTP_STEP_S + step)


def staff_client(account, client: Client | None = None) -> Client:
    """A browser whose session has shown a second factor."""
    client = client or Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": 0, "type": "totp"}]
    session["account_authentication_methods_user"] = str(account.pk)
    session.save()
    return client


def bearer(account, at: dt.datetime | None = None) -> dict[str, str]:
    """Headers that sign a program in."""
    from anlan.backbone import clock
    from anlan.backbone.services import tokens

    return {"Authorization": f"Bearer {tokens.issue(account=account, at=at or clock.now()).secret}"}
