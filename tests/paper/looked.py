"""Where words stand on the pages of a PDF, in mm from the top left corner."""

from collections.abc import Iterator
from ctypes import c_int, c_uint
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

_POINT = 25.4 / 72


class Box(NamedTuple):
    """A rectangle on a page, counted from 0."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_shown(self) -> bool:
        """Whether there is any ink in it: spaces at the end of a line have none."""
        return self.right - self.left > 0.01 and self.bottom - self.top > 0.01

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def found(pdf: bytes, words: str) -> list[Box]:
    """Every place where these words stand in one line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [box for number in range(len(document)) for box in _on(document, number, words)]


def _on(document: pypdfium2.PdfDocument, number: int, words: str) -> Iterator[Box]:
    page = document[number]
    height = page.get_height()
    text = page.get_textpage()
    searched = text.search(words, match_case=True)
    while place := searched.get_next():
        first, count = place
        boxes = [text.get_charbox(index) for index in range(first, first + count)]
        left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
        yield Box(number, *(each * _POINT for each in (left, height - top, right, height - bottom)))


def font_sizes(pdf: bytes, words: str) -> set[float]:
    """The sizes in pt in which these words are printed."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage() for page in document]
        return {
            round(raw.FPDFText_GetFontSize(page, place[0]), 2)
            for page in pages
            for place in [page.search(words, match_case=True).get_next()]
            if place
        }


def characters(pdf: bytes) -> Iterator[Box]:
    """Every letter."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            height = page.get_height()
            text = page.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                sides = (left, height - top, right, height - bottom)
                yield Box(number, *(each * _POINT for each in sides))


def bubbles(pdf: bytes, filled: bool = False) -> list[Box]:
    """The circles of a page, all or only those that are filled."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            box for number in range(len(document)) for box in _circles(document, number, filled)
        ]


def _circles(document: pypdfium2.PdfDocument, number: int, filled: bool) -> Iterator[Box]:
    page = document[number]
    for drawn in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=5):
        left, bottom, right, top = drawn.get_bounds()
        is_round = abs((right - left) - (top - bottom)) < 0.1 and right - left > 4
        sides = (left, page.get_height() - top, right, page.get_height() - bottom)
        if is_round and (not filled or _fills(drawn)):
            yield Box(number, *(each * _POINT for each in sides))


def _fills(drawn: pypdfium2.PdfObject) -> bool:
    mode, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(drawn, mode, stroke)
    return mode.value != raw.FPDF_FILLMODE_NONE


def shades(pdf: bytes) -> int:
    """How many paths are filled with grey."""
    found = 0
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for drawn in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=5):
                red, green, blue, alpha = (c_uint() for _ in range(4))
                raw.FPDFPageObj_GetFillColor(drawn, red, green, blue, alpha)
                found += _fills(drawn) and 0 < red.value < 255
    return found


def rules(pdf: bytes) -> list[Box]:
    """The lines that lie."""
    found: list[Box] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            height = page.get_height()
            for drawn in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=5):
                left, bottom, right, top = drawn.get_bounds()
                if right - left > 20 and top - bottom < 3:
                    sides = (left, height - top, right, height - bottom)
                    found.append(Box(number, *(each * _POINT for each in sides)))
    return found
