"""Notes: plain text with `*emphasis*`, `**strong**` and `` `code` `` as their only marks."""

import re
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
