"""Where the pages of a document of Word end, as far as it says."""

from enum import Enum

from ctquiz.documents.block import Unreadable
from ctquiz.documents.extract.docx.package import Package
from ctquiz.documents.extract.docx.xml import Attributes, Elements


class Breaks(Enum):
    """Which marks part a document's pages."""

    NONE = 0
    MADE = 1
    """Those that its author set, where no others are."""
    RENDERED = 2
    """Those where Word last saw a page end, for whatever reason: they say all."""


def breaks(package: Package) -> Breaks:
    """The marks that a document has; raises Unreadable where its text is none of Word's."""
    looking = _Looking()
    for _ in Elements(looking.start).fed(package.text()):
        if looking.found is Breaks.RENDERED:
            break
    return looking.found


class _Looking:
    def __init__(self) -> None:
        self.found = Breaks.NONE
        self._is_document = False

    def start(self, name: str, attributes: Attributes) -> None:
        if not self._is_document:
            if name != "w:document":
                raise Unreadable("is no Word document", "save it as .docx")
            self._is_document = True
        elif name == "w:lastRenderedPageBreak":
            self.found = Breaks.RENDERED
        elif name == "w:br" and attributes.get("w:type") == "page" and not self.found.value:
            self.found = Breaks.MADE
