"""The public APIs: one for programs of any kind with one OpenAPI document, one that speaks FHIR."""

from __future__ import annotations

from ninja import NinjaAPI

from anlan.backbone.api import router as backbone
from anlan.backbone.api.answers import install
from anlan.backbone.api.authentication import TokenOrSession
from anlan.backbone.views.api_docs import OwnPage
from anlan.benefits.api import router as benefits
from anlan.claims.api import router as claims
from anlan.claims.api.fhir import router as fhir_claims
from anlan.claims.api.fhir.outcome import install as install_outcomes

api = NinjaAPI(
    title="Anlan 安澜",
    version="1",
    description="Claims from notice of loss to payment. Errors are RFC 9457 problem documents with a stable `code`.",
    urls_namespace="api",
    auth=TokenOrSession(),
    docs=OwnPage(),
    openapi_url="/openapi.json",
    docs_url="/docs",
)
install(api)

api.add_router("", backbone)
api.add_router("", benefits)
api.add_router("", claims)

# It describes itself at /fhir/metadata, as FHIR does.
fhir = NinjaAPI(title="Anlan FHIR", urls_namespace="fhir", auth=TokenOrSession(), docs_url=None, openapi_url=None)
install_outcomes(fhir)

fhir.add_router("", fhir_claims)
