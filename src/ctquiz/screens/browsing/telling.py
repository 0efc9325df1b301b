"""What happened to a blank, a line each, the newest first."""

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from ctquiz.memory.day import day_of
from ctquiz.memory.event import Event, Mode, Move, Reset, Seed
from ctquiz.memory.live import Answered, Live
from ctquiz.screens.answering.signs import SIGNS
from ctquiz.screens.browsing.words import full_day
from ctquiz.screens.draw import MARK, cut, styled
from ctquiz.screens.page import WIDE
from ctquiz.study.words import RATINGS, interval

_DAY: Final = len("12 Nov 2026") + 2
_WORD: Final = 8
_INTERVAL: Final = 11
_UNCOUNTED: Final = {Mode.DRILL: "practice", Mode.EXAM: "exam"}


def told(happened: Sequence[Live], rollover: int, width: int) -> Iterator[Content]:
    """The lines; narrow ones have no room for the form and the verdict's word."""
    for one in reversed(happened):
        if isinstance(one, Answered):
            yield _answered(one, width)
        else:
            said = _other(one)
            if said:
                day = f"{full_day(day_of(one.moment, rollover)):<{_DAY}}"
                yield Content.assemble(" " * MARK, day, (cut(said, width - MARK - _DAY), "$quiet"))


def _answered(one: Answered, width: int) -> Content:
    """A review, with its answer where one was typed or chosen."""
    review = one.review
    sign, colour = SIGNS.get(review.verdict, (" ", ""))
    words = [review.verdict, review.form] if width >= WIDE else []
    said = "".join(f"{word:<{_WORD}}" for word in [*words, RATINGS[review.rating]])
    gave = "undone" if one.undone else interval(review.days)
    if not review.mode.counts:
        gave = _UNCOUNTED[review.mode]
    head = f"{full_day(review.day):<{_DAY}}{said}{gave:<{_INTERVAL}}"
    answer = cut(review.answer or "", width - MARK - len(head))
    style = "$quiet" if one.undone else ""
    return Content.assemble((f"{sign} ", colour), (head, style), styled(answer, style))


def _other(one: Event) -> str:
    """What else moved its memory; nothing of marks, which move none."""
    match one.body:
        case Reset():
            return "reset, new again"
        case Seed(days=days):
            return f"known from another program, for {interval(days)}"
        case Move(due=due):
            return f"due day moved to {full_day(due)}"
        case _:
            return ""
