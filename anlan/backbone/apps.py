from django.apps import AppConfig


class BackboneConfig(AppConfig):
    name = "anlan.backbone"
    label = "backbone"
