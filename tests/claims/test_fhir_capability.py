"""The CapabilityStatement lists exactly what there is."""

from __future__ import annotations

import re

import pytest

from anlan.config.api import fhir
from tests.claims.fhir_documents import FhirProgram, exact

_VERBS = {"read": ("GET", "/{}/<id>"), "search-type": ("GET", "/{}"), "create": ("POST", "/{}")}


@pytest.fixture
def statement(db) -> dict:
    """As anybody reads it, signed in or not."""
    return exact(FhirProgram().get("/metadata"))


def routes() -> set[tuple[str, str]]:
    """Every method and path of the FHIR doors, ids written alike."""
    return {
        (method, re.sub(r"\{[^}]*\}", "<id>", path).replace("//", "/"))
        for _prefix, router, *_ in fhir._routers
        for path, operations in _paths(router)
        for operation in operations
        for method in operation.methods
    }


def _paths(router):
    for path, view in router.path_operations.items():
        yield path, view.operations
    for _prefix, below, *_ in router._routers:
        yield from _paths(below)


def test_the_statement_is_of_r4_and_json(statement):
    assert statement["fhirVersion"] == "4.0.1"
    assert statement["format"] == ["application/fhir+json", "json"]
    assert statement["kind"] == "instance"


def test_the_statement_lists_exactly_the_routes_that_exist(statement):
    listed = {("GET", "/metadata")}
    for resource in statement["rest"][0]["resource"]:
        kind = resource["type"]
        for interaction in resource["interaction"]:
            method, path = _VERBS[interaction["code"]]
            listed.add((method, path.format(kind)))
            if interaction["code"] == "search-type":
                listed.add(("POST", f"/{kind}/_search"))
        listed |= {("POST", f"/{kind}/${operation['name']}") for operation in resource.get("operation", ())}
    assert listed == routes()
    assert len(listed) == 13


def test_every_search_parameter_that_is_listed_is_offered(statement, story):
    program = FhirProgram(story.customer)
    for resource in statement["rest"][0]["resource"]:
        for parameter in resource.get("searchParam", ()):
            value = "Claim/01a22300-dd04-7e50-8560-c69880417eb3" if parameter["type"] == "reference" else "x"
            assert program.get(f"/{resource['type']}?{parameter['name']}={value}").status_code == 200
