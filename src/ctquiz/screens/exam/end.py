"""The end of an exam: its score, what is weak, and each answer with its source."""

import sqlite3
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content

from ctquiz.bank.answer.verdict import Word
from ctquiz.errors import CtquizError
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP, LEAVE
from ctquiz.screens.actions.exam import EXAM_END, MISSED
from ctquiz.screens.actions.summary import GO_HOME
from ctquiz.screens.answering.signs import SIGNS
from ctquiz.screens.draw import GUTTER, MARK, cut, fitted, hanging, stacked, styled
from ctquiz.screens.page import WIDE, TextPage, bound, reason
from ctquiz.shown import several
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.result import Score, missed, passed, topics
from ctquiz.study.exam.state import Exam, Numbered
from ctquiz.study.exam.words import came_to, left_out, title
from ctquiz.study.state import Card
from ctquiz.study.words import sources

_MS_A_MINUTE: Final = 60_000
_NAME: Final = 24
_SCORE: Final = 10


class ExamEndPage(TextPage):
    """What an exam came to."""

    ACTIONS: ClassVar[tuple[Action, ...]] = EXAM_END
    BINDINGS: ClassVar[list[BindingType]] = bound(EXAM_END)

    def __init__(self, kept: KeptExam, why: str) -> None:
        super().__init__()
        self.exam = kept.exam
        self.why = why
        self._missed: tuple[Card, ...] = ()

    def on_screen_resume(self) -> None:
        """See what there is to study; what was said of the exam is over."""
        self.app.clear_notifications()
        banks = {one.question.bank.id: one.question.bank for one in self.exam.questions}
        try:
            self._missed = self.ctquiz.desk.once_more([*banks.values()], missed(self.exam))
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot look further: {reason(error)}.", "error")
        self.refresh_keys()

    def head(self) -> tuple[str, str, float]:
        """What was examined, and how long it took."""
        minutes = max(1, round(self.exam.spent / _MS_A_MINUTE))
        return f"Exam · {title(self.exam)}", several(minutes, "minute"), 1.0

    def text(self, width: int) -> Content:
        """The score, the topics, the answers."""
        topics = _topics(self.exam, width)
        parts = [
            _score(self.exam, self.why),
            stacked([Content("By topic, weakest first"), *topics] if topics else []),
            stacked([Content("Your answers"), *_answers(self.exam, width)]),
        ]
        return Content("\n\n").join([part for part in parts if len(part)])

    def footer(self) -> Sequence[Hint]:
        """Home, or to what was missed."""
        label = MISSED.label if self.app.size.width >= WIDE else "missed"
        again = [hint(MISSED, label)] if self._missed else []
        return [hint(GO_HOME), *again, hint(HELP), hint(LEAVE)]

    def action_home(self) -> None:
        """Go home."""
        self.ctquiz.go_home()

    def action_missed(self) -> None:
        """Study what was wrong or left open."""
        sitting = self.ctquiz.desk.practise(self._missed)
        if sitting is None:
            self.tell("Nothing was missed.")
        else:
            self.ctquiz.show_review(sitting)

    def action_leave(self) -> None:
        """Leave ctquiz."""
        self.app.exit()


def _score(exam: Exam, why: str) -> Content:
    sign, colour = SIGNS[Word.RIGHT if passed(exam) else Word.WRONG]
    line = Content.assemble((sign, colour), " ", (came_to(exam), "bold"))
    said = f"{exam.terms.passing} % pass. Seed {exam.terms.seed}."
    about = " ".join(filter(None, [why, said, left_out(exam)]))
    return stacked([line, styled(about, "$quiet").pad_left(MARK)])


def _topics(exam: Exam, width: int) -> list[Content]:
    """A line a topic, with a bar of its part that is right."""
    name_room = min(_NAME, width // 3)
    room = width - MARK - name_room - _SCORE
    return [
        Content.assemble(
            " " * MARK,
            fitted(name, name_room),
            f"{f'{one.right} of {one.of}':<{_SCORE}}",
            _bar(one, min(20, room)),
        )
        for name, one in topics(exam)
    ]


def _bar(score: Score, room: int) -> Content:
    filled = round(score.right / score.of * max(0, room))
    rest = max(0, room) - filled
    return Content.assemble(("█" * filled, "$primary"), ("─" * rest, "$faint"))


def _answers(exam: Exam, width: int) -> list[Content]:
    return [_answer(place, one, width) for place, one in enumerate(exam.questions, 1)]


def _answer(place: int, one: Numbered, width: int) -> Content:
    """A question, what was answered, what is right, and where that stands."""
    question = one.question
    word = one.given.word if one.given else Word.WRONG
    sign, colour = SIGNS[word]
    lead = Content.assemble((sign, colour), " ", (f"{place:<{GUTTER - MARK}}", "bold"))
    lines = [hanging(lead, styled(question.prompt), GUTTER, width)]
    if one.given is None:
        lines.append(_below("no answer", colour, width))
    elif word is not Word.RIGHT:
        given = cut(one.given.answer, width - GUTTER - _SCORE)
        lines.append(_below(f"{given}   {word}", colour, width))
    lines.append(_below(question.right, "bold", width))
    lines += [_below(source, "$quiet", width) for source in sources(question)]
    return stacked(lines)


def _below(text: str, style: str, width: int) -> Content:
    return hanging(Content(" " * GUTTER), styled(text, style), GUTTER, width)
