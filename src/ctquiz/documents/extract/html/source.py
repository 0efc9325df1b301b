"""The text of an HTML file: what its bytes mean, and whether it can be a document at all.

Source: the HTML Standard, "Determining the character encoding".
"""

import codecs
import re
from typing import Final

from ctquiz.documents.block import Unreadable
from ctquiz.documents.extract.encoding import decoded

MAX_TAGS: Final = 200_000
"""A manual of 32,000 words has 31,000; as many as this take some seconds."""

_HEAD_BYTES: Final = 16 * 1024
"""Where the encoding is told; the standard wants it in the first 1,024."""

_DECLARED: Final = re.compile(
    rb"<!--.*?(?:-->|\Z)"
    rb"|<meta\s[^<>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|\A\s{0,9}<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.DOTALL | re.IGNORECASE,
)
_NAMES: Final = {
    # What pages say, and what browsers read it as.
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_SINGLE: Final = frozenset(
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 iso8859-2 iso8859-3"
    " iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15"
    " iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic".split()
)
_DOUBLE: Final = frozenset("gb18030 cp932 cp949 big5hkscs euc_jp euc_jis_2004 iso2022_jp".split())
_BINARY: Final = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SUBSET: Final = re.compile(r"<!DOCTYPE[^<>\[]{0,500}\[", re.IGNORECASE)
_SUBSET_END: Final = re.compile(r"\]\s*>")
_HUGE_TAG: Final = re.compile(r"<[a-z][^<>]{200000,}", re.IGNORECASE)
_MAX_SPACES: Final = 50_000
"""In a tag; a long one is a picture, which has none."""


def source(data: bytes) -> str:
    """The text of a page, without entities of its own: those of a DTD are never expanded.

    A page that says one encoding and is in UTF-8 was saved anew by something that did not look.
    Raises Unreadable.
    """
    text = _text(data)
    if text.count("<") > MAX_TAGS:
        raise Unreadable(
            f"holds more than {MAX_TAGS // 1000},000 tags", "split it into smaller documents"
        )
    if any(huge[0].count(" ") > _MAX_SPACES for huge in _HUGE_TAG.finditer(text)):
        raise Unreadable("is no HTML: it has a tag without end", "save it in a browser again")
    return _without_subset(text)


def _without_subset(text: str) -> str:
    if (begun := _SUBSET.search(text, 0, _HEAD_BYTES)) and (
        ended := _SUBSET_END.search(text, begun.end())
    ):
        return text[: begun.start()] + text[ended.end() :]
    return text


def _text(data: bytes) -> str:
    declared = None if _BINARY.search(data) else _declared(data[:_HEAD_BYTES])
    if declared in _DOUBLE or (declared in _SINGLE and not _is_utf8(data)):
        assert declared is not None, "it is in a set of names"
        try:
            return data.decode(declared)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            message = f"is not {declared}, as it says: line {line} has other bytes"
            raise Unreadable(message, "save it as UTF-8") from error
    return decoded(data)


def _declared(head: bytes) -> str | None:
    """The codec that a page names, if Python has it."""
    for match in _DECLARED.finditer(head):
        name = match[1] or match[2]
        if name is None:
            continue
        try:
            found = codecs.lookup(name.decode("ascii")).name
        except (LookupError, UnicodeDecodeError):
            return None
        return _NAMES.get(found, found)
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
