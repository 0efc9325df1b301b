"""A field of a note as clean text: what a person would have typed who saw it in a browser.

Fields are HTML from strangers and from editors: Anki's own, and what is pasted into it from Word,
Wikipedia or Google Docs. No field is too broken to read.
"""

import re
from typing import Final

from msgspec import Struct

from ctquiz.bank.note import Span, written
from ctquiz.exchange.incoming.html.media import Picture
from ctquiz.exchange.incoming.html.reading import Reading
from ctquiz.exchange.incoming.html.walk import walk
from ctquiz.exchange.incoming.lost import Kind, Lost

__all__ = ["Cleaned", "Picture", "cleaned"]


class Cleaned(Struct, frozen=True):
    """What a field says: as bare `text`, and `noted` with the marks of a note.

    `items` are those of a field that is nothing but one flat list. A link's address is told in
    `noted` alone, and only where a field has few.
    """

    text: str
    noted: str
    items: tuple[str, ...] = ()
    ordered: bool = False
    pictures: tuple[Picture, ...] = ()
    sounds: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()


_FEW_ADDRESSES: Final = 2
"""With more, a text is a page that was pasted, and addresses would drown what it says."""

_DEGREE: Final = re.compile(r"(?<=\d)( ?)ᵒ(?= ?[CF]\b)")
_SPACES_AT_END: Final = re.compile(" ++(?=\n)")
_EMPTY_LINES: Final = re.compile("\n{3,}")


def cleaned(html: str) -> Cleaned:
    """Read a field.

    The characters U+FDD0 to U+FDEF pass through as letters without width: who asks for a clean
    text may mark places with them, in a field that has none of its own.
    """
    if html.isprintable() and _is_plain(html):
        text = html.strip(" ")
        return Cleaned(text, text)
    reading = walk(html)
    lines, media = reading.lines, reading.media
    text = _tidy(lines.text())
    items = reading.lists.items()
    noted, lost = _noted(reading, text)
    return Cleaned(
        text,
        noted,
        items,
        bool(items) and reading.lists.ordered,
        tuple(media.pictures),
        tuple(media.sounds),
        (*media.lost, *lost),
    )


def _is_plain(html: str) -> bool:
    """Whether it says what it is; told apart first, as most fields are so."""
    return not (
        "<" in html
        or "&" in html
        or "  " in html
        or "[" in html
        or "\\" in html
        or "*" in html
        or "`" in html
    )


def _noted(reading: Reading, text: str) -> tuple[str, list[Lost]]:
    lines = reading.lines
    addresses = lines.addresses
    few = 0 < len(addresses) <= _FEW_ADDRESSES
    lost = [] if few else [Lost(Kind.LINK, address) for address in addresses]
    if few or not lines.plain:
        return _tidy(written(lines.spans(few))), lost
    if "*" in text or "`" in text:
        return written([Span(text)]), lost
    return text, lost


def _tidy(text: str) -> str:
    if "ᵒ" in text:
        text = _DEGREE.sub(r"\1°", text)
    # Where readings and references to footnotes were taken away.
    if " \n" in text:
        text = _SPACES_AT_END.sub("", text)
    if "\n\n\n" in text:
        text = _EMPTY_LINES.sub("\n\n", text)
    return text.strip(" \n")
