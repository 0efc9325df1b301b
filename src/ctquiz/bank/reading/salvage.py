"""Facts that are no YAML, told and left out one by one: a slip in one fact costs no other.

A parser stops at its first fault. Where that lies among the facts, each line that begins a fact is
where reading can begin anew; every fact is parsed alone then, so that all takes linear time.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ctquiz.bank.reading.entry import BANK_KEYS
from ctquiz.bank.reading.nodes import Mapping, Node, build_until_stopped
from ctquiz.bank.reading.nodes import Sequence as Facts
from ctquiz.bank.reading.syntax import Fault, Mark

_BEHIND: Final = re.compile(rf"(?:{'|'.join(BANK_KEYS)}):(?:\s|$)|(?:---|\.\.\.)(?:\s|$)")
"""How a line begins that is certainly none of the facts."""


class Salvaged(NamedTuple):
    """The document of a text; `lost` are the lines on which facts begin that are no YAML.

    Each of these is an empty item of the facts, and its faults are among `faults_of_lost`.
    """

    root: Node | None
    faults: list[Fault]
    faults_of_lost: Sequence[Fault] = ()
    lost: frozenset[int] = frozenset()


def build_salvaged(text: str) -> Salvaged:
    """The one document of a text, without the facts in it that could not be parsed."""
    built = build_until_stopped(text)
    if built.whole:
        return Salvaged(built.root, built.faults)
    facts = built.root.get("facts") if isinstance(built.root, Mapping) else None
    if isinstance(facts, Facts) and not facts.flow:
        lines = text.splitlines(keepends=True)
        faults: list[Fault] = []
        lost: set[int] = set()
        for first, behind in _pieces(lines, facts):
            found = _faults_of(lines[first:behind], facts.at.column)
            if found:
                faults += [_moved(fault, first) for fault in found]
                lost.add(first + 1)
                lines[first:behind] = _blanked(lines[first:behind], facts.at.column)
        again = build_until_stopped("".join(lines))
        if again.whole:
            return Salvaged(again.root, again.faults, faults, frozenset(lost))
    return Salvaged(None, built.faults)


def _pieces(lines: Sequence[str], facts: Facts) -> Iterator[tuple[int, int]]:
    """The first line of each fact and the line behind it, counted from 0.

    Of the facts before the one in which the parser stopped nothing is to be feared. A dash before
    the column of their keys begins a fact, too: it was meant to stand below the others.
    """
    dash = re.compile(rf" {{0,{facts.at.column}}}-(?:\s|$)")
    begun = facts.items_at[-1].line if facts.items_at else facts.at.line
    first = next((at for at in range(begun - 1, -1, -1) if dash.match(lines[at])), begun)
    end = next((at for at in range(first, len(lines)) if _BEHIND.match(lines[at])), len(lines))
    yield from pairwise([*(at for at in range(first, end) if dash.match(lines[at])), end])


def _faults_of(piece: Sequence[str], column: int) -> list[Fault]:
    """What is wrong with a fact so that no parser could read on; its dash belongs in a column."""
    alone = build_until_stopped("".join(piece))
    dash_at = piece[0].index("-") + 1
    if alone.whole and dash_at == column:
        return []
    if alone.whole:
        message = "this fact is not indented like the others"
        return [Fault(Mark(1, dash_at), message, f"let its dash stand in column {column}")]
    return alone.faults


def _blanked(piece: Sequence[str], column: int) -> list[str]:
    """Nothing but a dash and line breaks, so that all behind them stays in its place."""
    breaks = [line[len(line.rstrip("\r\n")) :] for line in piece]
    return [f"{' ' * (column - 1)}-{breaks[0]}", *breaks[1:]]


def _moved(fault: Fault, lines: int) -> Fault:
    return Fault(Mark(fault.mark.line + lines, fault.mark.column), fault.message, fault.hint)
