"""YAML as plain strings, lists and mappings that remember where each stood.

PyYAML's loaders guess types (`no` is False, `12:30` is 750), keep the last of two equal keys and
follow anchors. A bank wants none of that, so it is built here from the C parser's bare events.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, NamedTuple

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from ctquiz.bank.reading.raw import comments, unprintable
from ctquiz.bank.reading.syntax import (
    MAX_DEPTH,
    Comment,
    Fault,
    Mark,
    explained,
    mark_at,
    nested_too_deeply,
)
from ctquiz.shown import cut

_QUOTES: Final = ("'", '"')
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stands:
    """Where a mapping or sequence stands.

    Marks are kept as the parser made them: little is told with a place, and to make one for each
    node would take as long as to parse the text.
    """

    __slots__ = ()
    begin_mark: Any
    end_mark: Any

    @property
    def at(self) -> Mark:
        """Where it begins."""
        return mark_at(self.begin_mark)

    @property
    def end(self) -> Mark:
        """Where what follows it begins."""
        return mark_at(self.end_mark)


class Mapping(_Stands, dict[str, Any]):
    """A YAML mapping; `marks` are those of each key and its value in turn."""

    __slots__ = ("__dict__", "begin_mark", "end_mark", "flow", "marks")

    def __init__(self, begin_mark: Any, flow: bool) -> None:
        self.begin_mark = self.end_mark = begin_mark
        self.flow = flow
        self.marks: list[Any] = []

    @cached_property
    def keys_at(self) -> dict[str, Mark]:
        """Where each key begins."""
        return dict(zip(self, map(mark_at, self.marks[::2]), strict=True))

    @cached_property
    def values_at(self) -> dict[str, Mark]:
        """Where the value of each key begins."""
        return dict(zip(self, map(mark_at, self.marks[1::2]), strict=True))

    @cached_property
    def comments(self) -> dict[str, Comment]:
        """What cut short, or follows, the unquoted text of a key."""
        return {}

    @cached_property
    def braced(self) -> dict[str, tuple[Any, bool]]:
        """Of each text with braces the parser's mark where it ends, and whether it is quoted."""
        return {}

    def place_in(self, key: str, index: int) -> Mark:
        """Where a character of a text with braces stands; where that is not sure, its text does.

        It is sure of a text that stands on one line without an escape.
        """
        at = self.values_at[key]
        end_mark, quoted = self.braced[key]
        end = mark_at(end_mark)
        if end.line != at.line or end.column - at.column != len(self[key]) + 2 * quoted:
            return at
        return Mark(at.line, at.column + quoted + index)


class Sequence(_Stands, list[Any]):
    """A YAML sequence; `marks` are those of its items."""

    __slots__ = ("__dict__", "begin_mark", "end_mark", "flow", "marks")

    def __init__(self, begin_mark: Any, flow: bool) -> None:
        self.begin_mark = self.end_mark = begin_mark
        self.flow = flow
        self.marks: list[Any] = []

    @cached_property
    def items_at(self) -> list[Mark]:
        """Where each item begins."""
        return [mark_at(mark) for mark in self.marks]

    @cached_property
    def comments(self) -> dict[int, Comment]:
        """What cut short, or follows, an unquoted item."""
        return {}


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
    unreadable = unprintable(text)
    if unreadable is not None:
        return Built(None, [unreadable], whole=False)
    loader = _Loader(text)
    builder = _Builder(loader.get_event, comments(text))
    try:
        builder.read()
    except yaml.YAMLError as error:
        quoted = builder.quoted and (_mark(builder.quoted), mark_at(builder.quoted.end_mark))
        fault = explained(error, text, quoted, builder.comments.values())
        # An alias or tag that was meant as text often breaks the rest of its line, too.
        if all(fault.mark.line != known.mark.line for known in builder.faults):
            builder.faults.append(fault)
        builder.whole = False
    except _TooDeepError as error:
        # What came before on such a road is no news.
        builder.faults = [nested_too_deeply(error.mark)]
        builder.whole = False
    finally:
        loader.dispose()
    return Built(builder.root, builder.faults, builder.whole)


class _TooDeepError(Exception):
    """What opens at a mark is nested too deeply."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


class _Builder:
    """Builds from the parser's events; what it built stays when the parser stops."""

    def __init__(
        self, next_event: Callable[[], Any], comments: dict[tuple[int, int], Comment]
    ) -> None:
        self.next_event = next_event
        self.comments = comments
        self.quoted: Any = None
        self.root: Node | None = None
        self.whole = True
        self.faults: list[Fault] = []
        self.twice: list[tuple[Mapping, str, Any]] = []
        self.depth = 0

    def read(self) -> None:
        """The first document; nothing behind it could be trusted."""
        try:
            self._read()
        finally:
            self._tell_twice()

    def _read(self) -> None:
        while (event := self.next_event()) is not None:
            if isinstance(event, yaml.NodeEvent):
                self.root = self._begun(event)
                self._fill(self.root)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self._fault(event, "a second document begins here", "one file is one bank")
                return

    def _begun(self, event: Any) -> Node:
        """The node that an event begins, of a collection without what is in it.

        It is filled where it stands: what was read until the parser stopped is wanted, too.
        """
        if type(event) is ScalarEvent:
            return self._text(event)
        if type(event) is AliasEvent:
            self._fault(event, "aliases are not used in a bank", "quote text that begins with *")
            return f"*{event.anchor}"
        if event.anchor or event.tag:
            self._refuse_marks(event)
        if self.depth >= MAX_DEPTH:
            raise _TooDeepError(_mark(event))
        begun = Mapping if type(event) is MappingStartEvent else Sequence
        return begun(event.start_mark, bool(event.flow_style))

    def _text(self, event: Any) -> str:
        if event.anchor or event.tag:
            self._refuse_marks(event)
        if event.style in _QUOTES:
            self.quoted = event
        value: str = event.value
        # Nothing but space is as empty as nothing.
        return "" if value.isspace() else value

    def _fill(self, node: Node) -> None:
        self.depth += 1
        if isinstance(node, Mapping):
            self._fill_mapping(node)
        elif isinstance(node, Sequence):
            self._fill_sequence(node)
        self.depth -= 1

    def _fill_sequence(self, into: Sequence) -> None:
        next_event = self.next_event
        while type(event := next_event()) is not SequenceEndEvent:
            node = self._text(event) if type(event) is ScalarEvent else self._begun(event)
            into.append(node)
            into.marks.append(event.start_mark)
            if type(node) is not str:
                self._fill(node)
            elif self.comments and (comment := self._comment_behind(event)):
                into.comments[len(into) - 1] = comment
        into.end_mark = event.start_mark

    def _fill_mapping(self, into: Mapping) -> None:
        next_event = self.next_event
        while type(event := next_event()) is not MappingEndEvent:
            key_mark = event.start_mark
            name = self._text(event) if type(event) is ScalarEvent else self._odd_key(event)
            event = next_event()
            node = self._text(event) if type(event) is ScalarEvent else self._begun(event)
            if name in into:
                # Pieces of a text that commas cut are many: `typed` tells of the first.
                if not into.flow or node or into[name]:
                    self.twice.append((into, name, key_mark))
            else:
                into[name] = node
                into.marks += (key_mark, event.start_mark)
                if "{" in node or "}" in node:
                    into.braced[name] = event.end_mark, event.style in _QUOTES
            if type(node) is not str:
                self._fill(node)
            elif self.comments and (comment := self._comment_behind(event)):
                into.comments[next(reversed(into))] = comment
        into.end_mark = event.start_mark

    def _odd_key(self, event: Any) -> str:
        node = self._begun(event)
        if isinstance(node, str):
            return node
        self._fault(event, "a key must be text", "quote it")
        self._fill(node)
        return ""

    def _tell_twice(self) -> None:
        """Done last: only of a mapping that grows no more all keys have their places."""
        for mapping, name, key_mark in self.twice:
            message = f"the key '{cut(name)}' stands twice"
            hint = f"first on line {mapping.keys_at[name].line}"
            self.faults.append(Fault(mark_at(key_mark), message, hint))

    def _comment_behind(self, event: Any) -> Comment | None:
        """The comment that ends an unquoted text."""
        quoted_or_alias = type(event) is not ScalarEvent or event.style in _QUOTES
        end = event.end_mark
        return None if quoted_or_alias else self.comments.get((end.line, end.column))

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, "anchors are not used in a bank", "quote text that begins with &")
        if event.tag:
            self._fault(event, "YAML tags are not used in a bank", "quote text that begins with !")

    def _fault(self, event: Any, message: str, hint: str) -> None:
        self.faults.append(Fault(_mark(event), message, hint))


def _mark(event: Any) -> Mark:
    return mark_at(event.start_mark)
