"""Every key that leads about in an exam, out of it and to its end."""

import random
import sqlite3
from pathlib import Path

import pytest
from examining import examining
from msgspec.structs import replace

from ctquiz.exams import Wish
from ctquiz.screens.actions.exam import EXAM
from examined import EVERY_FORM
from fewer import one_in
from studying import letters, write_bank

CLAIM = "- {id: flat, claim: The Earth is flat., holds: false}\n"
SEVEN = "- {id: god, ask: Match., pairs: {" + ", ".join(f"L{n}: r{n}" for n in range(7)) + "}}\n"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "every.yaml", EVERY_FORM)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("on", "back"), [("n", "p"), ("tab", "shift+tab"), ("right", "left"), ("enter", "p")]
)
async def test_one_goes_on_and_back(bank: Path, on: str, back: str) -> None:
    async with examining(bank) as seat:
        await seat.to("one")
        start = seat.exam.at
        await seat.press(back)
        assert seat.exam.at == start - 1
        await seat.to("one")
        await seat.press("1", on)
        assert seat.exam.at == start + 1


@pytest.mark.slow
async def test_at_its_ends_it_says_where_to_go(tmp_path: Path) -> None:
    async with examining(letters(tmp_path / "l.yaml", 2)) as seat:
        await seat.press("shift+tab")
        assert seat.toasts == ["This is the first question."]
        await seat.press("tab", *"b", "enter", "enter")
        assert seat.toasts == ["The last question; 1 without an answer. o goes there."]
        await seat.press("o", *"a", "enter", "n", "n")
        assert seat.toasts == ["All 2 are answered. e hands in."]
        assert "e hand in" in seat.keys


@pytest.mark.parametrize("key", one_in(2, ["f", "f2"]))
async def test_a_question_is_flagged_and_no_longer(bank: Path, key: str) -> None:
    async with examining(bank) as seat:
        await seat.to("one")
        await seat.press(key)
        place = seat.exam.at + 1
        assert seat.exam.flagged == (place,)
        assert f"1 flagged ({place})" in seat.text
        await seat.press(key)
        assert seat.exam.flagged == () and "flagged" not in seat.text


@pytest.mark.slow
@pytest.mark.parametrize("key", ["o", "f5"])
async def test_one_comes_back_to_what_is_open_or_flagged(tmp_path: Path, key: str) -> None:
    facts = "".join(
        f"- {{id: f{n}, ask: Which {n}?, answer: a, not: [b, c], forms: [choice]}}\n"
        for n in range(4)
    )
    async with examining(write_bank(tmp_path / "b.yaml", facts)) as seat:
        await seat.press("1", "n", "n", "1", "f", "n", "1", key)
        assert seat.exam.at == 1
        await seat.press("1", key)
        assert seat.exam.at == 2
        await seat.press("f", key)
        assert seat.toasts == ["No other question is open or flagged."]


@pytest.mark.parametrize("key", one_in(2, ["t", "f3"]))
async def test_the_clock_can_be_hidden_and_then_does_not_tick(bank: Path, key: str) -> None:
    async with examining(bank, Wish(seed=1, minutes=5)) as seat:
        await seat.to("one")
        assert "t hide clock" in seat.keys and "5:00 left" in seat.text
        await seat.press(key)
        assert "left" not in seat.lines[1] and "t show clock" in seat.keys
        assert not seat.exam_page._ticking._active.is_set()
        seat.watch.runs(10)
        await seat.press(key)
        assert "4:50 left" in seat.text
        assert seat.exam_page._ticking._active.is_set()


@pytest.mark.slow
@pytest.mark.parametrize("key", ["e", "f4"])
async def test_handing_in_with_open_questions_is_asked_twice(bank: Path, key: str) -> None:
    async with examining(bank) as seat:
        await seat.to("one")
        await seat.press("1", key)
        assert seat.toasts == ["7 without an answer. e again hands in."]
        await seat.press("tab", "shift+tab", key)
        assert seat.at == "ExamPage"
        await seat.press(key)
        assert seat.at == "ExamEndPage"


async def test_an_answered_exam_is_handed_in_at_once(tmp_path: Path) -> None:
    async with examining(write_bank(tmp_path / "c.yaml", CLAIM)) as seat:
        await seat.press("f", "e")
        assert seat.at == "ExamEndPage"
        assert "1 of 1, 100 %. Passed." in seat.text


async def test_when_the_time_is_up_it_ends_with_what_is_entered(bank: Path) -> None:
    async with examining(bank, Wish(seed=1, minutes=1)) as seat:
        await seat.to("mars")
        await seat.press(*"Mars")
        page = seat.exam_page
        seat.watch.runs(59)
        page.ring()
        await seat.pilot.pause()
        assert seat.at == "ExamPage"
        seat.watch.runs(1)
        page.ring()
        await seat.pilot.pause()
        assert seat.at == "ExamEndPage"
        assert "Time is up. 60 % pass." in seat.text
        assert seat.kept == [("mars", "Mars")]


@pytest.mark.parametrize("key", one_in(2, ["q", "escape"]))
async def test_an_exam_is_left_for_home_and_gone_on_with(bank: Path, key: str) -> None:
    async with examining(bank, Wish(seed=1, minutes=9)) as seat:
        await seat.to("one")
        await seat.press("1", "f")
        seat.watch.runs(60)
        await seat.press(key)
        assert seat.at == "HomePage"
        assert "Kept. x goes on with it." in seat.toasts
        assert "An exam waits: A small bank, 1 of 8 answered, 8:00 left." in seat.text
    async with examining(bank) as seat:
        assert seat.toasts == ["Going on: 1 of 8 answered, 8:00 left."]
        await seat.to("one")
        assert seat.line_with("▸").startswith("▸ 1   ")
        assert len(seat.exam.flagged) == 1


@pytest.mark.slow
async def test_what_is_typed_is_kept_when_one_leaves(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("mars")
        await seat.press(*"Mars", "escape")
        assert seat.kept == [("mars", "Mars")]


@pytest.mark.slow
async def test_help_tells_how_an_exam_is_answered(bank: Path) -> None:
    async with examining(bank, size=(80, 60)) as seat:
        await seat.press("f1")
        assert "until you hand in you can come back" in " ".join(seat.text.split())
        assert "Match ▸ with this letter" in seat.text


async def test_letters_that_overtake_enter_are_meant_for_what_comes_next(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("mars")
        last = seat.exam.at == seat.exam.total - 1
        await seat.send(*"Mars", "enter", "p" if last else "n")
        await seat.pilot.pause()
        assert seat.kept == [("mars", "Mars")]
        assert seat.fact != "mars"


@pytest.mark.slow
async def test_where_a_match_has_many_letters_the_other_keys_do(tmp_path: Path) -> None:
    async with examining(write_bank(tmp_path / "m.yaml", SEVEN)) as seat:
        await seat.press("f", "e")
        assert seat.exam.flagged == () and seat.at == "ExamPage"
        await seat.press("f2")
        assert seat.exam.flagged == (1,)
        named = {hint.label: hint.shown for hint in seat.exam_page.footer()}
        assert (named["flag"], named["hand in"]) == ("f2", "f4")


@pytest.mark.slow
async def test_a_full_disk_loses_nothing_that_is_typed(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("mars")
        kept = seat.exam_page.kept
        healthy = kept._world

        class Full:
            def append(self, _new: object) -> None:
                raise sqlite3.OperationalError("database or disk is full")

        kept._world = replace(healthy, journal=Full())
        await seat.press(*"Mars", "enter")
        assert "Cannot save" in seat.toasts[0]
        assert seat.exam_page.field.value == "Mars"
        place = seat.exam.at
        await seat.press("tab")
        assert seat.exam.at == place and seat.exam_page.field.value == "Mars"
        kept._world = healthy
        await seat.press("enter")
        assert seat.kept == [("mars", "Mars")]


@pytest.mark.slow
async def test_an_answer_that_is_no_option_any_more_is_told(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.to("one")
        await seat.press(str(seat.exam.here.question.options.index("two") + 1), "q")
    bank.write_text(bank.read_text().replace("not: [two, three]", "not: [zwei, three]"))
    async with examining(bank) as seat:
        await seat.to("one")
        assert "your answer: two" in seat.text
        await seat.press("1")
        assert len(seat.kept) == 1


@pytest.mark.slow
async def test_it_stands_on_a_tiny_terminal_and_comes_back(bank: Path) -> None:
    async with examining(bank) as seat:
        for fact in ("found", "rocky", "some"):
            await seat.to(fact)
            before = seat.lines
            for size in ((20, 5), (40, 12), (80, 24)):
                await seat.resize(*size)
            assert seat.lines == before


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
async def test_keys_mashed_lose_nothing_that_was_kept(bank: Path, seed: int) -> None:
    chance = random.Random(seed)
    keys = [key for action in EXAM for key in action.keys]
    # What ends or leaves it, and what opens another page, is tried elsewhere.
    keys = [key for key in keys if key not in ("e", "f4", "q", "escape", "question_mark", "f1")]
    async with examining(bank, Wish(seed=seed, minutes=60)) as seat:
        for _ in range(60):
            seat.watch.runs(1)
            await seat.send(*chance.choices([*keys, *"abcx "], k=6))
        await seat.pilot.pause()
        exam = seat.exam
        latest = {row["fact"]: row["answer"] for row in seat.rows if not row["undone"]}
        answered = {
            one.question.fact.id: one.given.answer
            for one in exam.questions
            if one.given is not None
        }
        assert answered == latest
    async with examining(bank) as seat:
        assert [one.given for one in seat.exam.questions] == [one.given for one in exam.questions]
        assert seat.exam.flagged == exam.flagged
