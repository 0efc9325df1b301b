"""Where words stand on the pages of a PDF, in mm from the top left corner."""

from collections.abc import Iterator
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
