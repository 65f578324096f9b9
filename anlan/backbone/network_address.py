"""Where a request comes from, for limits on tries."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

_IPV6_PREFIX = 64  # one subscriber's line usually holds a whole /64


def network_address(request: HttpRequest) -> str:
    """The client's address; of IPv6 the /64. Proxies count only as many as `TRUSTED_PROXIES` says stand before us.

    With no trusted proxy the header X-Forwarded-For is ignored: anybody could write it.
    """
    text = request.META.get("REMOTE_ADDR") or ""
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if settings.TRUSTED_PROXIES and len(forwarded) >= settings.TRUSTED_PROXIES:
        text = forwarded[-settings.TRUSTED_PROXIES]
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return "0.0.0.0"  # an unreadable address shares one limit with all others of its kind
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network((address, _IPV6_PREFIX), strict=False).network_address)
    return str(address)
