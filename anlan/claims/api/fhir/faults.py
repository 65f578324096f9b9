"""What is wrong with a document, gathered while it is read, so that all of it is told at once."""

from __future__ import annotations

from anlan.backbone.problems import Words
from anlan.claims.api.fhir.outcome import Issue, ResourceInvalid


class Faults:
    """Issues in the order in which they were found."""

    def __init__(self) -> None:
        self.found: list[Issue] = []

    def add(self, code: str, words: Words, path: str, allowed: Words | None = None) -> None:
        """Note one; reading goes on."""
        self.found.append(Issue(code, words, path, allowed))

    def stop_if_any(self) -> None:
        """Raise `ResourceInvalid` when something was found."""
        if self.found:
            raise ResourceInvalid(self.found)
