"""Lines drawn by hand: what both a header and a chart are made of. Pure; widths are in cells."""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from ctquiz.screens.actions import HELP, Hint
from ctquiz.shown import visible_line

GUTTER: Final = 6
"""Cells before an option's text: 2 for its mark, 4 for its number."""

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_NEW_LINE: Final = Content("\n")


def stacked(lines: Sequence[Content]) -> Content:
    """Lines one below the other."""
    return _NEW_LINE.join(lines)


def styled(text: str, style: str = "") -> Content:
    """A stranger's text on one line, as data."""
    return Content.styled(visible_line(text), style) if style else Content(visible_line(text))


def fitted(text: str, width: int) -> str:
    """A stranger's text in just that many cells, cut with an ellipsis or filled with space."""
    line = visible_line(text)
    if cell_len(line) > width:
        line = set_cell_size(line, max(0, width - 1)) + "…"
    return set_cell_size(line, max(0, width))


def head(left: str, right: str, width: int) -> Content:
    """A title at the left, a count at the right."""
    room = max(0, width - cell_len(right) - 1)
    return Content.assemble((fitted(left, room), "bold"), " ", (right, "$quiet"))


def rule(width: int, done: float = 0.0) -> Content:
    """The one separator; its strong part is the progress, from 0 to 1."""
    filled = round(width * min(1.0, max(0.0, done)))
    return Content.assemble(("━" * filled, "$primary"), ("─" * (width - filled), "$faint"))


def hanging(lead: Content, body: Content, indent: int, width: int) -> Content:
    """A text beside its lead; where it wraps, it stays beside it."""
    lines = body.wrap(max(1, width - indent)) if len(body) else [body]
    rest = [line.pad_left(indent) for line in lines[1:]]
    return stacked([Content.assemble(lead, lines[0]), *rest])


def key_line(hints: Sequence[Hint], width: int) -> Content:
    """The keys that fit: the last go first, but the help never."""
    kept = list(hints)
    while len(kept) > 1 and _key_width(kept) > width:
        droppable = [index for index, one in enumerate(kept) if one.label != HELP.label]
        del kept[droppable[-1]]
    parts: list[Content] = []
    for one in kept:
        parts.append(Content.assemble((one.shown, "bold"), " ", (one.label, "$quiet")))
    return Content("   ").join(parts)


def _key_width(hints: Sequence[Hint]) -> int:
    return sum(cell_len(one.shown) + 1 + cell_len(one.label) for one in hints) + 3 * (
        len(hints) - 1
    )


def bars(values: Sequence[int], labels: Sequence[str], height: int, step: int) -> list[Content]:
    """A bar a value, `step` cells apart, its number and label below."""
    top = max([*values, 1])
    eighths = [round(value / top * height * 8) or (1 if value else 0) for value in values]
    lines: list[Content] = []
    for row in range(height, 0, -1):
        cells = (_EIGHTHS[min(8, max(0, eighth - 8 * (row - 1)))] * 2 for eighth in eighths)
        lines.append(Content.styled("".join(f"{cell:<{step}}" for cell in cells), "$primary"))
    numbers = "".join(f"{value or '·':<{step}}" for value in values)
    return [
        *lines,
        Content(numbers),
        styled("".join(f"{label:<{step}}" for label in labels), "$quiet"),
    ]
