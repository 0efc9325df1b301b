"""`ctquiz print`: what it writes and where, what it refuses, and what it says."""

from pathlib import Path

import pytest
from printing import pages_of, squeezed
from pypdf import PdfReader

from studying import letters, quickly, write_bank

FACTS = """
- {id: capital, ask: Which is the capital?, answer: Astana, not: [Almaty, Shymkent], tags: [places]}
- {id: border, ask: Which states border it?, all-of: [Russia, China], tags: [places]}
- {id: year, fact: "It was founded in {1997}.", tags: [dates]}
"""


@pytest.fixture
def bank(home: Path, tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", FACTS)


def text_of(path: Path) -> str:
    return "\n".join(pages_of(path.read_bytes()))


def test_a_worksheet_is_what_is_printed_unless_another_sheet_is_asked_for(
    bank: Path, tmp_path: Path
) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "sheet.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{tmp_path / 'sheet.pdf'}: 1 page\n"
    assert "Which is the capital?" in text_of(tmp_path / "sheet.pdf")


def test_a_pdf_is_tagged_and_has_title_and_language(bank: Path, tmp_path: Path) -> None:
    quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--title", "Quiz of today")
    reader = PdfReader(tmp_path / "sheet.pdf")
    assert reader.metadata is not None and reader.metadata.title == "Quiz of today"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en" and root["/MarkInfo"]["/Marked"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()


@pytest.mark.parametrize("kind", ["worksheet", "key", "exam", "cards"])
def test_the_same_order_is_the_same_bytes(bank: Path, tmp_path: Path, kind: str) -> None:
    for name in ("one.pdf", "two.pdf"):
        quickly("print", bank, "-o", tmp_path / name, "--as", kind)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_a4_or_letter(
    bank: Path, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--paper", paper)
    box = PdfReader(tmp_path / "sheet.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_only_facts_with_the_tag_are_printed(bank: Path, tmp_path: Path) -> None:
    quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--tag", "dates")
    text = text_of(tmp_path / "sheet.pdf")
    assert "It was founded in" in text and "capital" not in text


def test_a_number_draws_so_many_questions_and_another_seed_others(
    home: Path, tmp_path: Path
) -> None:
    many = letters(tmp_path / "letters.yaml", 26)
    for seed in ("1", "2"):
        quickly("print", many, "-o", tmp_path / f"{seed}.pdf", "-n", "5", "--seed", seed)
    drawn = [
        {line for line in text_of(tmp_path / f"{seed}.pdf").splitlines() if "Which letter" in line}
        for seed in ("1", "2")
    ]
    assert len(drawn[0]) == len(drawn[1]) == 5 and drawn[0] != drawn[1]


def test_a_form_is_asked_alone(bank: Path, tmp_path: Path) -> None:
    quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--form", "choice")
    text = text_of(tmp_path / "sheet.pdf")
    assert "Almaty" in text and "It was founded" not in text


def test_with_its_key_a_worksheet_has_the_answers_behind_it(bank: Path, tmp_path: Path) -> None:
    quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--with-key", "--form", "cloze")
    first, *others = pages_of((tmp_path / "sheet.pdf").read_bytes())
    assert "1997" not in first and "1997" in "".join(others)


def test_a_key_tells_the_command_that_prints_it_again(bank: Path, tmp_path: Path) -> None:
    options = ["--tag", "dates", "--seed", "7", "--form", "cloze"]
    quickly("print", bank, "-o", tmp_path / "key.pdf", "--as", "key", *options)
    again = f"ctquiz print {bank} --as key --tag dates --form cloze --seed 7"
    assert squeezed(again) in squeezed(text_of(tmp_path / "key.pdf"))


def test_an_exam_in_a_folder_is_one_file_a_form(bank: Path, tmp_path: Path) -> None:
    ran = quickly("print", bank, "-o", f"{tmp_path}/exam/", "--as", "exam", "--variants", "3")
    names = sorted(path.name for path in (tmp_path / "exam").iterdir())
    assert names == ["small-A.pdf", "small-B.pdf", "small-C.pdf"]
    assert len(ran.lines) == 3
    assert "Form B" in text_of(tmp_path / "exam" / "small-B.pdf")


def test_an_exam_says_how_many_points_pass(bank: Path, tmp_path: Path) -> None:
    quickly("print", bank, "-o", tmp_path / "e.pdf", "--as", "exam", "--pass", "50")
    assert "2 of 4 points pass (50 %)." in text_of(tmp_path / "e.pdf")


def test_what_is_missed_is_asked_alone(home: Path, tmp_path: Path) -> None:
    three = letters(tmp_path / "letters.yaml", 3)
    quickly("study", "--plain", three, stdin="a\nsurely not\nc\n")
    ran = quickly("print", three, "-o", tmp_path / "sheet.pdf", "--only", "missed")
    text = text_of(tmp_path / "sheet.pdf")
    assert ran.code == 0
    assert "number 2?" in text and "number 1?" not in text and "number 3?" not in text


def test_that_nothing_is_due_is_told(bank: Path, tmp_path: Path) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--only", "due")
    assert ran.code == 2
    assert ran.err.startswith("--only: error: nothing here is due")


def test_a_file_that_is_there_is_not_overwritten_unless_forced(bank: Path, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_text("mine")
    ran = quickly("print", bank, "-o", target)
    assert ran.code == 2 and "--force" in ran.err and target.read_text() == "mine"
    assert quickly("print", bank, "-o", target, "--force").code == 0
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--as", "cards", "--columns", "2"], "--columns: error: means nothing for --as cards"),
        (["--as", "cards", "--large"], "--large: error: means nothing for --as cards"),
        (["--as", "key", "--with-key"], "--with-key: error: means nothing for --as key"),
        (["--variants", "2"], "--variants: error: means nothing for --as worksheet"),
        (["--pass", "50"], "--pass: error: means nothing for --as worksheet"),
        (["--flip", "short"], "--flip: error: means nothing for --as worksheet"),
        (["--as", "cards", "--size", "tiny"], "--size: error: 'tiny' is no size"),
        (["--as", "cards", "--size", "10x10"], "--size: error: '10x10' is too small for a card"),
        (["--as", "cards", "--size", "300x90"], "--size: error: does not fit on a4"),
        (["--as", "cards", "--back-offset", "1"], "--back-offset: error: '1' is no offset"),
        (["--as", "cards", "--back-offset", "0,40"], "--back-offset: error: '0,40' is too far"),
        (
            ["--as", "cards", "--flip", "fold", "--back-offset", "1,1"],
            "--back-offset: error: means nothing for --flip fold",
        ),
        (
            ["--as", "cards", "--flip", "fold", "--calibration"],
            "--calibration: error: means nothing for --flip fold",
        ),
        (["--tag", "nowhere"], "--tag: error: "),
        (["--form", "match"], "no blank here can be asked so"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    bank: Path, tmp_path: Path, options: list[str], said: str
) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "sheet.pdf", *options)
    assert ran.code == 2 and said in ran.err
    assert ran.err.count("\n") == 1 and ran.err.rstrip().endswith(")")
    assert not (tmp_path / "sheet.pdf").exists()


@pytest.mark.parametrize("offset", ["-0.5,1", "-.5,-1", "+1,0", "0,-2"])
def test_an_offset_may_begin_with_a_sign(bank: Path, tmp_path: Path, offset: str) -> None:
    target = tmp_path / "cards.pdf"
    assert quickly("print", bank, "-o", target, "--as", "cards", "--back-offset", offset).code == 0


def test_cards_say_how_they_are_to_be_printed(bank: Path, tmp_path: Path) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "c.pdf", "--as", "cards", "--flip", "short")
    assert "3 cards: print on both sides, turned over the short edge, at 100 %" in ran.out


def test_facts_that_fit_on_no_card_are_named_with_their_places(home: Path, tmp_path: Path) -> None:
    long = write_bank(
        tmp_path / "long.yaml",
        f"- {{id: a, ask: A?, answer: A}}\n- {{id: b, ask: B?, answer: {'word ' * 400}}}\n",
    )
    ran = quickly("print", long, "-o", tmp_path / "c.pdf", "--as", "cards", "--size", "small")
    assert ran.code == 2
    assert ran.err.startswith(f"{long}:6:3: error: small/b#answer does not fit on a card")
    assert "--size" in ran.err and not (tmp_path / "c.pdf").exists()


def test_a_character_that_no_font_has_is_named_with_its_fact(home: Path, tmp_path: Path) -> None:
    runes = write_bank(
        tmp_path / "runes.yaml",
        "- {id: a, ask: A?, answer: A}\n- {id: b, ask: \U00013000?, answer: B}\n",
    )
    ran = quickly("print", runes, "-o", tmp_path / "sheet.pdf")
    assert ran.code == 2
    assert ran.err.startswith(f"{runes}:6:3: error: no font on this machine has the character")
    assert "U+13000 EGYPTIAN HIEROGLYPH A001" in ran.err and "install a font" in ran.err


def test_a_name_that_is_no_pdf_is_refused(bank: Path, tmp_path: Path) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "sheet.txt")
    assert ran.code == 2 and "is no name of a PDF (end it in .pdf)" in ran.err


def test_a_bank_is_never_the_target(bank: Path) -> None:
    before = bank.read_bytes()
    assert quickly("print", bank, "-o", bank, "--force").code == 2
    assert bank.read_bytes() == before


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def with_picture(folder: Path, data: bytes) -> Path:
    (folder / "map.png").write_bytes(data)
    return write_bank(
        folder / "maps.yaml",
        '- {id: a, ask: Where?, answer: There, image: {file: map.png, alt: "A map of it"}}\n',
    )


@pytest.mark.parametrize("kind", ["worksheet", "key", "cards"])
def test_a_picture_is_printed_with_its_words(home: Path, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "sheet.pdf"
    ran = quickly("print", with_picture(tmp_path, PNG), "-o", target, "--as", kind)
    assert ran.code == 0, ran.err
    reader = PdfReader(target)
    assert any(page.images for page in reader.pages)
    alts = [
        each.get("/Alt")
        for number in range(1, len(reader.xref[0]) + 1)
        for each in [reader.get_object(number)]
        if isinstance(each, dict)
    ]
    assert "A map of it" in alts


def test_a_picture_that_is_none_is_named(home: Path, tmp_path: Path) -> None:
    ran = quickly("print", with_picture(tmp_path, b"no picture"), "-o", tmp_path / "sheet.pdf")
    assert ran.code == 2
    assert ran.err.startswith(f"{tmp_path / 'map.png'}: error: is no picture that can be printed")
