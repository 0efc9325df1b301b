"""The installed command in a real pty: each form to its row, ways out, and poorer terminals."""

import re
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from piloted import SMALL, told
from real_terminal import Terminal

from fewer import one_in
from studying import PATIENCE_S, TODAY, ctquiz, letters, log_rows, write_bank

CRASHING = """
import sys
from ctquiz.cli import main
from ctquiz.screens.review import ReviewPage
def crash(page):
    raise RuntimeError("a defect")
ReviewPage.action_skip = crash
sys.exit(main())
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


def row(**differs: Any) -> dict[str, Any]:
    """The row of a right answer about Ceres, but for its id and its time."""
    return {
        "bank": "small",
        "fact": "ceres",
        "blank": "answer",
        "form": "ask",
        "mode": "study",
        "verdict": "right",
        "rating": 3,
        "answer": "1801",
        "options": [],
        "milliseconds": 0,
        "day": TODAY,
        "at": "2026-11-23T09:00:00.000+00:00",
        "amended": False,
        "undone": False,
    } | differs


def only_row() -> dict[str, Any]:
    (found,) = log_rows()
    assert re.fullmatch("[0-9a-f]{32}", found.pop("id"))
    return found


def leave(terminal: Terminal, answered: int = 1) -> None:
    terminal.send("q")
    terminal.until(f"{answered} answered in 1 minute.")
    terminal.send("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("form", one_in(2, ["cloze", "ask"]))
def test_a_typed_answer_reaches_the_log(bank: Path, form: str) -> None:
    with Terminal("study", bank, "--form", form) as terminal:
        terminal.until("f1 help")
        terminal.send("1801", "enter")
        terminal.until("w I was wrong")
        leave(terminal)
    assert only_row() == row(form=form)


def test_a_choice_reaches_the_log(bank: Path) -> None:
    with Terminal("study", bank, "--form", "choice") as terminal:
        terminal.until("1-4 answer")
        options = re.findall(r"^ +\d   (\d+)$", terminal.text, re.MULTILINE)
        terminal.send(str(options.index("1801") + 1))
        terminal.until("w I was wrong")
        leave(terminal)
    assert sorted(options) == ["1781", "1801", "1846", "1930"]
    assert only_row() == row(form="choice", options=options)


def test_a_claim_reaches_the_log(bank: Path) -> None:
    with Terminal("study", bank, "--form", "claim") as terminal:
        terminal.until("f false")
        answer = "true" if "Ceres was found in 1801." in terminal.text else "false"
        terminal.send(answer[0])
        terminal.until("w I was wrong")
        leave(terminal)
    assert only_row() == row(form="claim", options=["true", "false"], answer=answer)


def test_keys_that_come_all_at_once_do_what_they_do_one_by_one(tmp_path: Path) -> None:
    with Terminal("study", letters(tmp_path / "letters.yaml", 3)) as terminal:
        terminal.until("f1 help")
        # As over a slow line: answers, and the enter that goes on.
        terminal.send("a\r\rb\r\rquite wrong\r")
        terminal.until("r I was right")
        # The space goes on, the rest belongs into the field that comes then.
        terminal.send(" surely not\r")
        terminal.until("✗ surely not")
        leave(terminal, 4)
    assert told(log_rows(), "fact", "answer", "rating", "undone") == [
        ("f1", "a", 3, False),
        ("f2", "b", 3, False),
        ("f3", "quite wrong", 1, False),
        ("f3", "surely not", 1, False),
    ]


def test_ctrl_c_leaves_and_keeps_the_answer(bank: Path) -> None:
    with Terminal("study", bank, "--form", "ask") as terminal:
        terminal.until("f1 help")
        terminal.send("1801", "enter")
        terminal.until("w I was wrong")
        terminal.send("\x03")
        assert terminal.end() == 0
    assert only_row() == row()


def test_a_killed_terminal_has_kept_every_verdict_shown(bank: Path) -> None:
    with Terminal("study", bank, "--form", "ask") as terminal:
        terminal.until("f1 help")
        terminal.send("1801", "enter")
        terminal.until("w I was wrong")
        terminal.process.send_signal(signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
    assert only_row() == row()


def test_the_terminal_is_left_as_it_was_found(bank: Path) -> None:
    with Terminal("study", bank) as terminal:
        terminal.until("? help")
        terminal.send("\x03")
        terminal.end()
    for mode in (b"1049", b"1000", b"1003", b"1006", b"2004"):
        assert terminal.raw.rindex(b"\x1b[?%sl" % mode) > terminal.raw.rindex(b"\x1b[?%sh" % mode)
    assert terminal.raw.rindex(b"\x1b[?25h") > terminal.raw.rindex(b"\x1b[?25l")


def test_a_crash_is_told_by_the_exit_code_and_loses_nothing(bank: Path) -> None:
    crashing = (sys.executable, "-c", CRASHING)
    with Terminal("study", bank, "--form", "choice", command=crashing) as terminal:
        terminal.until("1-4 answer")
        terminal.send("1")
        terminal.until("u undo")
        terminal.send("space")
        terminal.until("the Red Planet")
        terminal.send("s")
        assert terminal.end() == 1
    assert only_row()["fact"] == "ceres"


def test_a_dumb_terminal_gets_plain_lines(bank: Path) -> None:
    with Terminal("study", bank, "--form", "ask", TERM="dumb") as terminal:
        terminal.until("[1/2] ask small/ceres#answer")
        terminal.send("1801\n")
        terminal.until("right: 1801")
        terminal.send(":q\n")
        assert terminal.end() == 0
    assert b"\x1b" not in terminal.raw
    assert only_row() == row()


def test_a_bank_without_a_screen_to_show_it_is_asked_in_plain_lines(bank: Path) -> None:
    ran = ctquiz("study", bank, "--form", "ask", stdin="1801\n")
    assert ran.lines[1] == "[1/2] ask small/ceres#answer"


def drawn_in(terminal: Terminal) -> tuple[set[str], set[str]]:
    """The colours in which text stands, and those of the rules, which only separate."""
    cells = [
        terminal.screen.buffer[y][x]
        for y in range(terminal.screen.lines)
        for x in range(terminal.screen.columns)
        if terminal.screen.buffer[y][x].data.strip()
    ]
    text = {cell.fg for cell in cells if cell.data not in "─━"}
    return text, {cell.bg for cell in cells}


def brightness(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}], ids=["colours", "NO_COLOR"])
def test_every_text_stands_out_from_its_background(bank: Path, variables: dict[str, str]) -> None:
    without = () if variables else ("NO_COLOR",)
    with Terminal("study", bank, "--form", "choice", without=without, **variables) as terminal:
        terminal.until("1-4 answer")
        terminal.send("1")
        terminal.until("u undo")
        texts, (background,) = drawn_in(terminal)
    dark = brightness(background) + 0.05
    assert {text for text in texts if (brightness(text) + 0.05) / dark < 4.5} == set()
    if variables:
        assert {text for text in texts if len({text[:2], text[2:4], text[4:]}) > 1} == set()


@pytest.mark.parametrize("term", one_in(4, ["vt100", "xterm", "screen", "linux", "unheard-of"]))
def test_a_poorer_terminal_shows_the_question_and_the_verdict(bank: Path, term: str) -> None:
    variables = {"TERM": term}
    poorer = ("NO_COLOR", "COLORTERM")
    with Terminal("study", bank, "--form", "ask", without=poorer, **variables) as terminal:
        terminal.until("f1 help")
        terminal.send("1802", "enter")
        terminal.until("r I was right")
        terminal.until("1802     wrong")
        assert terminal.line_with("1802") == "✗ 1802     wrong"
        texts, backgrounds = drawn_in(terminal)
        assert not texts & backgrounds


def test_a_terminal_that_has_gone_ends_the_program_and_keeps_the_answers(bank: Path) -> None:
    with Terminal("study", bank, "--form", "choice") as terminal:
        terminal.until("1 of ")
        terminal.send("1")
        terminal.until("again")
        terminal.hang_up()
        assert terminal.process.wait(PATIENCE_S) == 130
    assert len(log_rows()) == 1
