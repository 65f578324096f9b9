"""The complete claim of 王秀兰: ten pages, nothing missing."""

from __future__ import annotations

from collections.abc import Iterator

from drawing import A4, bank_card, card, draw, fee_list, on_desk, scanned, scanning_app
from facts import FIRST_HOSPITAL, WANG_XIULAN, Person, Stay
from page import Page
from papers import Press
from PIL import Image
from truths import (
    bank_card_fields,
    claim_form_fields,
    diagnosis_fields,
    discharge_fields,
    fee_list_fields,
    id_back_fields,
    id_front_fields,
    invoice_fields,
    settlement_fields,
)

HALF_SHEET = (1150, 750)
SIDEWAYS = {"width_px": 1600, "height_px": 1200}


def complete(press: Press) -> Iterator[Page]:
    """Everything an inpatient claim needs; one page upside down, one PDF, one PNG, one HEIC."""
    yield from _personal_papers(press, WANG_XIULAN, FIRST_HOSPITAL)
    yield from _bills(press, WANG_XIULAN, FIRST_HOSPITAL)
    yield from _medical_papers(press, WANG_XIULAN, FIRST_HOSPITAL)


def _personal_papers(press: Press, who: Person, stay: Stay) -> Iterator[Page]:
    form = draw(
        press,
        "claim_form.html",
        A4,
        who,
        stay,
        signed_on="2026年9月25日",
        account="因右上腹疼痛伴发热，确诊急性胆囊炎，住院手术治疗。",
    )
    yield Page(
        "01-claim-form.jpg",
        "claim_form",
        on_desk(form, seed=101, desk="wood", turn_deg=-1.2, crease=True),
        claim_form_fields(who, stay),
    )
    front, back = card(press, "id_card_front.html", who), card(press, "id_card_back.html", who)
    lying = {"desk": "cloth", "fill": 0.74, "bend_px": 0, **SIDEWAYS}
    yield Page(
        "02-id-card-front.jpg", "id_card_front", on_desk(front, seed=102, turn_deg=2.4, **lying), id_front_fields(who)
    )
    yield Page(
        "03-id-card-back.jpg", "id_card_back", on_desk(back, seed=103, turn_deg=-3.1, **lying), id_back_fields(who)
    )
    bank = bank_card(
        press,
        who,
        paint="linear-gradient(120deg,#b3242b,#d6483d 45%,#9c1c2a)",
        valid_thru="08/31",
        latin="COMMERCIAL BANK SAMPLE",
        words="借记卡",
    )
    yield Page(
        "04-bank-card.jpg",
        "bank_card",
        on_desk(bank, seed=104, turn_deg=1.8, **{**lying, "desk": "wood"}),
        bank_card_fields(who),
    )


def _bills(press: Press, who: Person, stay: Stay) -> Iterator[Page]:
    invoice = draw(press, "first_invoice.html", HALF_SHEET, who, stay)
    yield Page(
        "05-inpatient-invoice.jpg",
        "inpatient_invoice",
        on_desk(invoice, seed=105, desk="grey", turn_deg=-0.8, width_px=1800, height_px=1240),
        invoice_fields(who, stay),
    )
    first, second = (fee_list(press, "first_fee_list.html", who, stay, page=page) for page in (1, 2))
    yield Page(
        "06-fee-list-1.jpg",
        "fee_list",
        on_desk(first, seed=106, desk="cloth", turn_deg=0.9, width_px=1350, height_px=1800),
        fee_list_fields(who, stay, page=1),
    )
    yield Page("07-fee-list-2.png", "fee_list", scanning_app(second, seed=107), fee_list_fields(who, stay, page=2))


def _medical_papers(press: Press, who: Person, stay: Stay) -> Iterator[Page]:
    """And the settlement sheet between them, as the hospital hands them over."""
    summary = on_desk(
        draw(press, "first_discharge.html", A4, who, stay), seed=108, desk="slate", turn_deg=1.6, crease=True
    )
    yield Page(
        "08-discharge-summary.jpg",
        "discharge_summary",
        summary.transpose(Image.Transpose.ROTATE_180),
        discharge_fields(who, stay),
        rotated=180,
    )
    sheet = scanned(draw(press, "first_settlement.html", A4, who, stay), seed=109)
    yield Page("09-basic-insurance-settlement.pdf", "basic_insurance_settlement", sheet, settlement_fields(who, stay))
    proof = draw(press, "first_diagnosis.html", (1000, 900), who, stay)
    yield Page(
        "10-diagnosis-certificate.heic",
        "diagnosis_certificate",
        on_desk(proof, seed=110, desk="wood", turn_deg=-1.5, width_px=1500, height_px=1400),
        diagnosis_fields(who, stay),
    )
