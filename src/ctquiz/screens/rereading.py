"""A page on a sitting that goes on with what its banks' files say by now."""

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank
from ctquiz.bank.reading.found import Reading
from ctquiz.config import shipped_banks
from ctquiz.screens.answering.area import Area
from ctquiz.screens.sourced import SourcedPage
from ctquiz.study.marking import at_hand
from ctquiz.study.rereading import merged, news
from ctquiz.study.words import left_out, reread


class RereadingPage(SourcedPage):
    """Reads a bank's file again, in a thread, where it was edited: here or in another window."""

    def show_again(self) -> None:
        """Show the same state with the new text of its bank."""
        raise NotImplementedError

    @property
    def _file(self) -> Path | None:
        """Where the bank that is asked of lies."""
        asking = at_hand(self.phase)
        return self.ctquiz.desk.bookcase.file(asking.card.bank.id) if asking else None

    def on_mount(self) -> None:
        """Tell what of the bank is not asked."""
        path = self._file
        reading = self.ctquiz.desk.reader.last(path) if path else None
        if path is not None and reading is not None and reading.faulty:
            self.tell(left_out(path.name, reading), "warning")

    def action_edit(self) -> None:
        """Edit the fact at hand in the learner's own editor, and go on with its new text."""
        from ctquiz.screens.editing import edit  # noqa: PLC0415 - a card is shown without it

        asking, path = at_hand(self.phase), self._file
        if asking is None or asking.card.fact.id is None or path is None:
            return
        if edit(self, path, asking.card.fact.id) and not self.read_again(asking.card.bank):
            self.tell(f"{path.name} is as it was.")

    def read_again(self, bank: Bank) -> bool:
        """Read a bank's file, where it is another by now."""
        desk = self.ctquiz.desk
        path = desk.bookcase.file(bank.id)
        if path is None or not desk.reader.has_changed(path):
            return False
        self.run_worker(partial(self._read_again, bank, path), thread=True, exit_on_error=False)
        return True

    def _read_again(self, bank: Bank, path: Path) -> None:
        reading = self.ctquiz.desk.reader.read(path)
        self.app.call_from_thread(self._go_on_with, bank, path, reading)

    def _go_on_with(self, before: Bank, path: Path, reading: Reading) -> None:
        """The sitting with the bank's new text, and a word about it."""
        if not self.is_attached:
            return
        after = merged(before, reading)
        if after is not before:
            self.sitting.reread(after)
            self.show_again()
        said = reread(path.name, reading, news(before, after))
        if said and path.absolute().parent == shipped_banks():
            said = f"{said} It lies with ctquiz in {path.parent}: an update replaces it."
        if said:
            self.tell(said, "warning" if reading.problems else "information")


def taken_over(area: Area, question: Question) -> Area | None:
    """What is entered, for a question of another text; None where it would mean something else."""
    was = area.question
    same = (was.form, was.blank, was.options, was.right)
    if (question.form, question.blank, question.options, question.right) != same:
        return None
    return replace(area, question=question)
