"""Small changes to a text that leave every other character where it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ctquiz.bank.reading.syntax import LINE_BREAK, Mark


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from one character to another becomes this text."""

    start: int
    end: int
    text: str


def insertion(at: int, text: str) -> Edit:
    """The edit that puts a text before a character."""
    return Edit(at, at, text)


def applied(edits: Iterable[Edit], text: str) -> str:
    """The text after all edits; two at one place come in the order in which they were given."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])


class Page:
    """A text whose places can be found by line and column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]

    def at(self, mark: Mark) -> int:
        """The character at a place; the end of the text where it lies behind that."""
        return min(self.line_start(mark) + mark.column - 1, len(self.text))

    def line_start(self, mark: Mark) -> int:
        """The first character of its line."""
        lines = self._starts
        return lines[mark.line - 1] if mark.line <= len(lines) else len(self.text)

    def before(self, mark: Mark) -> str:
        """What stands before a place on its line."""
        return self.text[self.line_start(mark) : self.at(mark)]

    def lines(self, start: Mark, end: Mark) -> list[tuple[int, str]]:
        """The lines from a place to the line of another, each with where it begins."""
        until = self.line_start(end)
        begins = [self.at(start)]
        begins += [at for at in self._starts[start.line :] if at < until]
        return [(at, self.text[at:to]) for at, to in pairwise([*begins, until])]

    def line_break(self, at: int) -> str:
        """How lines end around a character."""
        found = LINE_BREAK.search(self.text, at) or LINE_BREAK.search(self.text)
        return found.group() if found else "\n"
