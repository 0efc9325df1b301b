"""`ctquiz print`: what it writes and where, what it refuses, and what it says."""

import json
from pathlib import Path

import pytest
from printed import FACTS, PNG, text_of, with_picture
from printing import pages_of, squeezed
from pypdf import PdfReader

from studying import letters, quickly, write_bank


@pytest.fixture
def bank(home: Path, tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", FACTS)


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
    again = f"ctquiz print {bank} -o again.pdf --as key --tag dates --form cloze --seed 7"
    assert squeezed(again) in squeezed(text_of(tmp_path / "key.pdf"))


@pytest.mark.parametrize(
    "options",
    [
        ["--seed", "0"],
        ["--title", "A 'quoted' title", "--paper", "letter", "--large"],
        ["-n", "2", "--columns", "2", "--ink-saving"],
    ],
)
def test_that_command_prints_the_same_bytes(
    bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ctquiz.commands.print.shlex.join", lambda said: json.dumps(list(said)))
    quickly("print", "small.yaml", "-o", "key.pdf", "--as", "key", *options)
    text = text_of(tmp_path / "key.pdf").replace("\n", "")
    _, *again = json.loads(text[text.rindex("[") : text.rindex("]") + 1])
    assert quickly(*again).code == 0
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "key.pdf").read_bytes()


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


@pytest.mark.parametrize("offset", ["-0.5,1", "-.5,-1", "+1,0", "0,-2"])
def test_an_offset_may_begin_with_a_sign(bank: Path, tmp_path: Path, offset: str) -> None:
    target = tmp_path / "cards.pdf"
    assert quickly("print", bank, "-o", target, "--as", "cards", "--back-offset", offset).code == 0


def test_cards_say_how_they_are_to_be_printed(bank: Path, tmp_path: Path) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "c.pdf", "--as", "cards", "--flip", "short")
    assert "3 cards: print on both sides, turned over the short edge, at 100 %" in ran.out


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


def test_of_many_banks_the_first_stands_for_all(home: Path, tmp_path: Path) -> None:
    (tmp_path / "many").mkdir()
    for number in range(12):
        letters(tmp_path / "many" / f"{number}.yaml", 2, bank=f"bank-{number:02}")
    ran = quickly("print", tmp_path / "many", "-o", f"{tmp_path}/out/", "--as", "exam")
    assert ran.code == 0, ran.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["bank-00+11-A.pdf"]
    assert "A small bank and 11 more" in text_of(tmp_path / "out" / "bank-00+11-A.pdf")


def test_an_exam_asks_each_fact_once_unless_a_number_is_said(home: Path, tmp_path: Path) -> None:
    pairs = write_bank(
        tmp_path / "pairs.yaml",
        "".join(f"- {{id: f{n}, fact: 'From {{a=x{n}}} to {{b=y{n}}}.'}}\n" for n in range(4)),
    )
    for name, options in (("4.pdf", ()), ("6.pdf", ("-n", "6"))):
        quickly("print", pairs, "-o", tmp_path / name, "--as", "exam", *options)
    assert "/ 4" in pages_of((tmp_path / "4.pdf").read_bytes())[0]
    assert "/ 6" in pages_of((tmp_path / "6.pdf").read_bytes())[0]
