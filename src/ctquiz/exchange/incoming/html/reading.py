"""All that is known of a field while its HTML is read."""

import re
from collections.abc import Callable
from functools import partial

from ctquiz.exchange.incoming.html.blocks import Lists, Ruby, Tables
from ctquiz.exchange.incoming.html.emphasis import Emphasis
from ctquiz.exchange.incoming.html.latex import latex
from ctquiz.exchange.incoming.html.letters import SIGNS, letters
from ctquiz.exchange.incoming.html.lines import Lines
from ctquiz.exchange.incoming.html.links import Links
from ctquiz.exchange.incoming.html.media import Media


class Reading:
    """A field that is read once, from its start to its end; `at` is how far that is.

    `name` and `attributes` are those of the tag that ends there.
    """

    at = 0
    name = ""
    attributes = ""
    gap = 1
    """How many breaks the last paragraph leaves."""

    _as_is = 0
    """How many elements are open whose white space is meant."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.lines = lines = Lines()
        self.emphasis = Emphasis(lines)
        self.links = Links(lines)
        self.lists = Lists(lines)
        self.tables = Tables(lines)
        self.ruby = Ruby(lines)
        self.media = Media()
        self._unclosed: set[re.Pattern[str]] = set()
        self._signs = not html.isascii() and SIGNS.search(html) is not None
        # No method of its own: a reading that held itself would wait for the collector.
        self.say: Callable[[str], None] = self._saying(lines.say)
        """Take words, among which signs may be."""

    def text(self, end: int) -> None:
        """The HTML up to there, in which no tag is."""
        if end > self.at:
            source = self.html[self.at : end]
            # What needs no reading is most.
            self.say(letters(source) if "&" in source or not source.isprintable() else source)
            self.at = end

    def keep_spaces(self, keep: bool) -> None:
        """An element begins whose white space is meant, or it ends."""
        self._as_is = max(0, self._as_is + (1 if keep else -1))
        self.say = self._saying(self.lines.say_as_is if self._as_is else self.lines.say)

    def _saying(self, say: Callable[[str], None]) -> Callable[[str], None]:
        return partial(_say_signed, self.lines.sign, say) if self._signs else say

    @property
    def as_is(self) -> bool:
        """Whether what stands there is no LaTeX, as it is code."""
        return self._as_is > 0 or self.emphasis.code

    def formula(self, html: str, opening: str, closing: str) -> None:
        """LaTeX, in HTML; whatever is around it, it has no marks."""
        self.emphasis.turn(plain=True)
        for number, part in enumerate(f"{opening}{latex(html, opening)}{closing}".split("\n")):
            if number:
                self.lines.next_line()
            self.say(part)
        self.emphasis.turn()

    def sound(self, file: str) -> None:
        """A sound or video, which is named where it stands."""
        self.say(f" {self.media.sound(file)}")
        if self.html[self.at : self.at + 1] not in {*".,;:!?)"}:
            self.say(" ")

    def closing(self, closing: re.Pattern[str]) -> re.Match[str] | None:
        """Where that ends what began; what was not found once is not looked for again."""
        found = None if closing in self._unclosed else closing.search(self.html, self.at)
        if found is None:
            self._unclosed.add(closing)
        return found

    def finish(self) -> None:
        """Nothing follows."""
        self.links.close()
        self.ruby.finish()
        self.lines.finish()


def _say_signed(sign: Callable[[str], None], say: Callable[[str], None], text: str) -> None:
    for number, part in enumerate(SIGNS.split(text)):
        if number % 2:
            sign(part)
        elif part:
            say(part)
