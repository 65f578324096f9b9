"""What can go wrong with material, in words that say what happened, what is allowed and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from anlan.backbone.problems import Problem, Words
from anlan.engines.reading import FileRefused
from anlan.intake.domain.entered import NotKept

_ALLOWED = _("JPEG, PNG, HEIC, WebP, TIFF, PDF or OFD, up to 20 MB a file and 60 files a claim.")
_AGAIN = _("Please take the photo again or choose another file. Everything you sent before is kept.")
_KNOWN = _("Please send a JPEG, PNG, HEIC, WebP, TIFF, PDF or OFD file. Everything you sent before is kept.")
_A_DAY = _("A day of the calendar, such as 2026-09-14.")
_AN_AMOUNT = _("An amount in yuan, such as 8412.50.")
_PHOTOS_INSTEAD = _("Please download it again, or send a photo of each page.")

# The engine's codes in words a claimant can act on: what happened, what to do.
FILE_WORDS = {
    "empty": (_("This file is empty."), _AGAIN),
    "too_large": (_("This file is larger than 20 MB."), _("Please send a smaller photo, or split the PDF.")),
    "wrong_type": (_("This is not a photo, PDF or OFD that we can open."), _KNOWN),
    "truncated": (_("This file arrived incomplete."), _("Please send it again.")),
    "too_many_pixels": (_("This picture is too large to open."), _("Please take it again at normal size.")),
    "too_many_pages": (_("This file has more than 60 pages."), _("Please split it and send the parts.")),
    "unreadable_pdf": (_("This PDF cannot be opened."), _AGAIN),
    "encrypted_pdf": (_("This PDF is protected by a password."), _("Please send a copy without a password.")),
    "unreadable_ofd": (_("This OFD file cannot be opened."), _PHOTOS_INSTEAD),
    "encrypted_ofd": (_("This OFD file is protected by a password."), _("Please send a copy without a password.")),
    "packed_too_large": (_("This OFD file unpacks to far more than a paper needs."), _PHOTOS_INSTEAD),
}


class FileNotAccepted(Problem):
    """A file that cannot be material: empty, too large, of another type, broken, or a bomb."""

    status = 422
    allowed = _ALLOWED

    def __init__(self, refused: FileRefused, *, file_name: str) -> None:
        self.refused = refused
        self.code = f"file_{refused.code}"
        self.title, next_step = FILE_WORDS.get(refused.code, (_("This file cannot be used."), _AGAIN))
        super().__init__(next_step=next_step, file_name=file_name)


class TooManyFiles(Problem):
    """A sixty-first file."""

    status = 422
    code = "too_many_files"
    title = _("A claim can hold 60 files.")
    allowed = _ALLOWED
    next_step = _("Remove files that are not needed, or put several pages into one PDF.")


class CorrectionUnfit(Problem):
    """A correction that no page can hold."""

    status = 422
    code = "correction_unfit"
    title = _("This correction cannot be kept.")
    next_step = _("Choose a kind of the list; items are a list of rows with name, category and amount.")

    def __init__(self, *, field: str, allowed: Words | Sequence[object], **said: Words) -> None:
        self.field = field
        super().__init__(**said, allowed=allowed, field=field)


def entry_unfit(fault: NotKept) -> CorrectionUnfit:
    """What a person entered is no day or no amount: said in words, with the field to look at."""
    what, allowed, next_step = (
        (_("“%(text)s” is no day."), _A_DAY, _("Please write it like this: 2026-09-14."))
        if fault.sort == "day"
        else (_("“%(text)s” is no amount."), _AN_AMOUNT, _("Please write it like this: 8412.50."))
    )
    return CorrectionUnfit(field=fault.name, allowed=allowed, detail=what % {"text": fault.text}, next_step=next_step)


class PageNotFound(Problem):
    """A page or file that is not part of this claim."""

    status = 404
    code = "page_not_found"
    title = _("This page is not part of the claim.")
    next_step = _("Go back to the claim and choose a page there.")


class AlreadyWithdrawn(Problem):
    """A file that was taken back before."""

    status = 409
    code = "file_already_withdrawn"
    title = _("This file was already removed.")
    next_step = _("Nothing more needs to be done.")
