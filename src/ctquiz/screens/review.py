"""The review: one question, one column; the verdict appears where the question stands."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from ctquiz.memory.fsrs import EASY
from ctquiz.screens import actions
from ctquiz.screens import question as view
from ctquiz.screens.actions import REVIEW, Action, Hint
from ctquiz.screens.draw import NOTHING, cut
from ctquiz.screens.field import AnswerField
from ctquiz.screens.page import WIDE, Page, bound
from ctquiz.study import state
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Asking, Finished, Judged, Phase, Revealed

_ROOMY_FROM = 32
"""Rows of a terminal from which options stand a row apart."""

_TOLD = 40
"""Cells of an answer that a word in passing repeats."""


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
        typed = Static(id="typed", markup=False)
        return [
            Static(id="prompt", markup=False),
            Vertical(AnswerField(id="field"), typed, id="field-row"),
            Static(id="options", markup=False),
            Static(id="hint", markup=False),
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

    def footer(self) -> Sequence[Hint]:
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
        roomy = self.app.size.height >= _ROOMY_FROM
        self._put("options", view.options(phase, width, roomy))
        is_typed = not asking.question.options
        self._put("typed", view.typed(phase, width) if is_typed else NOTHING)
        self._put("hint", view.tip(asking))
        answered = not isinstance(phase, Asking)
        self._put("after", view.after(asking.question, width) if answered else NOTHING)
        self._want_field(is_typed and not answered and not self.flip, width)

    def _want_field(self, wanted: bool, width: int) -> None:
        field = self.field
        field.say_what_for(width >= WIDE)
        field.display = wanted
        if wanted and self.focused is not field:
            self.set_focus(field)
        elif not wanted and self.focused is field:
            self.set_focus(None)

    @property
    def field(self) -> AnswerField:
        """Where an answer is typed."""
        return self.query_one(AnswerField)

    def do(self, *steps: state.Action) -> bool:
        """Do these, and show where that leads."""
        before = view.asking_of(self.phase)
        done = self.done(self.sitting, *steps)
        after = view.asking_of(self.phase)
        if before is None or after is None or before.question is not after.question:
            self.query_one("#body", VerticalScroll).scroll_home(animate=False)
        if done:
            self.app.clear_notifications()
        if done and isinstance(steps[-1], state.Skip | state.TakeBack):
            self.field.clear()
        self.refresh_page()
        return done

    @on(Input.Submitted, "#field")
    def check_typed(self, event: Input.Submitted) -> None:
        """Enter in the field: check the answer, or show it where nothing was typed.

        A second enter that overtook the verdict goes on.
        """
        if not event.value.strip():
            self.action_go_on()
        elif not self.do(state.Answer(event.value)):
            self.field.insert(event.value, 0)

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
        """Show the hint, wherever the body was scrolled to."""
        if self.do(state.Hint()):
            self.query_one("#hint").scroll_visible(animate=False)

    def action_skip(self) -> None:
        """Leave this question for the end."""
        self.do(state.Skip())

    def action_overrule(self, right: bool) -> None:
        """Count the shown answer the other way."""
        if isinstance(self.phase, Judged):
            self.do(state.Overrule(right))

    def action_undo(self) -> None:
        """Take back the last answer or rating."""
        outcomes = self.sitting.session.outcomes
        if self.do(state.TakeBack()) and outcomes:
            self.tell(f"Undone: {cut(outcomes[-1].asking.question.right, _TOLD)}.")

    def action_help(self) -> None:
        """Say what the keys do."""
        self.ctquiz.show_help("Review", actions.REVIEW)

    def action_leave(self) -> None:
        """End the sitting; what was answered is kept."""
        self.ctquiz.show_summary(self.sitting)
