from anlan.intake.models.bundle import Bundle
from anlan.intake.models.page import Correction, Page
from anlan.intake.models.submission import Submission

__all__ = ["Bundle", "Correction", "Page", "Submission"]
