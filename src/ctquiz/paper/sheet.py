"""A paper as it is laid out: what stands on it, in which order; only where lines break is open.

These values are handed to the templates as JSON, so that any text in them prints as it is.
"""

from msgspec import Struct

from ctquiz.paper.cards.parts import Calibration, Cards
from ctquiz.paper.facts.parts import Facts
from ctquiz.paper.page import Layout
from ctquiz.paper.questions.parts import Answers, Questions

Part = Questions | Answers | Cards | Calibration | Facts


class Paper(Struct, frozen=True):
    """One PDF: its parts, each begun on a page of the right hand side."""

    title: str
    language: str
    layout: Layout
    words: dict[str, str]
    parts: tuple[Part, ...]
