"""The backbone's part of the API: sessions, the signed-in person, organisations and roles."""

from ninja import Router

from anlan.backbone.api.me import router as me
from anlan.backbone.api.roles import router as roles
from anlan.backbone.api.sessions import router as sessions

router = Router()
router.add_router("", sessions)
router.add_router("", me)
router.add_router("", roles)
