from __future__ import annotations

from django.urls import path

from anlan.backbone.views import customers, health, look

app_name = "backbone"
urlpatterns = [
    path("sign-in/", customers.sign_in, name="sign_in"),
    path("sign-in/code/", customers.sign_in_code, name="sign_in_code"),
    path("sign-out/", customers.sign_out, name="sign_out"),
    path("mode/", customers.set_mode, name="set_mode"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("look/", look.gallery, name="look"),
    path("look/desk/", look.gallery, {"frame": "desk"}, name="look_desk"),
]
