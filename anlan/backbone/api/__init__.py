"""The backbone's part of the API: sessions, the signed-in person, and the roles that person holds."""

from ninja import Router

from anlan.backbone.api.me import router as me_router
from anlan.backbone.api.roles import router as roles_router
from anlan.backbone.api.sessions import router as sessions_router

router = Router()
router.add_router("", sessions_router)
router.add_router("", me_router)
router.add_router("", roles_router)
