"""What could not be carried over, by kind: it is counted and named, never dropped in silence."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from msgspec import Struct

from ctquiz.shown import cut


class Kind(StrEnum):
    """A kind of thing that has no place in a bank, in the words in which it is told."""

    SOUND = "sound that is only named"
    VIDEO = "video that is only named"
    REMOTE = "picture from elsewhere, not fetched"
    MORE_PICTURES = "further picture of a fact, which shows one"
    BACK_PICTURE = "picture of an answer, which would give it away"
    PICTURE_ANSWER = "answer that is only a picture, kept as a draft for you to say in words"
    OCCLUSION = "image occlusion, kept as a draft for you to say in words what it hides"
    MISSING = "picture that the package does not have"
    BROKEN_MEDIUM = "medium that cannot be read"
    NO_QUESTION = "card that asks or answers nothing"
    NO_TYPE = "note without a note type"
    BROKEN = "note of ours whose fact can no longer be read"
    EDITED = "edit in Anki that a fact has no place for"
    SAME_QUESTION = "question that is asked before with another answer, kept as a draft"
    PARAMETERS = "deck's own parameters of FSRS, which schedules here have in common"
    PAST = "past of a card that became no blank"
    TIME = "event of a time that cannot be"
    FAULTY = "row that makes no sense"
    NEW_FACT = "new fact, as the bank stays as it is"
    CHANGED = "fact that was changed in Anki, as the bank stays as it is"
    GONE = "fact that only the bank had, written over"
    OTHERWISE = "fact that said something else in the bank, written over"
    SCRIPT = "script"
    EMBEDDED = "page or object shown within a text"
    DRAWING = "drawing within a text"
    FORMULA = "formula in MathML"
    LINK = "address of one of many links"
    COLUMN = "column that a fact has no place for"
    ROW = "row without a question or an answer"
    EMPTY_ROW = "empty row"
    TWICE = "row that stands twice"
    BRACES = "row whose braces mark no blank"
    PICTURE = "picture that a table only names"
    MEASURE = "unit or tolerance of an answer that is no number"


class Lost(Struct, frozen=True):
    """One thing that was not carried over; `name` says which."""

    kind: Kind
    name: str


_NAMED: Final = 3


def told(lost: Iterable[Lost]) -> list[str]:
    """A line for each kind: how many, and the first of them by name."""
    by_kind: dict[Kind, dict[str, int]] = {}
    for one in lost:
        names = by_kind.setdefault(one.kind, {})
        names[one.name] = names.get(one.name, 0) + 1
    return [_line(kind, names) for kind, names in by_kind.items()]


def _line(kind: Kind, names: dict[str, int]) -> str:
    shown = [cut(name) for name in names if name]
    more = ", …" if len(shown) > _NAMED else ""
    named = f" ({', '.join(shown[:_NAMED])}{more})" if shown else ""
    return f"not carried over: {sum(names.values())} × {kind}{named}"
