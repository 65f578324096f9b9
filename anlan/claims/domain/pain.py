"""Payment instructions as ISO 20022 pain.001.001.09, and the bank's answers from pain.002.001.10.

Source: ISO 20022 message definitions, Payments Initiation. Amounts are yuan with two decimals, computed from whole fen.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from defusedxml import ElementTree as SafeET
from defusedxml.common import DefusedXmlException

from anlan.kernel.calendar import SHANGHAI

PAIN_001 = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_LONGEST_NAME = 140
# What XML 1.0 cannot carry at all: one such character in one name would spoil the whole file.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Status codes of ISO 20022 that end an instruction; all others mean: still under way.
_SETTLED = {"ACSC", "ACCC"}
_REFUSED = {"RJCT", "CANC"}


@dataclass(frozen=True, slots=True)
class Instruction:
    """One credit transfer. `end_to_end_id` (at most 35 characters) names it for ever, also at the bank."""

    end_to_end_id: str
    amount_fen: int
    payee_name: str
    account_number: str
    bank: str
    remittance: str


@dataclass(frozen=True, slots=True)
class Payer:
    """Whose account is debited."""

    name: str
    account_number: str
    bank: str


@dataclass(frozen=True, slots=True)
class BankAnswer:
    """What the bank says of one instruction."""

    end_to_end_id: str
    status: Literal["settled", "refused"]
    reason: str


class NotAStatusReport(ValueError):
    """A file that is no pain.002 message, or one that tries to be something worse."""


def pain_001(*, message_id: str, payer: Payer, instructions: Sequence[Instruction], at: dt.datetime) -> bytes:
    """One customer credit transfer initiation with all instructions in one payment group. UTF-8, deterministic."""
    total = _amount(sum(one.amount_fen for one in instructions))
    root = ET.Element("Document", {"xmlns": PAIN_001})
    start = ET.SubElement(root, "CstmrCdtTrfInitn")
    header = ET.SubElement(start, "GrpHdr")
    _texts(header, MsgId=message_id, CreDtTm=_instant(at), NbOfTxs=str(len(instructions)), CtrlSum=total)
    _texts(ET.SubElement(header, "InitgPty"), Nm=payer.name)
    group = ET.SubElement(start, "PmtInf")
    _texts(group, PmtInfId=message_id, PmtMtd="TRF", NbOfTxs=str(len(instructions)), CtrlSum=total)
    _texts(ET.SubElement(group, "ReqdExctnDt"), Dt=at.astimezone(SHANGHAI).date().isoformat())
    _texts(ET.SubElement(group, "Dbtr"), Nm=payer.name)
    _account(group, "DbtrAcct", payer.account_number)
    _texts(ET.SubElement(ET.SubElement(group, "DbtrAgt"), "FinInstnId"), Nm=payer.bank)
    for one in instructions:
        _transfer(group, one)
    file = io.BytesIO()
    ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    return file.getvalue()


def read_pain_002(text: bytes) -> tuple[BankAnswer, ...]:
    """The final answers in a payment status report; instructions still under way are left out.

    Any version of pain.002 is read. Raises `NotAStatusReport` for anything else, entity tricks included.
    """
    try:
        root = SafeET.fromstring(text, forbid_dtd=True)
    except (
        ET.ParseError,
        DefusedXmlException,
        LookupError,
        ValueError,
    ) as error:  # an unknown encoding is a LookupError
        raise NotAStatusReport(
            f"this is not a readable XML file: {error}; send the bank's pain.002 as it came"
        ) from error
    if _plain(root.tag) != "Document" or root.find("{*}CstmrPmtStsRpt") is None:
        raise NotAStatusReport("this XML holds no CstmrPmtStsRpt; send the bank's pain.002 as it came")
    answers = []
    for entry in root.iter():
        if _plain(entry.tag) != "TxInfAndSts":
            continue
        status = entry.findtext("{*}TxSts", "").strip()
        name = entry.findtext("{*}OrgnlEndToEndId", "").strip()
        if name and status in _SETTLED | _REFUSED:
            answers.append(BankAnswer(name, "settled" if status in _SETTLED else "refused", _reason(entry)))
    return tuple(answers)


def _transfer(group: ET.Element, one: Instruction) -> None:
    entry = ET.SubElement(group, "CdtTrfTxInf")
    _texts(ET.SubElement(entry, "PmtId"), InstrId=one.end_to_end_id, EndToEndId=one.end_to_end_id)
    amount = ET.SubElement(ET.SubElement(entry, "Amt"), "InstdAmt", {"Ccy": "CNY"})
    amount.text = _amount(one.amount_fen)
    if one.bank:
        _texts(ET.SubElement(ET.SubElement(entry, "CdtrAgt"), "FinInstnId"), Nm=one.bank)
    _texts(ET.SubElement(entry, "Cdtr"), Nm=one.payee_name[:_LONGEST_NAME])
    _account(entry, "CdtrAcct", one.account_number)
    _texts(ET.SubElement(entry, "RmtInf"), Ustrd=one.remittance[:_LONGEST_NAME])


def _account(parent: ET.Element, tag: str, number: str) -> None:
    place = ET.SubElement(ET.SubElement(ET.SubElement(parent, tag), "Id"), "Othr")
    _texts(place, Id=number)


def _texts(parent: ET.Element, **texts: str) -> None:
    for tag, text in texts.items():
        ET.SubElement(parent, tag).text = _NOT_XML.sub("", text)


def _reason(entry: ET.Element) -> str:
    parts = [found.text or "" for found in entry.iter() if _plain(found.tag) in {"Cd", "Prtry", "AddtlInf"}]
    return " ".join(part.strip() for part in parts if part.strip())[:_LONGEST_NAME]


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


def _amount(fen: int) -> str:
    yuan, rest = divmod(fen, 100)
    return f"{yuan}.{rest:02d}"


def _instant(at: dt.datetime) -> str:
    return at.astimezone(SHANGHAI).isoformat(timespec="seconds")
