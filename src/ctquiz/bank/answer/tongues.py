"""Number words of other languages than English: elf, quatre-vingt-dix, veintiuno."""

from collections.abc import Sequence
from typing import Final

_KNOWN: Final = frozenset(["ca", "de", "es", "fr", "pt", "ru"])
_MOST: Final = 12
"""Words of a number worth reading."""


def spoken_in(words: Sequence[str], language: str) -> tuple[int, int]:
    """The number that words begin with, and of how many words it is made; none is of no word."""
    tongue = language.partition("-")[0].casefold()
    if tongue not in _KNOWN:
        return 0, 0
    for used in range(min(len(words), _MOST), 0, -1):
        # French joins by hyphens what learners write apart.
        for joint in (" ", "-"):
            value = _number(joint.join(words[:used]), tongue)
            if value is not None:
                return value, used
    return 0, 0


def _number(said: str, tongue: str) -> int | None:
    # Few banks need it, and none before an answer is typed.
    from text_to_num.transforms import text2num  # noqa: PLC0415

    try:
        # Folding makes ss of ß, which it knows alone.
        return int(text2num(said.replace("dreissig", "dreißig"), tongue, relaxed=True))
    except (ValueError, KeyError, IndexError):
        return None
