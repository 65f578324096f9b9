from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "anlan.console"
    label = "console"
