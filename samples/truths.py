"""What each paper truly says, under the field names of the reading engine."""

from __future__ import annotations

from typing import Any

from facts import Fee, Person, Stay, yuan


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


def diagnosis_fields(person: Person, stay: Stay) -> dict[str, Any]:
    """Fields of the diagnosis certificate, written on the day of discharge."""
    return {
        "patient_name": person.name,
        "hospital": stay.hospital,
        "diagnosis": stay.diagnosis,
        "issued_on": stay.discharged_on.isoformat(),
    }


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
