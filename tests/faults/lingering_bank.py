"""A bank for tests that stands still between taking a payment file and saying so, for as long as a file tells it to."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

from django.conf import settings

from anlan.claims.ports.bank import ExerciseBank


class LingeringBank(ExerciseBank):
    """The exercise bank; while `BANK_FOLDER`/linger exists it has the file and does not answer the call."""

    def submit(self, *, message_id: str, pain_001: bytes, at: dt.datetime) -> None:
        """Take the file, count the call, then wait."""
        super().submit(message_id=message_id, pain_001=pain_001, at=at)
        with (self.folder / "calls.txt").open("a") as calls:
            calls.write(message_id + "\n")
        while linger_flag(self.folder).exists():
            time.sleep(0.05)


def linger_flag(folder: Path | None = None) -> Path:
    """The file that lets the bank stand still."""
    return (folder or Path(settings.BANK_FOLDER)) / "linger"
