"""Lists, tables and readings beside characters, as the lines they become."""

from typing import Final

from ctquiz.exchange.incoming.html.letters import SIGNS
from ctquiz.exchange.incoming.html.lines import Lines

_DEEPEST: Final = 8
"""Lists and tables further within each other are shown as if they were this deep."""


class Lists:
    """The lists that are open, and whether all there is is one of them."""

    _seen = 0
    _end: int | None = None
    ordered = False

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._open: list[_Numbers] = []

    def __bool__(self) -> bool:
        return bool(self._open)

    def open(self, ordered: bool, start: int | None) -> None:
        """A list begins, with that number where it says so."""
        self._lines.end()
        first = (1 if start is None else start) if ordered else None
        self._open.append(_Numbers(min(len(self._open), _DEEPEST), first))
        self._seen += 1
        self.ordered = ordered

    def close(self) -> None:
        """The last list ends."""
        self._lines.item(None)
        if self._open:
            self._open.pop()
            self._end = len(self._lines.said)

    def item(self, number: int | None) -> None:
        """An item begins."""
        numbers = self._open[-1] if self._open else _Numbers(0, None)
        if number is not None and numbers.next is not None:
            numbers.next = number
        self._lines.item(numbers.bullet)

    def items(self) -> tuple[str, ...]:
        """The items where there is nothing but one list of at least two."""
        said, bullets = self._lines.said, self._lines.bullets
        if self._seen != 1 or len(bullets) < 2 or bullets[0][0]:
            return ()
        end = len(said) if self._end is None else self._end
        if SIGNS.sub("", "".join(said[end:])).strip():
            return ()
        ends = [start for start, _ in bullets[1:]] + [len(said)]
        return tuple(
            " ".join("".join(said[start:bullet] + said[bullet + 1 : stop]).split())
            for (start, bullet), stop in zip(bullets, ends, strict=True)
        )


class _Numbers:
    """What the items of a list begin with; `next` is None where they are not numbered."""

    def __init__(self, depth: int, first: int | None) -> None:
        self._indent = "  " * depth
        self.next = first

    def bullet(self) -> str:
        """The bullet of the next item."""
        if self.next is None:
            return f"{self._indent}- "
        self.next += 1
        return f"{self._indent}{self.next - 1}. "


class Tables:
    """The tables that are open: a line a row, and bars between its cells."""

    _deeper = 0

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        # Of each table, where its row begins and the cells it has; None between rows.
        self._rows: list[tuple[int, int] | None] = []

    def __bool__(self) -> bool:
        return bool(self._rows)

    def open(self) -> None:
        """A table begins."""
        self._lines.end()
        if len(self._rows) < _DEEPEST:
            self._rows.append(None)
        else:
            self._deeper += 1

    def close(self) -> None:
        """The last table ends."""
        self._lines.end()
        if self._deeper:
            self._deeper -= 1
        elif self._rows:
            self.end_row()
            self._rows.pop()

    def row(self) -> None:
        """A row begins."""
        self._lines.end()
        if self._rows and not self._deeper:
            self.end_row()
            self._rows[-1] = (len(self._lines.said), 0)

    def end_row(self) -> None:
        """A row ends, if one is open."""
        self._lines.end()
        if self._rows and not self._deeper and (row := self._rows[-1]):
            self._lines.end_row(*row)
            self._rows[-1] = None

    def cell(self) -> None:
        """A cell begins; outside of tables it is nothing."""
        self._lines.say(" ")
        if not self._rows or self._deeper:
            return
        if self._rows[-1] is None:
            self.row()
        at, cells = self._rows[-1] or (0, 0)
        if cells:
            self._lines.cell(at)
        self._rows[-1] = (at, cells + 1)


class Ruby:
    """Readings beside the characters they are of: 漢字 (かんじ)."""

    _depth = 0
    _part: tuple[str, int] | None = None

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._readings: list[str] = []

    def open(self) -> None:
        """Characters begin that have readings; within each other they are one."""
        self._depth += 1

    def part(self, name: str) -> None:
        """A reading begins (`rt`), a parenthesis for old browsers (`rp`), or characters again."""
        if self._part is not None:
            kind, at = self._part
            taken = self._lines.take(at)
            if kind == "rt" and taken:
                self._readings.append(taken)
        begins = self._depth and name in {"rt", "rp"}
        self._part = (name, len(self._lines.said)) if begins else None

    def close(self) -> None:
        """The readings stand behind what they are of."""
        if not self._depth:
            return
        self.part("")
        self._depth -= 1
        if self._readings and not self._depth:
            self._lines.say(f" ({''.join(self._readings)})")
            self._readings = []

    def finish(self) -> None:
        """Nothing follows, not even an end."""
        self._depth = min(self._depth, 1)
        self.close()
