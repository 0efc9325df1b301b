"""A sheet of questions: by kind, numbered through, with the points there are to get."""

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.forms import Question
from ctquiz.bank.model import FactKey
from ctquiz.paper.edition import Edition
from ctquiz.paper.questions.items import item
from ctquiz.paper.questions.kinds import Kind, kind_of
from ctquiz.paper.questions.parts import Questions, Section


class Asked(Struct, frozen=True):
    """The questions of a sheet in the order in which they are numbered."""

    questions: tuple[Question, ...]
    pictures: Mapping[FactKey, str]

    @property
    def total(self) -> int:
        """All points there are to get."""
        return sum(one.size for one in self.questions)


_ORDER: Final = {kind: place for place, kind in enumerate(Kind)}


def by_kind(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions of each kind together, else in their order."""
    return tuple(sorted(questions, key=lambda one: _ORDER[kind_of(one)]))


def sections(asked: Asked, filled: bool) -> tuple[Section, ...]:
    """The questions under their kinds' headings, to be handed out or filled in."""
    found: dict[Kind, list[tuple[int, Question]]] = {}
    for number, one in enumerate(asked.questions, 1):
        found.setdefault(kind_of(one), []).append((number, one))
    return tuple(
        Section(*kind.value, tuple(item(one, number, asked.pictures, filled) for number, one in of))
        for kind, of in found.items()
    )


def handed_out(asked: Asked, edition: Edition) -> Questions:
    """The sheet as it is handed out: no answer is in it that a question does not show."""
    return _sheet(asked, edition, filled=False)


def filled_in(asked: Asked, edition: Edition) -> Questions:
    """The same sheet in the same layout with every answer in its place."""
    return _sheet(asked, edition, filled=True)


def _sheet(asked: Asked, edition: Edition, filled: bool) -> Questions:
    return Questions(
        title=edition.title,
        sections=sections(asked, filled),
        total=asked.total,
        footer=edition.footer,
        filled=filled,
        form=edition.form,
        needed=edition.needed(asked.total),
        qr=edition.qr,
    )
