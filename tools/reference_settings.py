"""Write docs/reference/settings.md from the places in the code that read the environment.

    python -m tools.reference_settings           writes the page
    python -m tools.reference_settings --check   writes nothing; the exit code says whether the page is current

Names and defaults come from the code; what a setting means is written here. A setting that is read but not described,
or described but no longer read, stops the command and is named.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "anlan"
PAGE = PROJECT / "docs" / "reference" / "settings.md"
PREFIX = "ANLAN_"
_READERS = {"get", "getenv", "flag"}
# Defaults that are no plain value in the code, in words.
_WORDS = {
    "PROJECT / 'var'": "`var/` beside the package",
    "HOME / 'bank'": "`ANLAN_HOME/bank`",
    "True": "on",
    "False": "off",
    "''": "",
}

MEANINGS: dict[str, dict[str, str]] = {
    "Where everything lies": {
        "ANLAN_HOME": "Folder of everything this installation writes: embedded database, files, outbox, static files, "
        "local secrets",
        "ANLAN_DATABASE_URL": "`postgresql://user:password@host:port/name` of a server. Not set: the embedded "
        "PostgreSQL under `ANLAN_HOME`",
        "ANLAN_S3_BUCKET": "Keep files in this S3 bucket instead of `ANLAN_HOME/files`; credentials as boto3 finds "
        "them. Not tried against a real bucket yet",
        "ANLAN_S3_ENDPOINT": "Address of an S3-compatible store other than AWS",
    },
    "Secrets": {
        "ANLAN_SECRET_KEY": "Signs sessions, live tickets and one-time codes. Not set: `ANLAN_HOME/local.env` is made "
        "once with fresh secrets and read ever after",
        "ANLAN_DATA_KEYS": "Keys of the encrypted columns, newest first, separated by commas: urlsafe base64 of 32 "
        "bytes each",
        "ANLAN_INDEX_KEY": "Key of the blind index over phone, identity and invoice numbers: urlsafe base64 of 32 "
        "bytes. Cannot be changed later",
    },
    "Addresses": {
        "ANLAN_SITE_URL": "Where people reach the pages; origin allowed by the live process and by the CSRF check",
        "ANLAN_LIVE_URL": "Where browsers reach the live process; `/live` is added to it",
        "ANLAN_HOSTS": "Host names the site answers to, separated by commas",
        "ANLAN_TRUSTED_PROXIES": "How many proxies of your own stand in front; 0 ignores `X-Forwarded-For`",
        "ANLAN_METRICS_TOKEN": "Who asks for `/metrics` has to bear it; empty: only programs of this machine may ask",
        "ANLAN_SSL_REDIRECT": "Send plain HTTP to HTTPS (health checks excepted)",
    },
    "To the outside": {
        "ANLAN_SMS_SENDER": "Class that sends text messages. `anlan.backbone.senders.HttpSmsSender` is the real one",
        "ANLAN_SMS_URL": "Address `HttpSmsSender` posts to",
        "ANLAN_SMS_TOKEN": "Bearer token of `HttpSmsSender`",
        "ANLAN_EMAIL_BACKEND": "Django's e-mail backend. The default writes to `ANLAN_HOME/outbox`",
        "ANLAN_SMTP_HOST": "Mail server of Django's SMTP backend (`django.core.mail.backends.smtp.EmailBackend`)",
        "ANLAN_SMTP_PORT": "Its port",
        "ANLAN_SMTP_USER": "Who signs in to it; empty for nobody",
        "ANLAN_SMTP_PASSWORD": "The password for that",
        "ANLAN_SMTP_TLS": "Whether the connection is encrypted with STARTTLS",
        "ANLAN_EMAIL_FROM": "Sender of e-mails",
        "ANLAN_BANK_PORT": "Class that talks to the bank. `anlan.claims.ports.bank.FolderBank` exchanges real files",
        "ANLAN_BANK_FOLDER": "Folder in which `FolderBank` keeps `out/` and `in/`",
        "ANLAN_EXERCISE_BANK_SECONDS": "After how many seconds the exercise bank answers",
        "ANLAN_PAYER_NAME": "Account holder in payment files",
        "ANLAN_PAYER_ACCOUNT": "Account number in payment files",
        "ANLAN_PAYER_BANK": "Bank in payment files",
    },
    "Work": {
        "ANLAN_READERS": "Files one worker reads at once; each reader is a process of 0.6 to 0.85 GB once warm",
        "ANLAN_READER_THREADS": "Threads of one reader",
        "ANLAN_READING_TIMEOUT_SECONDS": "Seconds a page may take before its reader is killed",
        "ANLAN_WEB_THREADS": "Threads of one web process",
        "ANLAN_LOG_LEVEL": "Level of the log on standard error",
    },
    "One machine only": {
        "ANLAN_LOCAL": "On in the `local.env` that is made for a first try: cookies without HTTPS, no redirect. Never "
        "on a server",
        "ANLAN_DEBUG": "Django's debug pages. Never on a server",
        "ANLAN_TOKEN": "Token that `anlan claim` sends, instead of `--token`",
    },
}

HEAD = """# Settings

Made from the code by `python -m tools.reference_settings`. Every setting is an environment variable; there is no
settings file except the `local.env` of a first try. Figures of law and contract are not settings: they are dated
parameters in `anlan/*/parameters/`.
"""


def read_in_code() -> dict[str, str]:
    """Every `ANLAN_` variable the package reads -> its default in words; empty when there is none."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for name, default in _read_in(ast.parse(path.read_text())):
            found[name] = found.get(name) or default
    return found


def _read_in(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and _is_environ(node.value) and isinstance(node.ctx, ast.Load):
            if name := _name(node.slice):
                yield name, ""
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in _READERS and node.args and (name := _name(node.args[0])):
                yield name, _words(node.args[1]) if len(node.args) > 1 else _words_of_flag(called)
            for keyword in node.keywords:
                if keyword.arg == "envvar" and (name := _name(keyword.value)):
                    yield name, ""


def _is_environ(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "environ"


def _name(node: ast.expr) -> str | None:
    given = node.value if isinstance(node, ast.Constant) else None
    return given if isinstance(given, str) and given.startswith(PREFIX) else None


def _words(node: ast.expr) -> str:
    text = ast.unparse(node)
    if text in _WORDS:
        return _WORDS[text]
    return f"`{node.value}`" if isinstance(node, ast.Constant) else f"`{text}`"


def _words_of_flag(called: str) -> str:
    return "off" if called == "flag" else ""


def page(defaults: dict[str, str]) -> str:
    """The whole page. Raises `LookupError` naming settings without a meaning, and meanings without a setting."""
    described = {name for group in MEANINGS.values() for name in group}
    if wrong := described ^ defaults.keys():
        raise LookupError(f"tools/reference_settings.py and the code disagree on {sorted(wrong)}")
    parts = [HEAD]
    for title, group in MEANINGS.items():
        parts.append(f"\n## {title}\n\n| variable | default | meaning |\n|---|---|---|\n")
        parts += [f"| `{name}` | {defaults[name] or '–'} | {words} |\n" for name, words in group.items()]
    return "".join(parts)


def main() -> int:
    text = page(read_in_code())
    if "--check" in sys.argv:
        current = PAGE.exists() and PAGE.read_text() == text
        told = "is out of date: run python -m tools.reference_settings"
        print("current" if current else f"{PAGE.relative_to(PROJECT)} {told}")
        return 0 if current else 1
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
