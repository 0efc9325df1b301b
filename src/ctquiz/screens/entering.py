"""A page on which a question is answered: what is pressed goes to the area of its way."""

from abc import abstractmethod
from collections.abc import Sequence

from textual import on
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input

from ctquiz.bank.forms import Question
from ctquiz.screens import question as view
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.placing import Placed, Room, placed
from ctquiz.screens.answering.press import Carry, Clear, Enter, Letter, Mark, Move, Press
from ctquiz.screens.draw import height
from ctquiz.screens.field import AnswerField
from ctquiz.screens.page import WIDE, Page
from ctquiz.screens.text import Body, Text
from ctquiz.study.state import Answer


class EnteringPage(Page):
    """Its subclass says which question is asked, what comes of an answer, and what stands around.

    `area` is what is entered so far; where nothing more is entered it only shows.
    """

    area: Area
    _placed = Placed()
    _free = 0

    @property
    @abstractmethod
    def entering(self) -> bool:
        """Whether an answer is being entered."""

    @abstractmethod
    def answer(self, answer: Answer) -> bool:
        """Take the whole answer; False where it could not be taken."""

    @abstractmethod
    def proceed(self) -> None:
        """Do what enter and space do where nothing is entered."""

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

    def draw_area(self, question: Question, look: Look, taken: int, width: int) -> None:
        """The question and where it is answered; `taken` are lines that an answer takes below."""
        prompt = view.prompt(question)
        blank = 3 if self.is_high else 1
        lines = self.inner_height - len(prompt.wrap(width)) - blank
        self._placed = placed(look, Room(width, lines, self.app.size.height, taken))
        self._free = lines - taken - self._placed.lines
        self._put("prompt", prompt)
        self._put("area", self._placed.rows)
        self._put("options", self._placed.options)
        self._put("told", self._placed.told)

    def has_room(self, *below: Content) -> bool:
        """Whether the body can show these below what was drawn last."""
        return sum(height(part) + 1 for part in below if len(part)) <= self._free

    @property
    def pinned(self) -> Content:
        """What of the area the body has no room for."""
        return self._placed.pinned

    def want_field(self, wanted: bool, width: int) -> None:
        """Show the field, and let what is typed go there; or neither."""
        field = self.field
        field.styles.margin = (0, 0, 0, self.area.FIELD_AT or 0)
        field.placeholder = self.placeholder(width >= WIDE)
        field.display = wanted
        if wanted and self.focused is not field:
            self.set_focus(field)
        elif not wanted and self.focused is field:
            self.set_focus(None)

    def placeholder(self, wide: bool) -> str:
        """What the field says while it is empty."""
        return self.area.placeholder(wide)

    @property
    def field(self) -> AnswerField:
        """Where an answer is typed."""
        return self.query_one(AnswerField)

    def press(self, press: Press) -> bool:
        """Enter something; False where it means nothing here."""
        taken: Taken = self.area.pressed(press) if self.entering else None
        match taken:
            case None:
                return False
            case Answer():
                if not self.answer(taken) and isinstance(press, Enter):
                    self.field.insert(press.typed, 0)
            case Area():
                self.area = taken
                self.refresh_page()
                self.call_after_refresh(self._keep_in_sight)
        return True

    def _keep_in_sight(self) -> None:
        """Scroll to where something is entered next."""
        if not self.stands:
            return
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
        return bool(letter) and letter in self.area.own_keys and self.press(Letter(letter))

    @on(Input.Submitted, "#field")
    def check_typed(self, event: Input.Submitted) -> None:
        """Enter in the field. A second one that overtook the verdict goes on."""
        if not event.value.strip():
            self.action_check()
        elif not self.press(Enter(event.value)):
            self.field.insert(event.value, 0)

    @on(Input.Changed, "#field")
    def name_keys(self) -> None:
        """What enter does may depend on whether something is typed."""
        self.refresh_keys()

    @on(AnswerField.Left)
    def take_back_item(self) -> None:
        """Backspace, in the empty field too: what was entered last goes, back into the field."""
        last = self.area.last
        if self.press(Clear()):
            self.field.insert(last, 0)

    def action_move(self, by: int) -> None:
        """Move ▸, or the body where there is none."""
        if not self.press(Move(by)):
            self.action_scroll(by)

    def action_carry(self, by: int) -> None:
        """Carry what ▸ stands at."""
        self.press(Carry(by))

    def action_clear(self) -> None:
        """Clear what is entered at ▸."""
        self.take_back_item()

    def action_check(self) -> None:
        """Enter: check what is entered; without anything, go on."""
        if not self.press(Enter()):
            self.proceed()

    def action_go_on(self) -> None:
        """Space: mark what ▸ stands at; with nothing to mark, go on."""
        if not self.press(Mark()):
            self.proceed()
