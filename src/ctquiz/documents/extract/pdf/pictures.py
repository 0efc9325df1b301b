"""Whether a page shows pictures: it may be the picture of a text, which has to be recognised."""

from collections.abc import Iterator
from typing import Final

from pypdfium2 import raw

_DEEPEST: Final = 8
_MOST: Final = 20_000
"""Objects that are looked at."""
_OUTLINES: Final = 100
"""Shapes that are rather letters, drawn as outlines, than lines and frames."""


def is_pictured(page: raw.FPDF_PAGE) -> bool:
    """Whether it draws an image, be it within a form, or as many shapes as a text has letters."""
    shapes = 0
    for kind, _ in zip(_kinds(page), range(_MOST), strict=False):
        shapes += kind == raw.FPDF_PAGEOBJ_PATH
        if kind == raw.FPDF_PAGEOBJ_IMAGE or shapes >= _OUTLINES:
            return True
    return False


def _kinds(page: raw.FPDF_PAGE) -> Iterator[int]:
    """Of what a page draws, and its forms."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _within(raw.FPDFPage_GetObject(page, index), _DEEPEST)


def _within(drawn: raw.FPDF_PAGEOBJECT, depth: int) -> Iterator[int]:
    kind = raw.FPDFPageObj_GetType(drawn)
    yield kind
    if kind == raw.FPDF_PAGEOBJ_FORM and depth:
        for index in range(max(raw.FPDFFormObj_CountObjects(drawn), 0)):
            yield from _within(raw.FPDFFormObj_GetObject(drawn, index), depth - 1)
