"""The characters of a page as pdfium finds them, strung together to fragments."""

import ctypes
import math
import re
from typing import Final

import msgspec
from pypdfium2 import PdfDocument, PdfiumError, raw

from ctquiz.documents.extract.pdf.marks import hyphen, is_running
from ctquiz.documents.extract.pdf.sheet import RUNNING, TURNED, Fragment, Sheet

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
_FARTHEST: Final = 1_000_000.0


def sheet(document: PdfDocument, number: int, most: int) -> Sheet | None:
    """A page, of which no more than `most` characters; None where it is broken."""
    try:
        page = document[number]
        text = page.get_textpage()
    except PdfiumError:
        return None
    fragments = _Page(text.raw, most).fragments()
    pictured = raw.FPDFPage_CountObjects(page.raw) > 0 and not fragments
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


class _Page:
    def __init__(self, text: raw.FPDF_TEXTPAGE, most: int) -> None:
        self._text = text
        self._count = min(raw.FPDFText_CountChars(text), most)
        self._styles: dict[int | None, _Style] = {}
        self._found: list[tuple[int | None, Fragment]] = []
        self._open: list[str] = []
        self._space = False
        self._style: _Style | None = None
        self._x0 = self._x1 = self._y = 0.0

    def fragments(self) -> tuple[Fragment, ...]:
        for index in range(self._count):
            self._take(index)
        self._close()
        letters: dict[int | None, int] = {}
        for quarter, fragment in self._found:
            letters[quarter] = letters.get(quarter, 0) + len(fragment.text)
        most = max(letters, key=lambda quarter: letters[quarter], default=0)
        return tuple(
            fragment if quarter == most else msgspec.structs.replace(fragment, aside=TURNED)
            for quarter, fragment in self._found
        )

    def _take(self, index: int) -> None:
        code = raw.FPDFText_GetUnicode(self._text, index)
        object_ = raw.FPDFText_GetTextObject(self._text, index)
        if code == _HYPHEN and self._open:
            self._open.append(hyphen(object_))
            return
        if code <= 32 or not object_ or chr(code).isspace():
            # A new line, as pdfium thinks, may be the same one.
            self._space = self._space or code not in {10, 13}
            return
        style = self._styled(index, object_)
        x0, x1, y = self._placed(index, style.quarter)
        if not max(abs(x0), abs(x1), abs(y)) < _FARTHEST:
            return
        if chr(code).isdigit() and self._is_raised(index, y, style):
            self._raised(code, x0, x1, y, style)
            return
        if not self._goes_on(style, x0, y):
            self._close()
            self._style, self._x0, self._x1, self._y = style, x0, x1, y
        if self._space or x0 - self._x1 > _SPACE_GAP * style.size:
            self._open.append(" ")
        self._open.append(hyphen(object_) if code == _MINUS else _character(code))
        self._x0, self._x1 = min(self._x0, x0), max(self._x1, x1)
        self._space = False

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

    def _styled(self, index: int, object_: raw.FPDF_PAGEOBJECT) -> _Style:
        key = ctypes.cast(object_, ctypes.c_void_p).value
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = _Style(self._text, index, object_)
        return style

    def _placed(self, index: int, quarter: int | None) -> tuple[float, float, float]:
        """From where to where along its line, and its baseline, as if the line were level."""
        box, x, y = self._box, self._at_x, self._at_y
        raw.FPDFText_GetLooseCharBox(self._text, index, box)
        raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        match quarter:
            case 1:
                return box.bottom, box.top, -x.value
            case 2:
                return -box.right, -box.left, -y.value
            case 3:
                return -box.top, -box.bottom, x.value
            case _:
                return box.left, box.right, y.value

    def _is_raised(self, index: int, y: float, style: _Style) -> bool:
        """Whether a number has the shape of a power or of a note's mark, as some fonts have."""
        left, right, bottom, top = self._edges
        raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return style.quarter == 0 and bottom.value - y > _RAISED * style.size

    def _raised(self, code: int, x0: float, x1: float, y: float, style: _Style) -> None:
        """A fragment of its own, as other fonts are made smaller and set higher."""
        self._close()
        size = style.size
        placed = (x0, x1, y + _RAISED * size, 0.6 * size)
        fragment = Fragment(_character(code), *placed, style.bold, style.aside)
        self._found.append((style.quarter, fragment))

    def _close(self) -> None:
        if self._open and self._style is not None:
            style = self._style
            text = "".join(self._open)
            place = (self._x0, self._x1, self._y)
            self._found.append((style.quarter, Fragment(text, *place, *style.told)))
        self._open = []

    _box = raw.FS_RECTF()
    _at_x = ctypes.c_double()
    _edges = tuple(ctypes.c_double() for _ in range(4))
    _at_y = ctypes.c_double()


def _character(code: int) -> str:
    if 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code)
