"""Sentences with braces: `{name=text}` marks a blank, `{{` and `}}` are literal."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import NAME, ONLY_BLANK, Sentence, Slot
from ctquiz.shown import cut

_PART: Final = re.compile(r"((?:[^{}]++|\{\{|\}\})++)|\{([^{}]*)\}|[{}]")
"""A stretch of text with its literal braces, a blank's brace, or a brace that is neither."""

_NAME_LIKE: Final = re.compile(r"([\w-]+(?:\s+[\w-]+)*)\s*=|=(?=\s*\w)", re.ASCII)
"""What was meant as a name, however it was written; `==` and `=>` may well be an answer."""


class SentenceError(ValueError):
    """A brace that cannot be understood, at which character it is, and what to write instead."""

    def __init__(self, at: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message
        self.hint = hint


class Parsed(Struct, frozen=True):
    """A sentence's parts and, by blank, the text that its braces give as the answer shown."""

    parts: Sentence
    texts: dict[str, str]


class _Brace(Struct, frozen=True):
    at: int
    inner: str
    name: str | None = None
    text: str = ""


def parse(written: str, defined: Collection[str]) -> Parsed:
    """The parts of a sentence; `defined` are the names that the fact's `blanks` give.

    `{x}` names a blank where the sentence or `blanks` defines x, else it is the text of the only
    blank. Raises SentenceError.
    """
    pieces = list(_pieces(written))
    braces = [piece for piece in pieces if isinstance(piece, _Brace)]
    names = {brace.name for brace in braces if brace.name} | set(defined)
    texts: dict[str, str] = {}
    parts: list[str | Slot] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        name = piece.name or _name_of_bare(piece, names)
        text = piece.text if piece.name else ("" if piece.inner in names else piece.inner)
        if text and texts.setdefault(name, text) != text:
            raise SentenceError(
                piece.at,
                f"the blank '{name}' has two texts, '{cut(texts[name])}' and '{cut(text)}'",
                f"write {{{name}}} the second time, or name every blank",
            )
        parts.append(Slot(name))
    return Parsed(tuple(parts), texts)


def _pieces(written: str) -> Iterator[str | _Brace]:
    for match in _PART.finditer(written):
        text, inner = match.groups()
        if text is not None:
            yield text.replace("{{", "{").replace("}}", "}")
        elif inner is not None:
            yield _brace(match.start(), inner)
        else:
            token = match.group()
            what = "opens and does not close" if token == "{" else "closes and was not opened"
            hint = f"a literal brace is written {token * 2}"
            raise SentenceError(match.start(), f"a brace {what}", hint)


def _brace(at: int, inner: str) -> _Brace:
    text = inner.strip()
    if not text:
        raise SentenceError(at, "a brace is empty", "write {text} or {name=text}")
    named = _NAME_LIKE.match(text)
    if not named:
        return _Brace(at, text)
    name, shown = named.group(1), text[named.end() :].strip()
    if name is None:
        hint = f"write {{{cut(shown)}}}, or a name before the ="
        raise SentenceError(at, f"the blank of {{{cut(text)}}} has no name", hint)
    if not (NAME.fullmatch(name) and inner.startswith(f"{name}=")):
        raise SentenceError(
            at,
            f"'{cut(name)}' in {{{cut(text)}}} is no name of a blank",
            "a name is lower case letters, digits, - and _, with = right behind it",
        )
    if not shown:
        raise SentenceError(at, f"the blank '{name}' has no text", f"write {{{name}=text}}")
    return _Brace(at, text, name, shown)


def _name_of_bare(brace: _Brace, names: Collection[str]) -> str:
    if brace.inner in names:
        return brace.inner
    if names:
        shown = cut(brace.inner)
        raise SentenceError(
            brace.at, f"{{{shown}}} names no blank of this fact", f"name it: {{name={shown}}}"
        )
    return ONLY_BLANK


def unparse(parts: Sentence, texts: dict[str, str]) -> str:
    """The sentence as an author would write it; `texts` are the answers its braces give."""
    written: list[str] = []
    given: set[str] = set()
    for part in parts:
        if isinstance(part, str):
            written.append(part.replace("{", "{{").replace("}", "}}"))
        elif part.blank in texts and part.blank not in given:
            given.add(part.blank)
            written.append(f"{{{part.blank}={texts[part.blank]}}}")
        else:
            written.append(f"{{{part.blank}}}")
    return "".join(written)


def can_stand_in_brace(text: str) -> bool:
    """Whether a text survives `{name=text}`: no braces in it, no space around it."""
    return bool(text) and text == text.strip() and "{" not in text and "}" not in text
