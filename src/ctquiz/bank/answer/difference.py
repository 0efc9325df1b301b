"""What differs between an answer given and the one it came near to, letter by letter."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.answer.fold import folded_letters


class Difference(Struct, frozen=True):
    """The characters that differ, by their index in each text, and what that comes to in words.

    A letter that is missing stands in `nearest` alone, one too many in `given` alone.
    """

    given: tuple[int, ...] = ()
    nearest: tuple[int, ...] = ()
    why: str = ""


class _Edit(Struct, frozen=True):
    """One slip: the places in either text that it concerns."""

    given: tuple[int, ...]
    nearest: tuple[int, ...]


_LONGEST: Final = 500
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six")


def difference(given: str, nearest: str, language: str = "en") -> Difference:
    """How two texts differ; what never decides between answers is no difference."""
    had = folded_letters(given[:_LONGEST], language)
    wanted = folded_letters(nearest[:_LONGEST], language)
    letters, meant = [letter for _, letter in had], [letter for _, letter in wanted]
    edits = _edits(letters, meant)
    touched = [letters[place] for edit in edits for place in edit.given]
    touched += [meant[place] for edit in edits for place in edit.nearest]
    return Difference(
        tuple(dict.fromkeys(had[place][0] for edit in edits for place in edit.given)),
        tuple(dict.fromkeys(wanted[place][0] for edit in edits for place in edit.nearest)),
        _in_words(edits, "letter" if all(map(str.isalpha, touched)) else "character"),
    )


def _edits(given: Sequence[str], nearest: Sequence[str]) -> list[_Edit]:
    """The fewest slips that make one of the other; two neighbours that changed places are one."""
    # It takes longer to import than ctquiz takes to start without it.
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    steps = [(op.tag, op.src_pos, op.dest_pos) for op in Levenshtein.editops(given, nearest)]
    edits: list[_Edit] = []
    while steps:
        corner = _corner(steps[:2])
        if corner and _swapped(given, nearest, *corner):
            at, to = corner
            edits.append(_Edit((at, at + 1), (to, to + 1)))
            steps = steps[2:]
        else:
            kind, at, to = steps[0]
            here, there = (at,) if kind != "insert" else (), (to,) if kind != "delete" else ()
            edits.append(_Edit(here, there))
            steps = steps[1:]
    return edits


def _corner(steps: Sequence[tuple[str, int, int]]) -> tuple[int, int] | None:
    """Where two letters beside each other were both changed."""
    if len(steps) < 2:
        return None
    (kind, at, to), (then, next_at, next_to) = steps
    off = {
        ("replace", "replace"): (1, 1),
        ("insert", "delete"): (1, 2),
        ("delete", "insert"): (2, 1),
    }.get((kind, then))
    return (at, to) if (next_at - at, next_to - to) == off else None


def _swapped(given: Sequence[str], nearest: Sequence[str], at: int, to: int) -> bool:
    return list(given[at : at + 2]) == list(nearest[to : to + 2])[::-1]


def _in_words(edits: Sequence[_Edit], noun: str) -> str:
    if not edits:
        return ""
    count = _NUMBERS[len(edits)] if len(edits) < len(_NUMBERS) else str(len(edits))
    said = f"{count} {noun}{'s are' if len(edits) > 1 else ' is'}"
    if all(not edit.given for edit in edits):
        return f"{said} missing"
    if all(not edit.nearest for edit in edits):
        return f"{count} {noun}{'s' if len(edits) > 1 else ''} too many"
    if len(edits) > 1:
        return f"{count} {noun}s differ"
    return f"two {noun}s are swapped" if len(edits[0].given) == 2 else f"{said} another"
