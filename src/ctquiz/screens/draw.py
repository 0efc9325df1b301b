"""Lines drawn by hand: what both a header and a chart are made of. Pure; widths are in cells."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from textual.content import Content

from ctquiz.screens.actions.action import Hint
from ctquiz.screens.actions.common import HELP
from ctquiz.shown import visible_line

MARK: Final = 2
"""Cells at the left where a mark stands."""

GUTTER: Final = MARK + 4
"""Cells before an option's text: its mark's, and 4 for its number."""

COMMENT: Final = len("not one of them")
"""Cells kept free beside an answer for the longest comment that may come to stand there."""

_WIDE_GAP: Final = 5
_LEAST_GAP: Final = 2

NOTHING: Final = Content("")
"""What takes no room."""

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_NEW_LINE: Final = Content("\n")


def stacked(lines: Sequence[Content]) -> Content:
    """Lines one below the other."""
    return _NEW_LINE.join(lines)


def height(content: Content) -> int:
    """The lines of a text that is wrapped already; one without a character takes none."""
    return content.plain.count("\n") + 1 if len(content) else 0


def styled(text: str, style: str = "") -> Content:
    """A stranger's text on one line, as data."""
    return Content.styled(visible_line(text), style) if style else Content(visible_line(text))


def cut(text: str, width: int) -> str:
    """A stranger's text on one line of so many cells at most; an ellipsis says that it was cut."""
    line = visible_line(text)
    if cell_len(line) <= width:
        return line
    return set_cell_size(line, width - 1) + "…" if width > 0 else ""


def fitted(text: str, width: int) -> str:
    """The same in just that many cells."""
    return set_cell_size(cut(text, width), max(0, width))


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


class Entry(Struct, frozen=True):
    """A text, its mark in the gutter, and at its right the word for its verdict."""

    lead: Content
    text: Content
    comment: Content = NOTHING


def listed(rows: Sequence[Entry], indent: int, width: int) -> list[Content]:
    """The entries with their comments in one column.

    A text wraps before that column whether or not a comment is there: a verdict moves nothing.
    """
    texts = _wrapped(rows, indent, width)
    longest = max((line.cell_length for lines in texts for line in lines), default=0)
    column = min(_room(indent, width) + _LEAST_GAP, longest + _WIDE_GAP)
    beside = max(COMMENT, width - indent - column)
    return [
        _beside(row, lines, indent, column, beside) for row, lines in zip(rows, texts, strict=True)
    ]


def wraps(rows: Sequence[Entry], indent: int, width: int) -> bool:
    """Whether a text of these has more than one line there."""
    return any(len(lines) > 1 for lines in _wrapped(rows, indent, width))


def _room(indent: int, width: int) -> int:
    return max(1, width - indent - _LEAST_GAP - COMMENT)


def _wrapped(rows: Sequence[Entry], indent: int, width: int) -> list[list[Content]]:
    room = _room(indent, width)
    return [row.text.wrap(room) if len(row.text) else [row.text] for row in rows]


def _beside(row: Entry, lines: Sequence[Content], indent: int, column: int, beside: int) -> Content:
    """An entry, the lines of its comment beside those of its text."""
    comment = row.comment.wrap(beside) if len(row.comment) else []
    drawn: list[Content] = []
    for text, said in zip_longest(lines, comment, fillvalue=NOTHING):
        gap = " " * (column - text.cell_length) if len(said) else ""
        start = Content(" " * indent) if drawn else row.lead
        drawn.append(
            Content.assemble(start, text, gap, said) if len(text) or len(said) else NOTHING
        )
    return stacked(drawn)


def at_most(hints: Sequence[Hint], most: int) -> list[Hint]:
    """So many keys: the last of the highest rank goes first, but the help never."""
    kept = list(hints)
    while len(kept) > most:
        droppable = [index for index, one in enumerate(kept) if one.label != HELP.label]
        del kept[max(droppable, key=lambda index: (kept[index].rank, index))]
    return kept


def key_line(hints: Sequence[Hint], width: int) -> Content:
    """The keys that fit, given up in the same order."""
    kept = list(hints)
    while len(kept) > 1 and _key_width(kept) > width:
        kept = at_most(kept, len(kept) - 1)
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
