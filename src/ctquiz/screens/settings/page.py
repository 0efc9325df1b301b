"""The screen of settings: what moves schedules, and how this machine looks and asks."""

import sqlite3
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content

from ctquiz.errors import CtquizError
from ctquiz.memory.event import Set
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP
from ctquiz.screens.actions.settings import AWAY, LESS, MORE, SETTINGS
from ctquiz.screens.draw import MARK, NOTHING, cut, fitted, stacked, styled
from ctquiz.screens.page import TextPage, bound, reason
from ctquiz.screens.settings.rows import Change, Group, Row, groups

_GAP = 3


class SettingsPage(TextPage):
    """Each row can be set lower or higher; what is set counts at once."""

    ACTIONS: ClassVar[tuple[Action, ...]] = SETTINGS
    BINDINGS: ClassVar[list[BindingType]] = bound(SETTINGS)

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0

    @property
    def groups(self) -> Sequence[Group]:
        """All that can be set, as it stands now."""
        return groups(self.ctquiz.desk.rules, self.ctquiz.desk.settings)

    @property
    def rows(self) -> Sequence[Row]:
        """The same without their groups."""
        return [row for group in self.groups for row in group.rows]

    def head(self) -> tuple[str, str, float]:
        """What this is."""
        return "Settings", "", 0.0

    def explained(self) -> str:
        """Where it is kept."""
        return (
            f"What moves schedules is kept with your answers, the rest in "
            f"{self.ctquiz.desk.folders.settings}; other keys can be written there."
        )

    def text(self, width: int) -> Content:
        """The groups, then what is to be said about the row at ▸."""
        at = self.rows[self.cursor]
        column = MARK + max(cell_len(row.title) for row in self.rows) + _GAP
        lines: list[Content] = []
        for group in self.groups:
            lines += [NOTHING] if lines and self.is_high else []
            lines.append(styled(group.title, "$quiet"))
            lines += [_line(row, row.title == at.title, column, width) for row in group.rows]
        lines += [NOTHING, *Content(at.about).wrap(width)]
        return stacked(lines)

    def footer(self) -> Sequence[Hint]:
        """Less, more, back."""
        return [hint(LESS), hint(MORE), Hint("j/k", "move"), hint(HELP), hint(AWAY)]

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self.cursor = max(0, min(len(self.rows) - 1, self.cursor + by))
        self.refresh_page()

    def action_change(self, by: int) -> None:
        """Set the row at ▸ so many steps higher."""
        change = self.rows[self.cursor].change(by)
        if change is None:
            self.tell("That is as far as it goes.")
            return
        try:
            self._keep(change)
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot save: {reason(error)}.", "error")
        self.refresh_page()

    def _keep(self, change: Change) -> None:
        desk = self.ctquiz.desk
        if isinstance(change, Set):
            desk.keep(change)
        elif change != desk.settings:
            desk.write_settings(change)
            self.ctquiz.change_look(change.look)


def _line(row: Row, chosen: bool, column: int, width: int) -> Content:
    mark = Content.styled("▸ ", "$primary") if chosen else Content("  ")
    title = styled(fitted(row.title, column - MARK), "bold" if chosen else "")
    return Content.assemble(mark, title, (cut(row.value, width - column), "bold" if chosen else ""))
