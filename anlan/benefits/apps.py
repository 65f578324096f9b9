from django.apps import AppConfig


class BenefitsConfig(AppConfig):
    name = "anlan.benefits"
    label = "benefits"
