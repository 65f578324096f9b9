"""Addresses of the console."""

from __future__ import annotations

from django.urls import path

from anlan.console import views

app_name = "console"
urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("pages-today/", views.pages_today, name="pages_today"),
    path("enrolments/", views.enrolments, name="enrolments"),
    path("enrolments/<int:import_id>/", views.enrolment_import, name="enrolment_import"),
    path("enrolments/<int:import_id>/rejects.csv", views.enrolment_rejects, name="enrolment_rejects"),
    path("claims/<uuid:claim_id>/trace/", views.trace, name="trace"),
]
