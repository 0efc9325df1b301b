"""What the keys of a list change at ▸: marks and resets, each of which can be taken back."""

import sqlite3
from abc import abstractmethod
from pathlib import Path

from msgspec import Struct

from ctquiz.bank.model import Bank, FactKey, Key
from ctquiz.errors import CtquizError
from ctquiz.memory.event import Body, Mark, MarkName, Reset, Void
from ctquiz.screens.actions.action import Action, hint
from ctquiz.screens.actions.browse import RESET, UNDO
from ctquiz.screens.editing import edit
from ctquiz.screens.page import Page, reason
from ctquiz.study.marking import toggled
from ctquiz.study.search.row import Row
from ctquiz.study.words import marked


class Change(Struct, frozen=True):
    """Something that was done here: its event, what it was in words, and the row it was done to."""

    event: bytes
    said: str
    row: Row


class ChangingPage(Page):
    """A page with a row at ▸ that can be marked and reset."""

    def __init__(self) -> None:
        super().__init__()
        self._changes: list[Change] = []
        self._about_to_reset: Key | None = None

    @property
    @abstractmethod
    def row(self) -> Row | None:
        """The row at ▸."""

    @abstractmethod
    def show_change(self, row: Row) -> None:
        """Show what is known now of a row's fact."""

    @abstractmethod
    def path_of(self, bank: Bank) -> Path | None:
        """Where a bank lies."""

    @abstractmethod
    def look_again(self) -> None:
        """See what the banks hold by now."""

    def action_edit(self) -> None:
        """Open the fact at ▸ in an editor, and go on with what it holds then."""
        row = self.row
        path = None if row is None else self.path_of(row.bank)
        if row is not None and path is not None and edit(self, path, row.fact.id or ""):
            self.look_again()

    def moved_on(self) -> None:
        """Forget that a reset was about to be: it was asked about another row."""
        self._about_to_reset = None

    def action_mark(self, name: str) -> None:
        """Mark the blank at ▸, or take the mark away."""
        key = self._key()
        if key is not None:
            self._mark(key, MarkName(name))

    def action_mark_fact(self, name: str) -> None:
        """The same for its whole fact."""
        key = self._key()
        if key is not None:
            self._mark(key.whole, MarkName(name))

    def action_flag(self, flag: int) -> None:
        """Give the blank at ▸ one of the flags; 0 takes it away."""
        key, row = self._key(), self.row
        if key is not None and row is not None and row.known.flag != flag:
            self._keep(
                Mark(key, MarkName.FLAG, flag), f"flag {flag}" if flag else "no longer flagged"
            )

    def action_reset(self) -> None:
        """Make the blank at ▸ new again: at the second press."""
        key, row = self._key(), self.row
        if key is None or row is None:
            return
        if not row.is_studied:
            self.tell("It is new: there is nothing to reset.")
        elif self._about_to_reset == key:
            self._keep(Reset(key), "reset, it is new again")
        else:
            self._about_to_reset = key
            self.tell(
                f"Press {self._key_of(RESET)} again to make it new; its reviews stay in the log."
            )

    def action_undo(self) -> None:
        """Take back the last thing that was done here."""
        if not self._changes:
            self.tell("Nothing was changed here.")
            return
        last = self._changes[-1]
        if self._kept(Void(last.event)) is not None:
            self._changes.pop()
            self.show_change(last.row)
            self.tell(f"Undone: {last.said}.")

    def _mark(self, of: Key | FactKey, name: MarkName) -> None:
        row = self.row
        assert row is not None, "what has a key is a row"
        mark = toggled(of, row.known.marks, name, self.ctquiz.desk.today)
        self._keep(mark, marked(mark))

    def _keep(self, body: Body, said: str) -> None:
        row, event = self.row, self._kept(body)
        if row is not None and event is not None:
            self._changes.append(Change(event, said, row))
            self.show_change(row)
            self.tell(f"{said.capitalize()}. {self._key_of(UNDO)} takes it back.")

    def _kept(self, body: Body) -> bytes | None:
        """The id of the event; None where it could not be kept."""
        self.moved_on()
        try:
            return self.ctquiz.desk.keep(body)
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot save: {reason(error)}. Nothing answered is lost.", "error")
            return None

    def _key(self) -> Key | None:
        row = self.row
        if row is not None and row.key is None:
            self.tell("This fact has no id yet: ctquiz fmt writes one.")
        return None if row is None else row.key

    def _key_of(self, action: Action) -> str:
        """The key of an action, as the learner has it."""
        return self.ctquiz.keymap.worded(hint(action)).shown
