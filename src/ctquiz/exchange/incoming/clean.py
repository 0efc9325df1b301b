"""A field of a note as clean text: what a person would have typed who saw it in a browser.

Fields are HTML from strangers and from editors: Anki's own, and what is pasted into it from Word,
Wikipedia or Google Docs. No field is too broken to read.
"""

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from ctquiz.bank.note import Span, written
from ctquiz.exchange.incoming.html.lines import Lines
from ctquiz.exchange.incoming.html.media import Picture
from ctquiz.exchange.incoming.html.walk import walk
from ctquiz.exchange.incoming.lost import Kind, Lost

__all__ = ["Cleaned", "Picture", "as_note", "cleaned"]


class Cleaned(Struct, frozen=True):
    """What a field says.

    `items` are those of a field that is nothing but one flat list.
    """

    text: str
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
    """Read a field as bare text.

    The characters U+FDD0 to U+FDEF pass through as letters without width: who asks for a clean
    text may mark places with them, in a field that has none of its own.
    """
    return _read(html, _tidy_text)


def as_note(html: str) -> Cleaned:
    """The same with the marks of a note, and the addresses of links where they are few."""
    return _read(html, _noted)


def _read(html: str, said: Callable[[Lines], str]) -> Cleaned:
    if html.isprintable() and _is_plain(html):
        return Cleaned(html.strip(" "))
    reading = walk(html)
    lines, media = reading.lines, reading.media
    items = reading.lists.items()
    addresses = lines.addresses
    untold = addresses if len(addresses) > _FEW_ADDRESSES else ()
    return Cleaned(
        said(lines),
        items,
        bool(items) and reading.lists.ordered,
        tuple(media.pictures),
        tuple(media.sounds),
        (*media.lost, *(Lost(Kind.LINK, address) for address in untold)),
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


def _tidy_text(lines: Lines) -> str:
    return _tidy(lines.text())


def _noted(lines: Lines) -> str:
    few = 0 < len(lines.addresses) <= _FEW_ADDRESSES
    if few or not lines.plain:
        return _tidy(written(lines.spans(few)))
    text = _tidy_text(lines)
    return written([Span(text)]) if "*" in text or "`" in text else text


def _tidy(text: str) -> str:
    if "ᵒ" in text:
        text = _DEGREE.sub(r"\1°", text)
    # Where readings and references to footnotes were taken away.
    if " \n" in text:
        text = _SPACES_AT_END.sub("", text)
    if "\n\n\n" in text:
        text = _EMPTY_LINES.sub("\n\n", text)
    return text.strip(" \n")
