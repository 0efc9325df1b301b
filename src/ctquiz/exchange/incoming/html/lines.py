"""Text on its way from a browser's lines to a person's: white space, empty lines, marks."""

import re
from collections.abc import Callable
from typing import Final

from ctquiz.bank.note import Span
from ctquiz.exchange.incoming.html.scripts import shift

_ONE_EMPTY_LINE: Final = 2
_PLAIN_SPACE: Final = " \t\n\r\f"
"""What a browser makes one space of, and nothing at the ends of a line."""


Bullet = Callable[[], str]
"""What an item begins with; it is asked for once the item has words."""

_SIGNS_BEFORE: Final = re.compile("(?:[\ufdd0-\ufdef]*+\\s++)*+(?:[\ufdd0-\ufdef]++\\Z)?")
_OTHER_SPACE: Final = re.compile(r"[^\S\n]")


class Lines:
    """The text so far in stretches; a break is made once something follows it.

    `said` are its stretches: each is white space, or words, or a sign; a line break is one alone.
    """

    _open = False
    _breaks = 0
    _bars = 0
    _begun = 0
    """Where the last line begins; its first word is at `_first`."""
    _first = 0
    _space = ""
    """White space that stands there only if something follows on its line."""
    _spaced = -1
    """Where the space is that has only signs after it; -1 is nowhere."""
    _blank = False
    """Whether the line that is not open has white space that browsers keep."""
    _pictured = False
    _bullet: Bullet | None = None

    def __init__(self) -> None:
        self.said: list[str] = []
        self.bullets: list[tuple[int, int]] = []
        """Where each line of an item begins, and where its bullet is."""
        self._turns: list[tuple[int, str]] = []
        self._addresses: list[tuple[int, str]] = []
        # Signs that wait for the line they stand on, before its bullet and after it.
        self._before: list[str] = []
        self._after: list[str] = []

    def say(self, text: str) -> None:
        """Words as they stand in HTML."""
        words = text.split()
        if not words:
            self._say_space(text)
            return
        if not self._open:
            self._begin()
        elif self._spaced < 0 and (self._space or text[0].isspace()):
            self.said.append(self._space or " ")
        self.said.append(words[0] if len(words) == 1 else " ".join(words))
        self._space = " " if text[-1].isspace() else ""
        self._spaced = -1

    def _say_space(self, text: str) -> None:
        if self._open:
            self._space = self._space or " " * bool(text)
        elif text.strip(_PLAIN_SPACE):
            self._blank = True

    def say_as_is(self, text: str) -> None:
        """Words whose spaces and line breaks are meant."""
        text = text.replace("\r\n", "\n").expandtabs(4)
        first, *more = _OTHER_SPACE.sub(" ", text).split("\n")
        self._say_line(first)
        for line in more:
            self.next_line()
            self._say_line(line)

    def _say_line(self, line: str) -> None:
        words = line.rstrip()
        if not words:
            self._space += line
            return
        space = self._space
        if not self._open:
            first = not self.said
            self._begin()
            words = words.lstrip() if first else space + words
        elif space:
            self.said.append(space)
        self.said.append(words)
        self._space = line[len(line.rstrip()) :]
        self._spaced = -1

    def sign(self, sign: str) -> None:
        """A letter without width: it begins no line, and white space around it is one."""
        if not self._open:
            (self._after if self._bullet else self._before).append(sign)
            return
        if self._space and self._spaced < 0:
            self._spaced = len(self.said)
            self.said.append(self._space)
        self._space = ""
        self.said.append(sign)

    def unseen(self) -> None:
        """A picture: no words, but a line that has one is not empty."""
        self._pictured = True

    def next_line(self) -> None:
        """A line break; on a line without words it leaves an empty one."""
        if self._open:
            self.end()
        else:
            self._space = ""
            self._breaks += not self._pictured
        self._blank = self._pictured = False

    def end(self, breaks: int = 1) -> None:
        """A block begins or ends; 2 breaks where a paragraph leaves an empty line."""
        if self._open:
            self._close()
            self._breaks = breaks
        else:
            self._breaks = max(self._breaks + self._blank, breaks)
        self._blank = self._pictured = False
        self._space = ""

    def cell(self, at: int) -> None:
        """A further cell begins, of a row that began there."""
        self._close()
        if len(self.said) > at:
            self._breaks = 0
        self._bars += 1

    def end_row(self, at: int, cells: int) -> None:
        """A row ends that began there: one of several cells is one line."""
        self.end()
        self._bars = 0
        if cells > 1:
            for place in range(at + 1, len(self.said)):
                if self.said[place][:1] == "\n":
                    self.said[place] = " "

    def item(self, bullet: Bullet | None) -> None:
        """An item begins or, without a bullet, ends: the next words have that bullet."""
        self.end()
        self._before += self._after
        self._after = []
        self._bullet = bullet

    def mark(self, mark: str) -> None:
        """What follows is emphasis, strong, code or, where it is empty, plain."""
        self._turns.append((len(self.said), mark))

    def address(self, address: str) -> None:
        """Where what was just said leads to."""
        self._addresses.append((len(self.said) - 1, address))

    def _first_word(self, at: int) -> int | None:
        """Where the first word is that was said from there on; None where it was several lines."""
        if self._first <= at:
            return at
        return self._first if self._begun <= at else None

    def shift(self, at: int, above: bool) -> None:
        """What was said from there on is an index, below or above the line."""
        first = self._first_word(at)
        if first is not None:
            before = self.said[max(self._first, first - 3) : first]
            shift(self.said, first, "".join(before)[-8:], above)

    def take(self, at: int) -> str:
        """What was said from there on, which is not said any more."""
        at = self._first_word(at) or at
        taken = "".join(self.said[at:])
        self.said[at:] = [""] * (len(self.said) - at)
        return taken.strip()

    def finish(self) -> None:
        """Nothing follows."""
        self._close()
        self.said += self._before + self._after

    def text(self) -> str:
        """All that was said."""
        return "".join(self.said)

    def spans(self, addresses: bool) -> list[Span]:
        """The same with its marks, and with addresses where they are wanted."""
        said = self.said
        if addresses:
            said = said.copy()
            for at, address in self._addresses:
                said[at] += f" ({address})" if said[at] else ""
        found: list[Span] = []
        start, mark = 0, ""
        for end, following in (*self._turns, (len(said), "")):
            if start < end:
                text = "".join(said[start:end])
                if mark and (not text.isascii() or text != text.strip()):
                    found += _within(text, mark)
                else:
                    found.append(Span(text, mark))
            start, mark = end, following
        return found

    @property
    def addresses(self) -> list[str]:
        """Where what was said leads to."""
        return [address for at, address in self._addresses if self.said[at]]

    @property
    def plain(self) -> bool:
        """Whether nothing was marked."""
        return not self._turns

    def _begin(self) -> None:
        said = self.said
        self._begun = len(said)
        if self._breaks:
            if said:
                said.append("\n" if self._breaks == 1 else "\n\n")
            self._breaks = 0
        self._open = True
        self._blank = False
        if self._bars or self._before or self._bullet:
            self._begin_with(len(said))
        self._first = len(said)

    def _begin_with(self, start: int) -> None:
        if self._bars:
            self._say_bars()
        self.said += self._before
        self._before = []
        if self._bullet:
            self._say_bullet(self._bullet, start)

    def _say_bars(self) -> None:
        if self.said and not self.said[-1][-1:].isspace():
            self.said.append(" ")
        self.said.append("| " * self._bars)
        self._bars = 0

    def _say_bullet(self, bullet: Bullet, start: int) -> None:
        self.bullets.append((start, len(self.said)))
        mark = self._turns[-1][1] if self._turns else ""
        if mark:
            self.mark("")
        self.said.append(bullet())
        if mark:
            self.mark(mark)
        self.said += self._after
        self._after = []
        self._bullet = None

    def _close(self) -> None:
        if self._spaced >= 0:
            self.said[self._spaced] = ""
        self._spaced = -1
        self._space = ""
        self._open = False
        self._blank = False


def _within(text: str, mark: str) -> tuple[Span, Span, Span]:
    """A marked stretch without the white space at its ends, and signs that it parts from words.

    Signs go one day, and stars that then have white space within are no marks.
    """
    start = _length_of_signs(text)
    inner = text[start:]
    end = len(inner) - _length_of_signs(inner[::-1])
    return Span(text[:start]), Span(inner[:end], mark), Span(inner[end:])


def _length_of_signs(text: str) -> int:
    if text.isascii():
        return len(text) - len(text.lstrip())
    found = _SIGNS_BEFORE.match(text)
    return found.end() if found else 0
