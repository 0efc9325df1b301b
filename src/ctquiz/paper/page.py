"""What all pages are made of; lengths in mm, sizes of letters in pt."""

from msgspec import Struct

from ctquiz.bank.model import Fact
from ctquiz.bank.note import spans


class Room(Struct, frozen=True):
    """How wide a word may be before it may be broken anywhere, in the size of the letters.

    `line` holds where it has a line for itself, `beside` where something small stands beside it,
    `half` where that is another text.
    """

    line: float
    beside: float
    half: float


class Layout(Struct, frozen=True):
    """The paper and the print on it; lengths in mm, `size` of the letters in pt.

    Words have some room on a sheet itself, and other room in the table behind a key.
    """

    width: float
    height: float
    margin: float
    size: float
    sheet: Room
    table: Room
    columns: int = 1
    saving: bool = False


class Said(Struct, frozen=True):
    """A stretch of a note; `mark` is emphasis, strong, code, or empty."""

    text: str
    mark: str = ""


class Picture(Struct, frozen=True):
    """A picture by the name of its file beside the templates, and what it shows in words."""

    file: str
    alt: str


class Footer(Struct, frozen=True):
    """What names a page: the banks, the form of an exam if it has one, and the code of both."""

    title: str
    code: str
    form: str = ""


def note_of(fact: Fact) -> tuple[Said, ...]:
    """A fact's note in its stretches; nothing where it has none."""
    return tuple(Said(*span) for span in spans(fact.note)) if fact.note else ()


def picture_of(fact: Fact, file: str | None) -> Picture | None:
    """What a fact has to show, where a file of that name lies beside the templates."""
    return Picture(file, fact.image.alt) if fact.image and file else None
