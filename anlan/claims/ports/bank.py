"""The port to the bank: hand over a payment file, ask for the answer. Named in settings as `BANK_PORT`.

`FolderBank` is the host-to-host exchange that banks offer over SFTP or EBICS gateways: files out, files in.
`ExerciseBank` is a fake for trying and testing. It moves no money and says so in every answer.
"""

from __future__ import annotations

import datetime as dt
import os
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Protocol

from defusedxml import ElementTree as SafeET
from django.conf import settings
from django.utils.module_loading import import_string

from anlan.kernel.identity import is_card_number

PAIN_002 = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"


class Bank(Protocol):
    """What Anlan needs of a bank. Handing over the same message twice must have the effect of once."""

    def submit(self, *, message_id: str, pain_001: bytes, at: dt.datetime) -> None:
        """Hand a payment file over. Raises OSError when the bank cannot be reached; the job then tries again."""

    def answer(self, *, message_id: str, at: dt.datetime) -> bytes | None:
        """The bank's pain.002 for a message, or None while there is none."""


class FolderBank:
    """Exchange through two folders (`BANK_FOLDER`/out and /in) that a gateway carries to the bank and back."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(settings.BANK_FOLDER)

    def submit(self, *, message_id: str, pain_001: bytes, at: dt.datetime) -> None:
        """Write the file whole and under its own name: a second time finds it there and changes nothing."""
        target = self.folder / "out" / f"{message_id}.xml"
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_suffix(f".{os.getpid()}.part")
        with fresh.open("wb") as file:
            file.write(pain_001)
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(target)

    def answer(self, *, message_id: str, at: dt.datetime) -> bytes | None:
        """The file of that name in the folder for answers."""
        source = self.folder / "in" / f"{message_id}.xml"
        return source.read_bytes() if source.exists() else None


class ExerciseBank(FolderBank):
    """A fake: books every transfer to a card number that passes its check, `EXERCISE_BANK_SECONDS` after it came."""

    def answer(self, *, message_id: str, at: dt.datetime) -> bytes | None:
        """A pain.002 for what was handed over, once the waiting time is over."""
        source = self.folder / "out" / f"{message_id}.xml"
        if not source.exists() or at.timestamp() < source.stat().st_mtime + settings.EXERCISE_BANK_SECONDS:
            return None
        root = ET.Element("Document", {"xmlns": PAIN_002})
        report = ET.SubElement(ET.SubElement(root, "CstmrPmtStsRpt"), "OrgnlPmtInfAndSts")
        for transfer in SafeET.fromstring(source.read_bytes()).findall(".//{*}CdtTrfTxInf"):
            self._entry(report, transfer)
        return ET.tostring(root, encoding="utf-8", xml_declaration=True)

    def _entry(self, report: ET.Element, transfer: ET.Element) -> None:
        number = transfer.findtext("{*}CdtrAcct/{*}Id/{*}Othr/{*}Id", "")
        good = is_card_number(number)
        entry = ET.SubElement(report, "TxInfAndSts")
        ET.SubElement(entry, "OrgnlEndToEndId").text = transfer.findtext("{*}PmtId/{*}EndToEndId", "")
        ET.SubElement(entry, "TxSts").text = "ACSC" if good else "RJCT"
        reason = ET.SubElement(entry, "StsRsnInf")
        if not good:
            ET.SubElement(ET.SubElement(reason, "Rsn"), "Cd").text = "AC01"
        ET.SubElement(reason, "AddtlInf").text = "EXERCISE: no money was moved"


def bank() -> Bank:
    """The bank named in settings."""
    return import_string(settings.BANK_PORT)()
