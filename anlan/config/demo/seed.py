"""An invented insurer with a few people and two contracts, so that there is something to try."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import transaction

from anlan.backbone.models import Account, Organisation
from anlan.backbone.services import accounts
from anlan.benefits import services as benefits
from anlan.benefits.models import Contract
from anlan.benefits.services import Person
from anlan.config.demo.people import CUSTOMERS, STAFF, StaffSignIn, keep_sign_ins, kept_sign_ins
from anlan.config.demo.schedules import FOLDER

# code, kind, name, English name, parent
ORGANISATIONS = (
    ("anlan", "group", "安澜保险集团", "Anlan Insurance Group", None),
    ("life", "company", "安澜人寿", "Anlan Life", "anlan"),
    ("linjiang", "branch", "临江分公司", "Linjiang branch", "life"),
    ("binhai", "branch", "滨海分公司", "Binhai branch", "life"),
)
# contract, schedule file, first and last day, since when insured without a gap
CONTRACTS = {
    "AL-IP-2026-000001": ("inpatient_2026.yaml", dt.date(2026, 1, 1), dt.date(2026, 12, 31), dt.date(2025, 1, 1)),
    "AL-HHB-2026-000002": (
        "huhuibao_2025_ordinary.yaml",
        dt.date(2025, 7, 1),
        dt.date(2026, 6, 30),
        dt.date(2025, 7, 1),
    ),
}


def seed(*, at: dt.datetime) -> dict[str, StaffSignIn]:
    """Make the demonstration's world if it is not there yet; answers how its staff sign in."""
    with transaction.atomic():
        if not Organisation.objects.filter(code="linjiang").exists():
            _organisations(at)
        people = kept_sign_ins()
        for username, name, role, organisation in STAFF:
            if username not in people or not Account.objects.filter(username=username).exists():
                people[username] = _staff(username, name, role, organisation, at)
        for phone, name, id_number, number in CUSTOMERS:
            if not Contract.objects.filter(number=number).exists():
                _customer(phone, name, id_number, number, at)
    keep_sign_ins(list(people.values()))
    return people


def _organisations(at: dt.datetime) -> None:
    made: dict[str | None, Organisation | None] = {None: None}
    for code, kind, name_zh, name_en, parent in ORGANISATIONS:
        made[code] = accounts.create_organisation(
            code=code, kind=kind, name_zh=name_zh, name_en=name_en, parent=made[parent], at=at
        )


def _staff(username: str, name: str, role: str, organisation: str, at: dt.datetime) -> StaffSignIn:
    sign_in = StaffSignIn.fresh(username, name, role)
    place = Organisation.objects.get(code=organisation)
    account = accounts.create_staff(username=username, name=name, organisation=place, password=sign_in.password, at=at)
    accounts.grant_role(account=account, role=role, organisation=place, starts_at=at, at=at, reason="demonstration")
    secret = get_adapter().encrypt(sign_in.totp_secret)
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": secret})
    return sign_in


def _customer(phone: str, name: str, id_number: str, number: str, at: dt.datetime) -> None:
    account = accounts.open_customer(phone=phone, name=name, at=at)
    file, starts_on, ends_on, since = CONTRACTS[number]
    benefits.register_contract(
        number=number,
        schedule=benefits.register_schedule(path=Path(FOLDER) / file, at=at),
        organisation=Organisation.objects.get(code="linjiang"),
        starts_on=starts_on,
        ends_on=ends_on,
        insured_since=since,
        people=[Person(name=name, id_number=id_number, account=account)],
        at=at,
    )
