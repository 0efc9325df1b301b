"""Paragraphs that go on in the next column or on the next page."""

from collections.abc import Sequence

from ctquiz.documents.block import Kind
from ctquiz.documents.extract.pdf.breaks import begins_small, ends_a_sentence
from ctquiz.documents.extract.pdf.parts import Part

_SAME: float = 0.06


def joined(columns: Sequence[Sequence[Part]]) -> list[Part]:
    """The parts of all columns, those that are one paragraph as one."""
    indents = _indents(columns)
    found: list[Part] = []
    for column in columns:
        for at, part in enumerate(column):
            if at == 0 and found and _goes_on(found[-1], part, indents):
                found[-1] = _one(found[-1], part)
            else:
                found.append(part)
    return found


def _indents(columns: Sequence[Sequence[Part]]) -> bool:
    """Whether the first lines of paragraphs are indented."""
    inner = [part for column in columns for part in column[1:] if part.kind is Kind.PROSE]
    return sum(part.is_indented for part in inner) > 0.5 * len(inner)


def _goes_on(before: Part, part: Part, indents: bool) -> bool:
    if part.kind is not Kind.PROSE or before.kind not in {Kind.PROSE, Kind.ITEM}:
        return False
    sizes = before.lines[-1].size, part.lines[0].size
    if abs(sizes[0] - sizes[1]) > _SAME * max(sizes):
        return False
    if before.lines[-1].bold != part.lines[0].bold:
        return False
    if begins_small(part.text[0]):
        return True
    if not ends_a_sentence(before.text[-1]):
        return not before.is_short
    return indents and before.is_full and not part.is_indented


def _one(before: Part, part: Part) -> Part:
    return Part(
        before.kind,
        before.lines + part.lines,
        before.text + part.text,
        part.is_full,
        part.is_short,
        before.is_indented,
    )
