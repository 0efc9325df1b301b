"""What `ctquiz print` refuses, and what it says of it."""

import signal
import time
from pathlib import Path

import pexpect
import pytest
from printed import FACTS, with_picture

from fewer import one_in
from studying import COMMAND, PATIENCE_S, environment, letters, quickly, write_bank


@pytest.fixture
def bank(home: Path, tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", FACTS)


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
        (["--title", "\U00013000"], "--title: error: no font on this machine has the character"),
        (["--as", "exam", "--tag", "dates", "--variants", "3"], "has no more than 1 forms"),
        (["--as", "exam", "--variants", "100000"], "'100000' is more than 500"),
        (["--seed", "9" * 5000], "a number of 5000 digits is too large"),
        (["-o", ""], "-o: error: names no file"),
        (["-o", "/proc/nothing/here/"], "/proc/nothing/here: error: cannot be written"),
        (["--form", "match"], "no blank here can be asked so"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    bank: Path, tmp_path: Path, options: list[str], said: str
) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "sheet.pdf", *options)
    assert ran.code == 2 and said in ran.err
    assert ran.err.count("\n") == 1 and ran.err.rstrip().endswith(")") and len(ran.err) < 400
    assert not (tmp_path / "sheet.pdf").exists()


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


def test_what_was_printed_before_is_printed_over_unless_it_was_changed(
    bank: Path, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"
    for seed in ("1", "2"):
        assert quickly("print", bank, "-o", target, "--seed", seed).code == 0
    target.write_bytes(b"somebody's own")
    assert quickly("print", bank, "-o", target).code == 2
    assert target.read_bytes() == b"somebody's own"


def test_a_name_that_is_no_pdf_is_refused(bank: Path, tmp_path: Path) -> None:
    ran = quickly("print", bank, "-o", tmp_path / "sheet.txt")
    assert ran.code == 2 and "is no name of a PDF (end it in .pdf)" in ran.err


def test_a_bank_is_never_the_target(bank: Path) -> None:
    before = bank.read_bytes()
    assert quickly("print", bank, "-o", bank, "--force").code == 2
    assert bank.read_bytes() == before


def test_a_picture_that_is_none_is_named(home: Path, tmp_path: Path) -> None:
    ran = quickly("print", with_picture(tmp_path, b"no picture"), "-o", tmp_path / "sheet.pdf")
    assert ran.code == 2
    assert ran.err.startswith(f"{tmp_path / 'map.png'}: error: is no picture that can be printed")


@pytest.mark.parametrize("stop", one_in(2, [signal.SIGINT, signal.SIGTERM]))
def test_who_watches_is_told_what_goes_on_and_may_stop_it(
    home: Path, tmp_path: Path, stop: signal.Signals
) -> None:
    target = tmp_path / "exam.pdf"
    order = ["print", str(letters(tmp_path / "l.yaml", 26)), "-o", str(target)]
    many = ["--as", "exam", "--variants", "300"]
    child = pexpect.spawn(COMMAND, [*order, *many], env=environment(), timeout=PATIENCE_S)
    child.expect("printing .*exam.pdf …".encode())
    stopped = time.monotonic()
    child.kill(stop)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130 and not target.exists()
    # To be printed it takes half a minute.
    assert time.monotonic() - stopped < 5
