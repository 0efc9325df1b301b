"""An HTML page as a row of texts and elements, each of which knows what it holds.

A row needs no recursion, which a page could exhaust: an element stands in it where it opens and
where it closes, so that leaving it out is a leap.

Source: the HTML Standard, "The elements of HTML".
"""

from typing import Final

from msgspec import Struct

from ctquiz.documents.block import tidy
from ctquiz.documents.extract.html.hints import Hint

HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS: Final = HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset header hgroup hr html legend li listing main menu nav"
    " ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)


class Element(Struct, frozen=True, gc=False):
    """An element, and what is in it; `open` and `close` are its places in the row."""

    tag: str
    open: int
    close: int
    block: bool
    hint: Hint | None
    main: bool
    """That it may be the article."""
    letters: int
    linked: int
    links: int
    weight: int
    """How much prose: long paragraphs weigh more than as many letters in short ones."""
    longest: int
    """Its longest paragraph of prose, in letters."""
    sentences: int
    """Paragraphs that are sentences, and no short ones."""
    titles: int
    """Headings of the first level that are no links."""
    headings: int
    linked_headings: int
    data: bool
    """That it is a table, and not one that only places things."""


Token = str | Element


class Page(Struct, frozen=True):
    """A page: its row, and where in it a paragraph ends that is a link and no sentence."""

    row: list[Token]
    links: frozenset[int]


def said(row: list[Token], element: Element) -> str:
    """All the text of an element on one line."""
    inner = row[element.open + 1 : element.close]
    return tidy("".join(token if isinstance(token, str) else " " for token in inner))
