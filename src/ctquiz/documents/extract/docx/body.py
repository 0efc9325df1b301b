"""The text of a document of Word, from the elements of document.xml as they come.

WordprocessingML, ECMA-376 part 1, 17. What is not named here is passed through: hyperlinks,
insertions, content controls and smart tags hold text as paragraphs do.
"""

from collections.abc import Callable
from typing import Final

from ctquiz.documents.block import Piece, Unreadable
from ctquiz.documents.extract.docx.breaks import Breaks
from ctquiz.documents.extract.docx.paragraph import Fields, Paragraph
from ctquiz.documents.extract.docx.styles import Styles, outline
from ctquiz.documents.extract.docx.symbols import symbol
from ctquiz.documents.extract.docx.table import Table
from ctquiz.documents.extract.docx.xml import Attributes, Elements

_MAX_NESTING: Final = 50
"""Tables in tables, and boxes of text in them; each moves what stands in it."""

_TEXTS: Final = frozenset({"w:t", "m:t"})
_UNREAD: Final = frozenset(
    # Deleted or moved away, the properties before a change, another's comments, a reading aid.
    "w:del w:moveFrom w:pPrChange w:rPrChange w:sectPr w:tblPr w:trPr w:rt w:instrText".split()
)
_ENDS_DELETED: Final = frozenset({"w:del", "w:moveFrom"})
"""Among a paragraph's properties: its end was deleted."""

_OFF: Final = frozenset({"0", "false", "off"})


class Body:
    """Reads the body; pieces gather in `done`, to be taken out as it goes on."""

    def __init__(self, styles: Styles, breaks: Breaks) -> None:
        self.done: list[Piece] = []
        self._styles = styles
        self._breaks = breaks
        self._page = None if breaks is Breaks.NONE else 1
        self._skipped = 0
        # Where pieces go, and what is open around the element: the innermost last.
        self._outlets: list[list[Piece]] = [self.done]
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table] = []
        self._fields: list[Fields] = [Fields()]
        self._chosen: list[bool] = []
        self._placeholders: list[bool] = []
        self._in_properties = False
        self._hidden = False
        self._joined: Paragraph | None = None
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "w:p": self._start_paragraph,
            "w:pPr": self._start_properties,
            "w:pStyle": self._style,
            "w:outlineLvl": self._outline,
            "w:numId": self._number,
            "w:framePr": self._frame,
            "w:r": self._start_run,
            "w:vanish": self._vanish,
            "w:footnoteReference": self._note,
            "w:endnoteReference": self._note,
            "w:br": self._break,
            "w:cr": self._space,
            "w:tab": self._space,
            "w:ptab": self._space,
            "w:noBreakHyphen": self._hyphen,
            "w:sym": self._symbol,
            "w:lastRenderedPageBreak": self._rendered,
            "w:fldChar": self._field,
            "w:tbl": self._start_table,
            "w:tr": self._start_row,
            "w:tc": self._start_cell,
            "w:hMerge": self._merge,
            "w:txbxContent": self._start_box,
            "mc:AlternateContent": self._start_alternatives,
            "mc:Choice": self._alternative,
            "mc:Fallback": self._alternative,
            "w:sdt": self._start_control,
            "w:showingPlcHdr": self._placeholder,
            "w:sdtContent": self._control,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "w:p": self._end_paragraph,
            "w:pPr": self._end_properties,
            "w:tbl": self._end_table,
            "w:tr": self._end_row,
            "w:tc": self._end_cell,
            "w:txbxContent": self._end_box,
            "w:body": self._end_story,
            "mc:AlternateContent": self._end_alternatives,
            "w:sdt": self._end_control,
        }

    def elements(self) -> Elements:
        """What reads the part into this."""
        return Elements(self._start, self._end, self._text, _TEXTS)

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._skipped:
            self._skipped += 1
        elif name in _UNREAD:
            self._skipped = 1
            if self._in_properties and name in _ENDS_DELETED:
                self._paragraphs[-1].is_joined = True
        elif started := self._starts.get(name):
            started(attributes)

    def _end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif ended := self._ends.get(name):
            ended()

    def _text(self, text: str) -> None:
        if self._skipped or self._hidden or self._in_properties or self._fields[-1].hide:
            return
        if self._paragraphs:
            self._paragraphs[-1].add(text, self._page)

    # Paragraphs.

    def _start_paragraph(self, _: Attributes) -> None:
        self._paragraphs.append(Paragraph(self._joined))
        self._joined = None
        self._hidden = False

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._fields[-1].end_paragraph()
        if paragraph.is_joined:
            self._joined = paragraph
        else:
            self._put(paragraph)

    def _put(self, paragraph: Paragraph) -> None:
        if (piece := paragraph.piece(self._styles)) is not None:
            self._outlets[-1].append(piece)
        self._outlets[-1].extend(paragraph.beside)

    def _end_story(self) -> None:
        """No paragraph follows that the last one could go on in."""
        if self._joined is not None:
            self._put(self._joined)
            self._joined = None

    def _start_properties(self, _: Attributes) -> None:
        self._in_properties = bool(self._paragraphs)

    def _end_properties(self) -> None:
        self._in_properties = False

    def _style(self, attributes: Attributes) -> None:
        if self._in_properties:
            self._paragraphs[-1].style = attributes.get("w:val", "")

    def _outline(self, attributes: Attributes) -> None:
        if self._in_properties:
            self._paragraphs[-1].level = outline(attributes.get("w:val", ""))

    def _number(self, attributes: Attributes) -> None:
        if self._in_properties:
            self._paragraphs[-1].is_item = attributes.get("w:val") != "0"

    def _frame(self, attributes: Attributes) -> None:
        if self._in_properties and attributes.get("w:dropCap") in {"drop", "margin"}:
            self._paragraphs[-1].is_joined = True

    # What stands in a paragraph.

    def _start_run(self, _: Attributes) -> None:
        self._hidden = False

    def _vanish(self, attributes: Attributes) -> None:
        if not self._in_properties:
            self._hidden = attributes.get("w:val") not in _OFF

    def _note(self, attributes: Attributes) -> None:
        """The mark of a footnote, where it is none of Word's numbers, is the run's next text."""
        self._hidden = attributes.get("w:customMarkFollows", "0") not in _OFF

    def _break(self, attributes: Attributes) -> None:
        self._text(" ")
        if self._breaks is Breaks.MADE and attributes.get("w:type") == "page":
            self._turn()

    def _rendered(self, _: Attributes) -> None:
        if self._breaks is Breaks.RENDERED:
            self._turn()

    def _turn(self) -> None:
        self._page = (self._page or 0) + 1

    def _space(self, _: Attributes) -> None:
        self._text(" ")

    def _hyphen(self, _: Attributes) -> None:
        self._text("-")

    def _symbol(self, attributes: Attributes) -> None:
        self._text(symbol(attributes.get("w:char", ""), attributes.get("w:font", "")))

    def _field(self, attributes: Attributes) -> None:
        self._fields[-1].mark(attributes.get("w:fldCharType", ""))

    # What stands around paragraphs.

    def _open(self, outlet: list[Piece]) -> None:
        self._outlets.append(outlet)
        if len(self._outlets) > _MAX_NESTING:
            raise Unreadable(f"nests tables more than {_MAX_NESTING - 1} deep", "make it flatter")

    def _close(self) -> list[Piece]:
        self._end_story()
        return self._outlets.pop()

    def _start_table(self, _: Attributes) -> None:
        self._end_story()
        self._tables.append(Table())

    def _end_table(self) -> None:
        self._outlets[-1].extend(self._tables.pop().end())

    def _start_row(self, _: Attributes) -> None:
        if self._tables:
            self._outlets[-1].extend(self._tables[-1].start_row(self._page))

    def _end_row(self) -> None:
        if self._tables:
            self._outlets[-1].extend(self._tables[-1].end_row())

    def _start_cell(self, _: Attributes) -> None:
        if self._tables:
            self._page = self._tables[-1].start_cell(self._page)
            self._open([])

    def _end_cell(self) -> None:
        if self._tables:
            self._page = self._tables[-1].end_cell(self._close(), self._page)

    def _merge(self, attributes: Attributes) -> None:
        if self._tables:
            self._tables[-1].is_merged = attributes.get("w:val") != "restart"

    def _start_box(self, _: Attributes) -> None:
        self._open(self._paragraphs[-1].beside if self._paragraphs else self._outlets[-1])
        self._fields.append(Fields())

    def _end_box(self) -> None:
        self._close()
        self._fields.pop()
        self._hidden = False

    def _start_alternatives(self, _: Attributes) -> None:
        self._chosen.append(False)

    def _alternative(self, _: Attributes) -> None:
        """The first way to say it is read; the others say the same to older programs."""
        if self._chosen:
            self._skipped = int(self._chosen[-1])
            self._chosen[-1] = True

    def _end_alternatives(self) -> None:
        self._chosen.pop()

    def _start_control(self, _: Attributes) -> None:
        self._placeholders.append(False)

    def _placeholder(self, attributes: Attributes) -> None:
        if self._placeholders:
            self._placeholders[-1] = attributes.get("w:val") not in _OFF

    def _control(self, _: Attributes) -> None:
        """What a content control holds, unless it asks to be filled in ("Click here …")."""
        self._skipped = int(bool(self._placeholders) and self._placeholders[-1])

    def _end_control(self) -> None:
        self._placeholders.pop()
