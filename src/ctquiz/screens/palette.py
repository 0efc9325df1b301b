"""The palette: all that can be done on a page, found by a few letters of its name or sentence."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from rich.cells import cell_len
from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.fuzzy import Matcher
from textual.widget import Widget
from textual.widgets import Input

from ctquiz.screens.actions.action import Action, Hint, hint, key_name
from ctquiz.screens.actions.palette import AWAY, CHOOSE, DOWN, OPEN_PALETTE, PALETTE, UP
from ctquiz.screens.draw import MARK, NOTHING, cut, fitted, stacked, styled
from ctquiz.screens.field import LineField
from ctquiz.screens.page import WIDE, Page, bound
from ctquiz.screens.text import Text

_GAP = 2
_LONGEST = 100


class Doing(Struct, frozen=True):
    """Something that can be done: an action, of the page or of the program."""

    action: Action
    of: Page | None


class PalettePage(Page):
    """A field, and below it what fits what is typed there."""

    ACTIONS: ClassVar[tuple[Action, ...]] = PALETTE
    BINDINGS: ClassVar[list[BindingType]] = bound(PALETTE)
    AUTO_FOCUS: ClassVar[str | None] = "#search"

    def __init__(self, doings: Sequence[Doing]) -> None:
        super().__init__()
        # What nine digits do is told once.
        told = {one.action.does: one for one in reversed(doings)}
        self.doings = [
            one for one in doings if told[one.action.does] is one and one.action is not OPEN_PALETTE
        ]
        self.cursor = 0

    def body(self) -> Sequence[Widget]:
        """The field and the list."""
        return [LineField("search", "type what you want to do", _LONGEST), Text("text")]

    def head(self) -> tuple[str, str, float]:
        """What this is."""
        return "What can be done here", "", 0.0

    def footer(self) -> Sequence[Hint]:
        """Choose, move, back."""
        return [hint(CHOOSE), hint(UP), hint(DOWN), hint(AWAY)]

    @property
    def found(self) -> list[Doing]:
        """What fits, best first; all where nothing is typed."""
        typed = self.query_one(LineField).value.strip()
        if not typed:
            return self.doings
        matcher = Matcher(typed)
        scored = [(_score(matcher, one.action), one) for one in self.doings]
        ordered = sorted(scored, key=lambda one: -one[0])
        return [one for score, one in ordered if score > 0]

    def draw_body(self, width: int) -> None:
        """The list, scrolled so that ▸ is in it."""
        found = self.found
        self.cursor = max(0, min(self.cursor, len(found) - 1))
        if not found:
            self._put("text", styled("Nothing here is called so.", "$quiet"))
            return
        room = max(1, self.inner_height - 2)
        first = max(0, min(self.cursor - room // 2, len(found) - room))
        names = max(cell_len(one.action.label) for one in self.doings)
        keys = max(cell_len(self._keys(one)) for one in self.doings)
        lines = [
            self._line(one, one is found[self.cursor], names, keys, width)
            for one in found[first : first + room]
        ]
        self._put("text", stacked([NOTHING, *lines]))

    def _line(self, one: Doing, chosen: bool, names: int, keys: int, width: int) -> Content:
        mark = Content.styled("▸ ", "$primary") if chosen else Content("  ")
        name = styled(fitted(one.action.label, names + _GAP), "bold" if chosen else "")
        key = styled(fitted(self._keys(one), keys + _GAP), "bold")
        room = width - MARK - names - keys - 2 * _GAP
        does = styled(cut(one.action.does, room), "$quiet") if width >= WIDE else NOTHING
        return Content.assemble(mark, name, key, does)

    def _keys(self, one: Doing) -> str:
        keys = self.ctquiz.keymap.keys(one.action)
        return key_name(keys[0]) if keys else ""

    @on(Input.Changed)
    def narrow(self) -> None:
        """Other letters, another list."""
        self.cursor = 0
        self.refresh_page()

    @on(Input.Submitted)
    async def submitted(self) -> None:
        """Enter came through the field."""
        await self.action_choose()

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self.cursor += by
        self.refresh_page()

    async def action_choose(self) -> None:
        """Do what ▸ stands at, on the page that the palette was opened from."""
        found = self.found
        if found and self.is_active:
            one = found[self.cursor]
            self.dismiss()
            await self.app.run_action(one.action.name, one.of or self.app)


def _score(matcher: Matcher, action: Action) -> float:
    """How well it fits: its name by letters in their order, its sentence by what stands in it."""
    stands = matcher.query.casefold() in action.does.casefold()
    return matcher.match(action.label) + stands
