"""Pictures with hidden parts: no face of ours covers a picture, so they wait for words as drafts.

Source: Anki's Image Occlusion, whose first field is a cloze of shapes.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ctquiz.bank.model import Blank, Fact, Text
from ctquiz.exchange.apkg.collection import Note, NoteType, Stock
from ctquiz.exchange.incoming.clean import as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.asked import name_of, values_of
from ctquiz.exchange.incoming.notes.born import Born, Brood, image_of

_SHAPES: Final = re.compile(r"\{\{c\d+(?:,\d+)*::image-occlusion:")
_SHAPED_FIELDS: Final = 2
"""The shapes and the picture come first; then what its author says of them."""


def is_occlusion(note: Note, kind: NoteType) -> bool:
    """Whether a note hides parts of a picture."""
    return kind.stock is Stock.IMAGE_OCCLUSION or (
        kind.cloze and bool(note.fields) and bool(_SHAPES.match(note.fields[0].lstrip()))
    )


def born(note: Note, kind: NoteType, orders: Sequence[int], files: Mapping[str, str]) -> Brood:
    """A draft that shows the picture, with a blank for each of its hidden parts."""
    told = [(cleaned(html), html) for html in values_of(note, kind).values()]
    pictures = [picture for one, _ in told for picture in one.pictures]
    said = [(one.text, html) for one, html in told[_SHAPED_FIELDS:] if one.text]
    (header, _), *further = said or [("", "")]
    image, missed = image_of(pictures, files, [])
    title = header or (image.alt if image else "")
    blanks = tuple(_blank(title, order + 1) for order in orders)
    if not blanks:
        return Brood(lost=(Lost(Kind.NO_QUESTION, name_of(note)),))
    noted = "\n\n".join(as_note(html).text for _, html in further)
    fact = Fact(id=None, blanks=blanks, note=noted or None, image=image, draft=True)
    named = pictures[0].file if pictures else title
    lost = (*missed, Lost(Kind.OCCLUSION, named))
    return Brood((Born(fact, {order: f"c{order + 1}" for order in orders}),), lost)


def _blank(title: str, number: int) -> Blank:
    asked = f"{title}: what is hidden at {number}?" if title else f"What is hidden at {number}?"
    return Blank(f"c{number}", Text(f"part {number}"), ask=asked)
