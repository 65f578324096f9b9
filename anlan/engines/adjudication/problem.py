"""One thing to correct or to look at in a schedule file, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anlan.engines.adjudication.problem_words import PROBLEMS, WORDS
from anlan.engines.adjudication.remark_words import REMARKS
from anlan.engines.adjudication.terms import Name

Figure = str | int | Name

_SAID = {**PROBLEMS, **REMARKS}
_LINE: Mapping[str, Name] = {
    "problem": Name("{where}：{found}；可以写：{allowed}", "{where}: {found}; allowed: {allowed}"),
    "remark": Name("提示：{where}：{found}；通常：{allowed}", "remark: {where}: {found}; usual: {allowed}"),
    "file": Name("整个文件", "the file"),
}


@dataclass(frozen=True)
class Problem:
    """One thing to correct or to look at in a schedule file: where it is, what was found, what is allowed."""

    line: int  # counted from 1
    path: str
    found: Name
    allowed: Name

    @classmethod
    def of(cls, line: int, path: str, rule: str, /, **figures: Figure) -> Problem:
        """The problem of one rule of `PROBLEMS` or `REMARKS` with its figures."""
        found, allowed = (_filled(template, figures) for template in _SAID[rule])
        return cls(line, path, found, allowed)

    def words(self, language: str, kind: str = "problem") -> str:
        """In a line of `language`; `kind` is "problem" or "remark"."""
        where = self.path or _LINE["file"].spoken(language)
        figures = {"found": self.found.spoken(language), "allowed": self.allowed.spoken(language)}
        return _LINE[kind].spoken(language).format(where=where, **figures)

    def __str__(self) -> str:
        return f"line {self.line}, {self.words('en')}"


def word(key: str, /, **figures: str) -> Name:
    """One of `WORDS` with its figures."""
    return _filled(WORDS[key], figures)


def _filled(template: Name, figures: Mapping[str, Figure]) -> Name:
    by_language = (
        {key: value.spoken(language) if isinstance(value, Name) else value for key, value in figures.items()}
        for language in ("zh-hans", "en")
    )
    return Name(*(text.format(**said) for text, said in zip((template.zh, template.en), by_language, strict=True)))
