from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    name = "anlan.claims"
    label = "claims"
