from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "anlan.intake"
    label = "intake"
