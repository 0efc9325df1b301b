"""Reads the document in a file, by the reader of its format."""

import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from ctquiz.documents.block import MAX_PACKED_BYTES, MAX_TEXT_BYTES, Piece, Unreadable
from ctquiz.documents.document import Document
from ctquiz.documents.text.numbering import document
from ctquiz.errors import failure


class _Format(NamedTuple):
    reader: str
    is_packed: bool = False


_FORMATS: Final = {
    "txt": _Format("text"),
    "md": _Format("markdown"),
    "rst": _Format("rst"),
    "html": _Format("html"),
    "docx": _Format("docx", is_packed=True),
    "pdf": _Format("pdf", is_packed=True),
}
_SUFFIXES: Final = {
    **{f".{name}": name for name in _FORMATS},
    **{".text": "txt", ".asc": "txt", "": "txt"},
    **{".markdown": "md", ".mkd": "md", ".rest": "rst"},
    **{".htm": "html", ".xhtml": "html", ".docm": "docx", ".doc": "docx"},
}
_BEGINNINGS: Final = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"<!doctype html", "html"))


def read_document(path: Path, language: str = "en") -> Document:
    """The document in a file; raises CtquizError, in one line, where it cannot be read."""
    data = _contents(path)
    try:
        found = document(_pieces(data, path.suffix.lower()), language)
    except Unreadable as error:
        raise failure(str(path), error.message, error.hint) from error
    except ModuleNotFoundError as error:
        # A reader imports its library when it is asked for the first piece.
        if (error.name or "").startswith("ctquiz"):
            raise
        message = f"needs a reader for {path.suffix} ({error.name})"
        raise failure(str(path), message, "pip install 'ctquiz[documents]'") from error
    if not found.paragraphs and not found.tables:
        raise failure(str(path), "holds no text", "a document has at least one sentence")
    return found


def read_documents(paths: Mapping[str, Path], language: str = "en") -> dict[str, Document]:
    """The documents of several sources, by their names."""
    return {source: read_document(path, language) for source, path in paths.items()}


def _contents(path: Path) -> bytes:
    """The bytes of a file, no more than are read; a pipe may never end."""
    try:
        if path.is_dir():
            raise failure(str(path), "this is a folder", "name a document")
        if path.exists() and not path.is_file():
            raise failure(str(path), "is no regular file", "save the document first")
        with path.open("rb") as file:
            return file.read(MAX_PACKED_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        hint = "check the name and its permissions"
        raise failure(str(path), f"cannot be read: {reason}", hint) from error


def _pieces(data: bytes, suffix: str) -> Iterator[Piece]:
    """What the reader of the format finds in the bytes of a file."""
    name = _SUFFIXES.get(suffix) or _by_beginning(data)
    if name is None:
        known = ", ".join(f".{name}" for name in _FORMATS)
        raise Unreadable(f"has an unknown suffix, '{suffix}'", f"documents are {known}")
    kind = _FORMATS[name]
    most = MAX_PACKED_BYTES if kind.is_packed else MAX_TEXT_BYTES
    if len(data) > most:
        raise Unreadable(f"is larger than {most >> 20} MiB", "split it into smaller documents")
    reader = importlib.import_module(f"ctquiz.documents.extract.{kind.reader}")
    pieces: Iterator[Piece] = reader.pieces(data)
    return pieces


def _by_beginning(data: bytes) -> str | None:
    start = data[:100].lstrip().lower()
    return next((name for begin, name in _BEGINNINGS if start.startswith(begin.lower())), None)
