"""The master-data desk: organisations, people and roles. Only for staff whose session has shown a second factor.

Every change goes through the services, so that it stands in the journal. Somebody who may edit master data does so
only on the subtrees of that permission. Cases, events, files and customers are not here; nothing is ever deleted.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.password_validation import validate_password
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from anlan.backbone import clock
from anlan.backbone.models import Account, Grant, Organisation
from anlan.backbone.problems import NotAllowed
from anlan.backbone.selectors.scope import role_table, scope_of
from anlan.backbone.services import accounts, second_factor
from anlan.backbone.staff_sign_in import has_shown_second_factor
from anlan.kernel.masking import masked_phone

PERMISSION = "edit_master_data"


def reached(request: HttpRequest) -> tuple[str, ...]:
    """The subtrees whose master data the signed-in person may edit."""
    account = request.user
    if not (account.is_active and account.is_staff and has_shown_second_factor(request)):
        return ()
    return ("/",) if account.is_superuser else tuple(scope_of(account, at=clock.now()).subtrees.get(PERMISSION, ()))


def below(request: HttpRequest, path: str) -> Q:
    """The condition that the organisation at `path` (a field name) lies in a reached subtree."""
    condition = Q(pk__in=())
    for subtree in reached(request):
        condition |= Q(**{f"{path}__startswith": subtree})
    return condition


class MasterDataSite(admin.AdminSite):
    """Django's admin behind the second factor, for those who may edit master data."""

    site_header = site_title = _("Master data")
    index_title = _("Organisations, people and roles")
    site_url = None

    def has_permission(self, request: HttpRequest) -> bool:
        return bool(reached(request))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """There is one sign-in page for staff; the admin brings none of its own."""
        if request.user.is_authenticated:
            raise NotAllowed(_("Master data is edited by administrators."))
        goal = request.GET.get("next") or reverse("admin:index")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': goal})}")


site = MasterDataSite(name="admin")


class MasterData(admin.ModelAdmin):
    """One kind of master data, cut to what the person reaches."""

    organisation_path: str  # from the model to the path that decides who reaches a row
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(below(request, self.organisation_path))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return site.has_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return site.has_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> forms.ModelChoiceField:
        if db_field.related_model is Organisation:
            kwargs["queryset"] = Organisation.objects.filter(below(request, "path")).order_by("path")
        if db_field.related_model is Account:
            people = Account.objects.filter(below(request, "organisation__path"), is_staff=True)
            kwargs["queryset"] = people.order_by("name")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Organisation, site=site)
class OrganisationAdmin(MasterData):
    organisation_path = "path"
    list_display = ("name_zh", "name_en", "code", "kind", "path")
    list_filter = ("kind",)
    search_fields = ("name_zh", "name_en", "code")
    ordering = ("path",)
    fields = ("code", "kind", "name_zh", "name_en", "parent")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return ("code", "kind") if obj else ()

    def save_model(self, request: HttpRequest, obj: Organisation, form: forms.ModelForm, change: bool) -> None:
        at, by = clock.now(), request.user
        if not change:
            made = accounts.create_organisation(
                code=obj.code,
                kind=obj.kind,
                name_zh=obj.name_zh,
                name_en=obj.name_en,
                parent=_reached_parent(request, obj.parent),
                at=at,
                by=by,
            )
            obj.pk = made.pk
            return
        if {"name_zh", "name_en"} & set(form.changed_data):
            accounts.rename_organisation(organisation=obj, name_zh=obj.name_zh, name_en=obj.name_en, at=at, by=by)
        if "parent" in form.changed_data:
            accounts.move(organisation=obj, to_parent=_reached_parent(request, obj.parent), at=at, by=by)


def _reached_parent(request: HttpRequest, parent: Organisation | None) -> Organisation | None:
    """A root stands above every subtree, so only somebody who reaches everything may make one."""
    if parent is None and "/" not in reached(request):
        raise NotAllowed(_("A new root of the tree needs an administrator of the whole platform."))
    return parent


class NewStaffForm(forms.ModelForm):
    """The first password is told to the person and changed after the first sign-in."""

    password = forms.CharField(
        label=_("First password"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    organisation = forms.ModelChoiceField(Organisation.objects.all())

    class Meta:
        model = Account
        fields = ("username", "name", "organisation", "email")

    def clean_password(self) -> str:
        validate_password(self.cleaned_data["password"])
        return self.cleaned_data["password"]


@admin.register(Account, site=site)
class StaffAdmin(MasterData):
    organisation_path = "organisation__path"
    list_display = ("name", "username", "organisation", "phone_masked", "has_factor", "is_active")
    list_filter = ("is_active",)
    search_fields = ("name", "username")
    ordering = ("organisation__path", "name")
    actions = ("close", "reopen", "reset_second_factor")
    list_select_related = ("organisation",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(is_staff=True)

    def get_form(self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any) -> type:
        if not change:
            kwargs["form"] = NewStaffForm
        form = super().get_form(request, obj, change=change, **kwargs)
        form.base_fields["organisation"].queryset = Organisation.objects.filter(below(request, "path")).order_by("path")
        form.base_fields["organisation"].required = True
        return form

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        if obj is None:
            return ("username", "name", "organisation", "email", "password")
        return ("username", "name", "organisation", "email", "phone_masked", "is_active")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return ("username", "phone_masked", "is_active") if obj else ()

    @admin.display(description=_("Phone"))
    def phone_masked(self, account: Account) -> str:
        return masked_phone(account.phone) if account.phone else "–"

    @admin.display(description=_("Second factor"), boolean=True)
    def has_factor(self, account: Account) -> bool:
        return second_factor.has_second_factor(account)

    def save_model(self, request: HttpRequest, obj: Account, form: forms.ModelForm, change: bool) -> None:
        at, by = clock.now(), request.user
        if change:
            accounts.change_staff(
                account=obj, name=obj.name, organisation=obj.organisation, email=obj.email, at=at, by=by
            )
            return
        made = accounts.create_staff(
            username=obj.username,
            name=obj.name,
            organisation=obj.organisation,
            email=obj.email,
            password=form.cleaned_data["password"],
            at=at,
            by=by,
        )
        obj.pk = made.pk

    @admin.action(description=_("Close the accounts: no more signing in"))
    def close(self, request: HttpRequest, chosen: QuerySet) -> None:
        for account in chosen:
            accounts.close_account(account=account, at=clock.now(), by=request.user, reason="master data desk")
        messages.success(request, _("Done."))

    @admin.action(description=_("Open the accounts again"))
    def reopen(self, request: HttpRequest, chosen: QuerySet) -> None:
        for account in chosen:
            accounts.reopen_account(account=account, at=clock.now(), by=request.user, reason="master data desk")
        messages.success(request, _("Done."))

    @admin.action(description=_("Remove the second factors: the person sets up new ones"))
    def reset_second_factor(self, request: HttpRequest, chosen: QuerySet) -> None:
        for account in chosen:
            second_factor.reset(account=account, at=clock.now(), by=request.user, reason="master data desk")
        messages.success(request, _("Done."))


class GrantForm(forms.ModelForm):
    """A role on a subtree, from a start to an end."""

    role = forms.ChoiceField(label=_("Role"), choices=list)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "role" in self.fields:
            self.fields["role"].choices = [
                (role.code, f"{role.name_zh} {role.name_en}") for role in role_table().values()
            ]

    class Meta:
        model = Grant
        fields = ("account", "role", "organisation", "starts_at", "ends_at", "reason")


@admin.register(Grant, site=site)
class GrantAdmin(MasterData):
    organisation_path = "organisation__path"
    form = GrantForm
    list_display = ("account", "role", "organisation", "starts_at", "ends_at", "reason")
    list_filter = ("role",)
    search_fields = ("account__name", "account__username", "organisation__name_zh")
    ordering = ("-starts_at",)
    actions = ("end_now",)
    list_select_related = ("account", "organisation")

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A role given is not rewritten: it is ended, and another one given. The list and its actions stay open."""
        return obj is None and site.has_permission(request)

    def save_model(self, request: HttpRequest, obj: Grant, form: forms.ModelForm, change: bool) -> None:
        made = accounts.grant_role(
            account=obj.account,
            role=obj.role,
            organisation=obj.organisation,
            starts_at=obj.starts_at,
            ends_at=obj.ends_at,
            reason=obj.reason,
            at=clock.now(),
            by=request.user,
        )
        obj.pk = made.pk

    @admin.action(description=_("End the roles now"))
    def end_now(self, request: HttpRequest, chosen: QuerySet) -> None:
        for grant in chosen.select_related("account", "organisation"):
            accounts.revoke_role(grant=grant, at=clock.now(), by=request.user, reason="master data desk")
        messages.success(request, _("Done."))
