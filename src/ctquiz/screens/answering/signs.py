"""The signs of verdicts, the same in every area: sign, word and colour always together."""

from typing import Final

from textual.content import Content

from ctquiz.bank.answer.verdict import Row, Sign, Word
from ctquiz.screens.draw import GUTTER, MARK, NOTHING, Entry, cut, styled
from ctquiz.study.state import Outcome

SIGNS: Final[dict[str, tuple[str, str]]] = {
    Word.RIGHT: ("✓", "$text-success"),
    Word.CLOSE: ("~", "$text-warning"),
    Word.WRONG: ("✗", "$text-error"),
    Sign.MISSING: ("+", "$text-warning"),
}
"""The sign and the colour of a verdict, or of a part of it."""

THE_ANSWER: Final = "the answer"
YOURS: Final = "your answer"

_SAID: Final = 40
"""Cells of what is said of one row: of a long wrong answer the beginning is enough."""

_CURSOR: Final = ("▸", "$primary")
_NO_SIGN: Final = (" ", "")


def sign_of(name: str | None) -> tuple[str, str]:
    """The sign and its colour; none for what needs no verdict."""
    return _NO_SIGN if name is None else SIGNS[name]


def cursor(here: bool) -> tuple[str, str]:
    """▸ where it stands."""
    return _CURSOR if here else _NO_SIGN


def lead(sign: tuple[str, str], label: str = "", room: int = GUTTER - MARK) -> Content:
    """What stands before a row: its sign, and its number or letter."""
    return Content.assemble(sign, " ", (f"{label:<{room}}", "bold"))


def counted(outcome: Outcome) -> str:
    """The verdict's word, and whether it is the learner's own."""
    word = outcome.verdict.word
    return word if word is outcome.judged else f"counted {word}"


def in_full(outcome: Outcome) -> str:
    """The same with what differed."""
    return ", ".join(part for part in (counted(outcome), outcome.verdict.why) if part)


def total(outcome: Outcome) -> Content:
    """The verdict on all rows, in a line below them."""
    sign, colour = SIGNS[outcome.verdict.word]
    return Content.assemble((sign, colour), " ", (in_full(outcome), colour))


def quiet(said: str) -> Content:
    """A line below the rows that is no verdict."""
    return styled(said, "$quiet").pad_left(MARK) if said else NOTHING


def judged_row(row: Row, label: str, text: Content) -> Entry:
    """A part of an answer with its verdict."""
    sign = sign_of(row.sign)
    return Entry(lead(sign, label), text, styled(cut(row.said, _SAID), sign[1]))
