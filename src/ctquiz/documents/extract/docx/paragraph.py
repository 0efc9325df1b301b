"""A paragraph of Word while it is read, and the fields in it."""

from typing import Final

from msgspec import UNSET, UnsetType

from ctquiz.documents.block import Block, Dropped, Kind, Piece, Unreadable, tidy
from ctquiz.documents.extract.docx.styles import Styles

MAX_LETTERS: Final = 2_000_000
"""Of a paragraph: some 400 pages."""


class Paragraph:
    """What was read of a paragraph, and the pieces that stand beside it in boxes of text."""

    __slots__ = ("beside", "is_item", "is_joined", "letters", "level", "page", "style", "texts")

    def __init__(self, before: "Paragraph | None") -> None:
        self.texts: list[str] = [] if before is None else before.texts
        self.letters: int = 0 if before is None else before.letters
        self.style = ""
        self.level: int | UnsetType = UNSET
        self.is_item: bool | UnsetType = UNSET
        self.is_joined = False
        """Its end was deleted, or it is a large first letter: it goes on in the next one."""
        self.page: int | None = None if before is None else before.page
        self.beside: list[Piece] = [] if before is None else before.beside

    def add(self, text: str, page: int | None) -> None:
        """Text of it; the page is the one where the first letter stands."""
        self.letters += len(text)
        if self.letters > MAX_LETTERS:
            million = MAX_LETTERS // 1_000_000
            long = f"has a paragraph of more than {million} million characters"
            raise Unreadable(long, "part it")
        self.texts.append(text)
        if self.page is None and not text.isspace():
            self.page = page

    def piece(self, styles: Styles) -> Piece | None:
        """The paragraph as its style has it; None where it has no text."""
        text = tidy("".join(self.texts))
        if not text:
            return None
        style = styles.style(self.style)
        if style.why is not UNSET:
            return Dropped(text, style.why, self.page)
        level = style.level if self.level is UNSET else self.level
        if level is not UNSET and level > 0:
            return Block(text, Kind.HEADING, self.page, level)
        if style.is_code is True:
            return Block(text, Kind.CODE, self.page)
        is_item = style.is_item if self.is_item is UNSET else self.is_item
        return Block(text, Kind.ITEM if is_item is True else Kind.PROSE, self.page)


class Fields:
    """The fields that are open, each in its code or in its result, which alone is text.

    Word may keep one field's result in another's code (ECMA-376 part 1, 17.16.18).
    """

    __slots__ = ("_codes", "_in_code")

    def __init__(self) -> None:
        self._in_code: list[bool] = []
        self._codes = 0

    @property
    def hide(self) -> bool:
        """Whether what stands here is no text."""
        return self._codes > 0

    def mark(self, kind: str) -> None:
        """A field begins, ends, or comes to its result; one mark too many does no harm."""
        if kind == "begin":
            self._in_code.append(True)
            self._codes += 1
        elif self._in_code and kind in {"separate", "end"}:
            self._codes -= self._in_code.pop()
            if kind == "separate":
                self._in_code.append(False)

    def end_paragraph(self) -> None:
        """A code that goes on would hide the rest of the document: one mark may be lost."""
        if self._codes:
            self._in_code = [False] * len(self._in_code)
            self._codes = 0
