"""A note type of Anki's as it came, for genanki: nothing in it is newer than its user's own.

Its time stays, so that Anki keeps the note type that it has.
"""

from typing import Any

import genanki

from ctquiz.exchange.apkg.collection import Field, NoteType, Stock, Template


class CameSo(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type under its own number; genanki would work out which fields need to be full."""

    def __init__(self, kind: NoteType) -> None:
        super().__init__(
            kind.id,
            kind.name,
            fields=[_field(place, one) for place, one in enumerate(kind.fields)],
            templates=[_template(place, one) for place, one in enumerate(kind.templates)],
            css=kind.css,
            model_type=genanki.Model.CLOZE if kind.cloze else genanki.Model.FRONT_BACK,
        )
        self._kind = kind

    def to_json(self, _timestamp: float, deck: int) -> dict[str, Any]:
        """The note type as a collection of Anki's older format keeps it."""
        kind = self._kind
        before, after = kind.latex or (self.latex_pre, self.latex_post)
        stock = {} if kind.stock is Stock.UNKNOWN else {"originalStockKind": int(kind.stock)}
        return {
            "id": str(kind.id),
            "name": kind.name,
            "type": self.model_type,
            "mod": kind.mod,
            "usn": -1,
            "sortf": 0,
            "did": deck,
            "tmpls": self.templates,
            "flds": self.fields,
            "css": kind.css,
            "latexPre": before,
            "latexPost": after,
            "latexsvg": False,
            "req": [],
            "tags": [],
            "vers": [],
            **stock,
        }


def _field(place: int, field: Field) -> dict[str, Any]:
    number = {} if field.id is None else {"id": field.id}
    return {
        "name": field.name,
        "ord": place,
        "sticky": False,
        "rtl": field.rtl,
        "font": "Arial",
        "size": 20,
        "media": [],
        **number,
    }


def _template(place: int, template: Template) -> dict[str, Any]:
    number = {} if template.id is None else {"id": template.id}
    return {
        "name": template.name,
        "ord": place,
        "qfmt": template.front,
        "afmt": template.back,
        "bqfmt": "",
        "bafmt": "",
        "did": None,
        "bfont": "",
        "bsize": 0,
        **number,
    }
