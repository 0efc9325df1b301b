"""The review: one question, one column; the verdict appears where the question stands."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from ctquiz.errors import CtquizError
from ctquiz.memory.fsrs import EASY
from ctquiz.screens import actions
from ctquiz.screens import question as view
from ctquiz.screens.actions import REVIEW, Action, Hint
from ctquiz.screens.draw import styled
from ctquiz.screens.page import Page, bound
from ctquiz.shown import visible_line
from ctquiz.study import state
from ctquiz.study.session import LONGEST_ANSWER
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Asking, Finished, Judged, NotNow, Phase, Revealed

_ROOMY_FROM = 32
"""Rows of a terminal from which options stand a row apart."""


class ReviewPage(Page):
    """Asks the questions of a sitting."""

    ACTIONS: ClassVar[tuple[Action, ...]] = REVIEW
    BINDINGS: ClassVar[list[BindingType]] = bound(REVIEW)

    def __init__(self, sitting: Sitting, title: str, flip: bool = False) -> None:
        super().__init__()
        self.sitting = sitting
        self.sitting_title = title
        self.flip = flip

    @property
    def phase(self) -> Phase:
        """What the sitting is at."""
        return self.sitting.session.phase

    def body(self) -> Sequence[Widget]:
        """The question, then its options or its field, then what the answer brings."""
        field = Input(
            placeholder="type the answer; enter alone shows it",
            id="field",
            compact=True,
            select_on_focus=False,
            max_length=LONGEST_ANSWER,
        )
        field.cursor_blink = False
        return [
            Static(id="prompt", markup=False),
            Static(id="hint", markup=False),
            Vertical(field, Static(id="typed", markup=False), id="field-row"),
            Static(id="options", markup=False),
            Static(id="after", markup=False),
        ]

    def head(self) -> tuple[str, str, float]:
        """The bank of this question, and how far the sitting is."""
        session = self.sitting.session
        asking = view.asking_of(session.phase)
        title = asking.question.bank.title if asking else self.sitting_title
        answered = len(session.outcomes)
        return title, f"{session.position} of {session.total}", answered / max(1, session.total)

    def below(self, width: int) -> Content:
        """The ratings."""
        return view.ratings(self.phase, view.default_rating(self.phase, self.flip), width)

    def keys(self) -> Sequence[Hint]:
        """The keys of this state."""
        return view.keys(self.phase, self.flip, self.sitting.session.undo is not None)

    def refresh_page(self) -> None:
        """Draw the state in place, or end where nothing is left to ask."""
        if isinstance(self.phase, Finished):
            self.ctquiz.show_summary(self.sitting)
        else:
            super().refresh_page()

    def draw_body(self, width: int) -> None:
        """The question, and what the state adds to it."""
        phase = self.phase
        asking = view.asking_of(phase)
        assert asking is not None, "only a finished sitting asks nothing"
        self._put("prompt", view.prompt(asking.question))
        hint = asking.question.blank.hint if asking.hinted else None
        self._put("hint", styled(f"hint: {hint}", "$quiet") if hint else Content(""))
        roomy = self.app.size.height >= _ROOMY_FROM
        self._put("options", view.options(phase, width, roomy))
        is_typed = not asking.question.options
        self._put("typed", view.typed(phase, width) if is_typed else Content(""))
        answered = not isinstance(phase, Asking)
        self._put("after", view.after(asking.question, width) if answered else Content(""))
        self._want_field(is_typed and not answered and not self.flip)

    def _want_field(self, wanted: bool) -> None:
        field = self.query_one("#field", Input)
        field.display = wanted
        if wanted and self.focused is not field:
            field.focus()
        elif not wanted and self.focused is field:
            self.set_focus(None)

    def do(self, *steps: state.Action) -> None:
        """Do these one after the other, and show where that leads."""
        try:
            for step in steps:
                self.sitting.do(step)
        except NotNow as refusal:
            self.app.bell()
            self.notify(str(refusal).capitalize() + ".", markup=False, timeout=3)
        except CtquizError as error:
            self.notify(f"{error} Nothing answered is lost.", severity="error", markup=False)
        self.refresh_page()

    @on(Input.Submitted, "#field")
    def check_typed(self, event: Input.Submitted) -> None:
        """Enter in the field: check the answer, or show it where nothing was typed."""
        text = event.value
        event.input.clear()
        self.do(state.Answer(text) if text.strip() else state.Reveal())

    def action_number(self, number: int) -> None:
        """A digit: the option of that number, or a rating."""
        match self.phase:
            case Asking(question=question):
                if question.options and not self.flip and number <= len(question.options):
                    self.do(state.Answer(str(number)))
            case Revealed() | Judged() if number <= EASY:
                self.do(state.Rate(number), state.Next())

    def action_say(self, word: str) -> None:
        """True or false, to a claim."""
        if isinstance(self.phase, Asking) and word in self.phase.question.options:
            self.do(state.Answer(word))

    def action_go_on(self) -> None:
        """Space: show the answer, rate it as marked, or go on."""
        match self.phase:
            case Asking():
                self.do(state.Reveal())
            case Revealed():
                rating = view.default_rating(self.phase, self.flip)
                self.do(state.Rate(rating), state.Next())
            case Judged():
                self.do(state.Next())

    def action_hint(self) -> None:
        """Show the hint."""
        self.do(state.Hint())

    def action_skip(self) -> None:
        """Leave this question for the end."""
        if isinstance(self.phase, Asking):
            self.query_one("#field", Input).clear()
            self.do(state.Skip())

    def action_overrule(self, right: bool) -> None:
        """Count the shown answer the other way."""
        if isinstance(self.phase, Judged):
            self.do(state.Overrule(right))

    def action_undo(self) -> None:
        """Take back the last answer or rating."""
        outcomes = self.sitting.session.outcomes
        self.do(state.TakeBack())
        if outcomes:
            answer = visible_line(outcomes[-1].asking.question.right)
            self.notify(f"Undone: {answer}.", markup=False, timeout=3)

    def action_help(self) -> None:
        """Say what the keys do."""
        self.ctquiz.show_help("Review", actions.REVIEW)

    def action_leave(self) -> None:
        """End the sitting; what was answered is kept."""
        self.ctquiz.show_summary(self.sitting)
