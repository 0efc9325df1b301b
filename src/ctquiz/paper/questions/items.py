"""From a question to its place on a sheet: what is asked, and room for what is answered."""

from collections.abc import Mapping
from typing import Final

from ctquiz.bank.forms import TRUTHS, Question, Way, parts
from ctquiz.bank.model import AllOf, FactKey, InOrder, Number, Pairs
from ctquiz.paper.page import picture_of
from ctquiz.paper.questions.parts import (
    LONG,
    MEDIUM,
    SHORT,
    Boxes,
    Bubbles,
    Columns,
    Gap,
    InSentence,
    Item,
    Prompt,
    Rows,
    Space,
    Written,
)

_A_LINE: Final = 40
"""Characters that a hand writes on a line of a sheet in one column."""

_MOST_LINES: Final = 8


def item(asked: Question, number: int, pictures: Mapping[FactKey, str], filled: bool) -> Item:
    """The question under its number; `filled` with its answer, else without a trace of it.

    `pictures` are the names of the files that show what facts have to show.
    """
    return Item(
        number=number,
        points=asked.size,
        prompt=_prompt(asked, filled),
        space=_filled(asked) if filled else _empty(asked),
        language=asked.bank.language,
        wanted=_wanted(asked),
        picture=picture_of(asked.fact, pictures.get(asked.key.whole)),
    )


def _prompt(asked: Question, filled: bool) -> Prompt:
    if not asked.in_sentence:
        return (asked.prompt,)
    # A choice of options has its answer among them; its gap stays a gap.
    answer = asked.blank.answer.shown if filled and asked.way is Way.WORDS else ""
    gap = Gap(_gap_width(asked.blank.answer.shown), answer)
    return tuple(
        part if isinstance(part, str) else (gap if part.name == asked.blank.name else shown)
        for part in parts(asked.fact)
        for shown in ["" if isinstance(part, str) else part.answer.shown]
    )


def _gap_width(answer: str) -> int:
    """One of three: room for a hand, without telling how long the answer is."""
    if len(answer) <= 6:
        return SHORT
    return MEDIUM if len(answer) <= 18 else LONG


def _wanted(asked: Question) -> str:
    return f"{asked.size} of these" if asked.way is Way.SOME else ""


def _empty(asked: Question) -> Space:
    answer = asked.blank.answer
    match asked.way:
        case Way.WORDS if asked.in_sentence:
            return InSentence()
        case Way.WORDS:
            unit = answer.unit if isinstance(answer, Number) else None
            return Written(_lines(answer.shown), unit or "")
        case Way.ONE | Way.SOME:
            return Bubbles(asked.options, lettered=True)
        case Way.TRUTH:
            return Bubbles(TRUTHS, lettered=False)
        case Way.ITEMS:
            return Rows(asked.size)
        case Way.ORDER:
            return Boxes(asked.options)
        case Way.PAIRS:
            return Columns(asked.lefts, asked.options)


def _lines(answer: str) -> int:
    return min(_MOST_LINES, 1 + len(answer) // _A_LINE)


def _filled(asked: Question) -> Space:
    answer = asked.blank.answer
    match answer, _empty(asked):
        case _, Written(lines, unit):
            return Written(lines, unit, answer.shown)
        case AllOf(items), Bubbles(options, lettered):
            right = {one.shown for one in items}
            places = tuple(place for place, option in enumerate(options) if option in right)
            return Bubbles(options, lettered, places)
        case _, Bubbles(options, lettered):
            return Bubbles(options, lettered, (options.index(asked.right),))
        case ((AllOf(items) | InOrder(items)), Rows(size)):
            return Rows(size, tuple(one.shown for one in items))
        case InOrder(items), Boxes(options):
            order = [one.shown for one in items]
            return Boxes(options, tuple(order.index(option) + 1 for option in options))
        case Pairs(pairs), Columns(lefts, rights):
            letters = tuple(letter(rights.index(right)) for _, right in pairs)
            return Columns(lefts, rights, letters)
        case _, empty:
            return empty


def letter(place: int) -> str:
    """The letter of an option by its place from 0: A to Z, then AA, AB."""
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def letters_right(asked: Question) -> str:
    """The letters or numbers of what is right among the options, as they are marked on a sheet."""
    match _filled(asked):
        case Bubbles(_, True, right):
            return ", ".join(map(letter, right))
        case Boxes(_, places):
            return " ".join(map(str, places))
        case Columns(_, _, letters):
            return " ".join(letters)
        case _:
            return ""
