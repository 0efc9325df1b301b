"""Every form is answered in an exam and shown as it was entered, with no word on it."""

from pathlib import Path

import pytest
from examining import ExamSeat, examining

from ctquiz.exams import Wish
from examined import EVERY_FORM
from studying import write_bank

CLAIM = "- {id: flat, claim: The Earth is flat., holds: false}\n"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "every.yaml", EVERY_FORM)


def rows_of(seat: ExamSeat) -> list[str]:
    """The lines between the rule and the keys."""
    lines = [line.strip() for line in seat.lines if line.strip()]
    return lines[2:-1]


async def test_an_option_is_answered_by_its_number_and_shown_as_entered(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("one")
        right = seat.exam.here.question.options.index("one") + 1
        await seat.press(str(right))
        assert seat.line_with("▸") == f"▸ {right}   one       your answer"
        assert seat.kept == [("one", "one")]
        other = 1 if right > 1 else 2
        await seat.press(str(other))
        assert seat.line_with("▸").startswith(f"▸ {other}   ")
        assert len(seat.kept) == 1 and len(seat.rows) == 2
        assert not [word for word in ("right", "wrong", "✓", "✗", "~") if word in seat.text]


async def test_it_says_how_far_it_is_and_what_is_left(bank: Path) -> None:
    async with examining(bank, Wish(seed=1, minutes=25)) as seat:
        assert seat.lines[1].split()[:4] == ["Exam", "·", "A", "small"]
        assert seat.lines[1].endswith("1 of 8 · 25:00 left")
        await seat.to("one")
        await seat.press("2", "f")
        seat.watch.runs(380)
        await seat.press("n")
        place = seat.exam.at + 1
        assert seat.lines[1].endswith(f"{place} of 8 · 18:40 left")
        assert f"1 answered · {place - 1} open · 1 flagged ({place - 1}) · " in seat.text


async def test_a_typed_answer_is_kept_at_enter_and_can_be_taken_back(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("mars")
        assert seat.line_with("type") == "type the answer"
        assert seat.keys.startswith("enter next   shift+tab back   f2 flag   ")
        await seat.press(*"Mar")
        assert seat.keys.startswith("enter keep   tab next   f2 flag   f3 hide clock   ")
        await seat.press("enter")
        assert seat.line_with("▸") == "▸ Mar     your answer"
        assert seat.keys == "enter next   bksp change   p back   f flag   ? help   q leave"
        await seat.press("backspace")
        await seat.press(*"s", "enter")
        assert seat.line_with("▸") == "▸ Mars     your answer"
        assert seat.kept == [("mars", "Mars")]


@pytest.mark.slow
async def test_a_list_is_kept_at_enter_alone_and_its_last_item_can_be_taken_back(
    bank: Path,
) -> None:
    async with examining(bank) as seat:
        await seat.to("rocky")
        await seat.press(*"Venus", "enter", *"Mars", "enter", "enter")
        assert rows_of(seat)[1:4] == ["1   Venus", "2   Mars", "your answer"]
        await seat.press("backspace", "backspace", "x", "enter", "enter")
        assert seat.kept == [("rocky", "Venus; Marx")]


async def test_an_order_can_be_changed_until_it_is_handed_in(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("outward")
        dealt = seat.exam.here.question.options
        await seat.press("J", "enter")
        assert seat.kept == [("outward", "; ".join([dealt[1], dealt[0], *dealt[2:]]))]
        assert "your answer" in seat.text
        await seat.press("j", "K")
        assert "your answer" not in seat.text
        await seat.press("k", "J", "enter")
        assert len(seat.kept) == 1


@pytest.mark.slow
async def test_moving_in_a_kept_answer_changes_nothing(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("outward")
        await seat.press("J", "enter", "j", "j")
        assert "your answer" in seat.text
        await seat.press("n", "p")
        assert len(seat.rows) == 1 and "your answer" in seat.text


@pytest.mark.slow
async def test_pairs_are_matched_by_letters(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("found")
        await seat.press("b", "a", "enter")
        assert "your answer" in seat.text
        (kept,) = seat.kept
        await seat.to("one")
        await seat.to("found")
        await seat.press("backspace", "enter")
        assert len(seat.kept) == 1 and seat.kept != [kept]


@pytest.mark.slow
async def test_several_are_marked(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("some")
        await seat.press("1", "3", "j", "space", "enter")
        options = seat.exam.here.question.options
        assert seat.kept == [("some", f"{options[0]}; {options[2]}; {options[3]}")]
        assert seat.line_with("[x]").split()[:3] == ["1", "[x]", options[0]]
        await seat.to("one")
        await seat.to("some")
        await seat.press("1", "enter")
        assert seat.kept == [("some", f"{options[2]}; {options[3]}")]


@pytest.mark.slow
@pytest.mark.parametrize(("key", "answer"), [("t", "true"), ("f", "false"), ("2", "false")])
async def test_a_claim_is_judged_by_its_letter(tmp_path: Path, key: str, answer: str) -> None:
    async with examining(write_bank(tmp_path / "c.yaml", CLAIM)) as seat:
        assert seat.keys == "t true   f false   n/p next, back   e hand in   f2 flag   ? help"
        await seat.press(key)
        assert seat.kept == [("flat", answer)]
        assert seat.exam.flagged == () and "0:00" in seat.text


@pytest.mark.slow
async def test_a_claim_is_flagged_by_the_other_key(tmp_path: Path) -> None:
    async with examining(write_bank(tmp_path / "c.yaml", CLAIM)) as seat:
        await seat.press("f2", "f3")
        assert (seat.exam.flagged, seat.kept) == ((1,), [])
        assert "0:00" not in seat.text


@pytest.mark.slow
async def test_what_is_typed_is_kept_when_one_goes_on(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("mars")
        await seat.press(*"Mars", "tab")
        assert seat.fact != "mars" and seat.kept == [("mars", "Mars")]
        await seat.to("rocky")
        await seat.press(*"Io", "enter", *"Mars", "tab")
        assert seat.kept[-1] == ("rocky", "Io; Mars")
        await seat.press("shift+tab")
        assert "your answer" in seat.text
