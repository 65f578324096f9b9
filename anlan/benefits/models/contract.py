from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from anlan.backbone.models import Organisation
from anlan.backbone.sealed import SealedTextField
from anlan.benefits.models.product import ScheduleVersion


class Contract(models.Model):
    """An insurance contract for one insurance year. A renewal is a new row with the first start carried over."""

    id = models.UUIDField(primary_key=True, editable=False)
    number = models.CharField(max_length=40, unique=True)
    schedule = models.ForeignKey(ScheduleVersion, on_delete=models.PROTECT, related_name="contracts")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="contracts")
    starts_on = models.DateField()
    ends_on = models.DateField()
    insured_since = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="contract_ends_after_start"),
            models.CheckConstraint(condition=Q(insured_since__lte=F("starts_on")), name="insured_since_before_start"),
        ]

    def __str__(self) -> str:
        return self.number


class Insured(models.Model):
    """One person insured under one contract. The identity number is sealed; the index finds it."""

    id = models.UUIDField(primary_key=True, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="insured")
    name = models.CharField(max_length=120)
    id_number = SealedTextField()
    id_index = models.BinaryField(max_length=32)
    born_on = models.DateField()
    account = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="insured")
    claim_free_years = models.PositiveSmallIntegerField(default=0)
    # A person's finding with its evidence; None while nobody has looked.
    pre_existing = models.BooleanField(null=True)
    # Only of members of mass plans, copied from their enrolment when they first claim; else the contract's own days.
    enrolled_by = models.ForeignKey(
        "benefits.EnrolmentImport", null=True, on_delete=models.PROTECT, related_name="insured"
    )
    enrolled_row = models.PositiveIntegerField(null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    insured_since = models.DateField(null=True)
    family = models.CharField(max_length=40, null=True)  # members with one key share what a family shares

    class Meta:
        verbose_name_plural = "insured"
        constraints = [models.UniqueConstraint(fields=["contract", "id_index"], name="a_person_is_insured_once")]
        indexes = [models.Index(fields=["id_index"], name="insured_by_identity")]

    def __str__(self) -> str:
        return f"{self.name} · {self.contract}"
