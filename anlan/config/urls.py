"""Every address of the site, room by room."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("anlan.backbone.urls")),
    path("admin/", admin.site.urls),
    path("staff/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
