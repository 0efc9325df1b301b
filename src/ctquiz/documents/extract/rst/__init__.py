"""reStructuredText (docutils.sourceforge.io/rst.html), as plain docutils reads it."""

from collections.abc import Iterable, Iterator

from docutils import nodes

from ctquiz.documents.block import Block, Dropped, Kind, Piece, Unreadable, bounded, tidy
from ctquiz.documents.extract.encoding import decoded
from ctquiz.documents.extract.rows import row
from ctquiz.documents.extract.rst.inline import Texts
from ctquiz.documents.extract.rst.parser import tree


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a document; raises Unreadable."""
    document = tree(decoded(data))
    try:
        yield from bounded(_Reading(document).all())
    except RecursionError as error:
        raise Unreadable("nests too deep", "make it flatter") from error


class _Reading:
    """Goes through one document's tree."""

    def __init__(self, document: nodes.document) -> None:
        self._document = document
        self._plain = Texts(document).plain
        self._level = 0
        self._has_begun = False

    def all(self) -> Iterator[Piece]:
        return self._children(self._document)

    def _children(self, element: nodes.Element) -> Iterator[Piece]:
        for child in element.children:
            for piece in self._node(child):
                self._has_begun |= isinstance(piece, Block) and piece.kind is not Kind.HEADING
                yield piece

    def _node(self, node: nodes.Node) -> Iterator[Piece]:
        """The pieces of a node: those that hold others give theirs."""
        match node:
            case nodes.section():
                self._level += 1
                yield from self._children(node)
                self._level -= 1
            case nodes.title() | nodes.subtitle():
                inner = not isinstance(node.parent, nodes.section)
                yield from self._block(node, Kind.HEADING, self._level + inner)
            case nodes.rubric():
                yield from self._block(node, Kind.HEADING, self._level + 1)
            case nodes.paragraph() | nodes.line_block() | nodes.attribution():
                yield from self._block(node, Kind.PROSE)
            case nodes.literal_block() | nodes.doctest_block() | nodes.math_block():
                yield from self._block(node, Kind.CODE)
            case nodes.term():
                yield from self._block(node, Kind.ITEM)
            case nodes.list_item() | nodes.definition():
                yield from _item(self._children(node))
            case nodes.option_list_item():
                yield from self._told(node, " ")
            case nodes.field_list():
                yield from self._fields(node)
            case nodes.table():
                yield from self._table(node)
            case _:
                yield from self._unsaid(node)

    def _unsaid(self, node: nodes.Node) -> Iterator[Piece]:
        """What is no text, and after that all that only holds text."""
        match node:
            case nodes.footnote() | nodes.citation():
                inner = [child for child in node.children if not isinstance(child, nodes.label)]
                yield from self._dropped(inner, "footnote")
            case nodes.caption():
                yield from self._dropped([node], "caption")
            case nodes.topic(attributes={"classes": [*classes]}) if "contents" in classes:
                titles = [child for child in node.children if isinstance(child, nodes.title)]
                yield from self._dropped(titles, "table of contents")
            case nodes.system_message():
                # A directive that docutils does not know, as it stands in the text.
                known = [child for child in node.children if isinstance(child, nodes.literal_block)]
                yield from self._dropped(known, "directive")
            case nodes.Invisible() | nodes.decoration() | nodes.raw() | nodes.classifier():
                pass
            case nodes.Element():
                yield from self._children(node)
            case _:
                pass

    def _block(self, node: nodes.Node, kind: Kind, level: int = 1) -> Iterator[Piece]:
        if text := self._plain(node):
            yield Block(text, kind, level=level)

    def _dropped(self, found: Iterable[nodes.Node], why: str) -> Iterator[Piece]:
        for node in found:
            if text := self._plain(node):
                yield Dropped(text, why)

    def _told(self, node: nodes.Element, between: str) -> Iterator[Piece]:
        """A name and what is said of it, as an item; more paragraphs follow it."""
        name, *bodies = node.children
        told = [piece for body in bodies for piece in self._node(body)]
        first = (
            told[:1] if told and isinstance(told[0], Block) and told[0].kind is Kind.PROSE else []
        )
        text = tidy(between.join([self._plain(name), *(piece.text for piece in first)]))
        yield Block(text, Kind.ITEM)
        yield from told[len(first) :]

    def _fields(self, fields: nodes.field_list) -> Iterator[Piece]:
        """Fields that a document begins with tell of it: its author, its date."""
        is_front = not self._has_begun and isinstance(fields.parent, nodes.document | nodes.section)
        for field in fields.children:
            if not isinstance(field, nodes.field):
                continue
            for piece in self._told(field, ": "):
                yield Dropped(piece.text, "front matter") if is_front else piece

    def _table(self, table: nodes.table) -> Iterator[Piece]:
        yield from self._dropped(
            (child for child in table.children if isinstance(child, nodes.title)), "caption"
        )
        for group in table.children:
            if not isinstance(group, nodes.tgroup):
                continue
            for part in group.children:
                for line in part.children if isinstance(part, nodes.thead | nodes.tbody) else ():
                    yield from row([[*self._node(entry)] for entry in line.children])


def _item(inner: Iterable[Piece]) -> Iterator[Piece]:
    """An item's first paragraph is the item; those after it stand as prose."""
    for number, piece in enumerate(inner):
        is_item = number == 0 and isinstance(piece, Block) and piece.kind is Kind.PROSE
        yield Block(piece.text, Kind.ITEM) if is_item else piece
