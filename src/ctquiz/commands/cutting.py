"""What is said on the command line of cards: their size, and how backs come behind fronts."""

import argparse
import re
from typing import Final

from ctquiz.errors import failure
from ctquiz.paper.cards.cut import EDGE, SIZES, Cut, Flip, Size
from ctquiz.paper.layout import PAPERS

_LEAST: Final = Size(40, 25)
"""A card needs room for a key and a line."""

_FARTHEST: Final = 10.0
"""mm that a back may be moved: no letter comes to lie beyond the paper."""


def cut_of(options: argparse.Namespace) -> Cut:
    """How the cards are cut; raises CtquizError where they do not fit on the paper."""
    page = Size(*PAPERS[options.paper])
    flip = Flip(options.flip or Flip.LONG)
    cut = Cut(page, _size(options.size or "medium"), flip, _offset(options.back_offset))
    if not cut.columns or not cut.rows:
        room = f"{page.width - 2 * EDGE:g} x {page.height - 2 * EDGE:g} mm"
        twice = ", with front and back beside or above each other" if flip is Flip.FOLD else ""
        raise failure("--size", f"does not fit on {options.paper}{twice}", f"there are {room}")
    if flip is Flip.FOLD and options.back_offset:
        raise failure("--back-offset", "means nothing for --flip fold", "leave it out")
    if flip is Flip.FOLD and options.calibration:
        raise failure("--calibration", "means nothing for --flip fold", "leave it out")
    return cut


def _size(said: str) -> Size:
    if said in SIZES:
        return SIZES[said]
    sides = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)x(\d{1,3}(?:\.\d+)?)", said, re.ASCII)
    if sides is None:
        raise failure("--size", f"'{said}' is no size", f"use {', '.join(SIZES)}, or 70x50 in mm")
    size = Size(float(sides[1]), float(sides[2]))
    if size.width < _LEAST.width or size.height < _LEAST.height:
        least = f"{_LEAST.width:g}x{_LEAST.height:g}"
        raise failure("--size", f"'{said}' is too small for a card", f"use at least {least}")
    return size


def _offset(said: str | None) -> tuple[float, float]:
    if said is None:
        return 0.0, 0.0
    number = r"([+-]?\d{0,3}(?:\.\d+|(?<=\d)))"
    moved = re.fullmatch(f"{number},{number}", said, re.ASCII)
    if moved is None:
        hint = "say how many mm to the right and down, such as 0.5,-1"
        raise failure("--back-offset", f"'{said}' is no offset", hint)
    right, down = float(moved[1]), float(moved[2])
    if max(abs(right), abs(down)) > _FARTHEST:
        raise failure("--back-offset", f"'{said}' is too far", f"use at most {_FARTHEST:g} mm")
    return right, down
