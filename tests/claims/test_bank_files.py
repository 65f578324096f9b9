"""The files exchanged with the bank: well formed, exact, and safe to read."""

from __future__ import annotations

import contextlib
import datetime as dt
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.claims.domain.pain import PAIN_001, Instruction, NotAStatusReport, Payer, pain_001, read_pain_002

LAW = settings(max_examples=50, deadline=None)
AT = dt.datetime(2026, 11, 2, 16, 30, tzinfo=dt.UTC)  # 00:30 of the next day in Shanghai
PAYER = Payer("安澜人寿保险", "0000000000000000", "演示银行")
# Whatever somebody may have written as a name, characters included that XML cannot carry.
NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=200)
INSTRUCTIONS = st.lists(
    st.builds(
        Instruction,
        end_to_end_id=st.from_regex(r"HC20261102-[0-9]{6}-[1-9]", fullmatch=True),
        amount_fen=st.integers(1, 10**13),
        payee_name=NAMES,
        account_number=st.from_regex(r"[0-9]{13,19}", fullmatch=True),
        bank=st.sampled_from(["", "中国工商银行"]),
        remittance=NAMES,
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda one: one.end_to_end_id,
)


def _carried(name: str) -> str:
    """A name without what XML leaves out or writes otherwise."""
    kept = (letter for letter in name if letter in "\t\n\r" or (ord(letter) >= 32 and letter not in "\ufffe\uffff"))
    return "".join(kept).replace("\r\n", "\n").replace("\r", "\n")


def report(*entries: tuple[str, str, str], version: str = "10") -> bytes:
    rows = "".join(
        f"<TxInfAndSts><OrgnlEndToEndId>{name}</OrgnlEndToEndId><TxSts>{status}</TxSts>"
        f"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf></TxInfAndSts>"
        for name, status, reason in entries
    )
    space = f"urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version}"
    return (
        f'<?xml version="1.0"?><Document xmlns="{space}"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>{rows}'
        "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    ).encode()


@LAW
@given(instructions=INSTRUCTIONS)
def test_a_payment_file_holds_every_instruction_to_the_fen(instructions):
    text = pain_001(message_id="AL1", payer=PAYER, instructions=instructions, at=AT)
    root = ET.fromstring(text)
    assert root.tag == f"{{{PAIN_001}}}Document"
    transfers = root.findall(".//{*}CdtTrfTxInf")
    for transfer, one in zip(transfers, instructions, strict=True):
        amount = transfer.find("{*}Amt/{*}InstdAmt")
        assert amount.attrib == {"Ccy": "CNY"}
        assert int(amount.text.replace(".", "")) == one.amount_fen
        assert amount.text[-3] == "."
        assert transfer.findtext("{*}PmtId/{*}EndToEndId") == one.end_to_end_id
        assert transfer.findtext("{*}CdtrAcct/{*}Id/{*}Othr/{*}Id") == one.account_number
        assert len(transfer.findtext("{*}Cdtr/{*}Nm")) <= 140
        written = (transfer.findtext("{*}Cdtr/{*}Nm") or "").replace("\r", "\n")
        assert _carried(one.payee_name).startswith(written)
    sums = {element.text for element in root.iter(f"{{{PAIN_001}}}CtrlSum")}
    assert {int(text.replace(".", "")) for text in sums} == {sum(one.amount_fen for one in instructions)}
    assert {element.text for element in root.iter(f"{{{PAIN_001}}}NbOfTxs")} == {str(len(instructions))}


def test_a_payment_file_is_the_same_each_time_and_dated_in_shanghai():
    one = Instruction("HC20261102-000001-1", 3_160_125, "王秀兰", "6222029901000000141", "", "理赔款")
    text = pain_001(message_id="AL1", payer=PAYER, instructions=[one], at=AT)
    assert text == pain_001(message_id="AL1", payer=PAYER, instructions=[one], at=AT)
    root = ET.fromstring(text)
    assert root.findtext(".//{*}ReqdExctnDt/{*}Dt") == "2026-11-03"
    assert root.findtext(".//{*}InstdAmt") == "31601.25"
    assert root.find(".//{*}CdtrAgt") is None, "an empty bank is left out, not written as nothing"


@LAW
@given(instructions=INSTRUCTIONS, data=st.data())
def test_what_the_bank_answers_comes_back_by_name(instructions, data):
    sent = ET.fromstring(pain_001(message_id="AL1", payer=PAYER, instructions=instructions, at=AT))
    names = [element.text for element in sent.iter(f"{{{PAIN_001}}}EndToEndId")]
    statuses = {name: data.draw(st.sampled_from(["ACSC", "ACCC", "RJCT", "CANC", "PDNG", "ACTC"])) for name in names}
    answers = read_pain_002(report(*((name, status, "AC01") for name, status in statuses.items())))
    wanted = {name: "settled" for name, status in statuses.items() if status in {"ACSC", "ACCC"}}
    wanted |= {name: "refused" for name, status in statuses.items() if status in {"RJCT", "CANC"}}
    assert {answer.end_to_end_id: answer.status for answer in answers} == wanted


@pytest.mark.parametrize("version", ["03", "10", "12"])
def test_any_version_of_the_report_is_read_with_its_reason(version):
    (answer,) = read_pain_002(report(("HC1-1", "RJCT", "AC04"), version=version))
    assert (answer.status, answer.reason) == ("refused", "AC04")


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b'<?xml version="1.0" encoding="big5"?><Document/>',
        b"\x00\x01\x02",
        b"not xml",
        b"<Document>",
        b"<html><body/></html>",
        b"<Document/>",
        b'<Document xmlns="urn:x"><CstmrCdtTrfInitn/></Document>',
        report(("HC1-1", "ACSC", ""))[:80],
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]><Document>&l9;</Document>'.encode(),
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Document><CstmrPmtStsRpt>&e;</CstmrPmtStsRpt></Document>',
        b'<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><Document><CstmrPmtStsRpt/></Document>',
        b'<?xml version="1.0" encoding="no-such-code"?><Document/>',
        b'<?xml version="1.0" encoding="utf-16"?><Document/>',
    ],
    ids=lambda text: text[:24].decode("ascii", "replace"),
)
def test_a_file_that_is_no_report_is_refused_and_a_trick_opens_nothing(text):
    with pytest.raises(NotAStatusReport):
        read_pain_002(text)


@LAW
@given(text=st.binary(max_size=200))
def test_no_bytes_break_the_reader(text):
    with contextlib.suppress(NotAStatusReport):
        assert read_pain_002(text) == ()


def test_a_report_without_answers_or_with_unknown_names_settles_nothing():
    assert read_pain_002(report()) == ()
    assert read_pain_002(report(("", "ACSC", ""))) == ()
