"""Sentences with braces: `{name=text}` marks a blank, `{{` and `}}` are literal."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import NAME, ONLY_BLANK, Sentence, Slot
from ctquiz.shown import cut

_PIECE: Final = re.compile(r"(?:[^{}]+|\{\{|\}\})++|\{[^{}]*\}|[{}]")
"""A stretch of text with its literal braces, the brace of a blank, or one that is neither."""

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
    named = (piece.name for piece in pieces if isinstance(piece, _Brace) and piece.name)
    names = {*named, *defined}
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
    at = 0
    for piece in _PIECE.findall(written):
        if piece in ("{", "}"):
            what = "opens and does not close" if piece == "{" else "closes and was not opened"
            raise SentenceError(at, f"a brace {what}", f"a literal brace is written {piece * 2}")
        if piece[0] == "{" and piece[1] != "{":
            yield _brace(at, piece[1:-1])
        else:
            yield piece.replace("{{", "{").replace("}}", "}")
        at += len(piece)


def _brace(at: int, inner: str) -> _Brace:
    name, _, shown = inner.partition("=")
    if NAME.fullmatch(name) and (shown := shown.strip()):
        return _Brace(at, inner, name, shown)
    return _bare(at, inner)


def _bare(at: int, inner: str) -> _Brace:
    """A brace without a name, if none was meant."""
    text = inner.strip()
    if not text:
        raise SentenceError(at, "a brace is empty", "write {text} or {name=text}")
    named = _NAME_LIKE.match(text)
    if not named:
        return _Brace(at, text)
    name = named.group(1)
    if name is None:
        hint = f"write {{{cut(text[named.end() :].strip())}}}, or a name before the ="
        raise SentenceError(at, f"the blank of {{{cut(text)}}} has no name", hint)
    if NAME.fullmatch(name) and inner.startswith(f"{name}="):
        raise SentenceError(at, f"the blank '{name}' has no text", f"write {{{name}=text}}")
    raise SentenceError(
        at,
        f"'{cut(name)}' in {{{cut(text)}}} is no name of a blank",
        "a name is lower case letters, digits, - and _, with = right behind it",
    )


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
            written.append(_literal(part))
        elif part.blank in texts and part.blank not in given:
            given.add(part.blank)
            written.append(f"{{{part.blank}={texts[part.blank]}}}")
        else:
            written.append(f"{{{part.blank}}}")
    return "".join(written)


def unparse_unnamed(parts: Sentence, text: str) -> str:
    """The same of a sentence whose only blank goes without a name and shows this text."""
    return "".join(_literal(part) if isinstance(part, str) else f"{{{text}}}" for part in parts)


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def can_stand_in_brace(text: str) -> bool:
    """Whether a text survives `{name=text}`: no braces in it, no space around it."""
    return bool(text) and text == text.strip() and "{" not in text and "}" not in text


def can_stand_unnamed(text: str) -> bool:
    """Whether it survives `{text}` too: nothing in it looks like a name."""
    return can_stand_in_brace(text) and not _NAME_LIKE.match(text)
