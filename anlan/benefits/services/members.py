"""Members of mass plans one at a time: looked up by those who may, and made an insured when they first claim."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import connection, transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.domain.scope import Scope
from anlan.backbone.models import Account
from anlan.backbone.problems import NotAllowed
from anlan.backbone.sealed import blind_index
from anlan.backbone.services import journal
from anlan.benefits.models import Insured
from anlan.benefits.selectors.eligibility import Eligible, eligibility
from anlan.benefits.services.contracts import InsuredInvalid
from anlan.kernel.identifiers import uuid7
from anlan.kernel.identity import resident_number

# The import is held, so that it cannot be withdrawn meanwhile; a person who is insured already stays who they are.
_FROM_ENROLMENT = """
with found as (
    select e.*, m.contract_id
    from benefits_enrolment e
    join benefits_enrolmentimport m on m.id = e.import_id
    join benefits_contract c on c.id = m.contract_id
    where e.id_index = %(index)s and c.number = %(number)s and m.state = 'loaded'
    for key share of m
)
insert into benefits_insured (id, contract_id, name, id_number, id_index, born_on, account_id, claim_free_years,
                              pre_existing, enrolled_by_id, enrolled_row, starts_on, ends_on, insured_since, family)
select %(id)s, contract_id, name, id_number, id_index, born_on, null, claim_free_years,
       pre_existing, import_id, row, starts_on, ends_on, insured_since, family
from found
on conflict (contract_id, id_index) do nothing
returning id, contract_id, enrolled_by_id || '-' || enrolled_row
"""


def insured_of_member(*, contract_number: str, id_number: str, at: dt.datetime) -> uuid.UUID | None:
    """The insured behind a person of a contract, made from the enrolment if the person has never claimed before.

    Exactly one, however many ask at once; None for somebody who is not under the contract.
    """
    proven = resident_number(id_number)
    if proven is None:
        return None
    index = blind_index("identity", proven.number)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_FROM_ENROLMENT, {"index": index, "number": contract_number, "id": uuid7(at)})
            made = cursor.fetchone()
        if made is None:
            known = Insured.objects.filter(id_index=index, contract__number=contract_number)
            return known.values_list("pk", flat=True).first()
        insured_id, contract_id, enrolment = made
        payload = {"contract": str(contract_id), "enrolment": enrolment}
        journal.record(Event("MemberInsured", f"insured/{insured_id}", payload), at=at)
    return insured_id


def look_up_eligibility(
    *, id_number: str, on: dt.date, at: dt.datetime, account: Account | None = None, scope: Scope | None = None
) -> tuple[Eligible, ...]:
    """Whether and where a person is covered, as far as a scope reaches, and a record that it was asked.

    Without a scope everything is answered: the command line of the operator. Raises `InsuredInvalid` for a number that
    does not prove itself, `NotAllowed` for somebody who may see no case at all.
    """
    if scope is not None and not scope.holds("see_case"):
        raise NotAllowed()
    if resident_number(id_number) is None:
        raise InsuredInvalid()
    found = eligibility(id_number=id_number, on=on)
    if scope is not None:
        found = tuple(one for one in found if scope.reaches("see_case", one.organisation_path))
    payload = {"day": on.isoformat(), "found": [str(one.insured_id or one.enrolment_id) for one in found]}
    actor = journal.actor_of(account) if account else journal.SYSTEM
    with transaction.atomic():
        chain = f"look-ups/{account.pk if account else journal.SYSTEM}"  # each person's look-ups, one after the other
        journal.record(Event("EligibilityAsked", chain, payload), at=at, actor=actor)
    return found
