"""What an answer, a turn, a flag and the end do to an exam."""

import pytest

from ctquiz.bank.answer.verdict import Word
from ctquiz.memory.event import Mode, Review, Sat, Void
from ctquiz.study.exam.result import Score, missed, needed, passed, score, topics
from ctquiz.study.exam.state import Flag, HandIn, Pause, Terms, ToOpen, Turn
from ctquiz.study.exam.words import came_to, clock, counted, standing
from ctquiz.study.state import Answer, NotNow
from examined import SITTING, TERMS, Taken, bank_of


def bodies(taken: Taken, since: int = 0) -> list[object]:
    return [event.body for event in taken.events[since:]]


def test_it_begins_with_all_that_is_needed_to_go_on() -> None:
    taken = Taken()
    (begun,) = bodies(taken)
    assert isinstance(begun, Sat)
    assert (begun.sitting, begun.mode, begun.seed, begun.minutes, begun.passing, begun.spent) == (
        *(SITTING, Mode.EXAM, 7, 10, 60, 0),
    )
    asked = tuple((one.question.key, one.question.form) for one in taken.exam.questions)
    assert begun.questions == asked
    assert len(asked) == 8


def test_an_answer_is_kept_at_once_and_moves_to_no_other_question() -> None:
    taken = Taken()
    taken.do(Turn(1), Answer("Marsian"))
    (review,) = bodies(taken, 1)
    assert isinstance(review, Review)
    assert (review.mode, review.sitting, review.answer) == (Mode.EXAM, SITTING, "Marsian")
    assert (review.verdict, review.rating, review.days, review.base) == (Word.CLOSE, 2, 0, None)
    assert review.ms == 10_000
    assert taken.exam.at == 1


def test_a_changed_answer_is_kept_before_the_old_one_is_undone() -> None:
    taken = Taken()
    taken.do(Answer("Titan"))
    first = taken.events[-1].id
    taken.do(Answer("Callisto"))
    new, old = bodies(taken, 2)
    assert isinstance(new, Review) and new.answer == "Callisto"
    assert old == Void(first)


def test_the_same_answer_again_is_no_news() -> None:
    taken = Taken()
    taken.do(Answer("Callisto"), Answer("Callisto"))
    assert len(taken.events) == 2


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_line_is_no_answer(text: str) -> None:
    with pytest.raises(NotNow):
        Taken().do(Answer(text))


def test_what_says_nothing_to_the_question_is_refused_and_kept_nowhere() -> None:
    taken = Taken()
    taken.do(Turn(2))
    with pytest.raises(NotNow, match="type a number from 1 to 3"):
        taken.do(Answer("perhaps"))
    assert len(taken.events) == 1


def test_one_goes_no_farther_than_there_are_questions() -> None:
    taken = Taken()
    assert taken.do(Turn(-1)).at == 0
    assert taken.do(Turn(99)).at == 7
    assert taken.do(Turn(1)).at == 7


def test_one_comes_back_to_what_is_open_or_flagged() -> None:
    taken = Taken()
    for _ in range(8):
        answer = {"flat": "true", "one": "one"}.get(taken.exam.here.question.fact.id or "", "1 2")
        if taken.exam.here.question.fact.id not in ("mars", "found"):
            taken.do(Answer(answer))
        if taken.exam.here.question.fact.id == "some":
            taken.do(Flag())
        taken.do(Turn(1))
    assert taken.exam.at == 7
    assert [taken.do(ToOpen()).here.question.fact.id for _ in range(3)] == ["mars", "some", "found"]
    taken.do(Answer("1a"), Turn(-99), Turn(1), Answer("Mars"), Turn(4), Flag())
    with pytest.raises(NotNow):
        taken.do(ToOpen())


def test_flags_are_kept_with_the_time_spent() -> None:
    taken = Taken()
    taken.do(Flag(), Turn(2), Flag())
    assert bodies(taken, 1) == [
        Sat(SITTING, spent=10_000, flagged=(1,)),
        Sat(SITTING, spent=30_000, flagged=(1, 3)),
    ]
    taken.do(Flag())
    assert bodies(taken, 3) == [Sat(SITTING, spent=40_000, flagged=(1,))]


def test_it_is_counted_in_words() -> None:
    taken = Taken()
    assert counted(taken.exam) == "0 answered · 1 open · 7 to come"
    taken.do(Answer("Callisto"), Turn(1), Flag(), Turn(1))
    assert counted(taken.exam) == "1 answered · 2 open · 1 flagged (2) · 5 to come"


def test_handed_in_it_is_over_and_takes_nothing_more() -> None:
    taken = Taken()
    taken.do(Answer("Callisto"), HandIn())
    assert bodies(taken, 2) == [Sat(SITTING, spent=20_000, over=True)]
    for action in (Answer("Callisto"), Turn(1), ToOpen(), Flag(), Pause(), HandIn()):
        with pytest.raises(NotNow, match="over"):
            taken.do(action)
    assert taken.kept.spent == 20_000


def test_right_and_close_have_their_point_and_what_is_open_has_none() -> None:
    taken = Taken()
    taken.do(Answer("Callisto"), Turn(1), Answer("Marsian"), Turn(1), Answer("two"))
    assert score(taken.exam.questions) == Score(2, 8)
    assert came_to(taken.exam) == "2 of 8, 25 %. Not passed."
    assert [key.fact for key in missed(taken.exam)] == [
        *("one", "flat", "rocky", "some", "outward", "found")
    ]


def test_the_weakest_topic_comes_first() -> None:
    taken = Taken()
    taken.do(Answer("Callisto"), Turn(1), Answer("Marsians"))
    assert topics(taken.exam) == [
        ("no tag", Score(0, 5)),
        ("few", Score(0, 1)),
        ("planets", Score(1, 2)),
        ("moons", Score(1, 1)),
    ]


@pytest.mark.parametrize(
    ("passing", "right", "has_passed"),
    [(60, 4, False), (60, 5, True), (100, 8, True), (1, 0, False)],
)
def test_it_is_passed_with_so_many_percent(passing: int, right: int, has_passed: bool) -> None:
    facts = "".join(f"- {{id: f{n}, ask: 'Which is {n}?', answer: a{n}}}\n" for n in range(8))
    taken = Taken(bank_of(facts), Terms(1, None, passing))
    for number in range(right):
        taken.do(Answer(f"a{number}"), Turn(1))
    assert passed(taken.exam) is has_passed
    assert (right >= needed(8, passing)) is has_passed


def test_a_score_is_never_rounded_up_to_a_pass() -> None:
    assert all(
        (Score(right, of).percent >= passing) is (right >= needed(of, passing))
        for passing in range(1, 101)
        for of in range(1, 40)
        for right in range(of + 1)
    )


def test_the_clock_runs_while_it_is_open() -> None:
    taken = Taken()
    taken.at += 80_000
    assert (taken.kept.spent, taken.kept.left) == (80_000, 520_000)
    taken.at += 600_000
    assert taken.kept.left == 0
    assert Taken(terms=Terms(7)).kept.left is None


def test_a_clock_that_goes_back_gives_no_time() -> None:
    taken = Taken()
    taken.at -= 3_600_000
    assert (taken.kept.spent, taken.kept.left) == (0, 600_000)


@pytest.mark.parametrize(
    ("ms", "shown"), [(0, "0:00"), (999, "0:00"), (1_120_000, "18:40"), (3_723_000, "1:02:03")]
)
def test_a_clock_shows_minutes_and_seconds(ms: int, shown: str) -> None:
    assert clock(ms) == shown


def test_what_waits_is_told_with_its_time() -> None:
    assert standing(Taken().exam) == "0 of 8 answered, 10:00 left"
    assert standing(Taken(terms=Terms(TERMS.seed)).exam) == "0 of 8 answered"
