"""The API's own reference page: plain HTML made from the OpenAPI document, readable offline and without scripts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter or one member of a body."""

    name: str
    place: str
    kind: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One verb at one address."""

    anchor: str
    method: str
    path: str
    summary: str
    meaning: str
    open_to_all: bool
    fields: tuple[Field, ...]
    answers: tuple[str, ...]


class OwnPage(DocsBase):
    """Lists every operation, its fields and its answers."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: object) -> HttpResponse:
        document = api.get_openapi_schema(path_params=kwargs)
        context = {
            "api": api,
            "operations": operations(document),
            "openapi_url": self.get_openapi_url(api, dict(kwargs)),
        }
        return render(request, "backbone/api.html", context)


def operations(document: Mapping) -> list[Operation]:
    """Every operation of an OpenAPI document, in its order."""
    schemas = document.get("components", {}).get("schemas", {})
    return [
        Operation(
            anchor=row["operationId"],
            method=method.upper(),
            path=path,
            summary=row.get("summary", ""),
            meaning=row.get("description", ""),
            open_to_all="security" not in row,
            fields=(*_parameters(row), *_body(row, schemas)),
            answers=tuple(f"{status}" for status in row["responses"]),
        )
        for path, verbs in document["paths"].items()
        for method, row in verbs.items()
    ]


def _parameters(row: Mapping) -> list[Field]:
    return [
        Field(one["name"], one["in"], _kind(one["schema"]), one.get("required", False), one.get("description", ""))
        for one in row.get("parameters", [])
    ]


def _body(row: Mapping, schemas: Mapping) -> list[Field]:
    found = []
    for content in row.get("requestBody", {}).get("content", {}).values():
        schema = content["schema"]
        if "$ref" in schema:
            schema = schemas[schema["$ref"].rpartition("/")[2]]
        required = schema.get("required", [])
        for name, member in schema.get("properties", {}).items():
            found.append(Field(name, "body", _kind(member), name in required, member.get("description", "")))
    return found


def _kind(schema: Mapping) -> str:
    """`text`, `integer`, `list of Page`, `date`: enough for a reader; the document has the rest."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(_kind(one) for one in schema["anyOf"] if one.get("type") != "null")
    if "enum" in schema:
        return " | ".join(str(value) for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return schema.get("format") or schema.get("type") or schema.get("const") or "any"
