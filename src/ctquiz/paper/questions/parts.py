"""A sheet of questions and the table of its answers, as they are laid out."""

from typing import Final

from msgspec import Struct

from ctquiz.paper.page import Footer, Picture, Said

SHORT: Final = 1
MEDIUM: Final = 2
LONG: Final = 3


class Gap(Struct, frozen=True, tag_field="kind", tag="gap"):
    """Where a blank stands in a sentence: one of three widths, never the answer's own."""

    width: int
    answer: str = ""


Prompt = tuple[str | Gap, ...]


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
    questions: tuple[Item, ...]


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
