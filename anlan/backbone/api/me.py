"""The signed-in person."""

from __future__ import annotations

import uuid
from typing import Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema

from anlan.backbone import clock
from anlan.backbone.selectors.accounts import Person, person
from anlan.backbone.services import accounts

router = Router(tags=["account"])


class PersonOut(Schema):
    id: uuid.UUID
    name: str
    phone_masked: str | None
    language: str
    elder_mode: bool
    is_staff: bool
    organisation: str | None = Field(description="Path of the organisation of staff.")


class PersonChange(Schema):
    name: str | None = Field(default=None, max_length=200, description="Any script; kept character for character.")
    language: Literal["zh-hans", "en"] | None = None
    elder_mode: bool | None = None


@router.get("/me", response=PersonOut, summary="Who is signed in")
def show(request: HttpRequest) -> Person:
    return person(request.auth)


@router.patch("/me", response=PersonOut, summary="Change name, language or elder mode")
def change(request: HttpRequest, body: PersonChange) -> Person:
    account = request.auth
    if body.name is not None:
        accounts.rename(account=account, name=body.name, at=clock.now(), by=account)
    accounts.choose_display(account=account, language=body.language, elder_mode=body.elder_mode)
    return person(account)
