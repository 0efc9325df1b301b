"""PDFs that the tests of documents make: with typst, tagged or as older programs write them."""

import json
import re
from collections.abc import Sequence
from io import BytesIO
from random import Random

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from ctquiz.documents.block import Block, Dropped, Kind
from ctquiz.documents.extract.pdf import pieces

_WHO = "The council,A fisherman,The lighthouse keeper,Nobody,Every visitor,The archive".split(",")
_DID = "recorded,remembered,measured,forgot,photographed,described,administered".split(",")
_WHAT = (
    "the granite of the breakwater,a winter of extraordinary temperatures,the neighbouring"
    " stations,an undocumented conversation,the responsibilities of the harbour,two instruments"
).split(",")
_WHEN = (
    "in the spring,long before the administration moved,without hesitation,during the week"
    " of the regatta,according to Magnus,as the measurements demonstrate"
).split(",")


def prose(count: int, sentences: int = 5) -> list[str]:
    """Paragraphs that differ from each other."""
    dice = Random(count)
    return [" ".join(_sentence(dice) for _ in range(sentences)) for _ in range(count)]


def _sentence(dice: Random) -> str:
    said = " and ".join(
        f"{dice.choice(_DID)} {dice.choice(_WHAT)}" for _ in range(dice.randint(1, 3))
    )
    return f"{dice.choice(_WHO)} {said} {dice.choice(_WHEN)}."


def typeset(
    paragraphs: Sequence[str] = (), setup: str = "", body: str = "", tagged: bool = False
) -> bytes:
    """A PDF of some paragraphs, then of what typst makes of `body`."""
    data = json.dumps(json.dumps(list(paragraphs)), ensure_ascii=False)
    shown = "\n\n".join(f"#data.at({number})" for number in range(len(paragraphs)))
    source = f'#let data = json(bytes({data}))\n#set text(lang: "en")\n{setup}\n{shown}\n\n{body}'
    pdf = typst.compile(source.encode(), timestamp=0)
    assert isinstance(pdf, bytes)
    return pdf if tagged else untagged(pdf)


def untagged(pdf: bytes) -> bytes:
    """The same without a word of which hyphens are real and which lines run."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for page in writer.pages:
        contents = page.get_contents()
        assert contents is not None
        plain = re.sub(rb"/(?:Artifact|Span)\s*<<.*?>>\s*BDC", b"/P BMC", contents.get_data())
        stream = StreamObject()
        stream.set_data(plain)
        page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    for one in writer._objects:
        if isinstance(one, StreamObject) and b"beginbfchar" in one.get_data():
            # One glyph is both hyphens.
            one.set_data(one.get_data().replace(b"<00AD>", b"<002D>"))
    kept = BytesIO()
    writer.write(kept)
    return kept.getvalue()


def blocks(pdf: bytes) -> list[tuple[Kind, str]]:
    """What a PDF says, without what is dropped."""
    return [(one.kind, one.text) for one in pieces(pdf) if isinstance(one, Block)]


def texts(pdf: bytes) -> list[str]:
    return [text for _, text in blocks(pdf)]


def dropped(pdf: bytes) -> list[tuple[str, str]]:
    return [(one.why, one.text) for one in pieces(pdf) if isinstance(one, Dropped)]
