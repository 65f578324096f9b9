"""What a person's name may be: whatever the person writes, minus what no name holds."""

from __future__ import annotations

import unicodedata

NAME_LENGTH = 120
# Control, surrogate and line or paragraph separator: never part of a name. Private use (Co) stays: rare characters
# that had no code point of their own were long written there. Format characters (Cf) would allow look-alike tricks.
_NEVER = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def fit_name(text: str) -> str | None:
    """The name as written, without the spaces around it, or None when it is empty, too long or unprintable.

    Nothing is normalised: a rare character and its look-alike are different names in a register of persons.

    >>> fit_name("  阿卜杜热西提·麦麦提吐尔逊江·阿卜力克木 "), fit_name("𰻞𱁬"), fit_name("王\\n秀兰")
    ('阿卜杜热西提·麦麦提吐尔逊江·阿卜力克木', '𰻞𱁬', None)
    """
    name = text.strip()
    if not 1 <= len(name) <= NAME_LENGTH:
        return None
    return None if any(_never(character) for character in name) else name


def _never(character: str) -> bool:
    # Variation selectors (Mn) that pick a glyph of a rare character pass; they are not in the list.
    return unicodedata.category(character) in _NEVER
