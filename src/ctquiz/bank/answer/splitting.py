"""How a line is split into the names of a list, by whichever signs and words its writer chose."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ctquiz.bank.answer.fold import fold

_CONJUNCTIONS: Final = {
    **{"en": "and", "de": "und", "fr": "et", "es": "y e", "it": "e ed", "pt": "e", "nl": "en"},
    **{"ca": "i", "ru": "и", "uk": "і та й", "pl": "i oraz", "cs": "a", "sv": "och", "da": "og"},
    **{"no": "og", "nb": "og", "fi": "ja", "hu": "és", "ro": "și", "tr": "ve", "el": "και"},
}
_COMMAS: Final = ",;\uff0c\u3001\uff1b\u060c\u061b\n"
_MARKS: Final = r"(?<!\S)[&+\u2010-\u2015-](?!\S)|(?<!\S)\d{1,2}[.)](?=\s)"
_LOOSE: Final = r"[\s/|·•]"
_MOST: Final = 400
"""Parts of a line that are looked at."""


def by_comma(text: str) -> list[str]:
    """The parts of a line whose writer thought of commas, whatever words they hold."""
    return [part.strip() for part in re.split(f"[{_COMMAS}]", text) if part.strip()]


def by_name(text: str, names: Iterable[str], language: str) -> list[str]:
    """The parts between commas, conjunctions and the like, but for those that a name holds."""
    return _best(text, names, language, _between(language))[1]


def all_names(text: str, names: Iterable[str], language: str) -> list[str] | None:
    """The names that a line is made of, with no more than space between them, in any order.

    None where it says anything else: a space alone must not make two things of one.
    """
    strangers, parts = _best(text, names, language, _between(language, _LOOSE))
    return None if strangers or not parts else parts


@lru_cache(maxsize=16)
def _between(language: str, loose: str = r"(?!)") -> re.Pattern[str]:
    words = _CONJUNCTIONS.get(language.partition("-")[0].casefold(), "").split()
    said = "|".join(rf"\b{word}\b" for word in words) or r"(?!)"
    return re.compile(rf"\s*(?:[{_COMMAS}]|{_MARKS}|{said}|{loose})\s*", re.IGNORECASE)


def _best(
    text: str, names: Iterable[str], language: str, between: re.Pattern[str]
) -> tuple[int, list[str]]:
    """The parts of which the fewest are no names, then the most are, with how many are none."""
    places = _atoms(text, between)
    known = {fold(name, language): len(_atoms(name, between)) for name in names}
    longest = 1 + max(known.values(), default=0)
    # From the last part on: each is the best beginning before the best rest.
    best: list[tuple[int, list[str]]] = [(0, [])]
    for at in reversed(range(len(places))):
        choices = []
        for following, (strangers, rest) in enumerate(best[:longest]):
            part = text[places[at][0] : places[at + following][1]]
            is_name = fold(part, language) in known
            if is_name or not following:
                choices.append((strangers + (not is_name), [part, *rest]))
        best.insert(0, min(choices, key=lambda choice: (choice[0], -len(choice[1]))))
    return best[0]


def _atoms(text: str, between: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the shortest parts begin and end."""
    edges = [0, *(edge for match in between.finditer(text) for edge in match.span()), len(text)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in spans if text[start:end].strip()][:_MOST]
