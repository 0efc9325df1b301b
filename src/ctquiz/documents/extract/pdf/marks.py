"""What a tagged PDF says of its text (ISO 32000-1, 14.8.2.2 and 14.9.4)."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Final

from pypdfium2 import raw

from ctquiz.documents.extract.pdf.sheet import REAL_HYPHEN

_SOFT: Final = frozenset({"", "\0", "\u00ad"})
"""A lone byte AD is no character of a PDF's own encoding, and comes as nothing."""

_LONGEST: Final = 32
_MOST_MARKS: Final = 8


def is_running(object_: raw.FPDF_PAGEOBJECT) -> bool:
    """Whether text is attached to an edge of its page, as heads and feet are."""
    return any(
        _text(raw.FPDFPageObjMark_GetName, mark) == "Artifact"
        and raw.FPDFPageObjMark_GetParamValueType(mark, b"Attached") != raw.FPDF_OBJECT_UNKNOWN
        for mark in _marks(object_)
    )


def hyphen(object_: raw.FPDF_PAGEOBJECT) -> str:
    """A hyphen at a line's end: soft or real where the PDF says which it is."""
    for mark in _marks(object_):
        said = _text(raw.FPDFPageObjMark_GetParamStringValue, mark, b"ActualText")
        if said is not None:
            return "\u00ad" if said in _SOFT else REAL_HYPHEN if said == "-" else "-"
    return "-"


def _marks(object_: raw.FPDF_PAGEOBJECT) -> Iterator[raw.FPDF_PAGEOBJECTMARK]:
    if object_:
        for index in range(min(raw.FPDFPageObj_CountMarks(object_), _MOST_MARKS)):
            yield raw.FPDFPageObj_GetMark(object_, index)


def _text(function: Callable[..., int], *arguments: object) -> str | None:
    """What a function writes into a buffer as UTF-16."""
    buffer = (ctypes.c_ushort * _LONGEST)()
    size = ctypes.c_ulong()
    if not function(*arguments, buffer, ctypes.sizeof(buffer), size):
        return None
    return bytes(buffer)[: max(size.value - 2, 0)].decode("utf-16-le", "replace")
