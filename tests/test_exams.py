"""Exams at the desk: what is asked, and going on with one whatever became of its banks."""

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from ctquiz import exams
from ctquiz.bank.model import Bank, Key
from ctquiz.config import Folders
from ctquiz.desk import Desk
from ctquiz.errors import CtquizError
from ctquiz.exams import Wish
from ctquiz.memory import views
from ctquiz.memory.event import Mark, MarkName, NewEvent
from ctquiz.memory.log import Log
from ctquiz.memory.sittings import left
from ctquiz.study.exam.state import Exam, Flag, HandIn, Turn
from ctquiz.study.exam.words import left_out
from ctquiz.study.state import Answer
from examined import EVERY_FORM
from happenings import NOON, event_id
from studying import letters, write_bank

WISH = Wish(seed=3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    with closing(Log.open(folders.log)) as log:
        yield Desk(folders, log, lambda: NOON, random.Random(0))


def bank_at(desk: Desk, path: Path) -> Bank:
    (volume,) = desk.volumes([str(path)])
    assert volume.bank is not None
    return volume.bank


def facts_of(exam: Exam) -> list[str | None]:
    return [one.question.fact.id for one in exam.questions]


def waiting_exam(desk: Desk, *banks: Bank, known: set[str] | None = None) -> Exam | None:
    found = exams.waiting(desk, banks, lambda: known or set())
    return found.exam if found else None


def test_a_seed_draws_the_same_exam_again(desk: Desk, tmp_path: Path) -> None:
    bank = bank_at(desk, write_bank(tmp_path / "b.yaml", EVERY_FORM))
    one, same, other = (
        exams.begun(desk, [bank], Wish(number=5, seed=seed)).exam.questions for seed in (3, 3, 4)
    )
    assert one == same
    assert one != other


def test_what_is_suspended_is_left_out_and_what_is_buried_is_asked(
    desk: Desk, tmp_path: Path
) -> None:
    bank = bank_at(desk, letters(tmp_path / "l.yaml", 4))
    for number, name in enumerate((MarkName.SUSPEND, MarkName.BURY), 1):
        mark = Mark(Key("letters", f"f{number}", "answer"), name, 1 if number == 1 else 99_999)
        desk.log.append(NewEvent(event_id(number), NOON, mark))
    assert exams.offer(desk, [bank]) == exams.Offer(blanks=3, facts=3, suspended=1)
    assert sorted(map(str, facts_of(exams.begun(desk, [bank], WISH).exam))) == ["f2", "f3", "f4"]


def test_who_suspended_something_gets_the_others_in_the_same_order(
    desk: Desk, tmp_path: Path
) -> None:
    bank = bank_at(desk, letters(tmp_path / "l.yaml", 9))
    before = facts_of(exams.begun(desk, [bank], WISH).exam)
    mark = Mark(Key("letters", "f4", "answer"), MarkName.SUSPEND, 1)
    desk.log.append(NewEvent(event_id(1), NOON, mark))
    after = facts_of(exams.begun(desk, [bank], WISH).exam)
    assert after == [fact for fact in before if fact != "f4"]


def test_only_facts_with_the_tag_are_asked(desk: Desk, tmp_path: Path) -> None:
    bank = bank_at(desk, write_bank(tmp_path / "b.yaml", EVERY_FORM))
    kept = exams.begun(desk, [bank], Wish(seed=1, tag="planets"))
    assert sorted(map(str, facts_of(kept.exam))) == ["mars", "one"]


def test_there_must_be_something_to_ask(desk: Desk, tmp_path: Path) -> None:
    bank = bank_at(desk, write_bank(tmp_path / "b.yaml", "- {fact: 'It is {so}.'}\n"))
    with pytest.raises(CtquizError, match="has nothing to ask"):
        exams.begun(desk, [bank], WISH)
    assert desk.log.rows("SELECT count(*) FROM event") == [(0,)]


def test_an_exam_handed_in_or_given_up_waits_no_more(desk: Desk, tmp_path: Path) -> None:
    bank = bank_at(desk, letters(tmp_path / "l.yaml", 3))
    first = exams.begun(desk, [bank], WISH)
    second = exams.begun(desk, [bank], Wish(seed=9))
    waiting = exams.waiting(desk, [bank], lambda: ())
    assert waiting is not None and waiting.exam.terms.seed == 9
    second.do(HandIn())
    waiting = exams.waiting(desk, [bank], lambda: ())
    assert waiting is not None and waiting.exam.sitting == first.exam.sitting
    exams.given_up(desk, waiting)
    assert waiting_exam(desk, bank) is None


def test_an_exam_is_gone_on_with_where_it_was_left(desk: Desk, tmp_path: Path) -> None:
    bank = bank_at(desk, letters(tmp_path / "l.yaml", 4))
    kept = exams.begun(desk, [bank], WISH)
    kept.do(Answer("a"))
    kept.do(Flag())
    kept.do(Turn(2))
    kept.do(Answer("b"))
    waiting = exams.waiting(desk, [bank], lambda: ())
    assert waiting is not None
    again = exams.gone_on(desk, [bank], waiting).exam
    assert [one.given for one in again.questions] == [one.given for one in kept.exam.questions]
    assert (again.flagged, again.at, again.seen) == ((1,), 1, 2)


def test_a_bank_reworded_meanwhile_keeps_the_answers(desk: Desk, tmp_path: Path) -> None:
    path = letters(tmp_path / "l.yaml", 3)
    kept = exams.begun(desk, [bank_at(desk, path)], WISH)
    kept.do(Answer("a"))
    path.write_text(path.read_text().replace("Which letter", "What letter"))
    exam = waiting_exam(desk, bank_at(desk, path))
    assert exam is not None
    assert exam.answered == 1 and exam.gone == 0
    assert all(one.question.prompt.startswith("What") for one in exam.questions)


def test_a_fact_that_is_gone_is_left_out_and_moves_no_other(desk: Desk, tmp_path: Path) -> None:
    path = write_bank(tmp_path / "b.yaml", EVERY_FORM)
    kept = exams.begun(desk, [bank_at(desk, path)], WISH)
    before = {one.number: one.question.options for one in kept.exam.questions}
    gone = kept.exam.here.question.fact.id
    kept.do(Answer("true"))
    kept.do(Turn(1))
    kept.do(Flag())
    lines = [line for line in path.read_text().splitlines() if f"id: {gone}," not in line]
    path.write_text("\n".join(lines))
    exam = waiting_exam(desk, bank_at(desk, path))
    assert exam is not None
    assert (exam.total, exam.answered, exam.gone, exam.flagged) == (7, 0, 1, (1,))
    assert left_out(exam) == "1 question left out: no longer in the bank."
    assert {one.number: one.question.options for one in exam.questions} == {
        number: options for number, options in before.items() if number != 1
    }


def test_a_form_that_is_no_longer_allowed_is_left_out(desk: Desk, tmp_path: Path) -> None:
    path = letters(tmp_path / "l.yaml", 2, "not: [x, y, z]", "forms: [choice]")
    exams.begun(desk, [bank_at(desk, path)], WISH)
    path.write_text(path.read_text().replace("f2, ask", "f2, draft: true, ask", 1))
    exam = waiting_exam(desk, bank_at(desk, path))
    assert exam is not None and (exam.total, exam.gone) == (1, 1)
    path.write_text(path.read_text().replace("[choice]", "[ask]"))
    assert waiting_exam(desk, bank_at(desk, path)) is None


def test_an_exam_on_two_banks_waits_for_both_unless_one_is_gone(desk: Desk, tmp_path: Path) -> None:
    one = bank_at(desk, letters(tmp_path / "one.yaml", 2, bank="one"))
    two = bank_at(desk, letters(tmp_path / "two.yaml", 2, bank="two"))
    exams.begun(desk, [one, two], WISH)
    assert waiting_exam(desk, one, known={"one", "two"}) is None
    assert waiting_exam(desk, one, two) is not None
    rest = waiting_exam(desk, one, known={"one"})
    assert rest is not None and (rest.total, rest.gone) == (2, 2)
    other = bank_at(desk, letters(tmp_path / "three.yaml", 2, bank="three"))
    assert waiting_exam(desk, other, known={"one", "two", "three"}) is None
    assert waiting_exam(desk, other, known={"three"}) is None


def test_a_bank_that_was_examined_is_known_from_then_on(desk: Desk, tmp_path: Path) -> None:
    path = letters(tmp_path / "l.yaml", 2)
    bank = bank_at(desk, path)
    assert views.bank_paths(desk.log) == []
    exams.begun(desk, [bank], WISH)
    assert views.bank_paths(desk.log) == [path]


def test_an_answer_kept_but_not_yet_undone_counts_once_and_last(desk: Desk, tmp_path: Path) -> None:
    bank = bank_at(desk, letters(tmp_path / "l.yaml", 1))
    kept = exams.begun(desk, [bank], WISH)
    kept.do(Answer("x"))
    healthy = kept._world.journal

    class Dying:
        """Keeps one more event and no other."""

        def __init__(self) -> None:
            self.left = 1

        def append(self, new: NewEvent, /) -> object:
            if not self.left:
                raise OSError("killed")
            self.left -= 1
            return healthy.append(new)

    kept._world = replace(kept._world, journal=Dying())
    with pytest.raises(OSError, match="killed"):
        kept.do(Answer("a"))
    exam = waiting_exam(desk, bank)
    assert exam is not None and exam.here.given is not None
    assert exam.here.given == kept.exam.here.given
    assert exam.here.given.answer == "a"


def test_neither_exams_nor_rules_are_looked_for_among_all_events(desk: Desk) -> None:
    asked: list[str] = []
    desk.log.connection.set_trace_callback(asked.append)
    left(desk.log)
    desk.log.rules()
    views.bank_paths(desk.log)
    desk.log.connection.set_trace_callback(None)
    plans = [row[3] for query in asked for row in desk.log.rows(f"EXPLAIN QUERY PLAN {query}")]
    assert len(asked) == 3
    assert [plan for plan in plans if plan.startswith("SCAN event")] == []
