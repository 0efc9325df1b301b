"""The papers and sizes of print there are."""

from typing import Final

from ctquiz.paper.sheet import Layout

PAPERS: Final = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in mm."""

_LARGE: Final = 18.0
_NORMAL: Final = 11.0


def layout(paper: str, large: bool = False, saving: bool = False, columns: int = 1) -> Layout:
    """The layout of a sheet; print of 18 pt is large print."""
    width, height = PAPERS[paper]
    margin = 14.0 if saving else 18.0
    size = _LARGE if large else _NORMAL
    return Layout(paper, width, height, margin, size, columns, saving)
