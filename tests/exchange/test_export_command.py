"""`export`, as its user meets it."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from studying import SOLAR, ctquiz, log_rows, quickly, write_bank

RED = "- {id: red, ask: Which planet is red?, answer: Mars, tags: [planets]}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands run."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    write_bank(folder / "b.yaml", RED)
    return folder


def test_a_package_is_written_and_told(here: Path) -> None:
    ran = ctquiz("export", "b.yaml", "-o", "b.apkg")
    assert (ran.code, ran.out, ran.err) == (0, "b.apkg: 1 note\n", "")
    assert zipfile.ZipFile("b.apkg").namelist() == ["collection.anki2", "media"]
    assert sorted(path.name for path in here.iterdir()) == ["b.apkg", "b.yaml"]


def test_its_members_are_packed(here: Path) -> None:
    quickly("export", SOLAR, "-o", "s.apkg")
    (info, _) = zipfile.ZipFile("s.apkg").infolist()
    assert info.compress_size < info.file_size / 3


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("b.csv", b"\xef\xbb\xbfkey,form"),
        ("b.tsv", b"\xef\xbb\xbfkey\tform"),
        ("b.txt", b"#separ"),
    ],
)
def test_the_suffix_is_the_format(name: str, beginning: bytes) -> None:
    assert quickly("export", "b.yaml", "-o", name).code == 0
    assert Path(name).read_bytes().startswith(beginning)


def test_a_format_can_be_named_instead() -> None:
    assert quickly("export", "b.yaml", "-o", "cards", "--to", "csv").out == "cards: 1 row\n"


def test_what_changed_since_the_last_export_is_told(here: Path) -> None:
    quickly("export", "b.yaml", "-o", "b.apkg")
    more = "- {id: new, ask: What is new?, answer: this}\n"
    write_bank(here / "b.yaml", RED.replace("Mars", "Mars itself") + more)
    ran = quickly("export", "b.yaml", "-o", "b.apkg")
    assert ran.out == "b.apkg: 2 notes, 1 new and 1 changed since the last export\n"


def test_an_export_is_written_over_its_own_earlier_one_alone(here: Path) -> None:
    for _ in range(2):
        assert quickly("export", "b.yaml", "-o", "b.csv").code == 0
    Path("b.csv").write_text("mine")
    ran = quickly("export", "b.yaml", "-o", "b.csv")
    assert (ran.code, Path("b.csv").read_text()) == (2, "mine")
    assert ran.err == "b.csv: error: is there already (--force overwrites it)\n"
    assert quickly("export", "b.yaml", "-o", "b.csv", "--force").code == 0
    assert Path("b.csv").read_text() != "mine"


def test_tag_and_form_choose(here: Path) -> None:
    quickly("export", SOLAR, "-o", "s.csv", "--tag", "giants", "--form", "choice")
    rows = Path("s.csv").read_text("utf-8-sig").splitlines()[1:]
    assert rows and all(",choice," in row for row in rows)
    assert all("giants" in row for row in rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("b.yaml", "-o", "b.doc"), "b.doc: error: no format has this suffix (end it in .apkg,"),
        (("b.yaml", "-o", "b.csv", "--tag", "x"), "--tag: error: no fact has the tag 'x'"),
        (("b.yaml", "-o", "b.csv", "--form", "match"), "b.yaml: error: no blank here can be asked"),
        (("nowhere", "-o", "b.csv"), "nowhere: error: no such bank or file"),
        (("b.yaml", "-o", "b.csv", "--with-history"), "--with-history: error: csv has no place"),
        (("b.yaml", "-o", "b.csv", "--deck-by", "tag"), "--deck-by: error: csv knows no decks"),
        (("b.yaml", "-o", "b.yaml", "--to", "csv", "--force"), "b.yaml: error: is the bank itself"),
        (
            ("b.yaml", "-o", f"{'b' * 300}.csv"),
            f"{'b' * 300}.csv: error: cannot be written: file n",
        ),
        (("b.yaml", "-o", "no/b.csv"), "no/b.csv: error: cannot be written: no such file"),
        (("b.yaml",), "ctquiz export: error: the following arguments are required: -o/--output"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(arguments: tuple[str, ...], told: str) -> None:
    ran = quickly("export", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(told)


def test_the_help_has_an_example_and_says_whom_history_reaches() -> None:
    ran = ctquiz("export", "--help")
    assert "example: ctquiz export" in ran.out
    assert "new to a collection" in " ".join(ran.out.split())


def test_a_faulty_fact_is_told_and_left_out(here: Path) -> None:
    write_bank(here / "b.yaml", RED + "- {id: bad, ask: What?}\n")
    ran = quickly("export", "b.yaml", "-o", "b.csv")
    assert (ran.code, ran.out) == (0, "b.csv: 1 row\n")
    assert "left out 1 faulty fact" in ran.err


def picture(here: Path, file: str) -> str:
    write_bank(
        here / "b.yaml", f"- {{id: a, ask: Which?, answer: x, image: {{file: {file}, alt: y}}}}\n"
    )
    ran = quickly("export", "b.yaml", "-o", "b.apkg")
    assert ran.code == 2 or ran.err == ""
    return ran.err


def test_a_picture_travels_under_a_name_by_its_content(here: Path) -> None:
    (here / "m.png").write_bytes(b"picture")
    assert picture(here, "m.png") == ""
    package = zipfile.ZipFile("b.apkg")
    (name,) = json.loads(package.read("media")).values()
    assert name.startswith("ctquiz-") and name.endswith(".png")
    assert package.read("0") == b"picture"


def test_no_file_from_elsewhere_travels(here: Path) -> None:
    (here.parent / "secret.png").write_bytes(b"secret")
    (here / "m.png").symlink_to(here.parent / "secret.png")
    assert "is a link to elsewhere" in picture(here, "m.png")
    (here / "m.txt").write_text("secret")
    assert "is no picture" in picture(here, "m.txt")
    assert "cannot be read: no such file" in picture(here, "gone.png")
    (here / "loop.png").symlink_to("loop.png")
    assert "cannot be read" in picture(here, "loop.png")
    os.mkfifo(here / "pipe.png")
    assert "is no file" in picture(here, "pipe.png")


def test_with_history_the_answers_leave_too(here: Path) -> None:
    quickly("study", "b.yaml", stdin="Mars\n")
    assert len(log_rows()) == 1
    ran = quickly("export", "b.yaml", "-o", "b.apkg", "--with-history")
    assert ran.out == "b.apkg: 1 note, with their history\n"


def test_banks_of_a_folder_leave_together(here: Path) -> None:
    write_bank(here / "c.yaml", RED, bank="other", title="Other")
    assert quickly("export", ".", "-o", "all.apkg").out == "all.apkg: 2 notes\n"


def test_a_pipe_is_not_replaced(here: Path) -> None:
    os.mkfifo(here / "pipe.csv")
    ran = quickly("export", "b.yaml", "-o", "pipe.csv", "--force")
    assert (ran.code, ran.err.partition(" (")[0]) == (
        2,
        "pipe.csv: error: cannot be written: this is no file",
    )
    assert (here / "pipe.csv").is_fifo()


def test_a_name_that_is_no_text_can_be_written_again(here: Path) -> None:
    name = os.fsdecode(b"\xff.csv")
    assert [quickly("export", "b.yaml", "-o", name).code for _ in range(2)] == [0, 0]


def test_an_export_that_fails_fixes_nothing(here: Path) -> None:
    write_bank(here / "b.yaml", RED, title="Misspelt")
    assert quickly("export", "b.yaml", "-o", "no/b.apkg", "--deck-by", "tag").code == 2
    write_bank(here / "b.yaml", RED, title="Spelt")
    assert quickly("export", "b.yaml", "-o", "b.apkg").out == "b.apkg: 1 note\n"
    quickly("export", "b.yaml", "-o", "b.txt")
    assert "\tSpelt\t" in Path("b.txt").read_text()


def test_a_bank_of_drafts_alone_has_nothing_to_export(here: Path) -> None:
    write_bank(here / "b.yaml", "- {id: a, ask: What?, answer: this, draft: true}\n")
    ran = quickly("export", "b.yaml", "-o", "b.csv")
    assert ran.err.startswith("b.yaml: error: has no blank to export (it needs facts with an id")


def test_pictures_that_a_text_cannot_hold_are_told(here: Path) -> None:
    (here / "m.png").write_bytes(b"picture")
    picture(here, "m.png")
    assert quickly("export", "b.yaml", "-o", "b.txt").out == "b.txt: 1 note; left out 1 picture\n"
    assert "<i>picture: y</i>" in Path("b.txt").read_text()
