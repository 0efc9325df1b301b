"""How answers of several parts are written in one line: `1;3`, `Venus; Mars`, `2 1 3`, `1b 2a`."""

import re
from collections.abc import Sequence
from typing import Final

from ctquiz.bank.answer.fold import same
from ctquiz.bank.answer.plainly import plainly

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
"""What the right sides of pairs are called, in the order in which they are shown."""

_BETWEEN: Final = re.compile(r"[\s,;]+")
_COMMA: Final = re.compile(r",|;|(?:,\s*)?\band\b", re.IGNORECASE)
_PAIR: Final = re.compile(r"([0-9]{1,3})\s*[-=:.)]?\s*([a-z])(?![a-z])", re.IGNORECASE)


def items(text: str) -> list[str]:
    """The items of a list: split by `;`, or by line where they come on lines of their own."""
    parts = text.splitlines() if "\n" in text else text.split(";")
    return [part.strip() for part in parts if part.strip()]


def items_by_comma(text: str) -> list[str]:
    """The items of a list whose writer thought of commas."""
    return [part.strip() for part in _COMMA.split(text) if part.strip()]


def chosen(text: str, options: Sequence[str], language: str) -> list[str] | None:
    """The options that a text names by number or in words, each once; None where it names none."""
    words = [part for part in _BETWEEN.split(text) if part]
    if words and all(_is_number(word) for word in words):
        numbers = [int(word) for word in words]
        if not all(1 <= number <= len(options) for number in numbers):
            return None
        found: list[str | None] = [options[number - 1] for number in numbers]
    else:
        found = [one_of(part, options, language) for part in items(text)]
    if not found or None in found:
        return None
    return [option for option in options if option in found]


def one_of(text: str, options: Sequence[str], language: str) -> str | None:
    """The option that a text names: a number within reach is always the option of that number."""
    bare = text.strip()
    if _is_number(bare) and 1 <= int(bare) <= len(options):
        return options[int(bare) - 1]
    if bare in options:
        return bare
    alike = [option for option in options if same(option, bare, language)]
    # Of options that differ by an accent alone, the one that was written as it stands.
    return next((one for one in alike if plainly(one) == plainly(bare)), next(iter(alike), None))


def ordered(text: str, options: Sequence[str], language: str) -> list[str] | None:
    """The options in the order in which a text names them; None for a text that does not.

    Nine at most may be named without space between their numbers: `213`.
    """
    words = [part for part in _BETWEEN.split(text) if part]
    if len(words) == 1 and words[0].isdigit() and len(words[0]) == len(options) < 10:
        words = list(words[0])
    if words and all(_is_number(word) for word in words):
        named = [one_of(word, options, language) for word in words]
    else:
        named = [one_of(part, options, language) for part in items(text)]
    found = [option for option in named if option is not None]
    if not found or len(found) != len(named) or len(set(found)) != len(found):
        return None
    return found


def backwards(count: int) -> str:
    """An order of so many items, as an example: `3 2 1`."""
    return " ".join(str(number) for number in range(count, 0, -1))


def paired(text: str, lefts: Sequence[str], rights: Sequence[str]) -> dict[str, str] | None:
    """What a text like `1b 2a` puts to each left side; None where it says something else."""
    found: dict[str, str] = {}
    for match in _PAIR.finditer(text):
        number, letter = int(match.group(1)), LETTERS.index(match.group(2).lower())
        if not 1 <= number <= len(lefts) or letter >= len(rights) or lefts[number - 1] in found:
            return None
        found[lefts[number - 1]] = rights[letter]
    rest = _BETWEEN.sub("", _PAIR.sub("", text))
    return found if found and not rest else None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 4
