"""How answers of several parts are written in one line: `1;3`, `Venus; Mars`, `2 1 3`, `1b 2a`."""

import re
from collections.abc import Sequence
from typing import Final

from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.same import same
from ctquiz.bank.answer.splitting import all_names

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
"""What the right sides of pairs are called, in the order in which they are shown."""

_BETWEEN: Final = re.compile(r"[\s,;]+")
# Not by re.IGNORECASE, to which ſ, ı and İ are letters from a to z.
_PAIR: Final = re.compile(r"([0-9]{1,3})\s*[-=:.)]?\s*([a-zA-Z])(?![a-zA-Z])")


def items(text: str) -> list[str]:
    """The items of a list: split by `;`, or by line where they come on lines of their own."""
    parts = text.splitlines() if "\n" in text else text.split(";")
    return [part.strip() for part in parts if part.strip()]


def chosen(text: str, options: Sequence[str], language: str) -> list[str] | None:
    """The options that a text names by number or in words, each once; None where it names none."""
    words = [part for part in _BETWEEN.split(text) if part]
    if words and all(_is_number(word) for word in words):
        numbers = [int(word) for word in words]
        if not all(1 <= number <= len(options) for number in numbers):
            return None
        found = [options[number - 1] for number in numbers]
    else:
        found = _named(text, options, language)
    return [option for option in options if option in found] or None


def one_of(text: str, options: Sequence[str], language: str) -> str | None:
    """The option that a text names: a number within reach is always the option of that number."""
    bare = text.strip()
    if _is_number(bare) and 1 <= int(bare) <= len(options):
        return options[int(bare) - 1]
    return _by_text(bare, options, language)


def _by_text(text: str, options: Sequence[str], language: str) -> str | None:
    if text in options:
        return text
    alike = [option for option in options if same(option, text, language)]
    # Of options that differ by an accent alone, the one that was written as it stands.
    return next((one for one in alike if plainly(one) == plainly(text)), next(iter(alike), None))


def _named(text: str, options: Sequence[str], language: str) -> list[str]:
    """The options that a text names in words, one after the other; none where it says more."""
    found = [one_of(part, options, language) for part in items(text)]
    if None in found:
        return _in_words(text, options, language)
    return [option for option in found if option is not None]


def _in_words(text: str, options: Sequence[str], language: str) -> list[str]:
    parts = all_names(text, options, language) or ()
    found = [_by_text(part, options, language) for part in parts]
    return [option for option in found if option is not None]


def ordered(text: str, options: Sequence[str], language: str) -> list[str] | None:
    """The options in the order in which a text names them; None for a text that does not.

    Nine at most may be named without space between their numbers: `213`.
    """
    words = [part for part in _BETWEEN.split(text) if part]
    if len(words) == 1 and words[0].isdigit() and len(words[0]) == len(options) < 10:
        words = list(words[0])
    numbered = words and all(_is_number(word) for word in words)
    found = _named(";".join(words) if numbered else text, options, language)
    return found if found and len(set(found)) == len(found) else None


def backwards(count: int) -> str:
    """An order of so many items, as an example: `3 2 1`."""
    return " ".join(str(number) for number in range(count, 0, -1))


def paired(
    text: str, lefts: Sequence[str], rights: Sequence[str], language: str
) -> dict[str, str] | None:
    """What a text like `1b 2a` puts to each left side; None where it says something else.

    They may also be written out, like `Uranus: Herschel, Neptune: Galle`.
    """
    return _by_letter(text, lefts, rights) or _written_out(text, lefts, rights, language)


def _by_letter(text: str, lefts: Sequence[str], rights: Sequence[str]) -> dict[str, str] | None:
    found: dict[str, str] = {}
    for match in _PAIR.finditer(text):
        number, letter = int(match.group(1)), LETTERS.index(match.group(2).lower())
        if not 1 <= number <= len(lefts) or letter >= len(rights) or lefts[number - 1] in found:
            return None
        found[lefts[number - 1]] = rights[letter]
    rest = _BETWEEN.sub("", _PAIR.sub("", text))
    return found if found and not rest else None


def _written_out(
    text: str, lefts: Sequence[str], rights: Sequence[str], language: str
) -> dict[str, str] | None:
    pairs = {f"{left}: {right}": (left, right) for left in lefts for right in rights}
    said = [pairs[pair] for pair in _in_words(text, [*pairs], language)]
    return dict(said) if said and len({left for left, _ in said}) == len(said) else None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 4
