"""The invented people of the demonstration, and how each of them signs in."""

from __future__ import annotations

import base64
import json
import re
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from allauth.mfa.totp.internal.auth import hotp_value, yield_hotp_counters_from_time
from django.conf import settings

# username, name, role, organisation
STAFF = (
    ("linxiao", "林晓", "handler", "linjiang"),
    ("zhaoqian", "赵倩", "supervisor", "linjiang"),
    ("zhoumin", "周敏", "approver", "life"),
    ("wulei", "吴磊", "cashier", "life"),
    ("sunyue", "孙悦", "auditor", "anlan"),
    ("admin", "郑宁", "administrator", "anlan"),
)
# phone, name, identity number, contract; as on the sample papers
CUSTOMERS = (
    ("13800000001", "王秀兰", "990101196205140268", "AL-IP-2026-000001"),
    ("13800000002", "陈浩", "990101199008200376", "AL-HHB-2026-000002"),
)


@dataclass(frozen=True, slots=True)
class StaffSignIn:
    """What a member of staff signs in with. Made at random once for this machine and kept in a private file."""

    username: str
    name: str
    role: str
    password: str
    totp_secret: str

    @classmethod
    def fresh(cls, username: str, name: str, role: str) -> StaffSignIn:
        """A new random password and one-time-code secret."""
        secret = base64.b32encode(secrets.token_bytes(20)).decode()
        return cls(username, name, role, password=f"anlan-{secrets.token_urlsafe(9)}", totp_secret=secret)

    def code(self) -> str:
        """The six digits an authenticator app would show now."""
        counter = next(iter(yield_hotp_counters_from_time()))
        return f"{hotp_value(self.totp_secret, counter):06d}"


def sign_ins_file() -> Path:
    """The private file with the demonstration's sign-ins."""
    return Path(settings.HOME) / "demo-sign-ins.json"


def kept_sign_ins() -> dict[str, StaffSignIn]:
    """Username -> sign-in, as kept; empty before the demonstration was seeded."""
    path = sign_ins_file()
    rows = json.loads(path.read_text()) if path.exists() else []
    return {row["username"]: StaffSignIn(**row) for row in rows}


def keep_sign_ins(people: list[StaffSignIn]) -> None:
    """Write the sign-ins where only the owner can read them."""
    path = sign_ins_file()
    path.touch(mode=0o600)
    path.write_text(json.dumps([asdict(one) for one in people], ensure_ascii=False, indent=1))


def last_code(phone: str, *, after: float, most_seconds: float = 20) -> str:
    """The newest one-time code that the exercise sender wrote for a phone after an instant (Unix seconds)."""
    path = Path(settings.OUTBOX) / "sms.jsonl"
    end = time.monotonic() + most_seconds
    while time.monotonic() < end:
        if path.exists() and path.stat().st_mtime >= after:
            lines = [json.loads(line) for line in path.read_text().splitlines()]
            texts = [line["text"] for line in lines if line["to"] == phone]
            found = re.findall(r"(?<!\d)\d{6}(?!\d)", texts[-1]) if texts else []
            if found:
                return found[0]
        time.sleep(0.1)
    raise TimeoutError(f"no one-time code for {phone} appeared in {path}")
