"""Bytes to text, where a format says nothing of its encoding."""

import codecs
import re
from typing import Final

from ctquiz.documents.block import Unreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16, whose mark begins the one of UTF-32.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BREAK: Final = re.compile("\r\n?|[\x85\u2028]")
_BINARY: Final = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, or in what its byte order mark says, its lines ended by LF.

    Raises Unreadable where it is no text, or in another encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unbroken(_strict(data, encoding))
    if _BINARY.search(data):
        raise Unreadable(
            "is no text but binary data", "give a .txt, .md, .rst, .html, .docx or .pdf"
        )
    return _unbroken(_strict(data, "utf-8"))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        name = encoding.removesuffix("-sig").upper()
        message = f"is not {name}: line {line} has the byte 0x{data[error.start]:02x}"
        raise Unreadable(message, "save it as UTF-8") from error


def _unbroken(text: str) -> str:
    return _BREAK.sub("\n", text).replace("\u2029", "\n\n")
