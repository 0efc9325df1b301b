"""YAML as plain strings, lists and mappings that remember where each stood.

PyYAML's loaders guess types (`no` is False, `12:30` is 750), keep the last of two equal keys and
follow anchors. A bank wants none of that, so it is built here from the C parser's bare events.
"""

import re
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from ctquiz.shown import cut

MAX_DEPTH: Final = 12
"""No bank nests deeper than 6; a million brackets must end early, not in a crash."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML 1.1 breaks lines at U+0085, U+2028 and U+2029 too; editors neither show nor count those.
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LINE_BREAK: Final = re.compile(r"\r\n?|\n")


class Mark(NamedTuple):
    """A place in a file; both count from 1."""

    line: int
    column: int


class Mapping(dict[str, Any]):
    """A YAML mapping; `keys_at` and `values_at` say where each key and its value begin."""

    __slots__ = ("at", "end", "flow", "keys_at", "values_at")

    def __init__(self, at: Mark, flow: bool) -> None:
        super().__init__()
        self.at = at
        self.end = at
        self.flow = flow
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class Sequence(list[Any]):
    """A YAML sequence; `items_at` says where each item begins, `end` where what follows does."""

    __slots__ = ("at", "end", "items_at")

    def __init__(self, at: Mark) -> None:
        super().__init__()
        self.at = at
        self.end = at
        self.items_at: list[Mark] = []


Node = str | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the YAML, before anyone asks what it means."""

    mark: Mark
    message: str
    hint: str = ""


def build(text: str) -> tuple[Node | None, list[Fault]]:
    """The one document of a text with every fault in it; None where it could not be parsed."""
    bad = _UNPRINTABLE.search(text)
    if bad:
        code = ord(bad.group())
        return None, [
            Fault(
                mark_of(text, bad.start()),
                f"the character U+{code:04X} cannot stand in a text file",
                f'inside double quotes write it as "\\u{code:04x}"' if code < 0x10000 else "",
            )
        ]
    builder = _Builder()
    loader = _Loader(text)
    try:
        while True:
            event = loader.get_event()
            if event is None or not builder.take(event):
                break
    except yaml.YAMLError as error:
        builder.faults.append(_syntax(error, text))
        builder.root = None
    finally:
        loader.dispose()
    return builder.root, builder.faults


def mark_of(text: str, index: int) -> Mark:
    """The place of a character of a text."""
    lines = _LINE_BREAK.split(text[:index])
    return Mark(len(lines), len(lines[-1]) + 1)


class _Builder:
    """Takes events one by one; `open` is the path of collections still being filled."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.open: list[Mapping | Sequence] = []
        self.pending: list[tuple[str, Mark] | None] = []
        self.documents = 0

    def take(self, event: Any) -> bool:
        """Use one event; False where nothing after it could be trusted."""
        match event:
            case yaml.ScalarEvent():
                if event.anchor or event.tag:
                    self._refuse_marks(event)
                # Nothing but space is as empty as nothing.
                self._place(event.value if event.value.strip() else "", _mark(event))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                return self._open(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.open.pop().end = _mark(event)
                self.pending.pop()
            case yaml.AliasEvent():
                self._fault(
                    event, "aliases are not used in a bank", "quote text that begins with *"
                )
                self._place(f"*{event.anchor}", _mark(event))
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._fault(event, "a second document begins here", "one file is one bank")
                    return False
        return True

    def _open(self, event: Any) -> bool:
        if event.anchor or event.tag:
            self._refuse_marks(event)
        if len(self.open) >= MAX_DEPTH:
            self._fault(event, "nested too deeply", "quote text that begins with [ or {")
            self.root = None
            return False
        at = _mark(event)
        node: Mapping | Sequence
        if isinstance(event, yaml.MappingStartEvent):
            node = Mapping(at, bool(event.flow_style))
        else:
            node = Sequence(at)
        self._place(node, at)
        self.open.append(node)
        self.pending.append(None)
        return True

    def _place(self, node: Node, at: Mark) -> None:
        if not self.open:
            if self.root is None:
                self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.append(node)
            parent.items_at.append(at)
            return
        key = self.pending[-1]
        if key is None:
            if not isinstance(node, str):
                self.faults.append(Fault(at, "a key must be text", "quote it"))
                node = ""
            self.pending[-1] = (node, at)
            return
        self.pending[-1] = None
        self._set(parent, key, node, at)

    def _set(self, parent: Mapping, key: tuple[str, Mark], node: Node, at: Mark) -> None:
        name, key_at = key
        if name in parent:
            first = parent.keys_at[name].line
            self.faults.append(
                Fault(key_at, f"the key '{cut(name)}' stands twice", f"first on line {first}")
            )
            return
        parent[name] = node
        parent.keys_at[name] = key_at
        parent.values_at[name] = at

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, "anchors are not used in a bank", "quote text that begins with &")
        if event.tag:
            self._fault(event, "YAML tags are not used in a bank", "quote text that begins with !")

    def _fault(self, event: Any, message: str, hint: str) -> None:
        self.faults.append(Fault(_mark(event), message, hint))


def _mark(event: Any) -> Mark:
    mark = event.start_mark
    return Mark(mark.line + 1, mark.column + 1)


_QUOTE_IT: Final = "put the text in quotes"
_OPENED_BY: Final = {"}": "{", "]": "[", '"': '"', "'": "'"}
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
)


def _syntax(error: yaml.YAMLError, text: str) -> Fault:
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    at = _mark_of_error(error, text)
    line = _LINE_BREAK.split(text)[at.line - 1]
    before, behind = line[: at.column - 1].rstrip(), line[at.column - 1 :]
    if "tab character" in said or behind.startswith("\t"):
        return Fault(at, "a tab stands where spaces are wanted", "indent with spaces")
    if behind and "expected" in said and before.endswith(("}", "]", '"', "'")):
        hint = f"quote all of a text that begins with {_OPENED_BY[before[-1]]}"
        return Fault(at, f"text behind a closing {before[-1]}", hint)
    for sign, message, hint in _EXPLAINED:
        if sign in said:
            return Fault(at, message, hint)
    return Fault(at, f"this is no YAML: {said}", "check quotes and indentation here")


def _mark_of_error(error: yaml.YAMLError, text: str) -> Mark:
    """Where the parser stopped, or, at the end of the text, where what was not closed begins.

    libyaml counts a line more where the last one does not end.
    """
    end = mark_of(text, len(text))
    for mark in (getattr(error, "problem_mark", None), getattr(error, "context_mark", None)):
        if mark and (at := Mark(mark.line + 1, mark.column + 1)) < end:
            return at
    return end
