"""The lines of a plain text, and of its pages where form feeds part them."""

import re
from collections import Counter
from collections.abc import Generator, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.documents.block import Dropped, tidy
from ctquiz.documents.text.ends import ends_sentence

_DIGITS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*", re.I)
_EDGE: Final = 2
"""Lines at the top and foot of a page among which a running head is looked for."""

_OFTEN: Final = 3


class Line(Struct, frozen=True):
    """One line of a text and its page, where the text has pages."""

    text: str
    page: int | None = None


def lines_of(text: str) -> Generator[Dropped, None, list[Line]]:
    """Every line of the text but running heads and page numbers, which it yields."""
    pages = text.split("\f")
    if len(pages) == 1:
        return [Line(line) for line in text.split("\n")]
    by_page = [page.split("\n") for page in pages]
    seen = Counter(head for lines in by_page for head in {_head(lines[at]) for at in _edges(lines)})
    kept: list[Line] = []
    for number, lines in enumerate(by_page, 1):
        edges = set(_edges(lines))
        own: list[Line] = []
        for at, line in enumerate(lines):
            why = _why(line, seen) if at in edges else None
            if why is None:
                own.append(Line(line, number))
            else:
                yield Dropped(tidy(line), why, number)
        if kept and not _goes_on(kept[-1].text):
            kept.append(Line(""))
        kept += _filled(own)
    return kept


def _filled(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without empty ones before and after them."""
    filled = [at for at, line in enumerate(lines) if line.text.strip()]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _edges(lines: Sequence[str]) -> list[int]:
    """The places of the first and last lines with text."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    return [*filled[:_EDGE], *filled[_EDGE:][-_EDGE:]]


def _head(line: str) -> str:
    return _DIGITS.sub("#", tidy(line).casefold())


def _why(line: str, seen: Counter[str]) -> str | None:
    if _NUMBER.fullmatch(line):
        return "page number"
    is_head = seen[_head(line)] >= _OFTEN and not ends_sentence(line)
    return "running head" if is_head else None


def _goes_on(line: str) -> bool:
    """Whether a paragraph goes on over the page's end."""
    return bool(line.strip()) and line.rstrip()[-1] not in ".!?…:\"'”’)"
