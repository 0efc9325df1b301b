"""The end of a sitting: how it went, what comes back when, and what was missed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from ctquiz.errors import CtquizError
from ctquiz.memory import views
from ctquiz.memory.fsrs import AGAIN
from ctquiz.screens import actions
from ctquiz.screens.actions import SUMMARY, Action, Hint, hint
from ctquiz.screens.draw import bars, fitted, stacked, styled
from ctquiz.screens.page import TextPage, bound
from ctquiz.shown import visible_line
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Outcome, Session, TakeBack
from ctquiz.study.words import several

_LINES = (
    ("right", "✓", "$text-success"),
    ("wrong", "✗", "$text-error"),
)
_WEEK = 7


class SummaryPage(TextPage):
    """What a sitting came to."""

    ACTIONS: ClassVar[tuple[Action, ...]] = SUMMARY
    BINDINGS: ClassVar[list[BindingType]] = bound(SUMMARY)

    def __init__(self, sitting: Sitting, minutes: int) -> None:
        super().__init__()
        self.sitting = sitting
        self.minutes = minutes

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
            return Content("")
        days = range(desk.today, desk.today + _WEEK)
        due = [sum(views.due_on(desk.log, bank, day) for bank in banks) for day in days]
        names = [(date(1970, 1, 1) + timedelta(days=day)).strftime("%a") for day in days]
        names[0] = "today" if width >= 60 else "now"
        step = 8 if width >= 60 else 5
        return stacked([Content("Coming back"), *bars(due, names, 3, step)])

    def keys(self) -> Sequence[Hint]:
        """Home, or one more look back."""
        undo = [hint(actions.UNDO)] if self.sitting.session.undo else []
        return [hint(SUMMARY[0]), *undo, hint(actions.HELP), hint(actions.LEAVE)]

    def action_home(self) -> None:
        """Go home."""
        self.ctquiz.go_home()

    def action_undo(self) -> None:
        """Take back the last answer: its question is asked again."""
        if self.sitting.session.undo is None:
            return
        try:
            self.sitting.do(TakeBack())
        except CtquizError as error:
            self.notify(f"{error} Nothing answered is lost.", severity="error", markup=False)
            return
        self.ctquiz.back_to_review(self.sitting)

    def action_help(self) -> None:
        """Say what the keys do."""
        self.ctquiz.show_help("Summary", SUMMARY)

    def action_leave(self) -> None:
        """Leave ctquiz."""
        self.app.exit()


def tally(session: Session, minutes: int, width: int) -> Content:
    """How many answers, and how many of each verdict, a cell each while they fit."""
    words = [outcome.verdict.word for outcome in session.outcomes]
    spent = several(minutes, "minute")
    lines = [Content.styled(f"{len(words)} answered in {spent}.", "bold"), Content("")]
    for word, sign, colour in _LINES:
        count = words.count(word)
        if count:
            bar = "█" * max(1, min(count, width - 14))
            lines.append(
                Content.assemble((sign, colour), f" {count:>3} {word:<6} ", (bar, "$primary"))
            )
    return stacked(lines)


def missed(session: Session, width: int) -> Content:
    """Each question that was missed, once, with its answer."""
    wrong: dict[str, Outcome] = {}
    for outcome in session.outcomes:
        if outcome.rating == AGAIN:
            wrong.setdefault(str(outcome.asking.question.key), outcome)
    if not wrong:
        return Content("")
    lines = [Content("Missed")]
    for outcome in wrong.values():
        question = outcome.asking.question
        answer = visible_line(question.right)
        room = max(10, width - 4 - len(answer))
        lines.append(
            Content.assemble(
                ("✗ ", "$text-error"),
                styled(fitted(question.prompt, min(room, len(visible_line(question.prompt))))),
                "  ",
                styled(fitted(answer, min(len(answer), width - 14)), "bold"),
            )
        )
    return stacked(lines)
