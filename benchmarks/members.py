"""An invented portfolio for measurements: members with a contract each, handlers, and programs that may report."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

MEMBERS = 2000
HANDLERS = 40
PROGRAMS = 8
NAMES = "王李张刘陈杨赵黄周吴"


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a client needs to report: contract numbers, and tokens of accounts that may."""

    contracts: tuple[str, ...]
    tokens: tuple[str, ...]


def seed(*, at: dt.datetime, members: int = MEMBERS, handlers: int = HANDLERS) -> Portfolio:
    """Write everybody in a few bulk statements."""
    from django.db import transaction

    from anlan.backbone.models import Organisation
    from anlan.backbone.services import accounts, tokens
    from anlan.benefits.models import ScheduleVersion

    with transaction.atomic():
        group = accounts.create_organisation(code="group", kind="group", name_zh="测量集团", at=at)
        branch = accounts.create_organisation(code="branch", kind="branch", name_zh="测量分公司", parent=group, at=at)
        _handlers(branch, handlers, at)
        programs = [accounts.open_customer(phone=f"139{place:08d}", name="程序", at=at) for place in range(PROGRAMS)]
        schedule = ScheduleVersion.objects.get(product="anlan-inpatient")
        contracts = _members(schedule, Organisation.objects.get(pk=branch.pk), members, at)
        secrets_ = tuple(tokens.issue(account=account, at=at).secret for account in programs)
    return Portfolio(contracts, secrets_)


def _handlers(branch: object, count: int, at: dt.datetime) -> None:
    from anlan.backbone.models import Account, Grant

    people = [
        Account(username=f"handler-{place}", name=f"经办{place}", is_staff=True, organisation=branch, created_at=at)
        for place in range(count)
    ]
    for person in people:
        person.set_unusable_password()
    Account.objects.bulk_create(people)
    Grant.objects.bulk_create(
        [Grant(account=person, role="handler", organisation=branch, starts_at=at) for person in people]
    )


def _members(schedule: object, branch: object, count: int, at: dt.datetime) -> tuple[str, ...]:
    from anlan.backbone.sealed import blind_index
    from anlan.benefits.models import Contract, Insured
    from anlan.kernel.identifiers import uuid7

    year = (dt.date(at.year, 1, 1), dt.date(at.year, 12, 31))
    contracts = [
        Contract(
            id=uuid7(at),
            number=f"BENCH-{place:06d}",
            schedule=schedule,
            organisation=branch,
            starts_on=year[0],
            ends_on=year[1],
            insured_since=year[0] - dt.timedelta(days=365),
        )
        for place in range(count)
    ]
    Contract.objects.bulk_create(contracts, batch_size=1000)
    people = []
    for place, contract in enumerate(contracts):
        number = resident_number(place)
        person = Insured(
            id=uuid7(at),
            contract=contract,
            name=NAMES[place % len(NAMES)] + secrets.choice("秀兰浩晓敏磊倩"),
            id_number=number,
            id_index=blind_index("identity", number),
            born_on=dt.date(1970, 1, 1),
            pre_existing=False,
        )
        people.append(person)
    Insured.objects.bulk_create(people, batch_size=1000)
    return tuple(contract.number for contract in contracts)


def resident_number(serial: int) -> str:
    """An invented identity number with its check character (GB 11643), in a region that does not exist."""
    body = f"99{serial // 1000:04d}19700101{serial % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11]
