"""A sheet of facts, as it is laid out."""

from msgspec import Struct

from ctquiz.paper.page import Footer, Picture, Said


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
