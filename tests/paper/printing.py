"""Papers made without a command, and what is read from their PDF again."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from msgspec.structs import replace
from pypdf import PdfReader

from ctquiz.bank.model import Bank, FactKey
from ctquiz.bank.read import read_file, read_text
from ctquiz.paper.layout import layout
from ctquiz.paper.order import Material, Print, Wish
from ctquiz.paper.render import rendered
from ctquiz.study.deal import Pool, Selection

VERSION = "0123abcd"
WISH = Wish(layout("a4"), seed=1, title="A sheet", command="ctquiz print it")


def bank_in(path: Path) -> Bank:
    bank = read_file(path).bank
    assert bank is not None
    return bank


def bank_of(facts: str, head: str = "") -> Bank:
    """A bank of facts as a person writes them, under `facts:`."""
    reading = read_text(f"ctquiz: 1\nbank: b\ntitle: A bank\n{head}facts:\n{facts}")
    assert reading.bank is not None and not reading.problems, reading.problems
    return reading.bank


def material(
    *banks: Bank,
    selection: Selection | None = None,
    pictures: Mapping[FactKey, str] | None = None,
) -> Material:
    return Material(banks, VERSION, dict(Pool(banks, selection or Selection())), pictures or {})


def wish(**changed: object) -> Wish:
    return replace(WISH, **changed)


def pdf_of(prints: Sequence[Print]) -> bytes:
    """The only file of an order."""
    (one,) = prints
    return rendered(one.paper, one.drawn).pdf


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def squeezed(text: str) -> str:
    """A text without what a line break on paper may change."""
    return "".join(text.split())
