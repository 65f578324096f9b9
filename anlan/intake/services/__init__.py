"""Verbs of intake. Each runs inside the caller's transaction or opens one; each change is journalled on its case."""

from anlan.intake.services.assessment import reassess
from anlan.intake.services.correction import confirm_page, correct_page
from anlan.intake.services.errors import AlreadyWithdrawn, CorrectionUnfit, FileNotAccepted, PageNotFound, TooManyFiles
from anlan.intake.services.material import open_bundle, restore_file, submit_file, withdraw_file
from anlan.intake.services.reading import finish_submission, give_up_page, record_page, record_parts, see_kind

__all__ = [
    "AlreadyWithdrawn",
    "CorrectionUnfit",
    "FileNotAccepted",
    "PageNotFound",
    "TooManyFiles",
    "confirm_page",
    "correct_page",
    "finish_submission",
    "give_up_page",
    "open_bundle",
    "reassess",
    "record_page",
    "record_parts",
    "restore_file",
    "see_kind",
    "submit_file",
    "withdraw_file",
]
