"""People, the organisations they work in, and the roles they hold there for a time."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q

from anlan.backbone.sealed import SealedTextField


class Organisation(models.Model):
    """One node of the tree: group > company > branch > sub-branch > outlet, and organisations outside the group."""

    class Kind(models.TextChoices):
        GROUP = "group", "集团"
        COMPANY = "company", "子公司"
        BRANCH = "branch", "分公司"
        SUB_BRANCH = "sub_branch", "支公司"
        OUTLET = "outlet", "网点"
        SITE = "site", "线上理赔工厂"
        OUTSIDE = "outside", "外部机构"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    name_zh = models.CharField(max_length=80)
    name_en = models.CharField(max_length=120, blank=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    # Codes from the root down, "/group/life/fujian/": one prefix comparison answers "is it below?".
    path = models.TextField(unique=True, editable=False)

    class Meta:
        indexes = [models.Index(fields=["path"], name="organisation_path", opclasses=["text_pattern_ops"])]

    def __str__(self) -> str:
        return self.name_zh

    def save(self, *args: object, **kwargs: object) -> None:
        self.path = f"{self.parent.path if self.parent else '/'}{self.code}/"
        super().save(*args, **kwargs)


class Accounts(BaseUserManager["Account"]):
    """Makes accounts; Django's own commands and sign-in find people through it."""

    def create_user(self, username: str, password: str | None = None, **facts: object) -> Account:
        account = self.model(username=username, **facts)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, username: str, password: str | None = None, **facts: object) -> Account:
        return self.create_user(username, password, is_staff=True, is_superuser=True, **facts)


class Account(AbstractBaseUser, PermissionsMixin):
    """A person who signs in: a customer by a code to the phone, staff by password and a second factor."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    phone = SealedTextField(null=True, blank=True)
    phone_index = models.BinaryField(null=True, editable=False, max_length=32)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=10, default="zh-hans")
    elder_mode = models.BooleanField(default=False)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="staff"
    )
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(null=True)

    objects = Accounts()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            # One customer account a phone; a member of staff may also be a customer under the same number.
            models.UniqueConstraint(
                fields=["phone_index"], condition=Q(is_staff=False), name="one_customer_account_a_phone"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Grant(models.Model):
    """A role held on a subtree of organisations from a start to an end, so that help can be given for one event."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=24)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="grants")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=models.F("starts_at")), name="grant_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} · {self.role} · {self.organisation}"
