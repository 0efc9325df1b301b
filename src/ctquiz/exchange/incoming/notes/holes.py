"""The hidden parts of Anki's clozes, as they nest: `{{c1::text::hint}}`.

They are marked in a field's HTML by characters that no text has, and found again in the text that
is left of it. Source: docs.ankiweb.net/editing.html#cloze-deletion; `c1,2` hides for both.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from msgspec import Struct

OPENS, NUMBERED, HINTED, CLOSES = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_RESERVED: Final = re.compile("[\ufdd0-\ufdef]")
_TOKEN: Final = re.compile(r"\{\{c(\d{1,3}(?:,\d{1,3})*)::|\}\}|::")
_MARK: Final = re.compile(f"({OPENS}[^{NUMBERED}]*{NUMBERED}|{HINTED}|{CLOSES})")
_DEEPEST: Final = 8
"""As deep as Anki lets them nest."""


class Hole(Struct, frozen=True):
    """A hidden part: what it hides may have hidden parts itself."""

    numbers: tuple[int, ...]
    inside: tuple["Part", ...]
    hint: str = ""


Part = str | Hole


def without_reserved(html: str) -> str:
    """HTML without the characters by which holes are marked."""
    return _RESERVED.sub("", html)


def marked(html: str) -> str:
    """A field with its clozes marked; what opens and never closes stays as it is written."""
    found: list[str] = []
    opened: list[_Opened] = []
    at = 0
    for token in _TOKEN.finditer(html):
        found.append(html[at : token.start()])
        at = token.end()
        found.append(token[0])
        if token[1]:
            opened.append(_Opened(len(found) - 1, token[1]))
        elif opened and token[0] == "::":
            opened[-1].hint = opened[-1].hint or len(found) - 1
        elif opened:
            _close(opened.pop(), found, len(opened) < _DEEPEST)
    return "".join([*found, html[at:]])


class _Opened(Struct):
    """A cloze whose end has not come: where it stands among what was found, and its hint."""

    place: int
    numbers: str
    hint: int = 0


def _close(one: _Opened, found: list[str], hides: bool) -> None:
    """Mark a hole; one that lies deeper than Anki goes hides nothing."""
    found[one.place] = f"{OPENS}{one.numbers}{NUMBERED}" if hides else ""
    found[-1] = CLOSES if hides else ""
    if one.hint and hides:
        found[one.hint] = HINTED


def parts(text: str) -> tuple[Part, ...]:
    """The text between the marks, and the holes."""
    pieces = iter(_MARK.split(text))
    found: list[Part] = []
    for piece in pieces:
        # An end may have lost its beginning, where that stood in a script.
        found += _parts(chain([piece], pieces))[0]
    return tuple(found)


def _parts(pieces: Iterator[str]) -> tuple[tuple[Part, ...], str]:
    """What stands up to the end of a hole, or of the text, and the hole's hint."""
    inside: list[Part] = []
    hint: list[str] | None = None
    for piece in pieces:
        if piece.startswith(OPENS):
            within, said = _parts(pieces)
            if hint is None:
                inside.append(Hole(_numbers(piece), within, said))
        elif piece == CLOSES:
            break
        elif piece == HINTED:
            hint = []
        elif piece:
            (inside if hint is None else hint).append(piece)
    return tuple(inside), "".join(hint or []).strip()


@lru_cache(maxsize=1024)
def _numbers(mark: str) -> tuple[int, ...]:
    """The numbers in the mark that opens a hole; hardly any two notes have others."""
    return tuple(dict.fromkeys(map(int, mark[1:-1].split(","))))


def shown(text: Sequence[Part]) -> str:
    """The text with nothing hidden."""
    return "".join([part if isinstance(part, str) else shown(part.inside) for part in text])


class Hidden(Struct):
    """What a number hides; `depth` says how deep it stands within others.

    `first` is what it hides first, `things` are all, each once however it is written.
    """

    number: int
    depth: int
    first: str
    things: dict[str, str]
    hints: list[str]


def hidden(text: Sequence[Part]) -> dict[int, Hidden]:
    """What each number hides, in the order of the text; only those that hide some."""
    found: dict[int, Hidden] = {}
    _look(text, 0, (), found)
    return {number: one for number, one in found.items() if one.things}


def _look(
    text: Sequence[Part], depth: int, around: tuple[int, ...], found: dict[int, Hidden]
) -> None:
    for part in text:
        if isinstance(part, str):
            continue
        own = [number for number in part.numbers if number not in around]
        thing = shown(part.inside).strip()
        for further, number in enumerate(own):
            one = found.get(number)
            if one is None:
                one = found[number] = Hidden(number, 0, thing, {}, [])
            one.depth = max(one.depth, depth + further)
            if thing:
                one.first = one.first or thing
                one.things[thing.casefold()] = thing
            if part.hint:
                one.hints.append(part.hint)
        if len(part.inside) > 1 or not isinstance(part.inside[0] if part.inside else "", str):
            _look(part.inside, depth + len(own), (*around, *own), found)
