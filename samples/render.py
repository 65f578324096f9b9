"""Make the sample papers again: `PYTHONPATH=. python samples/render.py [complete|incomplete|supplement|others ...]`."""

from __future__ import annotations

import argparse
import io
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pillow_heif
from camera import Shot, photograph
from facts import CENTRAL_HOSPITAL, CHEN_HAO, FIRST_HOSPITAL, LIU_YANG, WANG_XIULAN, Fee, Person, Stay, yuan, yuan_in_words
from landscape import evening_lake
from papers import Press, open_press, person_facts, stay_facts
from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
MAX_BYTES = 420_000
A4 = (1000, 1414)
HALF_A4 = (1150, 720)
CARD = (1012, 638)
SIDEWAYS = {"width_px": 1600, "height_px": 1200}


@dataclass(frozen=True, slots=True)
class Page:
    """One file of a set, with what it truly says."""

    file: str
    kind: str
    picture: Image.Image
    fields: dict[str, Any]
    rotated: int = 0
    defect: str | None = None

    def truth(self) -> dict[str, Any]:
        """Its entry in `truth.json`."""
        return {
            "file": self.file,
            "page": 1,
            "kind": self.kind,
            "rotated": self.rotated,
            "fields": self.fields,
            "defect": self.defect,
        }


# --- what each paper truly says -----------------------------------------------------------------------------------


def claim_form_fields(person: Person, stay: Stay) -> dict[str, Any]:
    """Fields of the claim form."""
    return {
        "contract_number": stay.contract_number,
        "insured_name": person.name,
        "id_number": person.id_number,
        "phone": person.phone,
        "loss_on": stay.admitted_on.isoformat(),
        "scene": "illness",
        "bank_account": person.card_number,
        "bank_name": person.bank,
        "payee_name": person.name,
    }


def id_front_fields(person: Person) -> dict[str, Any]:
    """Fields of the side with the portrait."""
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": "汉",
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def id_back_fields(person: Person) -> dict[str, Any]:
    """Fields of the side with the emblem."""
    return {
        "issuer": person.id_issuer,
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": person.id_valid_to.isoformat() if person.id_valid_to else "long_term",
    }


def bank_card_fields(person: Person) -> dict[str, Any]:
    """Fields of a bank card."""
    return {"card_number": person.card_number, "bank": person.bank, "holder_name": person.name}


def _stay_fields(person: Person, stay: Stay) -> dict[str, Any]:
    return {
        "patient_name": person.name,
        "hospital": stay.hospital,
        "admitted_on": stay.admitted_on.isoformat(),
        "discharged_on": stay.discharged_on.isoformat(),
    }


def invoice_fields(person: Person, stay: Stay) -> dict[str, Any]:
    """Fields of the fiscal invoice; `self_paid` is account plus cash."""
    said = _stay_fields(person, stay)
    said["payer_name"] = said.pop("patient_name")
    return said | {
        "invoice_code": stay.invoice_code,
        "invoice_number": stay.invoice_number,
        "check_code": stay.check_code,
        "issued_on": stay.discharged_on.isoformat(),
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "self_paid": yuan(stay.self_paid_fen),
    }


def fee_list_fields(person: Person, stay: Stay, *, page: int) -> dict[str, Any]:
    """Fields of one page of the fee list; only the last one prints the grand total."""
    said: dict[str, Any] = {
        "patient_name": person.name,
        "hospital": stay.hospital,
        "items": [_item(fee) for fee in stay.fees if fee.page == page],
    }
    return said | ({"total_amount": yuan(stay.total_fen)} if page == 2 else {})


def _item(fee: Fee) -> dict[str, Any]:
    return {
        "name": fee.name,
        "category": fee.category,
        "in_list": fee.list_class != "丙",
        "amount": yuan(fee.amount_fen),
    }


def settlement_fields(person: Person, stay: Stay) -> dict[str, Any]:
    """Fields of the basic-insurance settlement sheet."""
    return _stay_fields(person, stay) | {
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "serious_illness_paid": "0.00",
        "self_paid": yuan(stay.self_paid_fen),
    }


def discharge_fields(person: Person, stay: Stay) -> dict[str, Any]:
    """Fields of the discharge summary."""
    return _stay_fields(person, stay) | {"diagnosis": stay.diagnosis}


# --- drawing -------------------------------------------------------------------------------------------------------


def draw(press: Press, template: str, size: tuple[int, int], person: Person, stay: Stay, **more: Any) -> Image.Image:
    """A paper of this person's stay, clean."""
    facts = stay_facts(stay, person) | person_facts(person)
    amounts = facts["categories"] + [{"name": "", "amount": ""}] * (len(facts["categories"]) % 2)
    facts |= {
        "category_pairs": list(zip(amounts[::2], amounts[1::2], strict=True)),
        "masked_id": person.id_number[:6] + "********" + person.id_number[-4:],
        "self_paid_words": yuan_in_words(stay.self_paid_fen),
        "refund": yuan(max(0, 5_000_000 - stay.self_paid_fen)),
    }
    return press.draw(template, width_px=size[0], height_px=size[1], **(facts | more))


def fee_list(press: Press, template: str, person: Person, stay: Stay, *, page: int) -> Image.Image:
    """One page of the fee list, clean."""
    facts = stay_facts(stay, person)
    return draw(
        press,
        template,
        A4,
        person,
        stay,
        page=page,
        last=page == 2,
        rows=facts["fee_pages"][page],
        subtotal=facts["subtotals"][page],
        offset=0 if page == 1 else len(facts["fee_pages"][1]),
    )


def card(press: Press, template: str, person: Person, **more: Any) -> Image.Image:
    """An identity or bank card with its fine lines."""
    return press.draw(
        template, width_px=CARD[0], height_px=CARD[1], scale=1.2, waves=_waves(), petals=range(0, 360, 30),
        **(person_facts(person) | more),
    )


def bank_card(press: Press, person: Person, *, paint: str, valid_thru: str, latin: str, words: str) -> Image.Image:
    """A bank card in the colours of its bank."""
    return card(
        press, "bank_card.html", person, paint=paint, valid_thru=valid_thru, bank_latin=latin, card_words=words
    )


def _waves() -> list[str]:
    """Guilloche: a family of sine lines as SVG paths."""
    lines = []
    for order in range(26):
        points = [
            f"{x},{order * 26 - 6 + 34 * math.sin(x / 118 + order * 0.36) + 12 * math.sin(x / 37 - order * 0.5):.1f}"
            for x in range(-4, 1020, 14)
        ]
        lines.append("M" + " L".join(points))
    return lines


def on_desk(paper: Image.Image, **shot: Any) -> Image.Image:
    """The paper photographed."""
    return photograph(paper, Shot(**shot))


def scanned(paper: Image.Image, *, seed: int, width_px: int = 1240) -> Image.Image:
    """The paper from a flatbed or a scanning app: upright, almost straight, grey, clean."""
    shot = Shot(
        seed=seed, desk="grey", width_px=width_px, height_px=round(width_px * paper.height / paper.width),
        turn_deg=0.5, keystone=0.002, fill=1.03, shadow=0, falloff=0.02, warmth=0, noise=0.5, bend_px=0, blur_px=0.45,
    )
    return photograph(paper, shot)


def scanning_app(paper: Image.Image, *, seed: int) -> Image.Image:
    """What a phone's document mode keeps: few flat colours, white paper."""
    flat = np.asarray(scanned(paper, seed=seed, width_px=1200), dtype=np.float32)
    flat = np.clip((flat - 40) * 255 / (232 - 40), 0, 255)
    flat = cv2.bilateralFilter(flat.astype(np.uint8), 5, 20, 2)
    return Image.fromarray(flat, "RGB").quantize(24, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


# --- the sets ------------------------------------------------------------------------------------------------------


def complete(press: Press) -> Iterator[Page]:
    """Everything an inpatient claim needs; one page upside down, one PDF, one PNG, one HEIC."""
    who, stay = WANG_XIULAN, FIRST_HOSPITAL
    form = draw(
        press, "claim_form.html", A4, who, stay, signed_on="2026年9月25日",
        account="因右上腹疼痛伴发热，确诊急性胆囊炎，住院手术治疗。",
    )
    yield Page("01-claim-form.jpg", "claim_form", on_desk(form, seed=101, desk="wood", turn_deg=-1.2, crease=True), claim_form_fields(who, stay))
    front, back = card(press, "id_card_front.html", who), card(press, "id_card_back.html", who)
    lying = {"desk": "cloth", "fill": 0.74, "bend_px": 0, **SIDEWAYS}
    yield Page("02-id-card-front.jpg", "id_card_front", on_desk(front, seed=102, turn_deg=2.4, **lying), id_front_fields(who))
    yield Page("03-id-card-back.jpg", "id_card_back", on_desk(back, seed=103, turn_deg=-3.1, **lying), id_back_fields(who))
    bank = bank_card(
        press, who, paint="linear-gradient(120deg,#b3242b,#d6483d 45%,#9c1c2a)", valid_thru="08/31",
        latin="COMMERCIAL BANK SAMPLE", words="借记卡",
    )
    yield Page("04-bank-card.jpg", "bank_card", on_desk(bank, seed=104, turn_deg=1.8, **{**lying, "desk": "wood"}), bank_card_fields(who))
    invoice = draw(press, "first_invoice.html", HALF_A4, who, stay)
    yield Page("05-inpatient-invoice.jpg", "inpatient_invoice", on_desk(invoice, seed=105, desk="grey", turn_deg=-0.8, width_px=1800, height_px=1240), invoice_fields(who, stay))
    first, second = (fee_list(press, "first_fee_list.html", who, stay, page=page) for page in (1, 2))
    yield Page("06-fee-list-1.jpg", "fee_list", on_desk(first, seed=106, desk="cloth", turn_deg=0.9, width_px=1350, height_px=1800), fee_list_fields(who, stay, page=1))
    yield Page("07-fee-list-2.png", "fee_list", scanning_app(second, seed=107), fee_list_fields(who, stay, page=2))
    summary = on_desk(draw(press, "first_discharge.html", A4, who, stay), seed=108, desk="slate", turn_deg=1.6, crease=True)
    yield Page("08-discharge-summary.jpg", "discharge_summary", summary.transpose(Image.Transpose.ROTATE_180), discharge_fields(who, stay), rotated=180)
    sheet = scanned(draw(press, "first_settlement.html", A4, who, stay), seed=109)
    yield Page("09-basic-insurance-settlement.pdf", "basic_insurance_settlement", sheet, settlement_fields(who, stay))
    proof = draw(press, "first_diagnosis.html", (1000, 900), who, stay)
    yield Page("10-diagnosis-certificate.heic", "diagnosis_certificate", on_desk(proof, seed=110, desk="wood", turn_deg=-1.5, width_px=1500, height_px=1400),
        {"patient_name": who.name, "hospital": stay.hospital, "diagnosis": stay.diagnosis, "issued_on": stay.discharged_on.isoformat()})


def _central_bank_card(press: Press, who: Person) -> Image.Image:
    return bank_card(
        press, who, paint="linear-gradient(150deg,#123f7d,#2a6cb0 55%,#0f3568)", valid_thru="11/33",
        latin="CONSTRUCTION BANK SAMPLE", words="储蓄卡",
    )


def incomplete(press: Press) -> Iterator[Page]:
    """No discharge summary, one page unreadable, one page twice, somebody else's bank card."""
    who, stay = CHEN_HAO, CENTRAL_HOSPITAL
    form = draw(
        press, "claim_form.html", A4, who, stay, signed_on="2026年8月18日", account="突发中上腹剧痛，急诊入院，确诊急性胰腺炎，住院治疗。"
    )
    yield Page("01-claim-form.jpg", "claim_form", on_desk(form, seed=201, desk="grey", turn_deg=1.4, light_deg=150), claim_form_fields(who, stay))
    front, back = card(press, "id_card_front.html", who), card(press, "id_card_back.html", who)
    lying = {"desk": "slate", "fill": 0.72, "bend_px": 0, **SIDEWAYS}
    yield Page("02-id-card-front.jpg", "id_card_front", on_desk(front, seed=202, turn_deg=-2.0, **lying), id_front_fields(who))
    yield Page("03-id-card-back.jpg", "id_card_back", on_desk(back, seed=203, turn_deg=2.2, **lying), id_back_fields(who))
    strange = _central_bank_card(press, LIU_YANG)
    yield Page("04-bank-card.jpg", "bank_card", on_desk(strange, seed=204, turn_deg=-1.4, **lying), bank_card_fields(LIU_YANG), defect="wrong_person")
    invoice = draw(press, "central_invoice.html", (1000, 960), who, stay)
    yield Page("05-inpatient-invoice.jpg", "inpatient_invoice", on_desk(invoice, seed=205, desk="wood", turn_deg=1.0, width_px=1600, height_px=1500), invoice_fields(who, stay))
    again = on_desk(invoice, seed=206, desk="cloth", turn_deg=-3.2, width_px=1500, height_px=1600, fill=0.9, keystone=0.026, light_deg=210, warmth=0.055, crease=True)
    yield Page("06-inpatient-invoice-again.jpg", "inpatient_invoice", again, invoice_fields(who, stay), defect="duplicate_of:05-inpatient-invoice.jpg")
    first, second = (fee_list(press, "central_fee_list.html", who, stay, page=page) for page in (1, 2))
    yield Page("07-fee-list-1.jpg", "fee_list", on_desk(first, seed=207, desk="wood", turn_deg=-1.0, width_px=1275, height_px=1700), fee_list_fields(who, stay, page=1))
    ruined = on_desk(second, seed=208, desk="wood", turn_deg=2.0, width_px=1275, height_px=1700, blur_px=10, glare=0.95, shadow=0.3)
    yield Page("08-fee-list-2.jpg", "fee_list", ruined, {}, defect="unreadable")
    sheet = draw(press, "central_settlement.html", A4, who, stay)
    yield Page("09-basic-insurance-settlement.jpg", "basic_insurance_settlement", on_desk(sheet, seed=209, desk="grey", turn_deg=0.7, light_deg=200), settlement_fields(who, stay))


def supplement(press: Press) -> Iterator[Page]:
    """What the incomplete claim lacks, sent later."""
    who, stay = CHEN_HAO, CENTRAL_HOSPITAL
    summary = draw(press, "central_discharge.html", A4, who, stay)
    yield Page("01-discharge-summary.jpg", "discharge_summary", on_desk(summary, seed=301, desk="wood", turn_deg=-0.9), discharge_fields(who, stay))
    second = fee_list(press, "central_fee_list.html", who, stay, page=2)
    yield Page("02-fee-list-2.jpg", "fee_list", on_desk(second, seed=302, desk="grey", turn_deg=0.8, width_px=1275, height_px=1700), fee_list_fields(who, stay, page=2))
    own = _central_bank_card(press, who)
    yield Page("03-bank-card.jpg", "bank_card", on_desk(own, seed=303, desk="grey", turn_deg=1.2, fill=0.76, bend_px=0, **SIDEWAYS), bank_card_fields(who))


def others(press: Press) -> Iterator[Page]:
    """Photos that are no claim papers."""
    receipt = press.draw("restaurant_receipt.html", width_px=480, height_px=880, scale=2.0)
    yield Page("01-restaurant-receipt.jpg", "other", on_desk(receipt, seed=401, desk="wood", turn_deg=-4, fill=0.9, bend_px=9), {})
    lake = evening_lake(seed=402)
    mark = ImageFont.truetype("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 20)
    ImageDraw.Draw(lake).text((1300, 1165), "样例 SPECIMEN 虚构风景", font=mark, fill=(150, 150, 155))
    yield Page("02-landscape.jpg", "other", lake, {})
    wishes = ("周末买菜", "鸡蛋 两盒", "西红柿 3斤", "酱油 一瓶", "牛奶 ✓", "洗衣液", "给妈妈买水果", "电池 5号", "馒头、面条")
    random = np.random.default_rng(403)
    rows = [
        {"words": words, "tilt": round(random.uniform(-0.8, 0.8), 2), "indent": int(random.integers(0, 22)), "done": order == 4}
        for order, words in enumerate(wishes)
    ]
    note = press.draw("shopping_list.html", width_px=620, height_px=700, scale=2.0, rows=rows)
    yield Page("03-shopping-list.jpg", "other", on_desk(note, seed=404, desk="slate", turn_deg=5, fill=0.84, width_px=1200, height_px=1300), {})


SETS: dict[str, tuple[str, Any, Person | None, Stay | None]] = {
    "complete": ("complete", complete, WANG_XIULAN, FIRST_HOSPITAL),
    "incomplete": ("incomplete", incomplete, CHEN_HAO, CENTRAL_HOSPITAL),
    "supplement": ("incomplete/supplement", supplement, CHEN_HAO, CENTRAL_HOSPITAL),
    "others": ("others", others, None, None),
}


def keep(picture: Image.Image, path: Path) -> None:
    """Write one file in the format of its name, below MAX_BYTES by lowering the JPEG quality from 88 to 70."""
    if path.suffix == ".png":
        picture.save(path, optimize=True)
    elif path.suffix == ".heic":
        pillow_heif.from_pillow(picture.convert("RGB")).save(path, quality=62)
    elif path.suffix == ".pdf":
        picture.convert("L").save(path, "PDF", resolution=150, quality=78)
    else:
        for quality in range(88, 68, -3):
            kept = io.BytesIO()
            picture.convert("RGB").save(kept, "JPEG", quality=quality, optimize=True)
            if kept.tell() <= MAX_BYTES:
                break
        path.write_bytes(kept.getvalue())


def render(press: Press, name: str, into: Path) -> None:
    """One set: its files and its `truth.json`."""
    folder, pages, person, stay = SETS[name]
    (into / folder).mkdir(parents=True, exist_ok=True)
    told = []
    for page in pages(press):
        path = into / folder / page.file
        keep(page.picture, path)
        told.append(page.truth())
        print(f"{folder}/{page.file}  {page.picture.width}x{page.picture.height}  {path.stat().st_size // 1000} kB", file=sys.stderr)
    insured = None
    if person:
        insured = {
            "name": person.name,
            "sex": {"女": "female", "男": "male"}[person.sex],
            "born_on": person.born_on.isoformat(),
            "phone": person.phone,
            "id_number": person.id_number,
            "bank": person.bank,
            "card_number": person.card_number,
        }
    truth = {"insured": insured, "contract_number": stay.contract_number if stay else None, "pages": told}
    (into / folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sets", nargs="*", choices=[*SETS, []], help="which sets; all when none is named")
    arguments.add_argument("--into", type=Path, default=HERE, help="folder to write to")
    chosen = arguments.parse_args()
    with open_press() as press:
        for name in chosen.sets or SETS:
            render(press, name, chosen.into)


if __name__ == "__main__":
    main()
