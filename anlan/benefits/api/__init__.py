"""The benefits part of the API."""

from ninja import Router

from anlan.benefits.api.eligibility import router as look_ups

router = Router()
router.add_router("", look_ups)
