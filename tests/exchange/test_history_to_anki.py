"""Progress on its way to Anki: what Anki then schedules is what ctquiz would have."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from leaving import TODAY, learnt, sent
from msgspec.structs import replace
from real_anki import Anki, anki_in

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.exchange.anki.note import guid
from ctquiz.memory.event import Amend, Body, Reset, Review, Void
from ctquiz.memory.fold import replay
from ctquiz.memory.fsrs import FSRS6
from ctquiz.memory.marks import Marks
from happenings import NOON, event_id, happened, review


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with anki_in(tmp_path / "anki") as opened:
        yield opened


@dataclass(frozen=True)
class Card:
    """A card as Anki has it; `due` is a day since 1970."""

    number: int
    type: int
    queue: int
    due: int
    reps: int
    lapses: int
    stability: float
    difficulty: float
    flags: int


def cards(anki: Anki) -> dict[str, Card]:
    ((began,),) = anki.rows("SELECT crt FROM col")
    # Its days begin at four, in the zone of this machine.
    first = round((began - 4 * 3600) / 86_400)
    rows = anki.rows(
        "SELECT guid, cards.id, type, queue, due, reps, lapses, cards.data, cards.flags"
        " FROM cards JOIN notes ON notes.id = nid"
    )
    found = {}
    for name, number, type_, queue, due, reps, lapses, data, flags in rows:
        memory = json.loads(data or "{}")
        known = memory.get("s", 0), memory.get("d", 0)
        found[name] = Card(number, type_, queue, first + due, reps, lapses, *known, flags)
    return found


def test_10_000_answers_leave_every_card_as_it_stands_here(anki: Anki, tmp_path: Path) -> None:
    events = learnt(10_000)
    schedules = replay(events)
    anki.take(sent(events, tmp_path / "h.apkg"))
    found = cards(anki)
    assert len(found) == len(schedules) == 500
    for key, schedule in schedules.items():
        card = found[guid(key)]
        assert card.stability == pytest.approx(schedule.memory.stability, rel=1e-6, abs=1e-4)
        assert card.difficulty == pytest.approx(schedule.memory.difficulty, abs=1e-3)
        assert (card.due, card.reps, card.lapses) == (schedule.due, schedule.reps, schedule.lapses)
    assert anki.complaints == ""


def test_ankis_own_fsrs_comes_to_the_same_from_the_reviews_alone(
    anki: Anki, tmp_path: Path
) -> None:
    events = learnt(4_000)
    anki.take(sent(events, tmp_path / "h.apkg"))
    found = cards(anki)
    for key, schedule in replay(events).items():
        memory = anki.collection.compute_memory_state(found[guid(key)].number)
        assert memory.stability == pytest.approx(schedule.memory.stability, rel=1e-4)
        assert memory.difficulty == pytest.approx(schedule.memory.difficulty, rel=1e-4)


def test_every_review_is_in_its_log_once_and_practice_as_cram(anki: Anki, tmp_path: Path) -> None:
    events = learnt(2_000)
    anki.take(sent(events, tmp_path / "h.apkg"))
    rows = anki.rows("SELECT id, ease, type, factor FROM revlog ORDER BY id")
    bodies = [event.body for event in events]
    assert [(at, ease) for at, ease, _, _ in rows] == [
        (event.moment.at, event.body.rating) for event in events if isinstance(event.body, Review)
    ]
    practice = [isinstance(body, Review) and not body.mode.counts for body in bodies]
    assert [(kind, factor) == (3, 0) for _, _, kind, factor in rows] == practice


@pytest.mark.parametrize(
    ("zone", "offset"), [("UTC", 0), ("Asia/Tokyo", 540), ("Pacific/Honolulu", -600)]
)
def test_due_days_are_the_learners_own_wherever_that_is(
    tmp_path: Path, zone: str, offset: int
) -> None:
    events = learnt(400)
    package = sent(events, tmp_path / "h.apkg", offset)
    program = Path(__file__).with_name("due_days.py")
    told = subprocess.run(
        [sys.executable, program, package, tmp_path / "anki"],
        env={**os.environ, "TZ": zone},
        capture_output=True,
        check=True,
    )
    due = {guid(key): schedule.due for key, schedule in replay(events).items()}
    assert due.items() <= json.loads(told.stdout).items()


def rows_of(anki: Anki, *bodies: Body, path: Path) -> list[Sequence[int]]:
    """The rows that some events of one blank become: rating, interval, the one before, type."""
    events = [
        replace(event, moment=Moment(event.moment.at + 1000 * number, 0))
        for number, event in enumerate(happened(*bodies))
    ]
    anki.take(sent(events, path))
    return [tuple(row) for row in anki.rows("SELECT ease, ivl, lastIvl, type FROM revlog")]


def test_a_day_of_learning_a_lapse_and_its_end_have_ankis_types(anki: Anki, tmp_path: Path) -> None:
    rows = rows_of(
        anki,
        review(day=100, rating=1, days=0),
        review(day=100, rating=3, days=2, base=event_id(0)),
        review(day=102, rating=1, days=0, base=event_id(1)),
        review(day=102, rating=3, days=1, base=event_id(2)),
        review(day=103, rating=3, days=3, base=event_id(3)),
        path=tmp_path / "h.apkg",
    )
    assert rows == [
        (1, -600, 0, 0),
        (3, 2, -600, 0),
        (1, -600, 2, 1),
        (3, 1, -600, 2),
        (3, 3, 1, 1),
    ]


def test_the_first_day_once_more_after_a_flight_is_no_day_of_learning(
    anki: Anki, tmp_path: Path
) -> None:
    rows = rows_of(
        anki,
        review(day=100, days=1),
        review(day=101, days=2, base=event_id(0)),
        review(day=100, days=3, base=event_id(1)),
        path=tmp_path / "h.apkg",
    )
    assert [kind for *_, kind in rows] == [0, 1, 1]


def test_what_was_undone_is_not_told_and_a_correction_counts(anki: Anki, tmp_path: Path) -> None:
    rows = rows_of(
        anki,
        review(day=100, rating=1, days=0),
        review(day=101, rating=3, days=2, base=event_id(0)),
        Void(event_id(1)),
        Amend(event_id(0), rating=3, days=2),
        path=tmp_path / "h.apkg",
    )
    assert rows == [(3, 2, 0, 0)]


def test_a_reset_is_ankis_own_forgetting(anki: Anki, tmp_path: Path) -> None:
    rows = rows_of(anki, review(day=100), Reset(review().key), path=tmp_path / "h.apkg")
    assert rows[-1] == (0, 0, 0, 4)
    (card,) = cards(anki).values()
    assert (card.type, card.queue, card.reps) == (0, 0, 0)


def test_a_clock_turned_back_leaves_the_order_of_answers(anki: Anki, tmp_path: Path) -> None:
    events = happened(review(day=100, rating=1, days=0), review(day=101, rating=3))
    later = replace(events[0], moment=Moment(NOON.at + 5_000_000, 0))
    anki.take(sent([later, events[1]], tmp_path / "h.apkg"))
    assert anki.rows("SELECT ease FROM revlog ORDER BY id") == [[1], [3]]


def test_marks_travel_along(anki: Anki, tmp_path: Path) -> None:
    events = learnt(400)
    marks = {"f1": Marks(suspended=True), "f2": Marks(buried=TODAY), "f3": Marks(flag=1)}
    anki.take(sent(events, tmp_path / "h.apkg", **marks))
    found = {fact: cards(anki)[guid(Key("b", fact, "answer"))] for fact in marks}
    assert found["f1"].queue == -1
    assert found["f2"].queue == -3
    assert found["f3"].flags == 1


def test_parameters_retention_and_limits_are_those_in_force(anki: Anki, tmp_path: Path) -> None:
    anki.take(sent(learnt(400), tmp_path / "h.apkg"))
    number = anki.collection.decks.id("Deck")
    options = anki.collection.decks.config_dict_for_deck_id(number)
    assert options["name"] == "ctquiz"
    assert options["fsrsParams6"] == pytest.approx(FSRS6.parameters)
    assert options["desiredRetention"] == pytest.approx(0.9)
    assert (options["new"]["perDay"], options["rev"]["perDay"]) == (20, 200)


def test_a_second_import_adds_no_review(anki: Anki, tmp_path: Path) -> None:
    package = sent(learnt(400), tmp_path / "h.apkg")
    anki.take(package)
    before = anki.rows("SELECT * FROM cards"), anki.rows("SELECT * FROM revlog")
    anki.take(package)
    assert (anki.rows("SELECT * FROM cards"), anki.rows("SELECT * FROM revlog")) == before
