"""PDFs written by hand, object by object: what no program would make."""

import zlib
from collections.abc import Sequence

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def flate(content: bytes) -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content, 9)
    return b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)


def form(content: bytes, resources: bytes) -> bytes:
    """A form, which a page or another form may draw."""
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources%s/Length %d>>"
    return head % (resources, len(content)) + b"stream\n%s\nendstream" % content


def written(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of objects from 1 on, the first of which is its catalog."""
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        file += b"%010d 00000 n \n" % place
    file += b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer)
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % start)


def page(contents: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    """A PDF of one page: its contents are object 5, what else there is begins with 6."""
    font = b"/Font<</F 4 0 R>>"
    return written(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
            b"/Resources<<%s%s>>>>" % (font, resources),
            FONT,
            contents,
            *more,
        ]
    )


def shown(*lines: str, size: int = 12) -> bytes:
    """The content of a page that shows lines of text."""
    told = " T* ".join(f"({line}) Tj" for line in lines)
    return f"BT /F {size} Tf {size + 2} TL 50 750 Td {told} ET".encode()
