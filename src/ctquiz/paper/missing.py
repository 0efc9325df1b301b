"""Characters that no font here has: which they are, in which fact, and what would show them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import json

from ctquiz.bank.model import Fact
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.whole import Placed, read_placed
from ctquiz.errors import CtquizError, Problem, failure

_FONTS: Final = {
    "CJK": "Noto Sans CJK (on Debian and Ubuntu fonts-noto-cjk)",
    "EMOJI": "Noto Emoji (on Debian and Ubuntu fonts-noto-color-emoji)",
}
_EAST: Final = ("HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "HALFWIDTH", "IDEOGRAPHIC")
"""What else one font has that has Chinese."""
_ELSE: Final = "Noto (on Debian and Ubuntu fonts-noto-core)"
_EMOJI: Final = range(0x1F000, 0x20000)


def missing(characters: Sequence[str], title: str, banks: Iterable[Path]) -> CtquizError:
    """The error that tells of the first character of each script where it stands.

    `title` is one that was given for this paper.
    """
    opened = [(str(path), read_placed(path)) for path in banks]
    first: dict[str, str] = {}
    for character in characters:
        first.setdefault(_script(character), character)
    return CtquizError(*(_problem(one, script, title, opened) for script, one in first.items()))


def _problem(
    character: str, script: str, title: str, opened: Sequence[tuple[str, Placed]]
) -> Problem:
    named = f"'{character}' (U+{ord(character[0]):04X} {unicodedata.name(character[0], 'no name')})"
    hint = f"install a font that has it, such as {_FONTS.get(script, _ELSE)}, or reword it"
    said = f"no font on this machine has the character {named}"
    if character in title:
        return failure("--title", said, hint).problems[0]
    for path, placed in opened:
        for mark in _facts_with(character, placed):
            return Problem(path, mark.line, mark.column, "font", f"{said} of this fact", hint)
    return failure(opened[0][0], f"{said} of its title, sources or pictures", hint).problems[0]


def _facts_with(character: str, placed: Placed) -> Iterator[Mark]:
    """Where the facts begin that have it in any of their texts."""
    assert placed.reading.bank is not None, "it was read before"
    for fact, node in zip(placed.reading.bank.facts, placed.nodes, strict=True):
        if _has(fact, character):
            yield node.at


def _has(fact: Fact, character: str) -> bool:
    return any(one in json.encode(fact).decode() for one in character)


def _script(character: str) -> str:
    if ord(character[0]) in _EMOJI:
        return "EMOJI"
    script = unicodedata.name(character[0], "UNKNOWN").split(maxsplit=1)[0].split("-")[0]
    return "CJK" if script in _EAST else script
