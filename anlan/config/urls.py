"""Every address of the site, room by room."""

from __future__ import annotations

from django.urls import include, path

from anlan.backbone.admin import site
from anlan.backbone.views.customers import set_language
from anlan.config.api import api, fhir

urlpatterns = [
    path("", include("anlan.backbone.urls")),
    path("", include("anlan.claims.urls")),
    path("console/", include("anlan.console.urls")),
    path("api/v1/", api.urls),
    path("fhir/", fhir.urls),
    path("admin/", site.urls),
    path("staff/", include("allauth.urls")),
    path("i18n/setlang/", set_language, name="set_language"),
]

handler400 = "anlan.backbone.views.problem.unreadable"
handler403 = "anlan.backbone.views.problem.not_allowed"
handler404 = "anlan.backbone.views.problem.not_found"
handler500 = "anlan.backbone.views.problem.broken"
