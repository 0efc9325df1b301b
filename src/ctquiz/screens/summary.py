"""The end of a sitting: how it went, what comes back when, and what was missed."""

import sqlite3
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content

from ctquiz.bank.answer.verdict import Word
from ctquiz.errors import CtquizError
from ctquiz.figures.calendar import date_of
from ctquiz.memory import views
from ctquiz.memory.fsrs import AGAIN
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP, LEAVE, UNDO
from ctquiz.screens.actions.summary import GO_HOME, MISSED, MORE, SUMMARY
from ctquiz.screens.answering.signs import SIGNS
from ctquiz.screens.draw import MARK, NOTHING, bars, cut, stacked
from ctquiz.screens.page import WIDE, TextPage, bound, reason
from ctquiz.shown import several, visible_line
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Asking, Card, Outcome, Session, TakeBack
from ctquiz.study.words import undone

_WEEK = 7
_GAP = "  "


class SummaryPage(TextPage):
    """What a sitting came to."""

    ACTIONS: ClassVar[tuple[Action, ...]] = SUMMARY
    BINDINGS: ClassVar[list[BindingType]] = bound(SUMMARY)

    def __init__(self, sitting: Sitting, minutes: int) -> None:
        super().__init__()
        self.sitting = sitting
        self.minutes = minutes
        self._missed: tuple[Card, ...] = ()
        self._more: tuple[Card, ...] = ()

    def on_screen_resume(self) -> None:
        """See what could be asked after it."""
        desk, session = self.ctquiz.desk, self.sitting.session
        try:
            self._missed, self._more = desk.missed(session), desk.more(session)
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot look further: {reason(error)}.", "error")
        self.refresh_keys()

    def head(self) -> tuple[str, str, float]:
        """The sitting is over."""
        return "Done", "", 1.0

    def text(self, width: int) -> Content:
        """The count by verdict, the coming week, the missed questions."""
        session = self.sitting.session
        parts = [
            tally(session, self.minutes, width),
            self._coming(session, width),
            missed(session, width),
        ]
        return Content("\n\n").join([part for part in parts if len(part)])

    def _coming(self, session: Session, width: int) -> Content:
        desk = self.ctquiz.desk
        banks = dict.fromkeys(one.asking.card.bank.id for one in session.outcomes)
        if not banks:
            return NOTHING
        days = range(desk.today, desk.today + _WEEK)
        try:
            due = [sum(views.due_on(desk.log, bank, day) for bank in banks) for day in days]
        except (CtquizError, sqlite3.Error):
            return NOTHING  # what was answered is told all the same
        names = [f"{date_of(day):%a}" for day in days]
        names[0] = "today" if width >= WIDE else "now"
        step = 8 if width >= WIDE else 5
        return stacked([Content("Coming back"), *bars(due, names, 3, step)])

    def footer(self) -> Sequence[Hint]:
        """Home, or one more look back."""
        next_ones = [hint(MISSED)] if self._missed else []
        next_ones += [hint(MORE, f"{len(self._more)} more new")] if self._more else []
        next_ones += [hint(UNDO)] if self.sitting.session.undo else []
        return [hint(GO_HOME), *next_ones, hint(HELP), hint(LEAVE)]

    def action_home(self) -> None:
        """Go home."""
        self.ctquiz.go_home()

    def action_missed(self) -> None:
        """Ask what was missed once more."""
        if not self._go_on(self._missed):
            self.tell("Nothing missed is left to ask.")

    def action_more(self) -> None:
        """Learn a few more new ones."""
        if not self._go_on(self._more):
            self.tell("Nothing here is new.")

    def _go_on(self, cards: tuple[Card, ...]) -> bool:
        sitting = self.ctquiz.desk.practise(cards)
        if sitting is not None:
            self.ctquiz.show_review(sitting)
        return sitting is not None

    def action_undo(self) -> None:
        """Take back the last answer: its question is asked again, if its bank has it still."""
        about = undone(self.sitting.session)
        if self.done(self.sitting, TakeBack()):
            self.ctquiz.show_review(self.sitting)
            self.tell(f"Undone: {about}.")

    def action_leave(self) -> None:
        """Leave ctquiz."""
        self.app.exit()


def tally(session: Session, minutes: int, width: int) -> Content:
    """How many answers, and how many of each verdict, a cell each while they fit."""
    words = [outcome.verdict.word for outcome in session.outcomes]
    counted = [
        (words.count(word), word, sign, colour) for word in Word for sign, colour in [SIGNS[word]]
    ]
    digits = len(str(max(count for count, *_ in counted)))
    lines = [Content.styled(f"{len(words)} answered in {several(minutes, 'minute')}.", "bold")]
    lines.append(NOTHING)
    for count, word, sign, colour in counted:
        said = f" {count:>{digits}} {word}   "
        bar = "█" * min(count, width - len(sign) - len(said))
        if count:
            lines.append(Content.assemble((sign, colour), said, (bar, "$primary")))
    return stacked(lines)


def missed(session: Session, width: int) -> Content:
    """Each question that was missed, once, with its answer."""
    last = {str(outcome.asking.question.key): outcome.rating for outcome in session.outcomes}
    wrong: dict[str, Outcome] = {}
    for outcome in session.outcomes:
        if outcome.missed:
            wrong.setdefault(str(outcome.asking.question.key), outcome)
    if not wrong:
        return NOTHING
    learnt = all(last[key] != AGAIN for key in wrong)
    title = "Missed, asked again until right" if learnt else "Missed"
    return stacked([Content(title), *(_missed(one.asking, width) for one in wrong.values())])


def _missed(asking: Asking, width: int) -> Content:
    """The question and its answer on one line; the answer gives way only beyond half of it."""
    asked, right = visible_line(asking.question.prompt), visible_line(asking.question.right)
    room = width - MARK - len(_GAP)
    answer = min(cell_len(right), max(room // 2, room - cell_len(asked)))
    return Content.assemble(
        ("✗ ", "$text-error"),
        cut(asked, room - answer),
        _GAP,
        (cut(right, answer), "bold"),
    )
