"""What stops a YAML parser, said so that an author knows what to mend, and where it began."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from ctquiz.shown import cut

LINE_BREAK: Final = re.compile(r"\r\n?|\n")
"""Where lines end, as editors count them."""

MAX_DEPTH: Final = 12
"""No bank nests deeper than 6; a million brackets must end early, not in a crash."""

_QUOTE_IT: Final = "put the text in quotes"
_OPENED_BY: Final = {"}": "{", "]": "[", '"': '"', "'": "'"}
_KEY_FIRST: Final = re.compile(r"\s*(?:- )?[a-z-]{1,20}:(?: |$)")
_KEY_ALONE: Final = re.compile(r"\s+([a-z-]{1,20})")
_OPENINGS: Final = "[{ \t\r\n"


class Mark(NamedTuple):
    """A place in a file; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the YAML, before anyone asks what it means."""

    mark: Mark
    message: str
    hint: str = ""


class Comment(NamedTuple):
    """What follows a ` #` behind unquoted text, and where; all of it is lost to the text."""

    at: Mark
    text: str

    @property
    def looks_meant(self) -> bool:
        """Whether it looks like text: `#1`, where a comment would be `# 1`."""
        return self.text[1:2].isalnum() or self.text[1:2] in ("{", "}")


def nested_too_deeply(mark: Mark) -> Fault:
    """The fault of what opens at a place, one level more than MAX_DEPTH."""
    return Fault(mark, "nested too deeply", "quote text that begins with [ or {")


def lines_of(text: str) -> list[str]:
    """The lines of a text as editors count them."""
    return LINE_BREAK.split(text) if "\r" in text else text.split("\n")


def mark_of(text: str, index: int) -> Mark:
    """The place of a character of a text."""
    lines = lines_of(text[:index])
    return Mark(len(lines), len(lines[-1]) + 1)


def mark_at(mark: Any) -> Mark:
    """A place as the parser counts it."""
    return Mark(mark.line + 1, mark.column + 1)


_EXPLAINED: Final = (
    ("mapping values are not allowed", "a second ': ' in one line", _QUOTE_IT),
    ("cannot start any token", "text may not begin with this character", _QUOTE_IT),
    ("alphabetic or numeric character", "text may not begin with * or & or !", _QUOTE_IT),
    ("',' or '}'", "a {…} is not closed, or a comma is missing", "quote text that begins with {"),
    ("',' or ']'", "a […] is not closed, or a comma is missing", "quote text that begins with ["),
    ("unexpected end of stream", "a quoted text is not closed", "end it with its quote"),
    ("could not find expected ':'", "a key without ': ' behind it", "write key: value"),
    ("expected <block end>", "this line does not belong here", "check its indentation and quotes"),
    ("did not find expected key", "this line does not belong here", "check indentation and quotes"),
    ("'-' indicator", "this line does not belong here", "check its indentation"),
    ("<document start>", "this line does not belong here", "check indentation and quotes"),
)


def explained(
    error: yaml.YAMLError,
    text: str,
    quoted: tuple[Mark, Mark] | None,
    comments: Iterable[Comment],
) -> Fault:
    """The fault that stopped the parser; `quoted` is where the last quoted text began and ended.

    What an author forgot to close is told where it opens, however far below it was noticed.
    """
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    at = _mark_of_error(error, text)
    if "maximum nesting depth" in said:
        return nested_too_deeply(_too_deep(error, text) or at)
    line = lines_of(text)[at.line - 1]
    before, behind = line[: at.column - 1].rstrip(), line[at.column - 1 :]
    if "tab character" in said or behind.startswith("\t"):
        return Fault(at, "a tab stands where spaces are wanted", "indent with spaces")
    if quoted and quoted[0].line < quoted[1].line == at.line:
        return Fault(quoted[0], "a quoted text is not closed on its line", "end it with its quote")
    if behind and "expected" in said and before.endswith(("}", "]", '"', "'")):
        hint = f"quote all of a text that begins with {_OPENED_BY[before[-1]]}"
        return Fault(at, f"text behind a closing {before[-1]}", hint)
    if "mapping values" in said and (key := _KEY_ALONE.fullmatch(before)):
        at = Mark(at.line, key.start(1) + 1)
        message = "this line is indented deeper than the keys it belongs to"
        return Fault(at, message, "indent it like the key above")
    for sign, message, hint in _EXPLAINED:
        if sign in said:
            opened = _opened_at(error) if "is not closed" in message else None
            cause = _cut_by(comments, opened, at) if opened else ""
            if not opened or (not cause and not _KEY_FIRST.match(line)):
                opened = at
            return Fault(opened, message, cause or hint)
    return Fault(at, f"this is no YAML: {said}", "check quotes and indentation here")


def _too_deep(error: Any, text: str) -> Mark | None:
    """Where a run of openings, which libyaml 0.2.6 reads ahead and refuses, is first too deep."""
    stopped: int = error.problem_mark.index
    begins = len(text[:stopped].rstrip(_OPENINGS))
    places = [at for at in range(begins, stopped) if not text[at].isspace()]
    return mark_of(text, places[MAX_DEPTH]) if len(places) > MAX_DEPTH else None


def _opened_at(error: yaml.YAMLError) -> Mark | None:
    mark = getattr(error, "context_mark", None)
    return mark_at(mark) if mark else None


def _cut_by(comments: Iterable[Comment], opened: Mark, at: Mark) -> str:
    """What to do about a comment in a collection that looks like its text.

    Where the text ended before the collection did, the fault is told where it opened.
    """
    for comment in comments:
        if opened < comment.at and (comment.at < at or at == opened) and comment.looks_meant:
            return f"'{cut(comment.text)}' was read as a comment: quote the text before it"
    return ""


def _mark_of_error(error: yaml.YAMLError, text: str) -> Mark:
    """Where the parser stopped, or, at the end of the text, where what was not closed begins.

    libyaml counts a line more where the last one does not end.
    """
    end = mark_of(text, len(text))
    for mark in (getattr(error, "problem_mark", None), getattr(error, "context_mark", None)):
        if mark and (at := mark_at(mark)) < end:
            return at
    return end
