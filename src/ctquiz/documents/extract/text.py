"""Plain text: lines to paragraphs, whether they are wrapped, indented, or a paragraph a line."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.documents.block import Block, Kind, Piece, tidy
from ctquiz.documents.extract.encoding import decoded
from ctquiz.documents.extract.pages import Line, lines_of
from ctquiz.documents.extract.wrapping import (
    JOINS,
    MARGIN,
    Wrapping,
    goes_on,
    is_open,
    room_after,
    width_of,
    wrapping,
)
from ctquiz.documents.text.ends import ends_sentence

_LONG: Final = 150
"""Characters of a line beyond which no editor wraps."""

_HEADING_WORDS: Final = 12
_BULLET: Final = re.compile(r"\s*(?:[-*+•‣◦▪–]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)")
_RULER: Final = re.compile(r"\s*(?:[-=_*~#+|:]\s*){3,}")
_SENTENCES: Final = re.compile(r"[.!?]['\"’”)\]]*\s+['\"‘“(\[]*[^\W\da-z_]")
_CELLS: Final = re.compile(r"\t+|\s*\|\s*")


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a file of plain text; raises Unreadable where it is none."""
    text = decoded(data)
    kept = yield from lines_of(text)
    groups = [group for group in _groups(kept) if group]
    found = wrapping([group for group in groups if not _is_table(group)])
    for group in groups:
        yield from _blocks(group, found)


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines between empty ones and rulers."""
    group: list[Line] = []
    for line in lines:
        is_ruler = _RULER.fullmatch(line.text) is not None
        if line.text.strip() and not is_ruler:
            group.append(line)
        elif not (is_ruler and "|" in line.text):  # one within a table parts nothing
            yield group
            group = []
    yield group


def _blocks(group: Sequence[Line], found: Wrapping) -> Iterator[Block]:
    """Lines between empty ones: rows of a table, items of a list, one paragraph or several."""
    if _is_table(group):
        for line in group:
            cells = _CELLS.split(line.text.strip().strip("|").strip())
            yield Block(" | ".join(map(tidy, cells)), Kind.ROW, line.page)
        return
    for part in _parts(group, found):
        bullet = _BULLET.match(part[0].text)
        kind = Kind.ITEM if bullet else Kind.PROSE
        text = _joined([line.text for line in part])
        yield Block(tidy(text[bullet.end() :] if bullet else text), kind, part[0].page)


def _is_table(group: Sequence[Line]) -> bool:
    widths = {len(_CELLS.split(line.text.strip().strip("|").strip())) for line in group}
    return len(group) > 1 and len(widths) == 1 and widths != {1}


def _parts(group: Sequence[Line], found: Wrapping) -> Iterator[list[Line]]:
    """The lines that belong together."""
    by_line = found.by_line and any(
        len(line.text) > _LONG and _SENTENCES.search(line.text) for line in group
    )
    width = width_of(group) if found.has_margin else 0
    in_list = _BULLET.match(group[0].text) is not None
    part = [group[0]]
    for line in group[1:]:
        before = part[-1]
        opens_list = ends_sentence(before.text) or before.text.rstrip().endswith(";")
        is_item = _BULLET.match(line.text) is not None and (in_list or opens_list)
        if is_item or (
            (by_line and not goes_on(before.text, line.text))
            or _is_indented(before, line)
            or _is_headline(before, line, part, width)
        ):
            yield part
            part = []
        in_list = in_list or is_item
        part.append(line)
    yield part


def _is_indented(before: Line, line: Line) -> bool:
    """A first line set in, after a sentence that ended at the margin."""
    indent = len(line.text) - len(line.text.lstrip())
    outdent = len(before.text) - len(before.text.lstrip())
    return indent >= outdent + 2 and ends_sentence(before.text) and not _BULLET.match(before.text)


def _is_headline(before: Line, line: Line, part: Sequence[Line], width: int) -> bool:
    """Whether one of two lines is a headline: short, with room for the word that follows it."""
    if not line.text.strip()[0].isupper():
        return False
    short = before if len(part) == 1 else line
    other = line if short is before else before
    if short is line and not ends_sentence(before.text):
        return False
    said = short.text.strip()
    return (
        not ends_sentence(said)
        and not is_open(said)
        and len(said.split()) <= _HEADING_WORDS
        and room_after(said, other.text, width) > MARGIN
        and len(other.text.strip()) > len(said)
    )


def _joined(lines: Sequence[str]) -> str:
    """Lines as one; where a word was parted at its hyphen no space comes between."""
    whole = lines[0].strip()
    for line in lines[1:]:
        more = line.strip()
        is_parted = whole.endswith(JOINS) and whole[-2:-1].isalnum() and more[:1].isalnum()
        whole = f"{whole}{more}" if is_parted else f"{whole} {more}"
    return whole
