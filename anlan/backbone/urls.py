from __future__ import annotations

app_name = "backbone"
urlpatterns: list = []
