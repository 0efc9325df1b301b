"""A fact is edited in the learner's own editor, and the sitting goes on with its new text."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import PropertyMock, patch

import pytest
from piloted import PARTS, SMALL, Seat, browsing, studying, told
from textual.drivers.headless_driver import HeadlessDriver

from ctquiz.screens.editor import NoEditor, command
from studying import write_bank

HERE = Path("/banks/my solar.yaml")


def started(words: str, **variables: str) -> list[str]:
    return command({"EDITOR": words, **variables}, lambda name: f"/bin/{name}", HERE, 14)


@pytest.mark.parametrize(
    ("editor", "expected"),
    {
        "vi": ["vi", "+14", str(HERE)],
        "nvim -f": ["nvim", "-f", "+14", str(HERE)],
        "/usr/bin/vim.basic": ["/usr/bin/vim.basic", "+14", str(HERE)],
        "emacsclient -t": ["emacsclient", "-t", "+14", str(HERE)],
        "'/opt/my editors/hx' -v": ["/opt/my editors/hx", "-v", "+14", str(HERE)],
        "code": ["code", "--wait", "--goto", f"{HERE}:14"],
        "codium --wait": ["codium", "--wait", "--goto", f"{HERE}:14"],
        "subl -w": ["subl", "-w", f"{HERE}:14"],
        "zed": ["zed", "--wait", f"{HERE}:14"],
        "unheard-of --fast": ["unheard-of", "--fast", str(HERE)],
    }.items(),
)
def test_each_editor_is_told_the_line_in_its_own_way(editor: str, expected: list[str]) -> None:
    assert started(editor) == expected


def test_visual_goes_before_editor_and_an_empty_one_counts_for_nothing() -> None:
    assert started("nano", VISUAL="vim")[0] == "vim"
    assert started("nano", VISUAL=" ")[0] == "nano"


def test_without_either_the_first_usual_one_that_is_there_is_taken() -> None:
    there = {"vim": "/bin/vim", "vi": "/bin/vi"}
    assert command({}, there.get, HERE, 14) == ["vim", "+14", str(HERE)]
    with pytest.raises(NoEditor, match="No editor was found: EDITOR names one"):
        command({}, lambda _: None, HERE, 14)


def test_an_editor_that_is_not_there_or_not_understood_is_told() -> None:
    with pytest.raises(NoEditor, match="The editor 'ne0' was not found: EDITOR names another"):
        command({"EDITOR": "ne0 -x"}, lambda _: None, HERE, 14)
    with pytest.raises(NoEditor, match="EDITOR cannot be understood: no closing quotation"):
        started("vi 'x")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


@pytest.fixture
def edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Makes an editor that puts one text in the place of another; it notes how it was called."""

    def as_editor(old: str, new: str) -> Path:
        script, called = tmp_path / "nano", tmp_path / "called"
        script.write_text(
            f"#!{sys.executable}\nimport sys, pathlib\n"
            f"pathlib.Path({str(called)!r}).write_text(repr(sys.argv[1:]))\n"
            "bank = pathlib.Path(sys.argv[-1])\n"
            "text = bank.read_text()\n"
            f"if {old!r} in text: bank.write_text(text.replace({old!r}, {new!r}))\n"
        )
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("EDITOR", str(script))
        return called

    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(HeadlessDriver, "can_suspend", PropertyMock(return_value=True))
    return as_editor


async def edit(seat: Seat) -> None:
    await seat.press("e")
    await seat.app.workers.wait_for_complete()
    await seat.pilot.pause()


Edits = Callable[[str, str], Path]


async def test_e_opens_the_editor_at_the_line_of_the_fact(bank: Path, edits: Edits) -> None:
    called = edits("no such text", "")
    async with studying(bank, "choice") as seat:
        await seat.press("1", "space")
        await edit(seat)
        # The second fact, behind four lines of the bank's head and six of the first fact.
        assert called.read_text() == repr(["+11", str(bank)])
        assert seat.toasts == ["small.yaml is as it was."]


async def test_the_question_at_hand_is_asked_anew_with_its_new_text(
    bank: Path, edits: Edits
) -> None:
    edits("ask: In which year was Ceres found?", "ask: When was Ceres found?")
    async with studying(bank, "choice") as seat:
        await edit(seat)
        assert "When was Ceres found?" in seat.text
        assert seat.toasts == ["small.yaml changed: 1 fact reread."]
        assert seat.lines[1].split()[-3:] == ["1", "of", "2"]
        await seat.press("1")
        assert told(seat.rows, "answer", "verdict") == [("1801", "right")]


@pytest.mark.slow
async def test_what_was_answered_stays_as_it_was_judged(bank: Path, edits: Edits) -> None:
    edits("note: It is *small*.", "note: It is *round*.")
    async with studying(bank, "choice") as seat:
        await seat.press("2")
        assert "It is small." in seat.text
        await edit(seat)
        assert "It is round." in seat.text
        assert seat.line_with("1781") == "✗ 2   1781     wrong"
        assert told(seat.rows, "answer", "verdict") == [("1781", "wrong")]


@pytest.mark.slow
async def test_a_question_that_waits_has_the_new_text_too(bank: Path, edits: Edits) -> None:
    edits("called the Red Planet", "red")
    async with studying(bank, "choice") as seat:
        await edit(seat)
        await seat.press("1", "space")
        assert "Which planet is red?" in seat.text


@pytest.mark.slow
async def test_a_fact_that_is_gone_is_not_asked(bank: Path, edits: Edits) -> None:
    edits(SMALL[: SMALL.index("- id: mars")], "")
    async with studying(bank, "choice") as seat:
        await edit(seat)
        assert "Red Planet" in seat.text
        assert seat.toasts == ["small.yaml changed: 1 gone."]
        assert seat.lines[1].split()[-3:] == ["1", "of", "1"]


@pytest.mark.slow
async def test_undo_leads_back_to_the_new_text(bank: Path, edits: Edits) -> None:
    edits("In which year was", "When was")
    async with studying(bank, "choice") as seat:
        await seat.press("1")
        await edit(seat)
        await seat.press("space", "u")
        assert "When was Ceres found?" in seat.text


async def test_a_faulty_fact_keeps_its_old_text_and_its_line_is_told(
    bank: Path, edits: Edits
) -> None:
    edits("answer: Mars", "anwser: Mars")
    async with studying(bank, "choice") as seat:
        await edit(seat)
        said = "small.yaml, line 13: unknown key 'anwser'. What is faulty keeps its old text."
        assert seat.toasts == [said]
        await seat.press("1", "space", "1")
        assert told(seat.rows, "answer", "verdict")[1] == ("Mars", "right")


@pytest.mark.slow
async def test_a_bank_that_is_none_any_more_keeps_its_old_text(bank: Path, edits: Edits) -> None:
    edits("bank: small", "bank: [small")
    async with studying(bank, "choice") as seat:
        await edit(seat)
        assert "small.yaml, line 2: " in seat.toasts[0]
        await seat.press("1")
        assert told(seat.rows, "answer") == [("1801",)]


@pytest.mark.slow
async def test_a_form_that_no_longer_fits_gives_way_to_another(bank: Path, edits: Edits) -> None:
    edits("  not: [1781, 1846, 1930]\n", "")
    async with studying(bank, "choice") as seat:
        await edit(seat)
        assert seat.app.focused is seat.page.query_one("#field")
        await seat.type("1801")
        assert told(seat.rows, "form", "answer") == [("cloze", "1801")]


@pytest.mark.slow
async def test_what_is_entered_stays_where_another_fact_was_edited(
    tmp_path: Path, edits: Edits
) -> None:
    edits("answer: Titan", "answer: Titan the moon")
    async with studying(write_bank(tmp_path / "parts.yaml", PARTS), "order") as seat:
        await seat.press("j", "J")
        before = seat.line_with("▸")
        await edit(seat)
        assert seat.line_with("▸") == before
        assert "check" in seat.keys


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written here")
@pytest.mark.slow
async def test_a_file_that_may_not_be_written_is_not_opened(bank: Path, edits: Edits) -> None:
    called = edits("x", "y")
    bank.chmod(0o400)
    async with studying(bank, "choice") as seat:
        await seat.press("e")
        assert seat.toasts == [f"small.yaml may not be written; it lies in {bank.parent}."]
    assert not called.exists()


async def test_what_stands_in_the_way_of_an_editor_is_told(
    bank: Path, edits: Edits, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits("x", "y")
    async with studying(bank, "choice") as seat:
        with patch("os.access", lambda *_: False):
            await seat.press("e")
            assert seat.toasts == [f"small.yaml may not be written; it lies in {bank.parent}."]
        monkeypatch.setenv("EDITOR", "no-such-editor")
        await seat.press("e")
        said = "The editor 'no-such-editor' was not found: EDITOR names another."
        assert seat.toasts == [said]
        monkeypatch.setattr(HeadlessDriver, "can_suspend", PropertyMock(return_value=False))
        await seat.press("e")
        assert seat.toasts == [f"An editor needs a terminal; the file is {bank}."]
        bank.unlink()
        await seat.press("e")
        assert seat.toasts == ["small.yaml is gone; what was read of it is still asked."]


@pytest.mark.slow
async def test_an_editor_that_fails_is_told(bank: Path, edits: Edits, tmp_path: Path) -> None:
    edits("x", "y")
    (tmp_path / "nano").write_text("#!/bin/sh\nexit 3\n")
    async with studying(bank, "choice") as seat:
        await seat.press("e")
        assert "ended with an error (3)." in seat.toasts[0]


@pytest.mark.slow
async def test_where_letters_are_typed_e_is_one(bank: Path, edits: Edits) -> None:
    called = edits("x", "y")
    async with studying(bank, "ask") as seat:
        await seat.press("e")
        assert seat.page.query_one("#field").value == "e"
    assert not called.exists()


async def test_a_fact_that_is_found_is_edited_and_found_with_its_new_text(
    bank: Path, edits: Edits
) -> None:
    edits("ask: In which year was Ceres found?", "ask: When was Ceres seen?")
    async with browsing(bank) as seat:
        await edit(seat)
        await seat.press("slash", *"seen", "enter")
        assert "1 of 3" in seat.lines[1]
