"""Notes: plain text with `*emphasis*`, `**strong**` and `` `code` `` as their only marks."""

import re
from collections.abc import Iterable
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


def written(stretches: list[Span]) -> str:
    """The note that is read as these spans, as far as there is one: the inverse of `spans`.

    White space stands outside of stars, and a mark that cannot be read where it stands is left
    out. No note says a star or a backtick where it would be read as a mark: in a note with such
    a one, signs that look like them stand for them all.
    """
    if _is_simple(stretches):
        return _marked(stretches)
    wanted = _readable(stretches)
    note = _marked(wanted)
    if spans(note) == wanted:
        return note
    return _marked(
        [
            span if span.mark == "code" else Span(span.text.translate(_LIKE_MARKS), span.mark)
            for span in wanted
        ]
    )


def _marked(stretches: list[Span]) -> str:
    return "".join([f"{_MARKS[mark]}{text}{_MARKS[mark]}" for text, mark in stretches])


def _is_simple(stretches: list[Span]) -> bool:
    """Whether any reader takes the marks as they are meant: most notes are, and at less cost."""
    before = ""
    for text, mark in stretches:
        if "*" in text or "`" in text or (mark and (before or not text or text != text.strip())):
            return False
        before = mark if text else before
    return True


def _readable(stretches: list[Span]) -> list[Span]:
    """The same text, marked where marks can be read, and no mark beside its like."""
    found: list[tuple[str, list[str]]] = []
    before = ""
    for span in stretches:
        for text, mark in _parted(span) if span.mark else (span,):
            # In `**a***b*` the third star would be strong.
            now = "" if mark == "emphasis" and before == "strong" else mark
            if found and now == before:
                found[-1][1].append(text)
            elif text:
                found.append((now, [text]))
                before = now
    return [Span("".join(texts), mark) for mark, texts in found]


def _parted(span: Span) -> Iterable[Span]:
    """What is marked, and white space apart."""
    text, mark = span
    inner = text.strip()
    if mark == "code":
        return (Span(text) if "`" in text else span,)
    if not inner or inner == text:
        return (span if inner else Span(text),)
    start = text.index(inner)
    return Span(text[:start]), Span(inner, mark), Span(text[start + len(inner) :])
