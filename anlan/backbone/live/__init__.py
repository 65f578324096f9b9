"""Live updates: pages hear that something happened to their case, by server-sent events, from a process of its own.

    python -m anlan.backbone.live --port 8001

or, behind any ASGI server, `anlan.backbone.live:application`. What is promised and how: docs/explanation/journal.md.
"""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "anlan.config.settings")

from anlan.backbone.live.application import application

__all__ = ["application"]
