"""Words in both languages of the screens, Chinese first, for documents that a command prints."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import override


def bilingual(words: Callable[[], str]) -> dict[str, str]:
    """What `words` says in Chinese and in English."""
    spoken = {}
    for key, language in (("zh", "zh-hans"), ("en", "en")):
        with override(language):
            spoken[key] = words()
    return spoken
