"""Checking a second factor's code: accepted once, wrong ones counted, in one locked row per account."""

from __future__ import annotations

import datetime as dt

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.journal import Event
from anlan.backbone.domain.sign_in import accepted_step, totp_step, typed_code
from anlan.backbone.models import Account, SecondFactorState
from anlan.backbone.problems import TooManyRequests
from anlan.backbone.services import journal, tokens

SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
WRONG_TRIES = 20
WITHIN = dt.timedelta(hours=1)


class TooManyWrongCodes(TooManyRequests):
    """Too many wrong second-factor codes for one account, wherever they came from."""

    code = "too_many_wrong_codes"
    allowed = _("20 wrong codes within an hour.")
    next_step = _("Wait an hour, or ask an administrator for help.")


def has_second_factor(account: Account) -> bool:
    """Whether an account owns an authenticator app or a passkey."""
    return Authenticator.objects.filter(user_id=account.pk, type__in=SECOND_FACTORS).exists()


def check_code(*, account: Account, code: str, at: dt.datetime) -> Authenticator | None:
    """The authenticator a typed code belongs to, or None. A code is accepted once, across all processes.

    Takes codes of an authenticator app and unused recovery codes. Raises `TooManyWrongCodes`.
    """
    with transaction.atomic():
        SecondFactorState.objects.get_or_create(account=account)
        state = SecondFactorState.objects.select_for_update().get(account=account)
        if state.wrong_since is not None and state.wrong_since <= at - WITHIN:
            state.wrong_since, state.wrong_tries = None, 0
        if state.wrong_tries >= WRONG_TRIES:
            raise TooManyWrongCodes(retry_after_s=int((state.wrong_since + WITHIN - at).total_seconds()) + 1)
        found = _app_of(state, code, at) or _recovery_of(account, code)
        if found is None:
            state.wrong_tries += 1
            state.wrong_since = state.wrong_since or at
        else:
            state.wrong_tries, state.wrong_since = 0, None
        state.save()
    return found


def note_set_up(*, account: Account, at: dt.datetime) -> None:
    """The code that set an app up has been used: it and older ones no longer sign anybody in."""
    SecondFactorState.objects.update_or_create(account=account, defaults={"newest_step": totp_step(at)})


def reset(*, account: Account, at: dt.datetime, by: Account, reason: str) -> None:
    """Remove every second factor of somebody who lost the phone or the key; the next sign-in sets up a new one.

    Tokens issued on the strength of the old factors end now.
    """
    with transaction.atomic():
        Authenticator.objects.filter(user_id=account.pk).delete()
        SecondFactorState.objects.filter(account=account).delete()
        tokens.revoke_all(account_id=account.pk, at=at)
        event = Event(kind="SecondFactorReset", chain=f"account/{account.pk}", payload={"reason": reason})
        journal.record(event, at=at, actor=journal.actor_of(by))


def _app_of(state: SecondFactorState, code: str, at: dt.datetime) -> Authenticator | None:
    app = Authenticator.objects.filter(user_id=state.account_id, type=Authenticator.Type.TOTP).first()
    typed = typed_code(code)
    if app is None or typed is None:
        return None
    step = accepted_step(secret=decrypt(app.data["secret"]), code=typed, at=at, after_step=state.newest_step)
    if step is None:
        return None
    state.newest_step = step
    return app


def _recovery_of(account: Account, code: str) -> Authenticator | None:
    codes = Authenticator.objects.filter(user_id=account.pk, type=Authenticator.Type.RECOVERY_CODES).first()
    return codes if codes is not None and codes.wrap().validate_code(code.strip()) else None
