from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.backbone.sealed import SealedTextField
from anlan.benefits.models.contract import Contract


class EnrolmentImport(models.Model):
    """One file of members of a mass plan, taken in whole. A file that was not taken in leaves no row here."""

    class State(models.TextChoices):
        LOADED = "loaded"  # its members are enrolled
        WITHDRAWN = "withdrawn"  # taken back before anybody claimed; its members are gone

    id = models.AutoField(primary_key=True)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="imports")
    file_name = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)  # SHA-256 of the file
    # The table its members lie in: 0 for the one that small imports share, else a table of its own.
    part = models.PositiveSmallIntegerField()
    read_rows = models.PositiveIntegerField()
    loaded_rows = models.PositiveIntegerField()
    rejected_rows = models.PositiveIntegerField()
    first_day = models.DateField(null=True)  # the earliest start and the latest end among its members
    last_day = models.DateField(null=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.LOADED)
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "digest"], condition=Q(state="loaded"), name="a_file_is_imported_once"
            ),
            models.CheckConstraint(
                condition=Q(read_rows=models.F("loaded_rows") + models.F("rejected_rows")), name="import_adds_up"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} · {self.contract}"


class EnrolmentReject(models.Model):
    """One row of a file that was not taken in, with its reason; never what stood in the row."""

    enrolment_import = models.ForeignKey(EnrolmentImport, on_delete=models.CASCADE, related_name="rejects")
    row = models.PositiveIntegerField()
    code = models.CharField(max_length=40)
    column = models.CharField(max_length=40)  # empty when it is the row as a whole
    other = models.CharField(max_length=80)  # what it collides with: a row, an import, a contract

    class Meta:
        ordering = ["enrolment_import", "row"]
        indexes = [models.Index(fields=["enrolment_import", "row"], name="rejects_in_order")]

    def __str__(self) -> str:
        return f"{self.row} {self.code}"


class Enrolment(models.Model):
    """One member of a mass plan. Filled by COPY only; becomes an `Insured` when the member first claims.

    The table is partitioned by `part` and made by the migration in SQL: docs/decisions/0010.
    """

    pk = models.CompositePrimaryKey("id_index", "part", "enrolled_by")
    id_index = models.BinaryField(max_length=32)
    part = models.SmallIntegerField()
    enrolled_by = models.ForeignKey(
        EnrolmentImport, on_delete=models.DO_NOTHING, db_column="import_id", db_constraint=False, related_name="members"
    )
    row = models.IntegerField()  # where it stood in the file
    id_number = SealedTextField()
    name = models.CharField(max_length=120)
    born_on = models.DateField()
    sex = models.CharField(max_length=6)
    starts_on = models.DateField()
    ends_on = models.DateField()
    insured_since = models.DateField()  # where waiting periods begin: the first start of an unbroken cover
    family = models.CharField(max_length=40, null=True)  # members with one key share what a family shares
    claim_free_years = models.SmallIntegerField()
    pre_existing = models.BooleanField(null=True)

    class Meta:
        db_table = "benefits_enrolment"
        managed = False

    def __str__(self) -> str:
        return f"{self.enrolled_by_id}-{self.row}"
