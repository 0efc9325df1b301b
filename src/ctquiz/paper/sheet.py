"""A paper as it is laid out: what stands on it, in which order; only where lines break is open.

These values are handed to the templates as JSON, so that any text in them prints as it is.
"""

from typing import Final

from msgspec import Struct

from ctquiz.paper.cut import Side

SHORT: Final = 1
MEDIUM: Final = 2
LONG: Final = 3


class Layout(Struct, frozen=True):
    """The paper and the print on it; lengths in mm, `size` of the letters in pt.

    `unbroken` is how wide a word may be, in the size of the letters, before it may be broken
    anywhere.
    """

    paper: str
    width: float
    height: float
    margin: float
    size: float
    unbroken: float
    columns: int = 1
    saving: bool = False


class Said(Struct, frozen=True):
    """A stretch of a note; `mark` is emphasis, strong, code, or empty."""

    text: str
    mark: str = ""


class Gap(Struct, frozen=True, tag_field="kind", tag="gap"):
    """Where a blank stands in a sentence: one of three widths, never the answer's own."""

    width: int
    answer: str = ""


Prompt = tuple[str | Gap, ...]


class Picture(Struct, frozen=True):
    """A picture by the name of its file beside the templates, and what it shows in words."""

    file: str
    alt: str


class Written(Struct, frozen=True, tag_field="kind", tag="written"):
    """Room for words: so many lines; a number's unit stands behind it."""

    lines: int
    unit: str = ""
    answer: str = ""


class InSentence(Struct, frozen=True, tag_field="kind", tag="in-sentence"):
    """No room of its own: the sentence has the gap."""


class Bubbles(Struct, frozen=True, tag_field="kind", tag="bubbles"):
    """Options to choose from; `right` are the places of those to be filled, from 0."""

    options: tuple[str, ...]
    lettered: bool
    right: tuple[int, ...] = ()


class Rows(Struct, frozen=True, tag_field="kind", tag="rows"):
    """Numbered lines, one an item."""

    size: int
    items: tuple[str, ...] = ()


class Boxes(Struct, frozen=True, tag_field="kind", tag="boxes"):
    """Items, each with a box for its place in the order; `places` count from 1."""

    options: tuple[str, ...]
    places: tuple[int, ...] = ()


class Columns(Struct, frozen=True, tag_field="kind", tag="columns"):
    """Two columns; `letters` are those of the right sides, one for each left side."""

    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    letters: tuple[str, ...] = ()


Space = Written | InSentence | Bubbles | Rows | Boxes | Columns


class Item(Struct, frozen=True):
    """A numbered question with the room for its answer; `wanted` is how many items it asks for."""

    number: int
    points: int
    prompt: Prompt
    space: Space
    language: str
    wanted: str = ""
    picture: Picture | None = None


class Section(Struct, frozen=True):
    """Questions that are answered alike, and how."""

    title: str
    instruction: str
    items: tuple[Item, ...]


class Footer(Struct, frozen=True):
    """What names a page: the banks, the form of an exam if it has one, and the code of both."""

    title: str
    code: str
    form: str = ""


class Questions(Struct, frozen=True, tag_field="kind", tag="questions"):
    """A sheet of questions, to be handed out or filled in; `code` as a picture is for an exam."""

    title: str
    sections: tuple[Section, ...]
    total: int
    footer: Footer
    filled: bool = False
    form: str = ""
    needed: str = ""
    qr: str = ""


class Answered(Struct, frozen=True):
    """A row of the table of answers."""

    number: int
    answer: str
    key: str
    also: str
    note: tuple[Said, ...]
    sources: tuple[str, ...]


class Answers(Struct, frozen=True, tag_field="kind", tag="answers"):
    """The compact table behind a key; `sources` are named in it by their marks."""

    title: str
    subtitle: str
    rows: tuple[Answered, ...]
    sources: tuple[tuple[str, str], ...]
    command: str
    footer: Footer


class Front(Struct, frozen=True):
    """The front of a card; the sides of a match are `lefts` and, lettered, `options`."""

    prompt: str
    language: str
    wanted: str
    lefts: tuple[str, ...]
    options: tuple[str, ...]
    lettered: bool
    hint: str
    picture: Picture | None = None


class Back(Struct, frozen=True):
    """The back of a card: the answer in lines, behind the `letters` it has on the front."""

    letters: str
    lines: tuple[str, ...]
    numbered: bool
    also: str
    note: tuple[Said, ...]
    sources: tuple[str, ...]
    key: str
    language: str


class Card(Struct, frozen=True):
    """Both faces of a card."""

    front: Front
    back: Back


class Cards(Struct, frozen=True, tag_field="kind", tag="cards"):
    """Cards of a width and height, `padding` within, with the pages they stand on."""

    width: float
    height: float
    padding: float
    cards: tuple[Card, ...]
    sides: tuple[Side, ...]


class Calibration(Struct, frozen=True, tag_field="kind", tag="calibration"):
    """Scales with their lines behind; a step to the right or down counts 1 or -1.

    `printed` is the offset as it is written on the command line.
    """

    width: float
    height: float
    offset: tuple[float, float]
    printed: str
    edge: str
    right: int
    down: int


class Line(Struct, frozen=True, tag_field="kind", tag="line"):
    """A sentence, or a question with its answer; what is to be kept in mind is strong."""

    words: tuple[Said, ...]


class Listed(Struct, frozen=True, tag_field="kind", tag="listed"):
    """A question that a list answers."""

    ask: str
    items: tuple[str, ...]
    ordered: bool


class Paired(Struct, frozen=True, tag_field="kind", tag="paired"):
    """A question that pairs answer."""

    ask: str
    pairs: tuple[tuple[str, str], ...]


class Claimed(Struct, frozen=True, tag_field="kind", tag="claimed"):
    """A claim, of which is said whether it holds."""

    text: str
    holds: bool


Told = Line | Listed | Paired | Claimed


class Statement(Struct, frozen=True):
    """A fact under its number."""

    number: int
    told: tuple[Told, ...]
    language: str
    note: tuple[Said, ...] = ()
    sources: tuple[str, ...] = ()
    picture: Picture | None = None


class Topic(Struct, frozen=True):
    """Facts under one heading; those under none stand last."""

    title: str
    statements: tuple[Statement, ...]


class Entry(Struct, frozen=True):
    """A row of a timeline, with the number of its fact."""

    date: str
    text: str
    number: int
    language: str


class Facts(Struct, frozen=True, tag_field="kind", tag="facts"):
    """A summary to be read; `sources` are named in it by their marks."""

    title: str
    topics: tuple[Topic, ...]
    timeline: tuple[Entry, ...]
    sources: tuple[tuple[str, str], ...]
    footer: Footer


Part = Questions | Answers | Cards | Calibration | Facts


class Paper(Struct, frozen=True):
    """One PDF: its parts, each begun on a page of the right hand side."""

    title: str
    language: str
    layout: Layout
    words: dict[str, str]
    parts: tuple[Part, ...]
