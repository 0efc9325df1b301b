"""The review: one question, one column; the verdict appears where the question stands."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from ctquiz.memory.fsrs import EASY
from ctquiz.screens import question as view
from ctquiz.screens.actions.action import Action, Hint
from ctquiz.screens.actions.review import REVIEW
from ctquiz.screens.answering.area import Area
from ctquiz.screens.answering.areas import area_of
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Digit, Say
from ctquiz.screens.draw import NOTHING, stacked
from ctquiz.screens.entering import EnteringPage
from ctquiz.screens.page import WIDE, bound
from ctquiz.screens.rereading import RereadingPage, taken_over
from ctquiz.screens.text import Body
from ctquiz.study import state
from ctquiz.study.marking import at_hand
from ctquiz.study.rating import default_rating
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Asking, Finished, Judged, Phase, Revealed


class ReviewPage(EnteringPage, RereadingPage):
    """Asks the questions of a sitting, each in the area of its way of being answered."""

    ACTIONS: ClassVar[tuple[Action, ...]] = REVIEW
    BINDINGS: ClassVar[list[BindingType]] = bound(REVIEW)

    def __init__(self, sitting: Sitting, flip: bool = False) -> None:
        super().__init__(sitting)
        self.flip = flip
        self.area = self._new_area()

    @property
    def phase(self) -> Phase:
        """What the sitting is at."""
        return self.sitting.session.phase

    @property
    def entering(self) -> bool:
        """Whether an answer is being entered."""
        return isinstance(self.phase, Asking) and not self.flip

    @property
    def asking(self) -> Asking:
        """The question at hand, asked or answered."""
        asking = at_hand(self.phase)
        assert asking is not None, "only a finished sitting asks nothing"
        return asking

    def _new_area(self) -> Area:
        return area_of(self.asking.question, entering=not self.flip)

    def head(self) -> tuple[str, str, float]:
        """The bank of this question, and how far the sitting is."""
        session = self.sitting.session
        done = len(session.outcomes) / max(1, session.total)
        return self.asking.question.bank.title, f"{session.position} of {session.total}", done

    def below(self, width: int) -> Content:
        """The ratings; above them, or instead, what the body has no room for."""
        parts = [part for part in (self.pinned, self._ratings(width)) if len(part)]
        return Content("\n\n" if self.is_high else "\n").join(parts)

    def _ratings(self, width: int) -> Content:
        return view.ratings(self.phase, default_rating(self.phase, self.flip), width)

    def footer(self) -> Sequence[Hint]:
        """The keys of this state."""
        entering = self.area.keys(self.field.value)
        own = "" if self.flip else self.area.own_keys
        can_undo = self.sitting.session.undo is not None
        goes_on_below = self.query_one(Body).show_vertical_scrollbar
        return view.keys(self.phase, self.flip, can_undo, entering, own, goes_on_below)

    @on(Body.Filled)
    def name_keys_for_more(self) -> None:
        """Whether there is more below is known when the body is laid out."""
        if self.stands:
            self.refresh_keys()

    def refresh_page(self) -> None:
        """Draw the state in place, or end where nothing is left to ask, once this page shows."""
        if not isinstance(self.phase, Finished):
            super().refresh_page()
        elif self.is_active:
            self.ctquiz.show_summary(self.sitting)

    def on_screen_resume(self) -> None:
        """End here where it came to its end below another page."""
        if self.is_over:
            self.refresh_page()

    def draw_body(self, width: int) -> None:
        """The question, where it is answered, and what the state adds to it."""
        self.draw_area(self.asking.question, self._look(width), self._taken(width), width)
        self._put("hint", view.tip(self.asking))
        self._put("after", self._with_why(self.after(width), width))
        self.want_field(self.area.FIELD_AT is not None and self.entering, width)

    def _with_why(self, after: Content, width: int) -> Content:
        """With the reason for the next day, which goes before anything else where room is short."""
        why = view.reason(self.sitting.session, width)
        if not len(why) or self.app.size.width < WIDE:
            return after
        if not self.has_room(view.tip(self.asking), after, why):
            return after
        return stacked([after, NOTHING, why]) if len(after) else why

    def _taken(self, width: int) -> int:
        """The lines of the ratings."""
        ratings = self._ratings(width)
        return ratings.plain.count("\n") + 1 + self.is_high if len(ratings) else 0

    def _look(self, width: int) -> Look:
        match self.phase:
            case Judged(outcome) if outcome.judged is not None:
                return self.area.judged(outcome, width)
            case Judged() | Revealed():
                return self.area.revealed(width)
            case _:
                return self.area.asked(width)

    def do(self, *steps: state.Action) -> bool:
        """Do these, and show where that leads."""
        undo = self.sitting.session.undo
        unanswers = isinstance(steps[-1], state.TakeBack) and undo is not None and undo.unanswers
        done = self.done(self.sitting, *steps)
        asking = at_hand(self.phase)
        is_other = asking is not None and asking.question is not self.area.question
        if is_other:
            self.query_one(Body).rewind()
        if done:
            self.app.clear_notifications()
        afresh = done and (isinstance(steps[-1], state.Skip) or unanswers)
        if afresh:
            self.field.clear()
        if asking is not None and (is_other or afresh):
            self.area = self._new_area()
        self.refresh_page()
        if asking is not None and (is_other or unanswers):
            self.read_again(asking.card.bank)
        return done

    def show_again(self) -> None:
        """Show the state with another text; what is entered stays where it means the same."""
        asking = at_hand(self.phase)
        if asking is not None and asking.question is not self.area.question:
            kept = taken_over(self.area, asking.question)
            if kept is None:
                self.field.clear()
                self.query_one(Body).rewind()
            self.area = kept or self._new_area()
        self.refresh_page()

    @property
    def undo_key(self) -> str:
        """Where letters are typed, or are the answer's own, it is the other one."""
        return "ctrl+z" if self.entering and "u" in self.area.own_keys else "u"

    def answer(self, answer: state.Answer) -> bool:
        """Show what it is worth."""
        return self.do(answer)

    def action_number(self, number: int) -> None:
        """A digit: part of an answer, or a rating."""
        if isinstance(self.phase, Asking):
            self.press(Digit(number))
        elif number <= EASY:
            self.do(state.Rate(number), state.Next())

    def action_say(self, word: str) -> None:
        """True or false, to a claim; what says false flags where no claim is judged."""
        if not self.press(Say(word)) and word == "false":
            self.action_mark("flag")

    def proceed(self) -> None:
        """Show the answer, or go on."""
        match self.phase:
            case Asking():
                self.do(state.Reveal())
            case Revealed():
                rating = default_rating(self.phase, self.flip)
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

    def explained(self) -> str:
        """How this question is answered."""
        return self.area.ABOUT if self.entering else ""

    def action_leave(self) -> None:
        """End the sitting; what was answered is kept."""
        self.ctquiz.show_summary(self.sitting)
