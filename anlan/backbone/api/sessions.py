"""Signing in and out through the API."""

from __future__ import annotations

import datetime as dt
import uuid

from django.http import HttpRequest
from ninja import Field, Router, Schema
from ninja.responses import Status

from anlan.backbone import clock
from anlan.backbone.network_address import network_address
from anlan.backbone.services import sign_in, staff_sign_in, tokens

router = Router(tags=["sign-in"])


class CodeRequest(Schema):
    phone: str = Field(max_length=30, description="A mainland mobile number of 11 digits.")


class CodeSent(Schema):
    sent: bool = True
    expires_in_s: int = Field(description="How long the code works, in seconds.")


class SessionRequest(Schema):
    phone: str = Field(max_length=30)
    code: str = Field(max_length=12, description="The six digits of the message.")


class StaffSessionRequest(Schema):
    username: str = Field(max_length=60)
    password: str = Field(max_length=200)
    totp: str = Field(max_length=12, description="The six digits the authenticator app shows now.")


class Session(Schema):
    token: str = Field(description="Send it as `Authorization: Bearer <token>`; it is shown only once.")
    token_type: str = "bearer"
    expires_at: dt.datetime
    account_id: uuid.UUID


@router.post("/session-codes", response={202: CodeSent}, auth=None, summary="Send a one-time code to a phone")
def send_code(request: HttpRequest, body: CodeRequest) -> Status:
    """The answer is the same whether or not the phone has an account."""
    sign_in.send_code(phone=body.phone, address=network_address(request), at=clock.now())
    return Status(202, {"expires_in_s": int(sign_in.rules.CODE_LIFETIME.total_seconds())})


@router.post("/sessions", response={201: Session}, auth=None, summary="Sign a customer in with the code")
def open_session(request: HttpRequest, body: SessionRequest) -> Status:
    """The first sign-in of a phone opens its account."""
    at = clock.now()
    account = sign_in.sign_in_with_code(phone=body.phone, code=body.code, at=at)
    issued = tokens.issue(account=account, at=at)
    return Status(201, {"token": issued.secret, "expires_at": issued.expires_at, "account_id": account.pk})


@router.post("/staff-sessions", response={201: Session}, auth=None, summary="Sign staff in with a second factor")
def open_staff_session(request: HttpRequest, body: StaffSessionRequest) -> Status:
    """Wrong passwords and wrong codes count together; after five the name is locked for a quarter of an hour."""
    at = clock.now()
    account = staff_sign_in.sign_in(
        request=request, username=body.username, password=body.password, totp=body.totp, at=at
    )
    issued = tokens.issue(account=account, at=at)
    return Status(201, {"token": issued.secret, "expires_at": issued.expires_at, "account_id": account.pk})


@router.delete("/sessions/current", response={204: None}, summary="Sign out: the token of this request ends now")
def close_session(request: HttpRequest) -> Status:
    """A browser session is ended on its own page; only tokens end here."""
    token_id = getattr(request, "api_token_id", None)
    if token_id is not None:
        tokens.revoke(token_id=token_id, at=clock.now())
    return Status(204, None)
