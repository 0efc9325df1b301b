"""Lists and keys with values: on one line where they fit there, else one to a line."""

from collections.abc import Iterable, Sequence
from typing import Final

from ctquiz.bank.model import Item
from ctquiz.bank.writing.text import in_flow, scalar, value

WIDTH: Final = 100
"""Columns that a list may take on one line; a text is never broken, however long."""

_LONGEST_KEY: Final = 1000
"""Characters of a key; YAML wants its colon within 1024, and `?` before a longer one."""


def entry(key: str, text: str, indent: str) -> str:
    """A key with a text; `indent` is that of the key, here and below."""
    return f"{key}: {value(text, indent)}"


def texts(key: str, several: Sequence[str], indent: str) -> str:
    """A key with a list of texts."""
    line = f"{key}: [{', '.join(map(in_flow, several))}]"
    if _fits(line, indent, several):
        return line
    return _listed(key, (value(text, indent) for text in several), indent)


def items(key: str, several: Sequence[Item], indent: str) -> str:
    """A key with a list of items, of which those with other names are lists."""
    line = f"{key}: [{', '.join(_item(item) or in_flow(item.shown) for item in several)}]"
    if _fits(line, indent, (text for item in several for text in (item.shown, *item.accept))):
        return line
    return _listed(key, (_item(item) or value(item.shown, indent) for item in several), indent)


def mapping(key: str, entries: Sequence[tuple[str, str]], indent: str) -> str:
    """A key with keys that have texts."""
    inner = ", ".join(f"{in_flow(left)}: {in_flow(right)}" for left, right in entries)
    line = f"{key}: {{{inner}}}"
    if _fits(line, indent, (text for both in entries for text in both)):
        return line
    deeper = f"{indent}  "
    lines = (entry(_key(left, deeper), right, deeper) for left, right in entries)
    return f"\n{deeper}".join([f"{key}:", *lines])


def _fits(line: str, indent: str, held: Iterable[str]) -> bool:
    """Whether a line is short enough, and what it holds has no lines of its own."""
    return len(indent) + len(line) <= WIDTH and "\n" not in "".join(held)


def _listed(key: str, written: Iterable[str], indent: str) -> str:
    return f"\n{indent}- ".join([f"{key}:", *written])


def _item(item: Item) -> str:
    """The list that an item with other names is; empty for one without."""
    return f"[{', '.join(map(in_flow, (item.shown, *item.accept)))}]" if item.accept else ""


def _key(text: str, indent: str) -> str:
    written = scalar(text)
    return written if len(written) <= _LONGEST_KEY else f"? {written}\n{indent}"
