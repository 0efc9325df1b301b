"""Documents of Word for the tests: made by python-docx, or from XML as it would not write it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Made

from ctquiz.documents.block import Piece
from ctquiz.documents.extract.docx import pieces

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:v" '
    'xmlns:wps="urn:wps" xmlns:r="urn:r"'
)


def document(body: str) -> str:
    """A document.xml around the elements of its body."""
    return f'<?xml version="1.0"?><w:document {SPACES}><w:body>{body}</w:body></w:document>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def word(body: str, styles: str = "") -> bytes:
    """The smallest document with some elements in its body, and some styles."""
    parts: dict[str, str | bytes] = {"word/document.xml": document(body)}
    if styles:
        parts["word/styles.xml"] = f"<w:styles {SPACES}>{styles}</w:styles>"
    return packed(parts)


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of elements."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(style: str, text: str) -> str:
    """A paragraph of a style."""
    return p(r(text), properties=f'<w:pStyle w:val="{style}"/>')


def read(body: str, styles: str = "") -> list[Piece]:
    """What comes of a body."""
    return list(pieces(word(body, styles)))


def saved(made: Made) -> list[Piece]:
    """What comes of a document of python-docx."""
    file = BytesIO()
    made.save(file)
    return list(pieces(file.getvalue()))


def new() -> Made:
    """An empty document with all the styles of Word."""
    return Document()
