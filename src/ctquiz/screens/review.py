"""The review: one question, one column; the verdict appears where the question stands."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input

from ctquiz.memory.fsrs import EASY
from ctquiz.screens import question as view
from ctquiz.screens.actions.action import Action, Hint
from ctquiz.screens.actions.review import REVIEW
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.areas import area_of
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.placing import Placed, Room, placed
from ctquiz.screens.answering.press import (
    Carry,
    Clear,
    Digit,
    Enter,
    Letter,
    Mark,
    Move,
    Press,
    Say,
)
from ctquiz.screens.field import AnswerField
from ctquiz.screens.page import WIDE, bound
from ctquiz.screens.sourced import SourcedPage
from ctquiz.screens.text import Body, Text
from ctquiz.study import state
from ctquiz.study.marking import at_hand
from ctquiz.study.rating import default_rating
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Asking, Finished, Judged, Phase, Revealed


class ReviewPage(SourcedPage):
    """Asks the questions of a sitting, each in the area of its way of being answered."""

    ACTIONS: ClassVar[tuple[Action, ...]] = REVIEW
    BINDINGS: ClassVar[list[BindingType]] = bound(REVIEW)

    def __init__(self, sitting: Sitting, flip: bool = False) -> None:
        super().__init__(sitting)
        self.flip = flip
        self.area = self._new_area()
        self._placed = Placed()

    @property
    def phase(self) -> Phase:
        """What the sitting is at."""
        return self.sitting.session.phase

    @property
    def _entering(self) -> bool:
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

    def body(self) -> Sequence[Widget]:
        """The question, where it is answered, then what the answer brings."""
        return [
            Text("prompt"),
            Text("area"),
            AnswerField(id="field"),
            Text("options"),
            Text("told"),
            Text("hint"),
            Text("after"),
        ]

    def head(self) -> tuple[str, str, float]:
        """The bank of this question, and how far the sitting is."""
        session = self.sitting.session
        done = len(session.outcomes) / max(1, session.total)
        return self.asking.question.bank.title, f"{session.position} of {session.total}", done

    def below(self, width: int) -> Content:
        """The ratings; above them, or instead, what the body has no room for."""
        parts = [part for part in (self._placed.pinned, self._ratings(width)) if len(part)]
        return Content("\n\n" if self.is_high else "\n").join(parts)

    def _ratings(self, width: int) -> Content:
        return view.ratings(self.phase, default_rating(self.phase, self.flip), width)

    def footer(self) -> Sequence[Hint]:
        """The keys of this state."""
        entering = self.area.keys(self.field.value)
        own = "" if self.flip else self.area.own_keys
        can_undo = self.sitting.session.undo is not None
        return view.keys(self.phase, self.flip, can_undo, entering, own)

    def refresh_page(self) -> None:
        """Draw the state in place, or end where nothing is left to ask."""
        if isinstance(self.phase, Finished):
            self.ctquiz.show_summary(self.sitting)
        else:
            super().refresh_page()

    def draw_body(self, width: int) -> None:
        """The question, where it is answered, and what the state adds to it."""
        asking = self.asking
        prompt = view.prompt(asking.question)
        self._placed = placed(self._look(width), self._room(prompt, width))
        self._put("prompt", prompt)
        self._put("area", self._placed.rows)
        self._put("options", self._placed.options)
        self._put("told", self._placed.told)
        self._put("hint", view.tip(asking))
        self._put("after", self.after(width))
        self._want_field(self.area.FIELD_AT is not None and self._entering, width)

    def _room(self, prompt: Content, width: int) -> Room:
        blank, above = (1, 3) if self.is_high else (0, 1)
        lines = self.inner_height - len(prompt.wrap(width)) - above
        ratings = self._ratings(width)
        taken = ratings.plain.count("\n") + 1 + blank if len(ratings) else 0
        return Room(width, lines, self.app.size.height, taken)

    def _look(self, width: int) -> Look:
        match self.phase:
            case Judged(outcome) if outcome.judged is not None:
                return self.area.judged(outcome, width)
            case Judged() | Revealed():
                return self.area.revealed(width)
            case _:
                return self.area.asked(width)

    def _want_field(self, wanted: bool, width: int) -> None:
        field = self.field
        field.styles.margin = (0, 0, 0, self.area.FIELD_AT or 0)
        field.placeholder = self.area.placeholder(width >= WIDE)
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
        return done

    @property
    def undo_key(self) -> str:
        """Where letters are typed, or are the answer's own, it is the other one."""
        return "ctrl+z" if self._entering and "u" in self.area.own_keys else "u"

    def _press(self, press: Press) -> bool:
        """Enter something; False where it means nothing here."""
        taken: Taken = self.area.pressed(press) if self._entering else None
        match taken:
            case None:
                return False
            case state.Answer():
                if not self.do(taken) and isinstance(press, Enter):
                    self.field.insert(press.typed, 0)
            case Area():
                self.area = taken
                self.refresh_page()
                self.call_after_refresh(self._keep_in_sight)
        return True

    def _keep_in_sight(self) -> None:
        """Scroll to where something is entered next."""
        body = self.query_one(Body)
        if self.field.display:
            # The field and what is told of it are the last of the body.
            body.scroll_end(animate=False, force=True)
            return
        top = self.query_one("#area").virtual_region.y + self._placed.top
        body.scroll_to_region(Region(0, top, 1, self._placed.height), animate=False, force=True)

    def took(self, character: str) -> bool:
        """A letter that is one of the area's own."""
        letter = character.lower()
        return bool(letter) and letter in self.area.own_keys and self._press(Letter(letter))

    @on(Input.Submitted, "#field")
    def check_typed(self, event: Input.Submitted) -> None:
        """Enter in the field. A second one that overtook the verdict goes on."""
        if not event.value.strip():
            self.action_check()
        elif not self._press(Enter(event.value)):
            self.field.insert(event.value, 0)

    @on(Input.Changed, "#field")
    def name_keys(self) -> None:
        """What enter does may depend on whether something is typed."""
        self.refresh_keys()

    @on(AnswerField.Left)
    def take_back_item(self) -> None:
        """Backspace in the empty field: what was entered last comes back into it."""
        last = self.area.last
        if self._press(Clear()):
            self.field.insert(last, 0)

    def action_number(self, number: int) -> None:
        """A digit: part of an answer, or a rating."""
        if isinstance(self.phase, Asking):
            self._press(Digit(number))
        elif number <= EASY:
            self.do(state.Rate(number), state.Next())

    def action_say(self, word: str) -> None:
        """True or false, to a claim; what says false flags where no claim is judged."""
        if not self._press(Say(word)) and word == "false":
            self.action_mark("flag")

    def action_move(self, by: int) -> None:
        """Move ▸, or the body where there is none."""
        if not self._press(Move(by)):
            self.action_scroll(by)

    def action_carry(self, by: int) -> None:
        """Carry what ▸ stands at."""
        self._press(Carry(by))

    def action_clear(self) -> None:
        """Clear what is entered at ▸."""
        self._press(Clear())

    def action_check(self) -> None:
        """Enter: check what is entered; without anything, show the answer, or go on."""
        if not self._press(Enter()):
            self._go_on()

    def action_go_on(self) -> None:
        """Space: mark what ▸ stands at; with nothing to mark, show the answer or go on."""
        if not self._press(Mark()):
            self._go_on()

    def _go_on(self) -> None:
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
        return self.area.ABOUT if self._entering else ""

    def action_leave(self) -> None:
        """End the sitting; what was answered is kept."""
        self.ctquiz.show_summary(self.sitting)
