"""Paragraphs that go on in the next column or on the next page."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from ctquiz.documents.block import Kind
from ctquiz.documents.extract.pdf.breaks import begins_small, ends_a_sentence
from ctquiz.documents.extract.pdf.parts import Part

_SAME: Final = 0.06


class _Habits(NamedTuple):
    """How a document sets its paragraphs."""

    indents: bool
    """The first lines, of more than half of those that begin within a column."""
    justifies: bool
    """All lines reach the edge but the last ones."""

    @classmethod
    def of(cls, columns: Sequence[Sequence[Part]]) -> "_Habits":
        inner = [part for column in columns for part in column[1:] if part.kind is Kind.PROSE]
        prose = [part for column in columns for part in column if part.kind is Kind.PROSE]
        full = sum(part.full for part in prose)
        lines = sum(len(part.lines) - 1 for part in prose)
        return cls(2 * sum(part.is_indented for part in inner) > len(inner), full > 0.8 * lines)


def joined(columns: Sequence[Sequence[Part]]) -> list[Part]:
    """The parts of all columns, those that are one paragraph as one."""
    habits = _Habits.of(columns)
    found: list[list[Part]] = []
    for column in columns:
        for at, part in enumerate(column):
            if at == 0 and found and _goes_on(found[-1][-1], part, habits):
                found[-1].append(part)
            else:
                found.append([part])
    return [_one(same) for same in found]


def _goes_on(before: Part, part: Part, habits: _Habits) -> bool:
    if part.kind is not Kind.PROSE or before.kind not in {Kind.PROSE, Kind.ITEM}:
        return False
    if len(before.lines) == 1 and len(before.lines[0].cells) > 1:
        # A head, such as what stands on both sides of the number of the page.
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
    if habits.indents:
        return not part.is_indented
    if habits.justifies:
        return before.is_full
    # Its next word had no room there: by chance that is rarer than a sentence's end there.
    return (
        len(before.lines) > 1 and before.room < part.lines[0].first_word + 0.3 * part.lines[0].size
    )


def _one(same: Sequence[Part]) -> Part:
    """A paragraph that stands in several columns."""
    if len(same) == 1:
        return same[0]
    lines = tuple(line for part in same for line in part.lines)
    return Part(same[0].kind, lines, tuple(text for part in same for text in part.text))
