"""The fields that something is typed or pasted into."""

from textual.events import Key
from textual.message import Message
from textual.widgets import Input

from ctquiz.shown import visible_line
from ctquiz.study.session import LONGEST_ANSWER


class LineField(Input):
    """One line; of what is pasted, only what can be shown and is looked at stays."""

    def __init__(self, id: str, placeholder: str, longest: int) -> None:  # noqa: A002 - Textual's
        super().__init__(id=id, compact=True, select_on_focus=False, placeholder=placeholder)
        self.cursor_blink = False
        self._longest = longest

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of what stands there: every key and every paste comes through.

        Textual would refuse a text that is too long, and show a control character raw.
        """
        shown = "".join(mark for mark in text if visible_line(mark) == mark)
        left = self._longest - (len(self.value) - abs(end - start))
        super().replace(shown[: max(0, left)], start, end)


class AnswerField(LineField):
    """Where an answer is typed."""

    class Left(Message):
        """Backspace was pressed where nothing stands any more."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id, "", LONGEST_ANSWER)

    async def _on_key(self, event: Key) -> None:
        """Enter and backspace take their turn among the letters; as bindings they came last."""
        if event.key not in ("enter", "backspace"):
            return
        event.stop()
        event.prevent_default()
        if event.key == "enter":
            await self.action_submit()
        elif self.value:
            self.action_delete_left()
        else:
            self.post_message(self.Left())

    async def action_submit(self) -> None:
        """Hand the text over; what is typed from now on is the next answer."""
        self.post_message(self.Submitted(self, self.value))
        self.clear()
