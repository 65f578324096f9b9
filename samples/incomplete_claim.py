"""The incomplete claim of 陈浩, and the pages he sends later."""

from __future__ import annotations

from collections.abc import Iterator

from drawing import A4, bank_card, card, draw, fee_list, on_desk
from facts import CENTRAL_HOSPITAL, CHEN_HAO, LIU_YANG, Person, Stay
from page import Page
from papers import Press
from PIL import Image
from truths import (
    bank_card_fields,
    claim_form_fields,
    discharge_fields,
    fee_list_fields,
    id_back_fields,
    id_front_fields,
    invoice_fields,
    settlement_fields,
)

SIDEWAYS = {"width_px": 1600, "height_px": 1200}


def incomplete(press: Press) -> Iterator[Page]:
    """No discharge summary, one page unreadable, one page twice, somebody else's bank card."""
    yield from _personal_papers(press, CHEN_HAO, CENTRAL_HOSPITAL)
    yield from _invoice_twice(press, CHEN_HAO, CENTRAL_HOSPITAL)
    yield from _bills(press, CHEN_HAO, CENTRAL_HOSPITAL)


def _personal_papers(press: Press, who: Person, stay: Stay) -> Iterator[Page]:
    form = draw(
        press,
        "claim_form.html",
        A4,
        who,
        stay,
        signed_on="2026年6月18日",
        account="突发中上腹剧痛，急诊入院，确诊急性胰腺炎，住院治疗。",
    )
    yield Page(
        "01-claim-form.jpg",
        "claim_form",
        on_desk(form, seed=201, desk="grey", turn_deg=1.4, light_deg=150),
        claim_form_fields(who, stay),
    )
    front, back = card(press, "id_card_front.html", who), card(press, "id_card_back.html", who)
    lying = {"desk": "slate", "fill": 0.72, "bend_px": 0, **SIDEWAYS}
    yield Page(
        "02-id-card-front.jpg", "id_card_front", on_desk(front, seed=202, turn_deg=-2.0, **lying), id_front_fields(who)
    )
    yield Page(
        "03-id-card-back.jpg", "id_card_back", on_desk(back, seed=203, turn_deg=2.2, **lying), id_back_fields(who)
    )
    strange = _central_bank_card(press, LIU_YANG)
    yield Page(
        "04-bank-card.jpg",
        "bank_card",
        on_desk(strange, seed=204, turn_deg=-1.4, **lying),
        bank_card_fields(LIU_YANG),
        defect="wrong_person",
    )


def _invoice_twice(press: Press, who: Person, stay: Stay) -> Iterator[Page]:
    """The same sheet on two tables: different files, one invoice."""
    invoice = draw(press, "central_invoice.html", (1000, 960), who, stay)
    yield Page(
        "05-inpatient-invoice.jpg",
        "inpatient_invoice",
        on_desk(invoice, seed=205, desk="wood", turn_deg=1.0, width_px=1600, height_px=1500),
        invoice_fields(who, stay),
    )
    again = on_desk(
        invoice,
        seed=206,
        desk="cloth",
        turn_deg=-3.2,
        width_px=1500,
        height_px=1600,
        fill=0.9,
        keystone=0.026,
        light_deg=210,
        warmth=0.055,
        crease=True,
    )
    yield Page(
        "06-inpatient-invoice-again.jpg",
        "inpatient_invoice",
        again,
        invoice_fields(who, stay),
        defect="duplicate_of:05-inpatient-invoice.jpg",
    )


def _bills(press: Press, who: Person, stay: Stay) -> Iterator[Page]:
    first, second = (fee_list(press, "central_fee_list.html", who, stay, page=page) for page in (1, 2))
    yield Page(
        "07-fee-list-1.jpg",
        "fee_list",
        on_desk(first, seed=207, desk="wood", turn_deg=-1.0, width_px=1275, height_px=1700),
        fee_list_fields(who, stay, page=1),
    )
    ruined = on_desk(
        second, seed=208, desk="wood", turn_deg=2.0, width_px=1275, height_px=1700, blur_px=10, glare=0.95, shadow=0.3
    )
    yield Page("08-fee-list-2.jpg", "fee_list", ruined, {}, defect="unreadable")
    sheet = draw(press, "central_settlement.html", A4, who, stay)
    yield Page(
        "09-basic-insurance-settlement.jpg",
        "basic_insurance_settlement",
        on_desk(sheet, seed=209, desk="grey", turn_deg=0.7, light_deg=200),
        settlement_fields(who, stay),
    )


def supplement(press: Press) -> Iterator[Page]:
    """What the incomplete claim lacks, sent later."""
    who, stay = CHEN_HAO, CENTRAL_HOSPITAL
    summary = draw(press, "central_discharge.html", A4, who, stay)
    yield Page(
        "01-discharge-summary.jpg",
        "discharge_summary",
        on_desk(summary, seed=301, desk="wood", turn_deg=-0.9),
        discharge_fields(who, stay),
    )
    second = fee_list(press, "central_fee_list.html", who, stay, page=2)
    yield Page(
        "02-fee-list-2.jpg",
        "fee_list",
        on_desk(second, seed=302, desk="grey", turn_deg=0.8, width_px=1275, height_px=1700),
        fee_list_fields(who, stay, page=2),
    )
    own = _central_bank_card(press, who)
    yield Page(
        "03-bank-card.jpg",
        "bank_card",
        on_desk(own, seed=303, desk="grey", turn_deg=1.2, fill=0.76, bend_px=0, **SIDEWAYS),
        bank_card_fields(who),
    )


def _central_bank_card(press: Press, who: Person) -> Image.Image:
    return bank_card(
        press,
        who,
        paint="linear-gradient(150deg,#123f7d,#2a6cb0 55%,#0f3568)",
        valid_thru="11/33",
        latin="CONSTRUCTION BANK SAMPLE",
        words="储蓄卡",
    )
