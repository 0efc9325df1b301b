"""The exam itself: one question, one column, and no word on an answer."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar

from msgspec.structs import replace
from textual import events, on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from ctquiz.errors import CtquizError
from ctquiz.screens.actions.action import SPELT, Hint
from ctquiz.screens.actions.action import Action as Key
from ctquiz.screens.actions.exam import EXAM
from ctquiz.screens.answering.area import Area
from ctquiz.screens.answering.areas import area_of
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Clear, Digit, Enter, Press, Say
from ctquiz.screens.answering.signs import YOURS, quiet
from ctquiz.screens.draw import NOTHING, cut, styled
from ctquiz.screens.exam import view
from ctquiz.screens.exam.clocked import ClockedPage
from ctquiz.screens.page import bound
from ctquiz.screens.text import Body
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.state import Action, Flag, HandIn, Numbered, Pause, ToOpen, Turn
from ctquiz.study.exam.words import counted, left_out, standing
from ctquiz.study.state import Answer


class ExamPage(ClockedPage):
    """Asks an exam's questions; what is entered is kept at enter, or when one goes on."""

    ACTIONS: ClassVar[tuple[Key, ...]] = EXAM
    BINDINGS: ClassVar[list[BindingType]] = bound(EXAM)

    def __init__(self, kept: KeptExam) -> None:
        super().__init__(kept)
        self._goes_on = bool(self.exam.spent or self.exam.answered or self.exam.gone)
        self._asked_to_hand_in = False
        self._is_left = False
        self._held: Area | None = None
        self._take_up()

    @property
    def here(self) -> Numbered:
        """The question at hand."""
        return self.exam.here

    def _take_up(self) -> None:
        """Begin to enter anew, from the answer that is kept."""
        blank = area_of(self.here.question, entering=True)
        self._held = blank.holding(self.here.given.answer) if self.here.given else None
        self.area = self._held or blank

    @property
    def is_kept(self) -> bool:
        """Whether what is entered is the answer that is kept."""
        return self._held is not None and view.is_same(self.area, self._held)

    @property
    def entering(self) -> bool:
        """As long as it is not over, every answer can be changed."""
        return not self.exam.over

    @property
    def in_field(self) -> bool:
        """Whether letters are typed; an answer that is kept has to be taken back for it."""
        return self.area.FIELD_AT is not None and not self.is_kept

    def press(self, press: Press) -> bool:
        """Enter something; where a typed answer is kept, it can only be taken back."""
        shut = self.area.FIELD_AT is not None and self.is_kept
        return not (shut and not isinstance(press, Clear)) and super().press(press)

    @on(Input.Changed, "#field")
    def hand_on(self) -> None:
        """Letters that overtook the enter before them were meant for what is there now."""
        if self.field.value and not self.in_field:
            early = self.field.value
            self.field.clear()
            for character in early:
                self.post_message(events.Key(SPELT.get(character, character), character))

    def on_mount(self) -> None:
        """Say where it goes on."""
        if self._goes_on:
            said = [f"Going on: {standing(self.exam)}.", left_out(self.exam)]
            self.tell(" ".join(filter(None, said)))

    def on_unmount(self) -> None:
        """However it is left, the time spent is kept; where that fails, the answers tell it."""
        if not self.exam.over and not self._is_left:
            with suppress(CtquizError, sqlite3.Error):
                self.kept.do(Pause())

    def below(self, width: int) -> Content:
        """How many are answered; above it what the body has no room for."""
        said = styled(cut(counted(self.exam), width), "$quiet")
        parts = [part for part in (self.pinned, said) if len(part)]
        return Content("\n\n" if self.is_high else "\n").join(parts)

    def draw_body(self, width: int) -> None:
        """The question, and the answer as it was entered."""
        self.draw_area(self.here.question, self._look(width), 0, width)
        self._put("hint", NOTHING)
        self._put("after", NOTHING)
        self.want_field(self.in_field, width)

    def _look(self, width: int) -> Look:
        if self.is_kept:
            return self.area.kept(width)
        look = self.area.asked(width)
        if self._held is None and self.here.given is not None:
            # The bank was edited since: it is no option any more.
            said = f"{YOURS}: {cut(self.here.given.answer, width // 2)}"
            return replace(look, told=quiet(said))
        return look

    def placeholder(self, wide: bool) -> str:
        """What is typed; nothing is shown here for an empty field."""
        return self.area.placeholder(wide).partition(";")[0]

    def footer(self) -> Sequence[Hint]:
        """What is entered here, and where to go."""
        footer = view.Footer(self.ctquiz.keymap, view.own_keys(self.area, self.in_field))
        typed = self.area.FIELD_AT is not None
        if typed and self.is_kept:
            entering = footer.kept()
        else:
            entering = view.entering(self.area, self.field.value, self.is_kept)
        return footer.hints(entering, self.shows_clock, self.exam.to_come == 0)

    def explained(self) -> str:
        """How an exam is answered."""
        return (
            "An answer is kept at enter, or when you go on; until you hand in you can come back "
            "and change it. What has no answer counts as wrong."
        )

    def answer(self, answer: Answer) -> bool:
        """Keep it, and show it as it was entered."""
        return self._do(answer)

    def _do(self, action: Action) -> bool:
        """Do it, and show where that leads."""
        before = self.exam.at
        done = self.done(self.kept, action)
        self._asked_to_hand_in = False
        if done:
            self.app.clear_notifications()
            if self.exam.at != before:
                self.query_one(Body).rewind()
            if isinstance(action, Answer) or self.exam.at != before:
                self._take_up()
        self.refresh_page()
        return done

    def _keep_entered(self) -> bool:
        """Keep what is entered and was not yet; False where that could not be."""
        if self.is_kept:
            return True
        typed = self.field.value
        taken = self.area.pressed(Enter(typed))
        if isinstance(taken, Area):
            # An item of a list: now the list is the answer.
            taken = taken.pressed(Enter())
        self.field.clear()
        if not isinstance(taken, Answer) or self._do(taken):
            return True
        self.field.insert(typed, 0)
        return False

    def action_turn(self, by: int) -> None:
        """Go on, or back."""
        if self._keep_entered():
            self._turn(by)

    def _turn(self, by: int) -> None:
        before = self.exam.at
        if self._do(Turn(by)) and self.exam.at == before:
            self.tell(self._at_end(by))

    def _at_end(self, by: int) -> str:
        to_open, hand_in = view.reach(self.ctquiz.keymap, self.app.focused is not None)
        waiting = self.exam.total - self.exam.answered
        if by < 0:
            return "This is the first question."
        if waiting:
            return f"The last question; {waiting} without an answer. {to_open} goes there."
        return f"All {self.exam.total} are answered. {hand_in} hands in."

    def proceed(self) -> None:
        """Go on: nothing is entered. What stands in the field by now came after."""
        self._turn(1)

    def action_check(self) -> None:
        """Keep what is entered; with nothing new, go on."""
        if self.is_kept:
            self.proceed()
        else:
            super().action_check()

    def action_to_open(self) -> None:
        """Go to what is open or flagged."""
        if self._keep_entered():
            self._do(ToOpen())

    def action_flag(self) -> None:
        """Flag the question, or no longer."""
        self._do(Flag())

    def action_number(self, number: int) -> None:
        """A digit is part of an answer."""
        self.press(Digit(number))

    def action_say(self, word: str) -> None:
        """True or false, to a claim; else the clock or the flag."""
        if self.press(Say(word)):
            return
        if word == "true":
            self.action_clock()
        else:
            self.action_flag()

    def action_hand_in(self) -> None:
        """End it; where something is open, at the second time."""
        if not self._keep_entered():
            return
        waiting = self.exam.total - self.exam.answered
        if waiting and not self._asked_to_hand_in:
            _, hand_in = view.reach(self.ctquiz.keymap, self.app.focused is not None)
            flagged = f", {len(self.exam.flagged)} flagged" if self.exam.flagged else ""
            self.tell(f"{waiting} without an answer{flagged}. {hand_in} again hands in.")
            self._asked_to_hand_in = True
        else:
            self._hand_in("")

    def time_is_up(self) -> None:
        """What is entered by now counts."""
        self._keep_entered()
        self._hand_in("Time is up.")

    def _hand_in(self, why: str) -> None:
        if self.done(self.kept, HandIn()):
            self.ctquiz.show_exam_end(self.kept, why)

    def action_leave(self) -> None:
        """Leave it for another time."""
        if self._keep_entered() and self.done(self.kept, Pause()):
            self._is_left = True
            self.ctquiz.go_home()
            self.ctquiz.clear_notifications()
            self.ctquiz.notify("Kept. x goes on with it.", markup=False, timeout=4)
