"""Questions about people and organisations. Answers are frozen values; numbers come masked unless asked for."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db.models import Q

from anlan.backbone.domain.sign_in import mobile_number
from anlan.backbone.models import Account, Organisation
from anlan.backbone.sealed import blind_index
from anlan.backbone.selectors.scope import roles_with
from anlan.kernel.masking import masked_phone


@dataclass(frozen=True, slots=True)
class Person:
    """What may be shown of an account."""

    id: uuid.UUID
    name: str
    phone_masked: str | None
    language: str
    elder_mode: bool
    is_staff: bool
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """One organisation of the tree."""

    id: uuid.UUID
    code: str
    kind: str
    name_zh: str
    name_en: str
    path: str


def person(account: Account) -> Person:
    """An account as it may be shown. No statement when the organisation is loaded or absent, else one."""
    return Person(
        id=account.pk,
        name=account.name,
        phone_masked=masked_phone(account.phone) if account.phone else None,
        language=account.language,
        elder_mode=account.elder_mode,
        is_staff=account.is_staff,
        organisation=account.organisation.path if account.organisation_id else None,
    )


def customer_by_phone(phone: str) -> Account | None:
    """The customer account of a phone number however it is written, or None."""
    number = mobile_number(phone)
    if number is None:
        return None
    return Account.objects.filter(phone_index=blind_index("phone", number), is_staff=False).first()


def staff_by_username(username: str) -> Account | None:
    """The staff account that signs in under a name, or None."""
    return Account.objects.select_related("organisation").filter(username=username, is_staff=True).first()


def account_by_id(account_id: uuid.UUID) -> Account | None:
    """The account with an identifier, or None."""
    return Account.objects.select_related("organisation").filter(pk=account_id).first()


def staff_with(permission: str, *, organisation_path: str, at: dt.datetime) -> list[Person]:
    """Open staff accounts whose running roles give a permission for a case of this organisation, by name."""
    above = _prefixes(organisation_path)
    running = Q(grants__ends_at__isnull=True) | Q(grants__ends_at__gt=at)
    found = (
        Account.objects.filter(
            running,
            grants__starts_at__lte=at,
            grants__role__in=roles_with(permission),
            grants__organisation__path__in=above,
            is_staff=True,
            is_active=True,
        )
        .select_related("organisation")
        .distinct()
        .order_by("name", "pk")
    )
    return [person(account) for account in found]


def organisation_by_code(code: str) -> Organisation | None:
    """The organisation with a code, or None."""
    return Organisation.objects.filter(code=code).first()


def tree(*, below: str = "/") -> list[Place]:
    """The organisations below a path, parents before children."""
    rows = Organisation.objects.filter(path__startswith=below).order_by("path")
    return [Place(row.pk, row.code, row.kind, row.name_zh, row.name_en, row.path) for row in rows]


def _prefixes(path: str) -> list[str]:
    """`/g/life/fj/` -> `/g/`, `/g/life/`, `/g/life/fj/`."""
    names = path.strip("/").split("/")
    return ["/" + "/".join(names[: depth + 1]) + "/" for depth in range(len(names))]
