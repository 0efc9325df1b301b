"""All that is known of a field while its HTML is read."""

import re

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

    def __init__(self, html: str) -> None:
        self.html = html
        self.at = 0
        self.name = ""
        self.attributes = ""
        self.lines = Lines()
        self.emphasis = Emphasis(self.lines)
        self.links = Links(self.lines)
        self.lists = Lists(self.lines)
        self.tables = Tables(self.lines)
        self.ruby = Ruby(self.lines)
        self.media = Media()
        self.as_is = 0
        """How many elements are open whose white space is meant."""
        self.gap = 1
        """How many breaks the last paragraph leaves."""
        self._unclosed: set[re.Pattern[str]] = set()
        self._signs = not html.isascii() and SIGNS.search(html) is not None

    def text(self, source: str) -> None:
        """A stretch of HTML without tags."""
        self.say(letters(source))

    def say(self, text: str) -> None:
        """Words, among which signs may be."""
        say = self.lines.say_as_is if self.as_is else self.lines.say
        if not self._signs:
            say(text)
            return
        for number, part in enumerate(SIGNS.split(text)):
            if number % 2:
                self.lines.sign(part)
            elif part:
                say(part)

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
        self.lines.say(f" {self.media.sound(file)}")
        if self.html[self.at : self.at + 1] not in {*".,;:!?)"}:
            self.lines.say(" ")

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
