"""Finding a claim by what people call it."""

from __future__ import annotations

import contextlib
import uuid

from anlan.claims.models import Claim


def chain_of(name: str) -> str | None:
    """The journal chain of a claim, by its number or its id; None when there is none."""
    wanted = {"number__iexact": name.strip()}
    with contextlib.suppress(ValueError):
        wanted = {"pk": uuid.UUID(name)}
    found = Claim.objects.filter(**wanted).first()
    return found.chain if found else None


def first_paid(contract_number: str) -> Claim | None:
    """The first claim of a contract that was paid."""
    rows = Claim.objects.filter(insured__contract__number=contract_number, outcome=Claim.Outcome.PAID)
    return rows.order_by("noticed_at").first()
