"""The ninth family: papers the reader has never seen, drawn from general knowledge of the country's forms alone."""

from __future__ import annotations

from benchmarks.papers.families.ninth import (
    bills,
    cards,
    certificates,
    fiscal,
    foreign,
    foreign_home,
    forms,
    garage,
    laboratory,
    licences,
    pharmacy,
    road,
    ward,
)
from benchmarks.papers.families.ninth.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (road.determination, road.simple_procedure, road.station_proof),
    "authorisation": (forms.authorisation_letter, forms.authorisation_table),
    "bank_card": (cards.bank_card_wide, cards.bank_card_plain),
    "basic_insurance_settlement": (bills.settlement_sheet, bills.settlement_slip),
    "birth_certificate": (certificates.birth_certificate,),
    "claim_form": (forms.claim_form_life, forms.claim_form_health),
    "death_certificate": (certificates.death_certificate,),
    "diagnosis_certificate": (ward.diagnosis_slip, ward.diagnosis_letter),
    "discharge_summary": (ward.discharge_record, ward.discharge_table),
    "driving_licence": (licences.driving_licence,),
    "fee_list": (bills.fee_list_grouped, bills.fee_list_daily),
    "household_register": (certificates.household_register,),
    "id_card_back": (cards.id_card_back,),
    "id_card_front": (cards.id_card_front,),
    "inpatient_invoice": (fiscal.inpatient_invoice,),
    "lab_report": (laboratory.lab_two_columns, laboratory.lab_single),
    "loss_list": (garage.loss_list_shop, garage.loss_list_household),
    "medical_record": (ward.record_printed, ward.record_table),
    "outpatient_invoice": (fiscal.outpatient_invoice, fiscal.outpatient_detailed),
    "pathology_report": (laboratory.pathology_boxed, laboratory.pathology_plain),
    "pharmacy_invoice": (pharmacy.digital_invoice, pharmacy.vat_invoice),
    "prescription": (ward.prescription_slip, ward.prescription_wide),
    "repair_quote": (garage.repair_estimate, garage.repair_order),
    "vehicle_licence": (licences.vehicle_licence,),
    "other": (*foreign.PAGES, *foreign_home.PAGES),
}

FAMILY = Family("ninth", POOLS, _LAYOUTS)
