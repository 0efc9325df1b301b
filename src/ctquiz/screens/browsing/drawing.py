"""The lines of the list, and the fact that is shown below it. Widths are in cells."""

from typing import Final, TypeVar

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content

from ctquiz.bank.forms import parts
from ctquiz.bank.model import Claim
from ctquiz.memory.schedule import LEECH_AT
from ctquiz.screens.browsing import words
from ctquiz.screens.draw import MARK, NOTHING, cut, fitted, stacked, styled
from ctquiz.shown import visible, visible_line
from ctquiz.study.search.row import Row

_DUE: Final = 10
_NUMBER: Final = 9
_LEAST_TEXT: Final = 16
_GAP: Final = 2


class Columns(Struct, frozen=True):
    """What a list of that width shows; without numbers a row has its text and its due day."""

    width: int
    numbers: bool

    @property
    def text(self) -> int:
        """Cells of the text."""
        return max(1, self.width - MARK - _DUE - (2 * _NUMBER if self.numbers else 0))

    def titles(self) -> Content:
        """The line above the list."""
        named = f"{'due':>{_DUE}}"
        if self.numbers:
            named += f"{'stable':>{_NUMBER}}{'lapses':>{_NUMBER}}"
        return Content.styled(f"{' ' * MARK}{'fact':<{self.text}}{named}", "$quiet")

    def line(self, row: Row, chosen: bool, today: int) -> Content:
        """A blank in the list."""
        known = row.known
        cells = f"{words.due(row, today):>{_DUE}}"
        if self.numbers:
            cells += f"{words.stable(known):>{_NUMBER}}{known.lapses or '·':>{_NUMBER}}"
        held = row.fact.draft or known.suspended or known.buried >= today
        style = "bold" if chosen else "$quiet" if held else ""
        return Content.assemble(
            _mark(row, chosen), *self._named(row, style), (cells, style) if style else cells
        )

    def _named(self, row: Row, style: str) -> list[Content]:
        """The text; where it has several blanks, the name of this one is at its end."""
        if len(row.fact.blanks) == 1:
            return [styled(fitted(_beginning(row.text, self.text), self.text), style)]
        room = max(_LEAST_TEXT, self.text // 2)
        name = cut(row.blank.name, max(0, self.text - room - _GAP))
        left = self.text - cell_len(name) - _GAP
        said = fitted(_beginning(row.text, left), left)
        return [styled(said, style), Content(" " * _GAP), styled(name, "$quiet")]


def _mark(row: Row, chosen: bool) -> Content:
    if chosen:
        return Content.styled("▸ ", "$primary")
    if row.known.flag:
        return Content.styled("⚑ ", "$text-warning")
    if row.known.lapses >= LEECH_AT:
        return Content.styled("! ", "$text-warning")
    return Content("  ")


def preview(row: Row, today: int, width: int, height: int) -> Content:
    """The fact at ▸ in so many lines: what it says, where it stands, how well it is known."""
    room = max(1, height - 2)
    said = _beginning(whole(row), room * width).wrap(width)
    if len(said) > room:
        said = [*said[: room - 1], Content.assemble(said[room - 1].truncate(width - 1), "…")]
    known = row.known
    below = [place(row), " · ".join(filter(None, [words.memory(known, today), _marks(row, today)]))]
    lines = [*said, *(styled(cut(line, width), "$quiet") for line in below)]
    return stacked([*lines, *[NOTHING] * (height - len(lines))])


_T = TypeVar("_T", str, Content)


def _beginning(text: _T, cells: int) -> _T:
    """More of a text than so many cells show: a very long one is not drawn to its end."""
    return text[: 4 * max(1, cells)]


def _marks(row: Row, today: int) -> str:
    return words.marks(row.known, today)


def whole(row: Row) -> Content:
    """The fact with the answer of this blank in bold; a question is followed by it."""
    if row.fact.sentence:
        return Content.assemble(
            *(
                visible(part)
                if isinstance(part, str)
                else (visible(part.answer.shown), "bold" if part is row.blank else "")
                for part in parts(row.fact)
            )
        )
    answer = row.blank.answer
    asked = answer.text if isinstance(answer, Claim) else row.blank.ask
    return Content.assemble(visible(f"{asked}  ") if asked else "", (visible(answer.shown), "bold"))


def place(row: Row) -> str:
    """Its name, tags and sources on one line."""
    fact = row.fact
    several = len(fact.blanks) > 1
    name = f"{fact.id or 'no id yet'}{f'#{row.blank.name}' if several else ''}"
    tags = " ".join(f"#{tag}" for tag in fact.tags)
    return visible_line(" · ".join(filter(None, [name, tags, ", ".join(map(str, fact.at))])))
