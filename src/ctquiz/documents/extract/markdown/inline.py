"""The marks within a paragraph of Markdown become its plain text."""

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from ctquiz.documents.block import tidy
from ctquiz.documents.extract.tags import is_break

_LEFT_MARK: Final = re.compile(r"\[\^[^\]\[\s]{1,40}\]")
"""A footnote's that has no footnote."""
_BRACKETED: Final = re.compile(r"\[\s*(?:\d{1,3}|[a-z*†‡]|note \d{1,3})\s*\]")
_RAISED: Final = re.compile(r"[\[(]?\s*(?:\d{1,3}|[a-z*†‡]|note \d{1,3})\s*[\])]?")
_LONG: Final = 10
"""Texts that a mark is surely shorter than: links that nobody closes hold ever more."""

_HTML_LINK: Final = re.compile(r"<a\s[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]*)", re.IGNORECASE)


def plain(tokens: Sequence[Token]) -> str:
    """The text of a paragraph's tokens: a link's without its address, an image's not at all."""
    line = _Line()
    for token in tokens:
        line.take(token)
    return tidy(_LEFT_MARK.sub("", "".join(line.parts)))


class _Line:
    """The text so far, and where in it the links and raised texts began that are open."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[tuple[int, str]] = []
        self.raised: list[int] = []
        self.raised_link = False

    def take(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special" | "code_inline":
                self.parts.append(token.content)
            case "softbreak" | "hardbreak":
                self.parts.append(" ")
            case "link_open":
                self._open_link(str(token.attrs.get("href", "")))
            case "link_close":
                self._close_link()
            case "html_inline":
                self._tag(token.content)
            case _:
                pass

    def _tag(self, tag: str) -> None:
        start = tag[:5].lower()
        if is_break(tag):
            self.parts.append(" ")
        elif start in {"<sup>", "<sup "}:
            self.raised.append(len(self.parts))
            self.raised_link = False
        elif start == "</sup":
            self._close_raised()
        elif start.startswith("</a"):
            self._close_link()
        elif link := _HTML_LINK.match(tag):
            self._open_link(link[1])

    def _open_link(self, address: str) -> None:
        self.links.append((len(self.parts), address))

    def _close_link(self) -> None:
        """A link to a note at the foot of the page is no text of the paragraph."""
        if not self.links:
            return
        start, address = self.links.pop()
        if "#" not in address:
            return
        self.raised_link = True
        self._drop(start, _BRACKETED)

    def _close_raised(self) -> None:
        if not self.raised:
            return
        start = self.raised.pop()
        if self.raised_link:
            self._drop(start, _RAISED)

    def _drop(self, start: int, mark: re.Pattern[str]) -> None:
        """Take away what was read last, if it is a mark; what is long is none."""
        if len(self.parts) - start < _LONG and mark.fullmatch("".join(self.parts[start:])):
            del self.parts[start:]
