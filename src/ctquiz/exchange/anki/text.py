"""Notes in Anki's text format, of the note types that every Anki has.

Source: docs.ankiweb.net/importing/text-files.html. Anki reads the file's head; a note that it
knows by its guid is updated.
"""

import csv
import io
from collections.abc import Sequence
from typing import Final

from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.types import FIELDS, Type

_HEAD: Final = (
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
    "#tags column:6",
)


def text(notes: Sequence[AnkiNote]) -> bytes:
    """The file: a row a note, with its front and back in one field each."""
    made = io.StringIO(newline="")
    made.writelines(f"{line}\n" for line in _HEAD)
    writer = csv.writer(made, delimiter="\t", lineterminator="\n")
    writer.writerows(_row(note) for note in notes)
    return made.getvalue().encode()


def _row(note: AnkiNote) -> list[str]:
    said = dict(zip(FIELDS, note.fields, strict=True))
    basic = note.kind is not Type.CLOZE
    front = [said["Image"], said["Prompt"], said["Options"], _hint(said["Hint"])]
    back = [said[name] for name in ("Answer", "Sentence", "Note", "Source")]
    return [
        note.guid,
        "Basic" if basic else "Cloze",
        note.deck,
        _joined(front),
        _joined(back),
        " ".join(note.tags),
    ]


def _joined(parts: Sequence[str]) -> str:
    return "".join(f"<div>{part}</div>" for part in parts if part)


def _hint(hint: str) -> str:
    return f"<details><summary>Hint</summary>{hint}</details>" if hint else ""
