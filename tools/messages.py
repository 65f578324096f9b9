"""Collect and compile the words of the screens without gettext's system tools.

python tools/messages.py collect   adds new msgids of code and templates to the Chinese catalogue
python tools/messages.py compile   writes the .mo file Django reads
python tools/messages.py missing   lists msgids without a translation; exit 1 when there are any
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

PROJECT = Path(__file__).resolve().parents[1]
CATALOGUE = PROJECT / "anlan" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def messages() -> Iterator[tuple[str, object, str | None]]:
    """Every translatable message as (file, msgid or pair of them, context)."""
    for path in sorted((PROJECT / "anlan").rglob("*")):
        file = path.relative_to(PROJECT).as_posix()
        if path.suffix == ".py":
            with path.open("rb") as source:
                for _line, msgid, _comments, context in extract("python", source, keywords=KEYWORDS):
                    yield file, msgid, context
        elif path.suffix in {".html", ".txt"}:
            for msgid, context in _template_messages(path):
                yield file, msgid, context


# Django turns a template into text in which only the calls of gettext are left; these are the calls.
_CALL = re.compile(r"\b(n?p?gettext)\(((?:\s*u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"),?)+)")


def _template_messages(path: Path) -> Iterator[tuple[object, str | None]]:
    for call, arguments in _CALL.findall(templatize(path.read_text(), origin=str(path))):
        strings = ast.literal_eval(f"({arguments.rstrip(',')},)")
        context, rest = (strings[0], strings[1:]) if "p" in call[:2] else (None, strings)
        yield (rest if call.startswith("n") else rest[0]), context


def load() -> Catalog:
    """The Chinese catalogue as it stands."""
    if not CATALOGUE.exists():
        return Catalog(locale="zh_Hans_CN", project="Anlan", version="", fuzzy=False)
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh_Hans_CN")


def collect() -> None:
    """Add new messages, drop those no file uses any more; translations that are still used stay."""
    old, new = load(), Catalog(locale="zh_Hans_CN", project="Anlan", version="", fuzzy=False)
    for file, msgid, context in messages():
        known = old.get(msgid[0] if isinstance(msgid, tuple) else msgid, context)
        new.add(msgid, known.string if known else None, locations=[(file, None)], context=context)
    _write(new)


def _write(catalogue: Catalog) -> None:
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, width=120, sort_output=True, omit_header=False, include_lineno=False)
    # The header's dates would change on every run and tell nothing.
    lines = CATALOGUE.read_text().splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator', '"Generated-By', '"Language-Team')
    CATALOGUE.write_text("".join(line for line in lines if not line.startswith(dated)))


def compile_catalogue() -> None:
    """Write the compiled catalogue beside the source."""
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, load())


def missing() -> list[str]:
    """Messages in use that have no Chinese."""
    catalogue = load()
    found = set()
    for _file, msgid, context in messages():
        first = msgid[0] if isinstance(msgid, tuple) else msgid
        known = catalogue.get(first, context)
        strings = known.string if known else ""
        if not (all(strings) if isinstance(strings, tuple) else strings):
            found.add(first)
    return sorted(found)


def main() -> None:
    """Run one of the three verbs."""
    settings.configure(USE_I18N=True)
    django.setup()
    verb = sys.argv[1] if len(sys.argv) > 1 else ""
    if verb == "collect":
        collect()
    elif verb == "compile":
        compile_catalogue()
    elif verb == "missing":
        rows = missing()
        print("\n".join(rows))
        sys.exit(1 if rows else 0)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
