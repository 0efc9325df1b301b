"""The elements of a part, one after the other and never all at once.

Expat keeps no tree: however many there are, they take no memory. Entities need a DTD, which Office
Open XML does not have (ECMA-376 part 2, 8.1.4): a part with one is refused before it is read.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from ctquiz.documents.block import Unreadable

MAX_ELEMENTS: Final = 3_000_000
"""Of a part: some ten seconds, and 5,000 full pages."""

_MAX_NAMES: Final = 10_000
"""Word writes some hundred; expat keeps each."""

_MAX_DEPTH: Final = 1_000
"""Word writes some fifty; expat keeps each that is open."""

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]

_SPACES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    # The same in the strict form of the standard.
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
}
_ANEW: Final = "save it anew in Word"


class Names(dict[str, str]):
    """Expat's names (`http://… p`) in short: `w:p`; those of other formats become `?`."""

    def __missing__(self, name: str) -> str:
        space, parted, local = name.rpartition(" ")
        short = f"{_SPACES[space]}{local}" if space in _SPACES else "" if parted else local
        if len(self) == _MAX_NAMES:
            raise Unreadable(f"has elements of more than {_MAX_NAMES:,} names", _ANEW)
        self[name] = short or "?"
        return short or "?"


class Elements:
    """Tells of the elements of a part; those in `texts` have text that is told, too."""

    def __init__(
        self,
        start: Start,
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
        texts: frozenset[str] = frozenset(),
    ) -> None:
        self._names = Names()
        self._start = start
        self._end = end
        self._text = text
        self._texts = texts
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._depth = 0
        self._count = 0

    def fed(self, pieces: Iterable[bytes]) -> Iterator[None]:
        """Read on, piece by piece; raises Unreadable."""
        for piece in pieces:
            self._feed(piece, False)
            yield
        self._feed(b"", True)

    def _feed(self, piece: bytes, is_last: bool) -> None:
        try:
            self._parser.Parse(piece, is_last)
        except (ExpatError, LookupError, ValueError) as error:
            raise Unreadable(f"is damaged: {error}", _ANEW) from error

    def _on_start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _MAX_DEPTH:
            raise Unreadable(f"nests elements more than {_MAX_DEPTH:,} deep", _ANEW)
        if self._count > MAX_ELEMENTS:
            million = MAX_ELEMENTS / 1_000_000
            many = f"has more than {million:g} million elements"
            raise Unreadable(many, "split it into smaller documents")
        short = self._names[name]
        if short in self._texts:
            self._parser.CharacterDataHandler = self._text
        if attributes:
            names = self._names
            attributes = {names[key]: value for key, value in attributes.items()}
        self._start(short, attributes)

    def _on_end(self, name: str) -> None:
        self._depth -= 1
        short = self._names[name]
        if short in self._texts:
            self._parser.CharacterDataHandler = None
        if self._end is not None:
            self._end(short)


def read(pieces: Iterable[bytes], start: Start) -> None:
    """Tell of all elements of a part as they begin."""
    for _ in Elements(start).fed(pieces):
        pass


def _refuse(*_: object) -> None:
    raise Unreadable("has a document type, which no Word document has", _ANEW)
