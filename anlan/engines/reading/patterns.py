"""Patterns compiled once: a page is held against a thousand of them, twice what the cache of `re` keeps."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern ready for use. All patterns stand in code or in the lists beside it, so their number is bounded."""
    return re.compile(pattern)
