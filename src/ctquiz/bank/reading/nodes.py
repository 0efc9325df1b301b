"""YAML as plain strings, lists and mappings that remember where each stood.

PyYAML's loaders guess types (`no` is False, `12:30` is 750), keep the last of two equal keys and
follow anchors. A bank wants none of that, so it is built here from the C parser's bare events.
"""

import re
from typing import Any, Final, NamedTuple

import yaml

from ctquiz.bank.reading.syntax import (
    MAX_DEPTH,
    Comment,
    Fault,
    Mark,
    explained,
    lines_of,
    mark_at,
    mark_of,
    nested_too_deeply,
)
from ctquiz.shown import cut

_QUOTES: Final = ("'", '"')
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML 1.1 breaks lines at U+0085, U+2028 and U+2029 too; editors neither show nor count those.
_PRINTABLE: Final = (
    *(range(0x20, 0x7F), range(0xA0, 0x2028), range(0x202A, 0xD800), range(0xE000, 0xFEFF)),
    *(range(0xFF00, 0xFFFE), range(0x10000, 0x110000)),
    *(range(0x9, 0xB), range(0xD, 0xE)),
)
_COMMENT: Final = re.compile(r"[ \t]+(#.{0,60})")


class Mapping(dict[str, Any]):
    """A YAML mapping; `keys_at` and `values_at` say where each key and its value begin.

    `comments` has what cut short, or follows, the unquoted text of a key, `texts_at` where the
    first character stands of a text with braces that is read just as it is written.
    """

    __slots__ = ("at", "comments", "end", "flow", "keys_at", "texts_at", "values_at")

    def __init__(self, at: Mark, flow: bool) -> None:
        super().__init__()
        self.at = at
        self.end = at
        self.flow = flow
        self.comments: dict[str, Comment] = {}
        self.keys_at: dict[str, Mark] = {}
        self.texts_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}

    def place_in(self, key: str, index: int) -> Mark:
        """Where a character of a text with braces stands; where that is not sure, its text does."""
        begins = self.texts_at.get(key)
        return Mark(begins.line, begins.column + index) if begins else self.values_at[key]


class Sequence(list[Any]):
    """A YAML sequence; `items_at` says where each item begins, `end` where what follows does.

    `comments` has what cut short, or follows, an unquoted item.
    """

    __slots__ = ("at", "comments", "end", "flow", "items_at")

    def __init__(self, at: Mark, flow: bool) -> None:
        super().__init__()
        self.at = at
        self.end = at
        self.flow = flow
        self.items_at: list[Mark] = []
        self.comments: dict[int, Comment] = {}


Node = str | Mapping | Sequence


class Built(NamedTuple):
    """The one document of a text with every fault in it; not `whole` is what stopped the parser."""

    root: Node | None
    faults: list[Fault]
    whole: bool


def build(text: str) -> tuple[Node | None, list[Fault]]:
    """The one document of a text with every fault in it; None where it could not be parsed."""
    built = build_until_stopped(text)
    return (built.root if built.whole else None), built.faults


def build_until_stopped(text: str) -> Built:
    """The same with what was read of a text that could not be parsed to its end."""
    bad = _first_unprintable(text)
    if bad is not None:
        code = ord(text[bad])
        fault = Fault(
            mark_of(text, bad),
            f"the character U+{code:04X} cannot stand in a text file",
            f'inside double quotes write it as "\\u{code:04x}"' if code < 0x10000 else "",
        )
        return Built(None, [fault], whole=False)
    builder = _Builder(_comments(text))
    loader = _Loader(text)
    try:
        while (event := loader.get_event()) is not None and builder.take(event):
            pass
    except yaml.YAMLError as error:
        fault = explained(error, text, builder.quoted, builder.comments.values())
        # An alias or tag that was meant as text often breaks the rest of its line, too.
        if all(fault.mark.line != known.mark.line for known in builder.faults):
            builder.faults.append(fault)
        builder.whole = False
    finally:
        loader.dispose()
    return Built(builder.root, builder.faults, builder.whole)


def _first_unprintable(text: str) -> int | None:
    # Of characters few are different; a pattern of these ranges takes long to compile.
    bad = [sign for sign in {*text} if not any(ord(sign) in part for part in _PRINTABLE)]
    return min(map(text.index, bad), default=None)


def _comments(text: str) -> dict[tuple[int, int], Comment]:
    """Every ` #` of a text by where the text before it ends, counted as the parser does."""
    if " #" not in text and "\t#" not in text:
        return {}
    return {
        (number, match.start()): Comment(Mark(number + 1, match.start(1) + 1), match.group(1))
        for number, line in enumerate(lines_of(text))
        if "#" in line
        for match in _COMMENT.finditer(line)
    }


class _Builder:
    """Takes events one by one; `open` is the path of collections still being filled."""

    def __init__(self, comments: dict[tuple[int, int], Comment]) -> None:
        self.comments = comments
        self.quoted: tuple[Mark, Mark] | None = None
        self.root: Node | None = None
        self.whole = True
        self.faults: list[Fault] = []
        self.open: list[Mapping | Sequence] = []
        self.pending: list[tuple[str, Mark] | None] = []
        self.documents = 0

    def take(self, event: Any) -> bool:
        """Use one event; False where nothing after it could be trusted."""
        match event:
            case yaml.ScalarEvent():
                self._text(event)
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

    def _text(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_marks(event)
        value, at = event.value, mark_at(event.start_mark)
        # Nothing but space is as empty as nothing.
        self._place("" if value.isspace() else value, at)
        if event.style in _QUOTES:
            self.quoted = at, mark_at(event.end_mark)
        elif self.comments and self.open:
            self._keep_comment(event.end_mark)
        if "{" in value or "}" in value:
            self._keep_place(event, at)

    def _open(self, event: Any) -> bool:
        if event.anchor or event.tag:
            self._refuse_marks(event)
        if len(self.open) >= MAX_DEPTH:
            # What came before on such a road is no news.
            self.faults.clear()
            self.faults.append(nested_too_deeply(_mark(event)))
            self.whole = False
            return False
        at = _mark(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node = (Mapping if is_mapping else Sequence)(at, bool(event.flow_style))
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
            if parent.flow and not node and not parent[name]:
                return  # Pieces of a text that commas cut: `typed` tells of the first.
            first = parent.keys_at[name].line
            self.faults.append(
                Fault(key_at, f"the key '{cut(name)}' stands twice", f"first on line {first}")
            )
            return
        parent[name] = node
        parent.keys_at[name] = key_at
        parent.values_at[name] = at

    def _keep_comment(self, end: Any) -> None:
        comment = self.comments.get((end.line, end.column))
        if comment is None:
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.comments[len(parent) - 1] = comment
        elif parent and self.pending[-1] is None:
            parent.comments[next(reversed(parent))] = comment

    def _keep_place(self, event: Any, at: Mark) -> None:
        """Note where a text begins that stands on one line without an escape."""
        parent, end = self.open[-1] if self.open else None, mark_at(event.end_mark)
        if not isinstance(parent, Mapping) or not parent or end.line != at.line:
            return
        key, quote = next(reversed(parent)), int(event.style in _QUOTES)
        is_value = self.pending[-1] is None and parent.values_at[key] == at
        if is_value and end.column - at.column == len(event.value) + 2 * quote:
            parent.texts_at[key] = Mark(at.line, at.column + quote)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, "anchors are not used in a bank", "quote text that begins with &")
        if event.tag:
            self._fault(event, "YAML tags are not used in a bank", "quote text that begins with !")

    def _fault(self, event: Any, message: str, hint: str) -> None:
        self.faults.append(Fault(_mark(event), message, hint))


def _mark(event: Any) -> Mark:
    return mark_at(event.start_mark)
