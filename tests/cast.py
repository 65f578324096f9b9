"""The same few people and organisations in every test. All are invented."""

from __future__ import annotations

import datetime as dt

import pytest

NOON = dt.datetime(2026, 11, 2, 4, 0, tzinfo=dt.UTC)  # a Monday, 12:00 in Shanghai


@pytest.fixture
def group(db):
    """The insurance group and, below it, a life company with two branches."""
    from anlan.backbone.models import Organisation

    root = Organisation.objects.create(code="anlan", kind="group", name_zh="安澜保险集团", name_en="Anlan Group")
    life = Organisation.objects.create(code="life", kind="company", name_zh="安澜人寿", parent=root)
    Organisation.objects.create(code="fujian", kind="branch", name_zh="福建分公司", parent=life)
    Organisation.objects.create(code="jiangsu", kind="branch", name_zh="江苏分公司", parent=life)
    return root


def organisation(code: str):
    from anlan.backbone.models import Organisation

    return Organisation.objects.get(code=code)


def staff(username: str, name: str, role: str, at_organisation: str):
    """A member of staff with one running role."""
    from anlan.backbone.models import Account, Grant

    place = organisation(at_organisation)
    account = Account.objects.create_user(username, name=name, is_staff=True, organisation=place)
    Grant.objects.create(account=account, role=role, organisation=place, starts_at=NOON - dt.timedelta(days=30))
    return account


@pytest.fixture
def lin_xiao(group):
    """林晓, claims handler in Fujian."""
    return staff("linxiao", "林晓", "handler", "fujian")


@pytest.fixture
def zhou_min(group):
    """周敏, approver of the whole life company."""
    return staff("zhoumin", "周敏", "approver", "life")


@pytest.fixture
def wu_lei(group):
    """吴磊, cashier of the life company."""
    return staff("wulei", "吴磊", "cashier", "life")


@pytest.fixture
def zhao_qian(group):
    """赵倩, supervisor in Fujian."""
    return staff("zhaoqian", "赵倩", "supervisor", "fujian")


@pytest.fixture
def wang_xiulan(db):
    """王秀兰, customer."""
    from anlan.backbone.models import Account
    from anlan.backbone.sealed import blind_index

    phone = "13800000001"
    return Account.objects.create_user(
        "customer-wang", name="王秀兰", phone=phone, phone_index=blind_index("phone", phone)
    )
