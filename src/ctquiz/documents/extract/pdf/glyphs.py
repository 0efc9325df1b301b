"""The characters of a page as pdfium finds them, strung together to fragments."""

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Final

import msgspec
from pypdfium2 import PdfDocument, PdfiumError, raw

from ctquiz.documents.extract.pdf.marks import hyphen, is_running
from ctquiz.documents.extract.pdf.pictures import is_pictured
from ctquiz.documents.extract.pdf.sheet import LEAST_GUTTER, RUNNING, TURNED, Fragment, Gap, Sheet

GAP: Final = 0.7
"""Of the size: wider than the spaces of any but badly justified lines."""

_SPACE_GAP: Final = 0.3
"""Of the size: pdfium, which knows the fonts, tells of narrower spaces."""

_MINUS: Final = 0x2D
_HYPHEN: Final = 2
"""What pdfium makes of a hyphen at a line's end."""

_BOLD: Final = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_FORCE_BOLD: Final = 1 << 18
"""Of a font descriptor's flags (ISO 32000-1, table 123)."""
_RAISED: Final = 0.2
"""Of the size: what a raised number stands above its baseline."""
_REACHED_BACK: Final = 0.2
"""Of the size, at most: what a letter has before its place."""
_FARTHEST: Final = 1_000_000.0


def sheet(document: PdfDocument, number: int, most: int) -> Sheet | None:
    """A page, of which no more than `most` characters; None where it is broken."""
    try:
        page = document[number]
        text = page.get_textpage()
    except PdfiumError:
        return None
    fragments = _Page(text.raw, most).fragments()
    pictured = not fragments and is_pictured(page.raw)
    text.close()
    page.close()
    return Sheet(number + 1, fragments, pictured)


class _Style:
    """What all characters of one text object share."""

    def __init__(self, text: raw.FPDF_TEXTPAGE, index: int, object_: raw.FPDF_PAGEOBJECT) -> None:
        matrix = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        self.size = size if 0.1 < size < _FARTHEST else 10.0
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(text, index, name, 128, flags)
        stroked = raw.FPDFTextObj_GetTextRenderMode(object_) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        named = _BOLD.search(name.value.decode("utf-8", "replace"))
        self.bold = bool(named) or bool(flags.value & _FORCE_BOLD) or stroked
        quarter = raw.FPDFText_GetCharAngle(text, index) / (math.pi / 2)
        self.aside = RUNNING if is_running(object_) else ""
        self.told = self.size, self.bold, self.aside
        self.quarter = round(quarter) % 4 if abs(quarter - round(quarter)) < 0.05 else None


class _Word:
    """Visible characters one after the other, of one text object; numbers stand for themselves."""

    def __init__(
        self, first: int, object_: raw.FPDF_PAGEOBJECT, key: int, after_space: bool
    ) -> None:
        self.first = self.last = first
        self.object = object_
        self.key = key
        self.after_space = after_space
        self.is_number = False
        self.characters: list[str] = []


class _Page:
    def __init__(self, text: raw.FPDF_TEXTPAGE, most: int) -> None:
        self._text = text
        self._count = min(raw.FPDFText_CountChars(text), most)
        self._styles: dict[int, _Style] = {}
        self._found: list[tuple[int | None, Fragment]] = []
        self._open: list[str] = []
        self._gaps: list[Gap] = []
        self._length = 0
        self._style: _Style | None = None
        self._x0 = self._x1 = self._y = 0.0

    def fragments(self) -> tuple[Fragment, ...]:
        for word in self._words():
            self._take(word)
        self._close()
        letters: dict[int | None, int] = {}
        for quarter, fragment in self._found:
            letters[quarter] = letters.get(quarter, 0) + len(fragment.text)
        most = max(letters, key=lambda quarter: letters[quarter], default=0)
        return tuple(
            fragment if quarter == most else msgspec.structs.replace(fragment, aside=TURNED)
            for quarter, fragment in self._found
        )

    def _words(self) -> Iterator[_Word]:
        word: _Word | None = None
        space = False
        high = 0
        for index in range(self._count):
            code = raw.FPDFText_GetUnicode(self._text, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            object_ = raw.FPDFText_GetTextObject(self._text, index)
            if code == _HYPHEN and word:
                # It has no place of its own.
                word.characters.append(hyphen(object_))
                continue
            if code <= 32 or not object_ or chr(code).isspace():
                # A new line, as pdfium thinks, may be the same one.
                space = space or code not in {10, 13}
                if word:
                    yield word
                word = None
                continue
            key = ctypes.addressof(object_.contents)
            character = hyphen(object_) if code == _MINUS else _character(code, high)
            if word and (word.key != key or word.is_number != character.isdigit()):
                yield word
                word = None
            if word is None:
                word = _Word(index, object_, key, space)
                word.is_number = character.isdigit()
                space = False
            word.characters.append(character)
            word.last = index
            high = 0
        if word:
            yield word

    def _take(self, word: _Word) -> None:
        style = self._styles.get(word.key)
        if style is None:
            style = self._styles[word.key] = _Style(self._text, word.first, word.object)
        x0, x1, y = self._placed(word, style.quarter, style.size)
        if not max(abs(x0), abs(x1), abs(y)) < _FARTHEST:
            return
        text = "".join(word.characters)
        if word.is_number and self._is_raised(word.first, y, style):
            self._close()
            # As other fonts are made smaller and set higher.
            place = (x0, x1, y + _RAISED * style.size, 0.6 * style.size)
            told = (*place, style.bold, style.aside, (), len(self._found))
            self._found.append((style.quarter, Fragment(text, *told)))
            return
        if not self._goes_on(style, x0, y):
            self._close()
            self._style, self._x0, self._x1, self._y = style, x0, x0, y
        if word.after_space or x0 - self._x1 > _SPACE_GAP * style.size:
            if x0 - self._x1 > LEAST_GUTTER * style.size:
                self._gaps.append(Gap(self._length, self._x1, x0))
            self._add(" ")
        self._add(text)
        self._x0, self._x1 = min(self._x0, x0), max(self._x1, x1)

    def _goes_on(self, style: _Style, x0: float, y: float) -> bool:
        before = self._style
        return (
            bool(self._open)
            and before is not None
            and (before.bold, before.quarter, before.aside)
            == (style.bold, style.quarter, style.aside)
            and abs(before.size - style.size) < 0.02 * style.size
            and abs(y - self._y) < 0.1 * style.size
            and -GAP * style.size < x0 - self._x1 < GAP * style.size
        )

    def _placed(self, word: _Word, quarter: int | None, size: float) -> tuple[float, float, float]:
        """From where to where along its line, and its baseline, as if the line were level."""
        first, last, x, y = self._first, self._last, self._at_x, self._at_y
        raw.FPDFText_GetLooseCharBox(self._text, word.first, first)
        raw.FPDFText_GetLooseCharBox(self._text, word.last, last)
        raw.FPDFText_GetCharOrigin(self._text, word.first, x, y)
        # A word of a script that runs to the left ends where it begins.
        match quarter:
            case 3:
                ends = (first.bottom, first.top, last.bottom, last.top, -x.value)
            case 2:
                ends = (-first.right, -first.left, -last.right, -last.left, -y.value)
            case 1:
                ends = (-first.top, -first.bottom, -last.top, -last.bottom, x.value)
            case _:
                # A letter such as j reaches back before its place, into a gutter.
                back = x.value - first.left
                left = x.value if 0 < back < _REACHED_BACK * size else first.left
                ends = (left, first.right, last.left, last.right, y.value)
        return min(ends[0], ends[2]), max(ends[1], ends[3]), ends[4]

    def _is_raised(self, index: int, y: float, style: _Style) -> bool:
        """Whether a number has the shape of a power or of a note's mark, as some fonts have."""
        left, right, bottom, top = self._edges
        raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return style.quarter == 0 and bottom.value - y > _RAISED * style.size

    def _add(self, text: str) -> None:
        self._open.append(text)
        self._length += len(text)

    def _close(self) -> None:
        if self._open and self._style is not None:
            style = self._style
            text = "".join(self._open)
            told = (self._x0, self._x1, self._y, *style.told, tuple(self._gaps))
            self._found.append((style.quarter, Fragment(text, *told, len(self._found))))
        self._open, self._gaps, self._length = [], [], 0

    _first = raw.FS_RECTF()
    _last = raw.FS_RECTF()
    _at_x = ctypes.c_double()
    _at_y = ctypes.c_double()
    _edges = tuple(ctypes.c_double() for _ in range(4))


def _character(code: int, high: int) -> str:
    """A character of UTF-32, or the second half of one in UTF-16."""
    if 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else "\ufffd"
    return chr(code) if code < 0x110000 else "\ufffd"
