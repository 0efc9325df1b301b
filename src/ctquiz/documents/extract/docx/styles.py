"""What the style of a paragraph makes of it: a heading, an item, code, or nothing of the text.

A style is known by its name, which is English in every Word, or by what it or the style that it
is based on says of outline and numbers (ECMA-376 part 1, 17.7.4).
"""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import UNSET, Struct, UnsetType

from ctquiz.documents.extract.docx.xml import Attributes, read

_MAX_BASES: Final = 20
"""Styles that one is based on, after another; Word allows eleven."""

_DROPPED: Final = (
    (re.compile(r"toc(\d|heading)|tableoffigures|tableofauthorities"), "table of contents"),
    (re.compile(r"index(\d|heading)"), "index"),
    (re.compile("caption"), "caption"),
)
_HEADING: Final = re.compile(r"heading([1-9])")
_ITEM: Final = re.compile(r"list(bullet|number)?[2-5]?")
_CODE: Final = frozenset({"code", "codeblock", "htmlpreformatted", "sourcecode"})
_TITLES: Final = {"title": 1, "subtitle": 2}


class Style(Struct, frozen=True):
    """What a style says; what it leaves unset its base may say. `level` 0 is body text."""

    why: str | UnsetType = UNSET
    """Text of this style is left out."""
    level: int | UnsetType = UNSET
    is_item: bool | UnsetType = UNSET
    is_code: bool | UnsetType = UNSET


class _Read(Struct):
    """A style as it stands in its part."""

    name: str = ""
    base: str = ""
    level: int | UnsetType = UNSET
    is_item: bool | UnsetType = UNSET


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, pieces: Iterable[bytes] | None) -> None:
        self._read: dict[str, _Read] = {}
        self._default = ""
        self._known: dict[str, Style] = {}
        self._open: _Read | None = None
        if pieces is not None:
            read(pieces, self._start)

    def style(self, identity: str) -> Style:
        """What the style of an id says, and all that it is based on; no id is the default's."""
        known = self._known.get(identity)
        if known is None:
            known = self._merged(identity or self._default)
            # A document may name any number of styles that it does not have.
            if identity in self._read or not identity:
                self._known[identity] = known
        return known

    def _merged(self, identity: str) -> Style:
        why: str | UnsetType = UNSET
        level: int | UnsetType = UNSET
        is_item: bool | UnsetType = UNSET
        is_code: bool | UnsetType = UNSET
        for _ in range(_MAX_BASES):
            # A document without a part for styles names them as Word does.
            own = self._read.get(identity) or _Read(identity)
            named = _named(own.name)
            why = named.why if why is UNSET else why
            is_code = named.is_code if is_code is UNSET else is_code
            for heading in (named.level, own.level):
                level = heading if level is UNSET else level
            for item in (own.is_item, named.is_item):
                is_item = item if is_item is UNSET else is_item
            if not own.base:
                break
            identity = own.base
        return Style(why, level, is_item, is_code)

    def _start(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._open = None
            if attributes.get("w:type", "paragraph") == "paragraph":
                identity = attributes.get("w:styleId", "")
                self._open = self._read[identity] = _Read(identity)
                if attributes.get("w:default") in {"1", "true", "on"}:
                    self._default = identity
        elif self._open is not None:
            _told(self._open, name, value)


def _told(style: _Read, name: str, value: str) -> None:
    match name:
        case "w:name":
            style.name = value
        case "w:basedOn":
            style.base = value
        case "w:outlineLvl":
            style.level = outline(value)
        case "w:numPr":
            style.is_item = True
        case "w:numId":
            style.is_item = value != "0"
        case _:
            pass


def outline(value: str) -> int | UnsetType:
    """The level of a heading that an outline level says: 0 is the outermost, 9 is body text."""
    if not re.fullmatch("[0-9]", value):
        return UNSET
    return 0 if value == "9" else int(value) + 1


def _named(name: str) -> Style:
    short = re.sub(r"[\s_-]+", "", name[:100]).lower()
    for pattern, why in _DROPPED:
        if pattern.fullmatch(short):
            return Style(why=why)
    if heading := _HEADING.fullmatch(short):
        return Style(level=int(heading[1]))
    if short in _TITLES:
        return Style(level=_TITLES[short])
    if _ITEM.fullmatch(short):
        return Style(is_item=True)
    return Style(is_code=True) if short in _CODE else Style()
