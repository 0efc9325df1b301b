"""Plain text: lines to paragraphs, whether they are wrapped, indented, or a paragraph a line."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.documents.block import Block, Kind, Piece, tidy
from ctquiz.documents.extract.encoding import decoded
from ctquiz.documents.extract.pages import Line, lines_of
from ctquiz.documents.text.ends import ends_sentence

_LONG: Final = 150
"""Characters of a line beyond which no editor wraps."""

_MARGIN: Final = 12
"""So much room left on a line means that its end was meant."""

_HEADING_WORDS: Final = 12
_BULLET: Final = re.compile(r"\s*(?:[-*+•‣◦▪–]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)")
_RULER: Final = re.compile(r"\s*(?:[-=_*~#+|:]\s*){3,}")
_SENTENCES: Final = re.compile(r"[.!?]['\"’”)\]]*\s+['\"‘“(\[]*[^\W\da-z_]")
_CELLS: Final = re.compile(r"\t+|\s*\|\s*")
_JOINS: Final = ("-", "—", "–")


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a file of plain text; raises Unreadable where it is none."""
    text = decoded(data)
    kept = yield from lines_of(text)
    group: list[Line] = []
    for line in kept:
        is_ruler = _RULER.fullmatch(line.text) is not None
        if line.text.strip() and not is_ruler:
            group.append(line)
        elif not (is_ruler and "|" in line.text):  # one within a table parts nothing
            yield from _blocks(group)
            group = []
    yield from _blocks(group)


def _blocks(group: Sequence[Line]) -> Iterator[Block]:
    """Lines between empty ones: rows of a table, items of a list, one paragraph or several."""
    if not group:
        return
    if _is_table(group):
        for line in group:
            cells = _CELLS.split(line.text.strip().strip("|").strip())
            yield Block(" | ".join(map(tidy, cells)), Kind.ROW, line.page)
        return
    for part in _parts(group):
        bullet = _BULLET.match(part[0].text)
        kind = Kind.ITEM if bullet else Kind.PROSE
        text = _joined([line.text for line in part])
        yield Block(tidy(text[bullet.end() :] if bullet else text), kind, part[0].page)


def _is_table(group: Sequence[Line]) -> bool:
    widths = {len(_CELLS.split(line.text.strip().strip("|").strip())) for line in group}
    return len(group) > 1 and len(widths) == 1 and widths != {1}


def _parts(group: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines that belong together."""
    by_line = any(len(line.text) > _LONG and _SENTENCES.search(line.text) for line in group)
    width = max(len(line.text.rstrip()) for line in group)
    in_list = _BULLET.match(group[0].text) is not None
    part = [group[0]]
    for line in group[1:]:
        before = part[-1]
        opens_list = ends_sentence(before.text) or before.text.rstrip().endswith(";")
        is_item = _BULLET.match(line.text) is not None and (in_list or opens_list)
        if is_item or (
            by_line or _is_indented(before, line) or _is_headline(before, line, part, width)
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
    room = width - len(said) - len(other.text.split()[0])
    return (
        not ends_sentence(said)
        and not said.endswith((",", *_JOINS))
        and len(said.split()) <= _HEADING_WORDS
        and room > _MARGIN
        and len(other.text.strip()) > len(said)
    )


def _joined(lines: Sequence[str]) -> str:
    """Lines as one; where a word was parted at its hyphen no space comes between."""
    whole = lines[0].strip()
    for line in lines[1:]:
        more = line.strip()
        is_parted = whole.endswith(_JOINS) and whole[-2:-1].isalnum() and more[:1].isalnum()
        whole = f"{whole}{more}" if is_parted else f"{whole} {more}"
    return whole
