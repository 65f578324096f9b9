"""The public API: one address, one OpenAPI document, the routers of every room."""

from __future__ import annotations

from ninja import NinjaAPI

from anlan.backbone.api import router as backbone
from anlan.backbone.api.answers import install
from anlan.backbone.api.authentication import TokenOrSession
from anlan.backbone.views.api_docs import OwnPage
from anlan.claims.api import router as claims

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
api.add_router("", claims)
