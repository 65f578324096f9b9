"""What every page knows."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:
    """Elder mode (of the account, else of the visit) and where live updates come from."""
    account = getattr(request, "user", None)
    if account is not None and account.is_authenticated:
        elder = account.elder_mode
    else:
        elder = request.session.get("elder", False) if hasattr(request, "session") else False
    return {"elder": elder, "live_url": settings.LIVE_URL}
