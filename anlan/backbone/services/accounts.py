"""People, organisations and roles: every change is one verb, in one transaction, with one event in the journal."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.account import fit_name
from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account, Grant, Organisation
from anlan.backbone.problems import Conflict, NotAllowed, Problem
from anlan.backbone.sealed import blind_index
from anlan.backbone.selectors.scope import roles
from anlan.backbone.services import journal, tokens
from anlan.kernel.masking import masked_phone


class AccountClosed(NotAllowed):
    """The person has proven the phone, but the account was closed."""

    code = "account_closed"
    title = _("This account is closed")
    detail = _("The account of this phone was closed.")
    next_step = _("Call the service number on your contract.")


class NameUnfit(Problem):
    """A name that is empty, too long, or holds characters no name has."""

    status = 422
    code = "name_unfit"
    title = _("This name cannot be saved")
    allowed = _("1 to 120 characters of any script, with · and spaces; no line breaks or control characters.")


class UsernameTaken(Conflict):
    """Another account signs in under this name."""

    code = "username_taken"
    title = _("This sign-in name is taken")
    next_step = _("Choose another sign-in name.")


class OrganisationUnfit(Problem):
    """An organisation code that is taken or malformed, or a place in the tree that cannot be."""

    status = 422
    code = "organisation_unfit"
    title = _("This organisation cannot be saved")


class RoleUnknown(Problem):
    """A role that roles.yaml does not list."""

    status = 422
    code = "role_unknown"
    title = _("There is no such role")


def open_customer(*, phone: str, at: dt.datetime, name: str = "") -> Account:
    """The customer account of a phone, made when there is none. Raises `AccountClosed`.

    Two first sign-ins at the same moment find the same account. `phone` is eleven digits.
    """
    index = blind_index("phone", phone)
    account_id = uuid.uuid4()
    with transaction.atomic():
        fresh = Account(
            id=account_id,
            username=f"customer-{account_id.hex}",
            name=name,
            phone=phone,
            phone_index=index,
            created_at=at,
        )
        fresh.set_unusable_password()
        made = Account.objects.bulk_create([fresh], ignore_conflicts=True)
        account = Account.objects.get(phone_index=index, is_staff=False)
        if account.pk == made[0].pk:
            _record(account, "AccountOpened", {"kind": "customer", "phone": masked_phone(phone)}, at, account)
    if not account.is_active:
        raise AccountClosed
    return account


def rename(*, account: Account, name: str, at: dt.datetime, by: Account) -> Account:
    """Give an account the name its owner writes. Any script and length to 120; kept character for character."""
    fitting = fit_name(name)
    if fitting is None:
        raise NameUnfit
    with transaction.atomic():
        account.name = fitting
        account.save(update_fields=["name"])
        _record(account, "AccountChanged", {"fields": ["name"]}, at, by)
    return account


def choose_display(*, account: Account, language: str | None = None, elder_mode: bool | None = None) -> Account:
    """How the pages should look for a person. Not a fact about a case, so the journal does not hold it."""
    chosen = {"language": language, "elder_mode": elder_mode}
    changed = [name for name, value in chosen.items() if value is not None]
    for name in changed:
        setattr(account, name, chosen[name])
    if changed:
        account.save(update_fields=changed)
    return account


def create_staff(
    *,
    username: str,
    name: str,
    organisation: Organisation,
    at: dt.datetime,
    by: Account | None = None,
    password: str | None = None,
    email: str = "",
    phone: str | None = None,
) -> Account:
    """A member of staff. Signs in with the password and must then set up a second factor.

    Raises `NameUnfit` and `UsernameTaken`.
    """
    fitting = fit_name(name)
    if fitting is None:
        raise NameUnfit
    if Account.objects.filter(username=username).exists():
        raise UsernameTaken
    with transaction.atomic():
        account = Account.objects.create_user(
            username,
            password,
            name=fitting,
            email=email,
            phone=phone,
            phone_index=blind_index("phone", phone) if phone else None,
            organisation=organisation,
            is_staff=True,
            created_at=at,
        )
        _record(account, "AccountOpened", {"kind": "staff", "organisation": organisation.path}, at, by)
    return account


def change_staff(
    *, account: Account, name: str, organisation: Organisation, email: str, at: dt.datetime, by: Account | None
) -> Account:
    """Name, place and address of a member of staff. Nothing is recorded when nothing changed. Raises `NameUnfit`."""
    fitting = fit_name(name)
    if fitting is None:
        raise NameUnfit
    wanted = {"name": fitting, "organisation_id": organisation.pk, "email": email}
    before = Account.objects.values(*wanted).get(pk=account.pk)
    changed = [field for field, value in wanted.items() if before[field] != value]
    if changed:
        with transaction.atomic():
            Account.objects.filter(pk=account.pk).update(**wanted)
            fields = [field.removesuffix("_id") for field in changed]
            _record(account, "AccountChanged", {"fields": fields}, at, by)
    return account


def close_account(*, account: Account, at: dt.datetime, by: Account | None, reason: str) -> None:
    """Nobody signs in with this account any more; its tokens end now. What it did stays in the journal."""
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(is_active=False)
        account.is_active = False
        tokens.revoke_all(account_id=account.pk, at=at)
        _record(account, "AccountClosed", {"reason": reason}, at, by)


def reopen_account(*, account: Account, at: dt.datetime, by: Account | None, reason: str) -> None:
    """A closed account may sign in again, with new tokens."""
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(is_active=True)
        account.is_active = True
        _record(account, "AccountReopened", {"reason": reason}, at, by)


def grant_role(
    *,
    account: Account,
    role: str,
    organisation: Organisation,
    starts_at: dt.datetime,
    at: dt.datetime,
    ends_at: dt.datetime | None = None,
    reason: str = "",
    by: Account | None = None,
) -> Grant:
    """A role on a subtree of organisations from a start to an end (None: until it is revoked).

    Raises `RoleUnknown`, and `NotAllowed` for a customer account or for a role given to oneself.
    """
    if role not in roles():
        raise RoleUnknown(allowed=sorted(roles()))
    if not account.is_staff:
        raise NotAllowed(_("Roles are held by staff; a customer account cannot hold one."))
    if by is not None and by.pk == account.pk:
        raise NotAllowed(_("Nobody gives a role to themselves."), next_step=_("Ask another administrator."))
    if ends_at is not None and ends_at <= starts_at:
        raise Conflict(_("The role would end before it starts."), allowed=_("an end after the start, or no end"))
    with transaction.atomic():
        grant = Grant.objects.create(
            account=account, role=role, organisation=organisation, starts_at=starts_at, ends_at=ends_at, reason=reason
        )
        facts = {"role": role, "organisation": organisation.path, "starts_at": starts_at.isoformat(), "reason": reason}
        if ends_at is not None:
            facts["ends_at"] = ends_at.isoformat()
        _record(account, "RoleGranted", facts, at, by)
    return grant


def revoke_role(*, grant: Grant, at: dt.datetime, by: Account | None = None, reason: str = "") -> None:
    """End a role now. A role that has not started is removed; one that has ended stays as it is."""
    if grant.ends_at is not None and grant.ends_at <= at:
        return
    with transaction.atomic():
        if grant.starts_at >= at:
            Grant.objects.filter(pk=grant.pk).delete()
        else:
            grant.ends_at = at
            grant.save(update_fields=["ends_at"])
        facts = {"role": grant.role, "organisation": grant.organisation.path, "reason": reason}
        _record(grant.account, "RoleRevoked", facts, at, by)


def create_organisation(
    *,
    code: str,
    kind: str,
    name_zh: str,
    at: dt.datetime,
    parent: Organisation | None = None,
    name_en: str = "",
    by: Account | None = None,
) -> Organisation:
    """A new node of the tree below `parent`. Raises `OrganisationUnfit` when the code is malformed or taken."""
    if not code or not all(letter.isascii() and (letter.isalnum() or letter in "-_") for letter in code):
        raise OrganisationUnfit(allowed=_("a code of ASCII letters, digits, - and _"))
    if Organisation.objects.filter(code=code).exists():
        raise OrganisationUnfit(_("Another organisation has this code."))
    with transaction.atomic():
        made = Organisation.objects.create(code=code, kind=kind, name_zh=name_zh, name_en=name_en, parent=parent)
        _record_of_organisation(made, "OrganisationCreated", {"path": made.path, "kind": kind}, at, by)
    return made


def rename_organisation(
    *, organisation: Organisation, name_zh: str, name_en: str, at: dt.datetime, by: Account | None = None
) -> Organisation:
    """New names for an organisation; its code and its place stay."""
    with transaction.atomic():
        Organisation.objects.filter(pk=organisation.pk).update(name_zh=name_zh, name_en=name_en)
        organisation.name_zh, organisation.name_en = name_zh, name_en
        _record_of_organisation(organisation, "OrganisationRenamed", {"zh": name_zh, "en": name_en}, at, by)
    return organisation


def move(
    *, organisation: Organisation, to_parent: Organisation | None, at: dt.datetime, by: Account | None = None
) -> Organisation:
    """Hang an organisation, with everything below it, under another parent. Roles follow the tree at once.

    Raises `OrganisationUnfit` when the new parent lies inside the moved subtree.
    """
    with transaction.atomic():
        _lock_tree()
        organisation.refresh_from_db()
        if to_parent is not None:
            to_parent.refresh_from_db()
            if to_parent.path.startswith(organisation.path):
                raise OrganisationUnfit(_("An organisation cannot be moved below itself."))
        before = organisation.path
        organisation.parent = to_parent
        organisation.save()
        _move_below(before=before, after=organisation.path)
        facts = {"before": before, "after": organisation.path}
        _record_of_organisation(organisation, "OrganisationMoved", facts, at, by)
    return organisation


def _lock_tree() -> None:
    # Two moves at once could each put the other's parent below itself.
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended('organisation tree', 0))")


def _move_below(*, before: str, after: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "update backbone_organisation set path = %s || substr(path, %s) where starts_with(path, %s) and path <> %s",
            [after, len(before) + 1, before, before],
        )


def _record(account: Account, kind: str, facts: dict[str, object], at: dt.datetime, by: Account | None) -> None:
    event = Event(kind=kind, chain=f"account/{account.pk}", payload=facts)
    journal.record(event, at=at, actor=journal.actor_of(by) if by else journal.SYSTEM)


def _record_of_organisation(
    organisation: Organisation, kind: str, facts: dict[str, object], at: dt.datetime, by: Account | None
) -> None:
    event = Event(kind=kind, chain=f"organisation/{organisation.pk}", payload=facts)
    journal.record(event, at=at, actor=journal.actor_of(by) if by else journal.SYSTEM)
