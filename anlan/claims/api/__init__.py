"""The claims part of the API."""

from ninja import Router

from anlan.claims.api.claimants import router as claimants
from anlan.claims.api.handlers import router as handlers
from anlan.claims.api.payments import router as payments

router = Router()
router.add_router("", claimants)
router.add_router("", handlers)
router.add_router("", payments)
