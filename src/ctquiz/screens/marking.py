"""What a review's keys mark and take back."""

from ctquiz.memory.event import MarkName
from ctquiz.screens.page import Page
from ctquiz.study import state
from ctquiz.study.sitting import Sitting
from ctquiz.study.words import undone


class MarkingPage(Page):
    """A page on a sitting: what is at hand can be marked, and the last thing taken back."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to ask, and so nothing here to take back."""
        return isinstance(self.sitting.session.phase, state.Finished)

    @property
    def undo_key(self) -> str:
        """The key that undoes in this state."""
        raise NotImplementedError

    def do(self, *steps: state.Action) -> bool:
        """Do these, and show where that leads; False where one could not be done."""
        raise NotImplementedError

    def action_mark(self, name: str, whole: bool = False) -> None:
        """Mark what is at hand, or take the mark away."""
        if self.do(state.Toggle(MarkName(name), whole)):
            said = undone(self.sitting.session)
            back = "" if self.is_over else f" {self.undo_key} takes it back."
            self.tell(f"{said.capitalize()}.{back}")

    def action_mark_fact(self, name: str) -> None:
        """The same for the whole fact."""
        self.action_mark(name, whole=True)

    def action_undo(self) -> None:
        """Take back the last answer, rating or mark."""
        about = undone(self.sitting.session)
        if self.do(state.TakeBack()):
            self.tell(f"Undone: {about}.")
