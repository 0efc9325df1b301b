"""Every claim of the line that explains a schedule is true of its numbers."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pure_sitting import MORNING, TODAY, cards_of, letters

from ctquiz.bank.model import Form
from ctquiz.clock import Moment
from ctquiz.memory.event import Mode
from ctquiz.memory.fsrs import FSRS6, Memory
from ctquiz.memory.interval import bounds
from ctquiz.memory.rules import Rules
from ctquiz.memory.schedule import Schedule, next_days
from ctquiz.study.session import act, begin
from ctquiz.study.state import Answer, Correct, Judged, Now, Outcome
from ctquiz.study.why import why
from ctquiz.study.words import interval, when


def outcome_of(
    schedule: Schedule | None,
    right: bool = True,
    form: Form = Form.ASK,
    rating: int | None = None,
    aim: float = 0.9,
    mode: Mode = Mode.STUDY,
) -> Outcome:
    """What one answer today comes to."""
    (card,) = cards_of(letters(1), form, schedule)

    def now(second: int) -> Now:
        moment = Moment(MORNING + 1000 * second, 0)
        return Now(moment, bytes([second]), random.Random(0), Rules(retention=aim))

    session = begin(b"sitting", (replace(card, mode=mode),), now(1))
    phase = session.phase
    wrong = {Form.ASK: "zebra", Form.CHOICE: "x"}.get(form, "")
    if form is Form.CLAIM:
        answers = ["true", "false"]
        answer = phase.question.right if right else answers[phase.question.right == "true"]  # type: ignore[union-attr]
    else:
        answer = "a" if right else wrong
    session, _ = act(session, Answer(answer), now(2))
    if rating is not None:
        session, _ = act(session, Correct(rating), now(3))
    assert isinstance(session.phase, Judged)
    return session.phase.outcome


def known(stability: float, last: int, days: int, difficulty: float = 5.0) -> Schedule:
    """A memory, and the interval that it was given some days ago."""
    memory = Memory(stability, difficulty)
    return Schedule(memory, TODAY - last, TODAY - last + days, 5, 0, b"i" * 16, 9, days)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (outcome_of(None), "New: next on Wednesday, to see whether it lasts."),
        (
            outcome_of(None, form=Form.CHOICE),
            "New: next tomorrow, as a right choice among four may be a guess.",
        ),
        (
            outcome_of(None, right=False),
            "Missed: it comes again in this sitting until you know it.",
        ),
        (outcome_of(known(0.2, 0, 0)), "Known again: next tomorrow, to see whether it lasts."),
        (
            outcome_of(known(163.0, 160, 160), right=False),
            "Missed: it comes again in this sitting."
            " Known for about 5 months before, for about 4 days now.",
        ),
        (
            outcome_of(known(4.0, 4, 4)),
            "Known for about 14 days; next in 16 days, still known 9 times in 10.",
        ),
        (
            outcome_of(known(4.0, 4, 4), aim=0.8),
            "Known for about 14 days; next in 50 days, still known 8 times in 10, as you set it.",
        ),
        (
            outcome_of(known(4.0, 9, 4)),
            "You knew it although it was 5 days late: known for about 21 days; next in 23 days.",
        ),
    ],
)
def test_the_line_says_why(outcome: Outcome, said: str) -> None:
    assert why(outcome, comes_again=True) == said


def test_practice_explains_nothing() -> None:
    assert why(outcome_of(None, mode=Mode.DRILL), comes_again=False) is None


def test_a_miss_that_waits_no_more_is_not_promised_to_come() -> None:
    said = why(outcome_of(None, right=False), comes_again=False)
    assert said == "Missed: it stays due until you know it."


schedules = st.none() | st.builds(
    known,
    st.floats(0.1, 400.0),
    st.integers(0, 500),
    st.integers(0, 400),
    st.floats(1.0, 10.0),
)
forms = st.sampled_from([Form.ASK, Form.CHOICE, Form.CLAIM])
aims = st.sampled_from([0.9, 0.7, 0.8, 0.95, 0.99])


@settings(max_examples=150)
@given(schedules, st.booleans(), forms, st.none() | st.integers(1, 4), aims)
def test_each_claim_is_true(
    before: Schedule | None, right: bool, form: Form, rating: int | None, aim: float
) -> None:
    outcome = outcome_of(before, right, form, rating, aim)
    said, after = why(outcome, comes_again=True), outcome.after
    assert said is not None and after is not None
    assert said.startswith("Missed") == outcome.missed
    day = outcome.taken.day + outcome.days
    if "next" in said.lower():
        assert f"ext {when(day, outcome.taken.day)}" in said
    if "New" in said:
        assert before is None
    if "to see whether it lasts" in said:
        assert before is None or before.open
    if found := re.search(r"known (\d) times in 10(, as you set it)?", said):
        chance = FSRS6.recall(after.memory, day - after.last)
        assert abs(10 * chance - int(found[1])) <= 0.5
        assert not found[2] or (aim != 0.9 and abs(10 * aim - int(found[1])) <= 0.5)
    if "almost surely" in said:
        assert FSRS6.recall(after.memory, day - after.last) >= 0.95
    if "may be a guess" in said:
        key, rated = outcome.asking.question.key, outcome.rating
        assert outcome.days < next_days(before, key, outcome.taken.day, 0.0, aim).of(rated)
        among = {"two": 2, "four": 4}[re.findall(r"among (\w+)", said)[0]]
        assert len(outcome.asking.question.options) == among
    if found := re.search(r"You knew it although it was (.+) late|Asked (.+) early", said):
        assert before is not None
        away = outcome.taken.day - before.due
        assert interval(abs(away)) == (found[1] if away > 0 else found[2])
    if found := re.search(r"(\d+ days?) (sooner|later) to spread the load", said):
        exact = FSRS6.interval(after.memory.stability, aim)
        low, high = bounds(exact, 1)
        assert low <= outcome.days <= high
        moved = outcome.days - round(exact)
        assert found[1] == interval(abs(moved))
        assert (moved < 0) == (found[2] == "sooner")
    if found := re.search(
        r"[Kk]nown for (?:about )?(.+?)(?: before, for (?:about )?(.+?) now)?[.;]", said
    ):
        told = [found[1], found[2]] if found[2] else [found[1]]
        memories = [before.memory if before else None, after.memory][-len(told) :]
        for words, memory in zip(told, memories, strict=True):
            assert memory is not None
            days = memory.stability
            assert words == ("less than a day" if days < 1 else interval(round(days)))
        if found[2]:
            assert before is not None and after.memory.stability * 2 <= before.memory.stability
