"""Notes: plain text with `*emphasis*`, `**strong**` and `` `code` `` as their only marks."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

_MARKED: Final = re.compile(
    r"\*\*(?P<strong>\S(?:[^*]*\S)?)\*\*|\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*|`(?P<code>[^`]+)`"
)


class Span(NamedTuple):
    """A stretch of a note; `mark` is emphasis, strong, code, or empty."""

    text: str
    mark: str = ""


def spans(note: str) -> list[Span]:
    """The note in stretches; a mark without its partner stays text."""
    found: list[Span] = []
    end = 0
    for match in _MARKED.finditer(note):
        if match.start() > end:
            found.append(Span(note[end : match.start()]))
        mark = match.lastgroup or ""
        found.append(Span(match.group(mark), mark))
        end = match.end()
    if end < len(note):
        found.append(Span(note[end:]))
    return found


def without_marks(note: str) -> str:
    """The note as bare text."""
    return "".join(span.text for span in spans(note))


_MARKS: Final = {"": "", "emphasis": "*", "strong": "**", "code": "`"}
_LIKE_MARKS: Final = {
    ord("*"): "\N{ASTERISK OPERATOR}",
    ord("`"): "\N{MODIFIER LETTER GRAVE ACCENT}",
}


def written(stretches: Iterable[Span]) -> str:
    """The note that is read as these spans, as far as there is one: the inverse of `spans`.

    White space stands outside of stars, and a mark that cannot be read where it stands is left
    out. No note says a star or a backtick where it would be read as a mark: in a note with such
    a one, signs that look like them stand for them all.
    """
    wanted = _merged(_after_strong(_merged(_markable(stretches))))
    note = _marked(wanted)
    if spans(note) == wanted:
        return note
    return _marked(
        span if span.mark == "code" else Span(span.text.translate(_LIKE_MARKS), span.mark)
        for span in wanted
    )


def _marked(stretches: Iterable[Span]) -> str:
    return "".join(f"{_MARKS[mark]}{text}{_MARKS[mark]}" for text, mark in stretches)


def _markable(stretches: Iterable[Span]) -> Iterator[Span]:
    for text, mark in stretches:
        inner = text.strip()
        if not inner or (mark == "code" and "`" in text):
            yield Span(text)
        elif mark in {"emphasis", "strong"}:
            start = text.index(inner)
            yield Span(text[:start])
            yield Span(inner, mark)
            yield Span(text[start + len(inner) :])
        else:
            yield Span(text, mark)


def _after_strong(stretches: Iterable[Span]) -> Iterator[Span]:
    """In `**a***b*` the third star would be strong."""
    before = ""
    for text, mark in stretches:
        yield Span(text, "" if (before, mark) == ("strong", "emphasis") else mark)
        before = mark


def _merged(stretches: Iterable[Span]) -> list[Span]:
    stretches = (span for span in stretches if span.text)
    return [
        Span("".join(span.text for span in same), mark)
        for mark, same in groupby(stretches, lambda span: span.mark)
    ]
