"""The language in which a command tells what it found: Chinese unless English is asked for."""

from __future__ import annotations

from enum import StrEnum

import typer


class Language(StrEnum):
    """A language that adjudication has words in."""

    ZH_HANS = "zh-hans"
    ZH = "zh"
    EN = "en"

    @property
    def code(self) -> str:
        """The language as the engine calls it."""
        return "zh-hans" if self is Language.ZH else self.value


LanguageOption = typer.Option(Language.ZH_HANS, help="zh-hans (or zh), or en.")
