"""Notes in Anki's text format, each with a front and a back for the note type Basic.

A cloze becomes a front with a gap: Cloze and Basic have other names in other languages, and where
Anki does not know a name it takes the note type that its user chooses. Pictures stay behind.
Source: docs.ankiweb.net/importing/text-files.html.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import Final

from ctquiz.bank.forms import GAP
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.types import FIELDS

_HEAD: Final = (
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#guid column:1",
    "#deck column:2",
    "#tags column:5",
)
_HIDDEN: Final = re.compile(r"\{\{c1::(.*?)\}\}", re.DOTALL)
_PICTURE: Final = re.compile(r'<img [^>]*alt="([^"]*)">')


def text(notes: Sequence[AnkiNote]) -> bytes:
    """The file: a row a note, a deck after the other, as Anki makes a deck before its parts."""
    made = io.StringIO(newline="")
    made.writelines(f"{line}\n" for line in _HEAD)
    writer = csv.writer(made, delimiter="\t", lineterminator="\n")
    writer.writerows(_row(note) for note in sorted(notes, key=lambda note: note.deck))
    return made.getvalue().encode()


def _row(note: AnkiNote) -> list[str]:
    said = dict(zip(FIELDS, note.fields, strict=True))
    front = [
        _PICTURE.sub(r"<i>picture: \1</i>", said["Image"]),
        _HIDDEN.sub(GAP, said["Prompt"]),
        said["Options"],
        _hint(said["Hint"]),
    ]
    hidden = _HIDDEN.search(said["Prompt"])
    back = [hidden[1] if hidden else said["Answer"], said["Sentence"]]
    if hidden and not said["Sentence"]:
        back.append(_HIDDEN.sub(r"<b>\1</b>", said["Prompt"]))
    back += [said["Note"], said["Source"]]
    return [note.guid, note.deck, _joined(front), _joined(back), note.every_tag]


def _joined(parts: Sequence[str]) -> str:
    return "".join(f"<div>{part}</div>" for part in parts if part)


def _hint(hint: str) -> str:
    return f"<details><summary>Hint</summary>{hint}</details>" if hint else ""
