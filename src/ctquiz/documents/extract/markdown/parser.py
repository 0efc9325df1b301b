"""Markdown in two steps: first its blocks, then the marks within each, both within bounds.

CommonMark 0.31 (spec.commonmark.org) with tables, struck text and footnotes as GitHub has them.
"""

from collections.abc import Iterator, MutableMapping, Sequence
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from msgspec import Struct

from ctquiz.documents.block import Kind, Unreadable

MAX_STEPS: Final = 1_000_000
"""Lines, and marks within them, that are looked at: some ten seconds, and 1,000 full pages."""

_STEPS_OF_BLOCK: Final = 5
"""What it takes to begin a block, against a look at a mark."""

MAX_NESTING: Final = 60
"""A list in a list is two more."""

_MAX_NESTING_WITHIN: Final = 12
"""Of brackets on a line: beyond, they are text. Each takes as many looks as it is deep."""

_MAX_TOKENS: Final = 500_000
"""Of one list or table: some 250 MB of memory."""

_SPLIT: Final = "split it into smaller documents"

Environment = MutableMapping[str, Any]


class Raw(Struct, frozen=True):
    """A block whose text still has its marks; a row has a text for each cell."""

    kind: Kind
    texts: tuple[str, ...]
    level: int = 1
    is_footnote: bool = False
    is_html: bool = False


class Parser:
    """Reads one document."""

    def __init__(self) -> None:
        self._steps = 0
        self._raws: list[Raw] = []
        # What links and footnotes refer to.
        self._environment: Environment = {}
        self._blocks = _parser(MAX_NESTING)
        ending: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
        self._blocks.block.ruler.before("table", "bounds", self._block_step, ending)
        self._inline = _parser(_MAX_NESTING_WITHIN)
        self._inline.inline.ruler.before("text", "bounds", self._inline_step)

    def blocks(self, text: str) -> list[Raw]:
        """The blocks of a document, all of them: what a link refers to may come last."""
        if text.count("\n") > MAX_STEPS:
            raise _too_much()
        tokens: list[Token] = []
        self._blocks.block.parse(text, self._blocks, self._environment, tokens)
        self._raws.extend(_raws(tokens))
        return self._raws

    def within(self, text: str) -> list[Token]:
        """The marks and the texts of a block, in a row."""
        tokens: list[Token] = []
        self._inline.inline.parse(text, self._inline, self._environment, tokens)
        return tokens

    def note(self, mark: Token) -> str:
        """The text of a footnote that stands where it is referred to (`^[so]`), else nothing."""
        notes = self._environment["footnotes"]["list"]
        return str(notes[mark.meta["id"]].get("content", ""))

    def _block_step(self, state: StateBlock, _start: int, _end: int, silent: bool) -> bool:
        self._step(1 if silent else _STEPS_OF_BLOCK)
        if len(state.tokens) > _MAX_TOKENS:
            raise _too_much()
        if state.level == 0 and not silent:
            # A token takes ten times the memory of what is needed of it.
            self._raws.extend(_raws(state.tokens))
            state.tokens.clear()
        return False

    def _inline_step(self, _state: StateInline, _silent: bool) -> bool:
        self._step(1)
        return False

    def _step(self, cost: int) -> None:
        self._steps += cost
        if self._steps > MAX_STEPS:
            raise _too_much()


def _parser(nesting: int) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": nesting}).use(footnote_plugin)
    return parser.enable(["table", "strikethrough"])


def _too_much() -> Unreadable:
    return Unreadable(f"has more than {MAX_STEPS:,} lines and marks of Markdown", _SPLIT)


def _raws(tokens: Sequence[Token]) -> Iterator[Raw]:
    shape = _Shape()
    for token in tokens:
        yield from shape.take(token)


class _Shape:
    """What is open around a token."""

    def __init__(self) -> None:
        self.is_new_item = False
        self.is_footnote = False
        self.heading = 0
        self.cells: list[str] | None = None

    def take(self, token: Token) -> Iterator[Raw]:
        match token.type:
            case "list_item_open" | "blockquote_open":
                if token.level + 2 > MAX_NESTING:
                    deep = f"nests lists and quotes more than {MAX_NESTING // 2} deep"
                    raise Unreadable(deep, "make it flatter")
                self.is_new_item = token.type == "list_item_open"
            case "list_item_close":
                self.is_new_item = False
            case "footnote_reference_open" | "footnote_reference_close":
                self.is_footnote = token.nesting == 1
            case "heading_open":
                self.heading = int(token.tag[1])
            case "tr_open":
                self.cells = []
            case "tr_close":
                yield Raw(Kind.ROW, tuple(self.cells or ()), 1, self.is_footnote)
                self.cells = None
            case "fence" | "code_block":
                yield Raw(Kind.CODE, (token.content,), 1, self.is_footnote)
            case "html_block":
                yield Raw(self._kind(), (token.content,), 1, self.is_footnote, is_html=True)
            case "inline" if self.cells is not None:
                self.cells.append(token.content)
            case "inline":
                yield self._text(token.content)
            case _:
                pass

    def _text(self, text: str) -> Raw:
        level, self.heading = self.heading, 0
        if level:
            return Raw(Kind.HEADING, (text,), level, self.is_footnote)
        return Raw(self._kind(), (text,), 1, self.is_footnote)

    def _kind(self) -> Kind:
        """An item's first paragraph is the item; those after it stand as prose."""
        kind = Kind.ITEM if self.is_new_item else Kind.PROSE
        self.is_new_item = False
        return kind
