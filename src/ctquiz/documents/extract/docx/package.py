"""The zip around a document of Word: which of its parts are its text and its styles.

Open Packaging Conventions (ECMA-376 part 2). Nothing is unpacked but what is read, and that in
pieces, so no zip can fill the memory.
"""

import posixpath
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ctquiz.documents.block import MAX_PACKED_BYTES, Unreadable
from ctquiz.documents.extract.docx.xml import Attributes, read

MAX_TEXT_BYTES: Final = 50 * 1024 * 1024
"""Of document.xml: Word writes some 5 KB for a full page."""

_MAX_STYLES_BYTES: Final = 10 * 1024 * 1024
_MAX_UNPACKED_BYTES: Final = 100 * 1024 * 1024
_MAX_PARTS: Final = 20_000
_CHUNK: Final = 4 * 1024 * 1024
"""Much at once: expat before 2.6 reads a long token anew with each piece of it."""

_MAIN: Final = "word/document.xml"
_BESIDE: Final = {
    "header": "running head",
    "footer": "running head",
    "footnotes": "footnote",
    "endnotes": "footnote",
}
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE: Final = "save it as .docx"
_FAULTS: Final = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""All that zipfile raises of a file that is no sound zip."""


class Package:
    """The parts of a document; raises Unreadable where there are none."""

    def __init__(self, data: bytes) -> None:
        _hold_against(data)
        with _damage():
            self._zip = ZipFile(BytesIO(data))
            parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > _MAX_UNPACKED_BYTES:
            raise Unreadable("unpacks to more than 100 MB", "take its pictures out")
        # Names of parts are the same in any case; a few writers part folders as Windows does.
        self._parts = {_normal(part.filename): part for part in parts}
        of_package = dict(reversed(self._related("")))
        self.main = of_package.get("officeDocument", _MAIN)
        if self.main not in self._parts:
            raise Unreadable("is no Word document", _SAVE)
        self._related_parts = self._related(self.main)

    def text(self) -> Iterator[bytes]:
        """The part that is the document's text, in pieces."""
        return self._read(self.main, MAX_TEXT_BYTES)

    def styles(self) -> Iterator[bytes] | None:
        """The part that names the styles of paragraphs, in pieces; a document may have none."""
        usual = posixpath.join(posixpath.dirname(self.main), "styles.xml")
        styles = dict(reversed(self._related_parts)).get("styles", usual)
        return self._read(styles, _MAX_STYLES_BYTES) if styles in self._parts else None

    def beside(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """The parts that stand around the text, in pieces, each with why it is none of it."""
        for kind, part in self._related_parts:
            if kind in _BESIDE and part in self._parts:
                yield _BESIDE[kind], self._read(part, MAX_TEXT_BYTES)

    def _related(self, part: str) -> list[tuple[str, str]]:
        """The kinds and names of the parts that a part relates to; the package itself is none."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        found: list[tuple[str, str]] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship":
                kind = attributes.get("Type", "").rpartition("/")[2]
                # An absolute target begins at the root; so does what is joined to no folder.
                target = posixpath.join(folder, attributes.get("Target", ""))
                found.append((kind, _normal(posixpath.normpath(target))))

        if relations in self._parts:
            read(self._read(relations, _MAX_STYLES_BYTES), start)
        return found

    def _read(self, name: str, most: int) -> Iterator[bytes]:
        part = self._parts[name]
        _check(part, most)
        with _damage(), self._zip.open(part) as file:
            # No more comes than the part's size says, which was checked.
            while piece := file.read(_CHUNK):
                yield piece


def _hold_against(data: bytes) -> None:
    """Say what a file is that is no zip, and refuse one that only its list of parts makes big."""
    if len(data) > MAX_PACKED_BYTES:
        raise Unreadable("is larger than 100 MB", "take its pictures out")
    if data.startswith(_OLE):
        raise _old(data)
    if data.startswith(b"{\\rtf"):
        raise Unreadable("is RTF", _SAVE)
    # Each part has one of these; zipfile would hold them all before anybody can count.
    if data.count(b"PK\x01\x02") > _MAX_PARTS:
        raise Unreadable(f"has more than {_MAX_PARTS:,} parts", "save it anew in Word")


def _old(data: bytes) -> Unreadable:
    """What a file in Office's old container is: names in it are in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Unreadable("is encrypted", "save it without a password")
    if "WordDocument".encode("utf-16-le") in data:
        return Unreadable("is an old .doc", _SAVE)
    return Unreadable("is no Word document", _SAVE)


def _check(part: ZipInfo, most: int) -> None:
    if part.flag_bits & 1:
        raise Unreadable("is encrypted", "save it without a password")
    if part.file_size > most:
        large = f"has {most // 1024**2} MB of text or more"
        raise Unreadable(large, "split it into smaller documents")
    if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise Unreadable("is packed in a way that Word does not know", "save it anew in Word")


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except _FAULTS as error:
        raise Unreadable("is damaged, or no Word document", "save it anew in Word") from error
