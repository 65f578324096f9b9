"""FHIR R4: claims, covers and eligibility for hospitals and other systems. docs/reference/fhir.md has the mapping."""

from ninja import Router

from anlan.claims.api.fhir.capability import router as capability
from anlan.claims.api.fhir.claim import router as claim
from anlan.claims.api.fhir.coverage import router as coverage
from anlan.claims.api.fhir.eligibility import router as eligibility

router = Router()
router.add_router("", capability)
router.add_router("", claim)
router.add_router("", coverage)
router.add_router("", eligibility)
