"""`print --as facts`, as its user meets it."""

from pathlib import Path

import pytest
from printing import pages_of
from pypdf import PdfReader

from studying import quickly, write_bank

FACTS = (
    "- {id: a, fact: 'Ceres was found in {1801}.', tags: [finds]}\n"
    "- {id: b, ask: What is red?, answer: Mars, image: {file: red.png, alt: A red planet}}\n"
    "- {id: c, ask: What is blue?, answer: Neptune, draft: true}\n"
)
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    (tmp_path / "red.png").write_bytes(DOT)
    return write_bank(tmp_path / "b.yaml", FACTS)


def test_the_facts_are_printed(bank: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "facts.pdf"
    ran = quickly("print", bank, "-o", pdf, "--as", "facts")
    assert (ran.code, ran.out, ran.err) == (0, f"{pdf}: 1 page\n", "")
    (page,) = pages_of(pdf.read_bytes())
    assert "Ceres was found in 1801." in page and "What is red? – Mars" in page
    assert "Neptune" not in page


def test_a_picture_is_shown_with_what_it_is_in_words(bank: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "facts.pdf"
    quickly("print", bank, "-o", pdf, "--as", "facts")
    (page,) = PdfReader(pdf).pages
    assert len(page.images) == 1
    assert "A red planet" in str(alternatives(PdfReader(pdf)))


def alternatives(pdf: PdfReader) -> list[str]:
    """What stands in for pictures where they are read aloud."""
    objects = (pdf.get_object(number) for number in range(1, len(pdf.xref[0]) + 1))
    return [one["/Alt"] for one in objects if isinstance(one, dict) and "/Alt" in one]


def test_the_foot_names_bank_and_version_and_no_draw(bank: Path, tmp_path: Path) -> None:
    pdfs = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    for seed, pdf in enumerate(pdfs, 1):
        quickly("print", bank, "-o", pdf, "--as", "facts", "--seed", str(seed))
    (page,) = pages_of(pdfs[0].read_bytes())
    assert "small@" in page and "page 1 of 1" in page
    assert "/1" not in page.partition("small@")[2]
    assert pdfs[0].read_bytes() == pdfs[1].read_bytes()


def test_tag_title_and_layout_are_as_wished(bank: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "facts.pdf"
    wished = ("--tag", "finds", "--title", "Found", "--large", "--ink-saving", "--columns", "2")
    ran = quickly("print", bank, "-o", pdf, "--as", "facts", "--paper", "letter", *wished)
    assert ran.code == 0
    (page,) = pages_of(pdf.read_bytes())
    assert "Found" in page and "Ceres" in page and "Mars" not in page
    assert PdfReader(pdf).pages[0].mediabox.width == 612


@pytest.mark.parametrize(
    "option",
    [
        ("-n", "2"),
        ("--form", "ask"),
        ("--only", "due"),
        ("--with-key",),
        ("--variants", "2"),
        ("--pass", "50"),
    ],
)
def test_what_means_nothing_for_facts_is_refused(
    option: tuple[str, ...], bank: Path, tmp_path: Path
) -> None:
    pdf = tmp_path / "facts.pdf"
    ran = quickly("print", bank, "-o", pdf, "--as", "facts", *option)
    assert (ran.code, ran.out, pdf.exists()) == (2, "", False)
    assert ran.err.startswith(f"{option[0]}: error: means nothing for --as facts")
