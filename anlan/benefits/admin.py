"""Products and contracts on the master-data desk, to be read: they enter through their own services, never by hand."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from anlan.backbone.admin import MasterData, reached, site
from anlan.benefits.models import Contract, Insured, ScheduleVersion
from anlan.kernel.masking import masked_number


class ReadOnly(MasterData):
    """Master data that nobody changes here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class InsuredRows(admin.TabularInline):
    """The people of a contract; numbers masked."""

    model = Insured
    fields = ("name", "number_masked", "born_on", "claim_free_years")
    readonly_fields = ("number_masked",)
    extra = 0
    can_delete = False

    @admin.display(description=_("Identity number"))
    def number_masked(self, insured: Insured) -> str:
        return masked_number(insured.id_number)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return site.has_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Contract, site=site)
class ContractAdmin(ReadOnly):
    organisation_path = "organisation__path"
    list_display = ("number", "schedule", "organisation", "starts_on", "ends_on")
    list_select_related = ("schedule", "organisation")
    list_filter = ("starts_on",)
    search_fields = ("number",)
    ordering = ("-starts_on", "number")
    fields = ("number", "schedule", "organisation", "starts_on", "ends_on", "insured_since")
    inlines = (InsuredRows,)


@admin.register(ScheduleVersion, site=site)
class ScheduleVersionAdmin(ReadOnly):
    list_display = ("product", "edition", "in_force_from", "in_force_to", "registered_at", "short_digest")
    search_fields = ("product", "edition", "digest")
    ordering = ("product", "-in_force_from")
    fields = ("product", "edition", "in_force_from", "in_force_to", "registered_at", "digest", "text")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ScheduleVersion]:
        """Schedules belong to no organisation: every editor of master data may read them."""
        return ScheduleVersion.objects.all() if reached(request) else ScheduleVersion.objects.none()

    @admin.display(description=_("Digest"))
    def short_digest(self, version: ScheduleVersion) -> str:
        return version.digest[:12]
