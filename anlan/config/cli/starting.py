"""Bringing Django (and the embedded database) up for a command, and ending a command well."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import NoReturn

import django
import typer
from rich.console import Console

# Words are printed as they are: names of files and texts of papers hold brackets, which are no mark-up.
progress = Console(stderr=True, markup=False, emoji=False)
results = Console(highlight=False, soft_wrap=True, markup=False, emoji=False)

JsonOption = typer.Option(False, "--json", help="Print one JSON document on standard output.")


class Exit(IntEnum):
    """What the exit code of every command means."""

    OK = 0
    FAILED = 1
    USAGE = 2
    NOT_FOUND = 3
    NOT_ALLOWED = 4
    CONFLICT = 5


def start(*, database: bool = True, migrated: bool = False) -> None:
    """Load the settings and, unless a server is named, start the embedded PostgreSQL.

    With `migrated`, a database without tables ends the command with a sentence.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "anlan.config.settings")
    from django.conf import settings

    if database and settings.EMBEDDED_POSTGRES is not None:
        settings.EMBEDDED_POSTGRES.ensure_running()
    django.setup()
    if migrated:
        from django.db import connection

        if "intake_page" not in connection.introspection.table_names():
            fail("the database holds no tables yet; run `anlan migrate`, then this command again")


def show_json(document: object) -> None:
    """One JSON document on standard output."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def fail(sentence: str, code: Exit = Exit.FAILED) -> NoReturn:
    """Say on standard error what happened and what to do, and end with the code."""
    progress.print(sentence, style="red", soft_wrap=True)
    raise typer.Exit(int(code))


@contextmanager
def problems_told() -> Iterator[None]:
    """Turn a `Problem` of the rooms into a sentence and an exit code."""
    from anlan.backbone.problems import Problem

    try:
        yield
    except Problem as problem:
        codes = {403: Exit.NOT_ALLOWED, 404: Exit.NOT_FOUND, 409: Exit.CONFLICT, 422: Exit.USAGE}
        words = " ".join(str(part) for part in (problem.title, problem.detail, problem.next_step) if part)
        fail(words, codes.get(problem.status, Exit.FAILED))
