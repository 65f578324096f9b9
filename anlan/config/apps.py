from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "anlan.config"
    label = "site_config"

    def ready(self) -> None:
        from anlan.config import wiring

        wiring.connect()
