"""Every address of the site, room by room."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from anlan.config.api import api

urlpatterns = [
    path("", include("anlan.backbone.urls")),
    path("api/v1/", api.urls),
    path("admin/", admin.site.urls),
    path("staff/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
