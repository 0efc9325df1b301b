"""Lines over time, by plotext: only its signs are taken, and coloured as everything here is.

So they follow the theme, and without colours the signs alone tell one line from the other.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct
from textual.content import Content

DOTTED: Final = "braille"
"""A line of the finest dots that a terminal has."""

STRAIGHT: Final = "─"
"""A line of strokes, for what another is held against."""

_LEAST: Final = (12, 3)
"""Cells and rows below which plotext has no room to draw in."""

_BRAILLE: Final = range(0x2800, 0x2900)


class Line(Struct, frozen=True):
    """Points from left to right, and what they are drawn with."""

    xs: Sequence[float]
    ys: Sequence[float]
    marker: str = DOTTED


def plotted(
    lines: Sequence[Line],
    bounds: tuple[float, float],
    across: Mapping[float, str],
    up: Mapping[float, str],
    size: tuple[int, int],
) -> Content:
    """The lines, the last one on top; `bounds` are of the ys, `across` and `up` name places."""
    from textual_plotext import Plot  # noqa: PLC0415 - it takes 40 ms, and one chart needs it

    width, height = (max(pair) for pair in zip(size, _LEAST, strict=True))
    plot = Plot()
    plot.plotsize(width, height)
    plot.theme("clear")
    plot.frame(False)
    plot.ylim(*bounds)
    plot.xticks([*across], [*across.values()])
    plot.yticks([*up], [*up.values()])
    for line in lines:
        plot.plot([*line.xs], [*line.ys], marker=line.marker)
    drawn = Content.from_text(plot.build().replace("\x1b[0m", ""), markup=False)
    return Content("\n").join([_coloured(row.plain.rstrip()) for row in drawn.split("\n")])


def _coloured(row: str) -> Content:
    """Dots stand out; strokes and the names of places stay quiet."""
    runs = groupby(row, key=lambda sign: ord(sign) in _BRAILLE)
    return Content.assemble(
        *(("".join(signs), "$primary" if dots else "$quiet") for dots, signs in runs)
    )
