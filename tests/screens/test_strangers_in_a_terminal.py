"""Nothing that a bank plants reaches a real terminal raw."""

import re
from pathlib import Path

import pytest
from hostile import PARTS, RAW, hostile_bank, hostile_parts
from real_terminal import Terminal

from ctquiz.config import folders_from
from fewer import one_in

# What Textual itself sends: CSI, the pointer's OSC, and the ends of lines.
ITS_OWN = re.compile(rb"\x1b\[[<>=?]?[0-9;]*\$?[ -/]?[@-~]|\x1b\]22;\w+\x07|\r\n")
CONTROL = re.compile(
    rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]"
)


def assert_only_text(raw: bytes) -> None:
    assert [text for text in RAW if text in raw] == []
    rest = ITS_OWN.sub(b"", raw)
    assert CONTROL.findall(rest) == []


@pytest.mark.parametrize("form", one_in(2, ["choice", "cloze"]))
def test_a_sitting_draws_text_alone(tmp_path: Path, form: str) -> None:
    with Terminal("study", hostile_bank(tmp_path, form), size=(120, 120)) as terminal:
        terminal.until(" help")
        terminal.send("tab")
        terminal.until("hint:")
        terminal.send("enter")
        terminal.until("1-4 rate")
        terminal.send("1")
        terminal.until("Picture")
        terminal.send("\x1a")
        terminal.until("Undone")
        terminal.send("enter")
        terminal.until("1-4 rate")
        terminal.send("1", "escape")
        terminal.until("1 answered")
        terminal.send("q")
        assert terminal.end() == 0
    assert_only_text(terminal.raw)


@pytest.mark.parametrize("parts", one_in(4, PARTS))
def test_an_answer_of_parts_draws_text_alone(tmp_path: Path, parts: str) -> None:
    bank = hostile_parts(tmp_path, parts)
    with Terminal("study", bank, size=(120, 120)) as terminal:
        terminal.until("enter show")
        terminal.send({"list": "x\r", "several": "1", "order": "J", "match": "b"}[parts])
        terminal.until("enter check")
        terminal.send("enter")
        terminal.until("I was")
        terminal.send("\x03")
        assert terminal.end() == 0
    assert_only_text(terminal.raw)


def test_home_and_the_list_of_errors_draw_text_alone(tmp_path: Path, home: Path) -> None:
    folder = folders_from({"CTQUIZ_HOME": str(home)}).banks
    folder.mkdir(parents=True)
    hostile_bank(folder, "choice")
    with Terminal(size=(120, 60)) as terminal:
        terminal.until("[@click=app.quit]")
        terminal.send("G", "p")
        terminal.until("unknown key")
        terminal.send("\x03")
        assert terminal.end() == 0
    assert_only_text(terminal.raw)
