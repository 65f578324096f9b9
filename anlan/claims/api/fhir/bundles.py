"""Answers to searches."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest

from anlan.claims.api.fhir.outcome import PREFIX, SearchUnfit

_EVERYWHERE = {"_format", "_pretty"}


def asked(request: HttpRequest, *names: str) -> dict[str, str]:
    """The parameters of a search by GET, or by POST to `_search`. Raises `SearchUnfit` for one not offered."""
    given = request.GET.copy()
    if request.method == "POST":
        given.update(request.POST)
    found = {}
    for name, value in given.items():
        if name in _EVERYWHERE:
            continue
        if name not in names:
            raise SearchUnfit(allowed=sorted(names), parameter=name)
        found[name] = value
    return found


def search_set(request: HttpRequest, kind: str, found: Iterable[dict[str, object]]) -> dict[str, object]:
    """A Bundle of what was found."""
    base = request.build_absolute_uri(f"{PREFIX}/")
    entries = [{"fullUrl": f"{base}{kind}/{one['id']}", "resource": one, "search": {"mode": "match"}} for one in found]
    # A search by POST keeps what was asked out of every address, the one in the answer too.
    link = request.build_absolute_uri() if request.method == "GET" else f"{base}{kind}"
    bundle: dict[str, object] = {"resourceType": "Bundle", "type": "searchset", "total": len(entries)}
    bundle["link"] = [{"relation": "self", "url": link}]
    return bundle | ({"entry": entries} if entries else {})


def token(text: str) -> tuple[str | None, str]:
    """System and value of a token parameter: `system|value`, `|value` or `value`.

    >>> token("urn:anlan:contract|AL-1"), token("AL-1")
    (('urn:anlan:contract', 'AL-1'), (None, 'AL-1'))
    """
    system, bar, value = text.rpartition("|")
    return (system or None if bar else None), value.strip()
