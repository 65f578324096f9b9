from anlan.backbone.models.account import Account, Grant, Organisation
from anlan.backbone.models.calendar import CalendarDay, CalendarYear
from anlan.backbone.models.duty import Duty, DutyExtension, DutyPause
from anlan.backbone.models.file import DisplayCopy, StoredFile
from anlan.backbone.models.idempotency import IdempotencyKey
from anlan.backbone.models.journal import JournalEvent, JournalHead
from anlan.backbone.models.notice import Notice
from anlan.backbone.models.sign_in import ApiToken, OneTimeCode, SecondFactorState

__all__ = [
    "Account",
    "ApiToken",
    "CalendarDay",
    "CalendarYear",
    "DisplayCopy",
    "Duty",
    "DutyExtension",
    "DutyPause",
    "Grant",
    "IdempotencyKey",
    "JournalEvent",
    "JournalHead",
    "Notice",
    "OneTimeCode",
    "Organisation",
    "SecondFactorState",
    "StoredFile",
]
