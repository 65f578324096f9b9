from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_the_api_describes_itself(client):
    document = client.get("/api/v1/openapi.json").json()
    assert document["info"]["title"] == "Anlan 安澜"
    assert "/api/v1/sessions" in document["paths"]
