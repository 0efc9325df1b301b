"""A page that shows where the answered fact stands, once its document has been read beside it."""

import sqlite3
from abc import abstractmethod

from textual.content import Content

from ctquiz.errors import CtquizError
from ctquiz.screens import question as view
from ctquiz.screens.draw import NOTHING, stacked
from ctquiz.screens.marking import MarkingPage
from ctquiz.screens.page import reason
from ctquiz.screens.source import excerpt
from ctquiz.study.marking import at_hand
from ctquiz.study.state import Asking, Phase


class SourcedPage(MarkingPage):
    """Reads the documents of what is asked in a thread: a long one keeps nobody waiting."""

    @property
    @abstractmethod
    def phase(self) -> Phase:
        """What the sitting is at."""

    def on_mount(self) -> None:
        """Read."""
        session = self.sitting.session
        asking = at_hand(session.phase)
        cards = [*session.waiting, *([asking.card] if asking else [])]
        banks = {card.bank.id: card.bank for card in cards}
        self._unread = [bank for bank in banks.values() if self.ctquiz.desk.bookcase.has(bank)]
        if self._unread:
            self.run_worker(self._read, thread=True, exit_on_error=False)

    def _read(self) -> None:
        for bank in self._unread:
            try:
                self.ctquiz.desk.bookcase.read(bank)
            except CtquizError:  # the page of the source says what is wrong
                continue
        self.app.call_from_thread(self._show)

    def _show(self) -> None:
        if not isinstance(self.phase, Asking):
            self.refresh_page()

    def after(self, width: int) -> Content:
        """What may only be seen once answered, a few lines of the passage included."""
        asking = self.answered
        if asking is None:
            return NOTHING
        question = asking.question
        found = self.ctquiz.desk.bookcase.passages(question.bank, question.fact)
        lines = excerpt(found[0], width - 2) if found else []
        return view.after(self.phase, width, stacked([line.pad_left(2) for line in lines]))

    @property
    def answered(self) -> Asking | None:
        """What is at hand, once it was answered: before that, nothing of it is told."""
        return None if isinstance(self.phase, Asking) else at_hand(self.phase)

    def action_info(self) -> None:
        """Show how well what was answered is known, and each review of it."""
        asking = self.answered
        if asking is None:
            return
        try:
            self.ctquiz.show_info(asking.question)
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot look up: {reason(error)}.", "error")

    def action_source(self) -> None:
        """Show where the fact stands: not before it was answered."""
        asking = self.answered
        if asking is None:
            return
        if asking.question.fact.at:
            self.ctquiz.show_source(asking.question)
        else:
            self.tell("This fact names no place in a source.")
