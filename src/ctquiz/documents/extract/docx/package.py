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
        self.main = self._target("_rels/.rels", "officeDocument", "") or _MAIN
        if self.main not in self._parts:
            raise Unreadable("is no Word document", _SAVE)

    def text(self) -> Iterator[bytes]:
        """The part that is the document's text, in pieces."""
        return self._read(self.main, MAX_TEXT_BYTES)

    def styles(self) -> Iterator[bytes] | None:
        """The part that names the styles of paragraphs, in pieces; a document may have none."""
        folder, name = posixpath.split(self.main)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        styles = self._target(relations, "styles", folder) or posixpath.join(folder, "styles.xml")
        return self._read(styles, _MAX_STYLES_BYTES) if styles in self._parts else None

    def _target(self, relations: str, kind: str, folder: str) -> str | None:
        """The part that a part relates to, the first of a kind."""
        found: list[str] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship" and attributes.get("Type", "").endswith(f"/{kind}"):
                found.append(attributes.get("Target", ""))

        if relations in self._parts:
            read(self._read(relations, _MAX_STYLES_BYTES), start)
        # An absolute target begins at the root; so does what is joined to no folder.
        return _normal(posixpath.normpath(posixpath.join(folder, found[0]))) if found else None

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
