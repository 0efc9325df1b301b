"""What a language knows of the ends of sentences, in one place."""

from functools import lru_cache
from typing import Final

from msgspec import Struct

from ctquiz.documents.text.abbreviations import Abbreviation, abbreviations
from ctquiz.documents.text.beginnings import beginnings

_CAPITAL_ORDINALS: Final = frozenset({"de", "lb"})


class Tongue(Struct, frozen=True):
    """Its abbreviations, the words that begin sentences, how it writes ordinal numbers."""

    abbreviations: dict[str, Abbreviation]
    beginnings: frozenset[str]
    ordinals: bool
    """Whether a number with a full stop may stand before a noun, which has a capital."""

    def abbreviation(self, word: str) -> Abbreviation | None:
        """What it is, as written or in lower case."""
        found = self.abbreviations.get(word)
        return self.abbreviations.get(word.lower()) if found is None else found


@lru_cache(maxsize=16)
def tongue(language: str) -> Tongue:
    """Of a BCP 47 tag; English stands in for a language that has no table."""
    code = language.partition("-")[0].casefold()
    return Tongue(abbreviations(code), beginnings(code), code in _CAPITAL_ORDINALS)
