"""Following references inside one document: contained resources, and those that stand beside a Claim in a Bundle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from anlan.claims.api.fhir.outcome import Issue, ResourceInvalid


def self_contained(document: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """The one resource of a kind in a document, with everything it refers to contained in it.

    A resource alone, a Parameters with it as parameter `resource`, or a Bundle; a Bundle may stand in a Parameters.
    Raises `ResourceInvalid` unless there is exactly one.
    """
    found = document
    if found["resourceType"] == "Parameters":
        inside = [one["resource"] for one in found.get("parameter", ()) if one.get("resource")]
        found = _only(inside, "Parameters.parameter", f"{kind}, Bundle")
    if found["resourceType"] == "Bundle":
        entries = [one for one in found.get("entry", ()) if one.get("resource")]
        chosen = [one["resource"] for one in entries if one["resource"]["resourceType"] == kind]
        return _gathered(dict(_only(chosen, "Bundle.entry", kind)), entries)
    _only([found] if found["resourceType"] == kind else [], "Parameters.parameter", f"{kind}, Bundle")
    return dict(found)


def resolved(resource: Any, reference: Any) -> Any:
    """The contained resource that a `#id` reference means; None for every other reference."""
    name = reference.reference if reference is not None else None
    if not name or not name.startswith("#"):
        return None
    return next((one for one in resource.contained or () if one.id == name[1:]), None)


def identifiers(resource: Any, reference: Any) -> list[Any]:
    """The identifiers a reference carries: its own, then those of the contained resource it means."""
    own = [reference.identifier] if reference is not None and reference.identifier else []
    target = resolved(resource, reference)
    return own + list(getattr(target, "identifier", None) or ())


def _only(found: list[Any], place: str, allowed: str) -> Any:
    if len(found) != 1:
        words = _("There must be exactly one such resource in the document; there are %(count)s.") % {
            "count": len(found)
        }
        raise ResourceInvalid([Issue("structure", words, place, allowed)])
    return found[0]


def _gathered(chosen: dict[str, Any], entries: list[Mapping[str, Any]]) -> dict[str, Any]:
    """A resource of a Bundle with its neighbours contained in it; references to them follow."""
    neighbours = [one for one in entries if one["resource"]["resourceType"] != chosen["resourceType"]]
    names: dict[str, str] = {}
    contained = list(chosen.get("contained", ()))
    for number, entry in enumerate(neighbours, start=1):
        resource, name = entry["resource"], f"bundled-{number}"
        known = [entry.get("fullUrl"), f"{resource['resourceType']}/{resource['id']}" if "id" in resource else None]
        names |= {one: f"#{name}" for one in known if one}
        contained.append(dict(resource) | {"id": name})
    return _renamed(chosen, names) | ({"contained": _renamed(contained, names)} if contained else {})


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            name: names.get(one, one) if name == "reference" and isinstance(one, str) else _renamed(one, names)
            for name, one in value.items()
        }
    return [_renamed(one, names) for one in value] if isinstance(value, list) else value
