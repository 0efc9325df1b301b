"""Our own export, imported again: nothing changes here, and elsewhere it is the same past."""

import json
from pathlib import Path

import pytest
from by_hand import BEGAN, FIRST, card, collection, events, row
from hypothesis import given, settings
from leaving import KEYS, TODAY, learnt, note, sent
from real_anki import anki_in

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.exchange.anki.note import guid
from ctquiz.exchange.anki.package import Contents, package
from ctquiz.exchange.anki.progress import gathered, write
from ctquiz.exchange.apkg.collection import Collection, Memory
from ctquiz.exchange.apkg.read import opened
from ctquiz.exchange.incoming.past.history import history
from ctquiz.memory import past
from ctquiz.memory.bring import Brought, bring
from ctquiz.memory.event import NewEvent, Review
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from ctquiz.memory.schedule import Schedule
from happenings import NOON, event_id, fresh_log, logged, review
from histories import native_news

NOW = Moment((TODAY * 86_400 + 40_000) * 1000, 0)
FAR = Moment(NOON.at * 3, 0)
"""After all that the laws make up."""


def read(path: Path) -> Collection:
    with opened(path) as package:
        return package.collection


def taken(log: Log, path: Path, now: Moment = NOW) -> Brought:
    """Import a package of blanks of ours."""
    every = {*KEYS, *log_keys(log), *(Key("b", f"f{number}", "answer") for number in range(9))}
    blanks = {(guid(key), 0): key for key in every}
    return bring(log, history(read(path), blanks).events, now)


def log_keys(log: Log) -> list[Key]:
    return [
        Key(*row)
        for row in log.rows("SELECT name, fact, blank FROM blank JOIN bank ON bank.id = blank.bank")
    ]


def exported(log: Log, path: Path, now: Moment = NOW) -> Path:
    """A package of all that the log knows."""
    keys = sorted(log_keys(log))
    progress = gathered(log, sorted({key.bank for key in keys}), now)
    contents = Contents([note(key) for key in keys], {}, {})
    path.write_bytes(package(contents, lambda made: write(made, contents.notes, progress)))
    return path


def schedules(log: Log) -> dict[Key, Schedule]:
    return {key: one for key in log_keys(log) if (one := log.schedule(key)) is not None}


def test_in_another_log_it_is_the_same_past(tmp_path: Path) -> None:
    events = learnt(800)
    here = replay(events)
    with fresh_log() as log:
        brought = taken(log, sent(events, tmp_path / "h.apkg"))
        there = schedules(log)
        counted = sum(isinstance(one.body, Review) and one.body.mode.counts for one in events)
        assert past.reviews(log) == counted == brought.added
    assert there.keys() == here.keys()
    for key, one in there.items():
        mine = here[key]
        assert (one.due, one.last, one.reps, one.lapses) == (
            *(mine.due, mine.last, mine.reps, mine.lapses),
        )
        assert one.memory == pytest.approx(mine.memory, rel=1e-3)


def test_in_its_own_log_it_changes_no_schedule_and_adds_no_review(tmp_path: Path) -> None:
    with fresh_log() as log:
        log.bring(learnt(800))
        before, told = schedules(log), [*log.settled()]
        package = exported(log, tmp_path / "h.apkg")
        taken(log, package)
        assert schedules(log) == before
        assert [*log.settled()] == told
        assert taken(log, package).added == 0


def studied_on(log: Log) -> None:
    """What came from Anki, whole, without a beginning and without rows; then answers to some."""
    known = card(2, memory=Memory(33.3333, 4.567, None), due=14)
    made = collection(
        [card(1), known, card(3, memory=Memory(20.5, 7.125, BEGAN + 77)), card(4, kind=0)],
        [
            *(row(0, 3, 2, 0), row(2, 3, 8)),
            *(
                row(1, 3, 2, 1, card=2),
                row(2, 1, -600, 1, card=2, ms_later=7),
                row(2, 3, 8, 2, card=2, ms_later=60_000),
            ),
            *(row(0, 3, 2, 0, card=4, ms_later=9), row(1, 0, 0, 4, 0, card=4, ms_later=9)),
        ],
    )
    bring(log, events(made), NOW)
    for number, fact in enumerate(("f1", "f2", "f3", "f5")):
        if number % 2 == 0:
            key, day = Key("b", fact, "answer"), FIRST + 20 + number
            base = before.last_id if (before := log.schedule(key)) else None
            moment = Moment((day * 86_400 + 40_000) * 1000, 0)
            body = review(key, day, 3, days=30, base=base)
            log.append(NewEvent(event_id(number), moment, body))


def test_seeded_blanks_stand_in_anki_as_they_do_here(tmp_path: Path) -> None:
    with fresh_log() as log:
        studied_on(log)
        here = schedules(log)
        package = exported(log, tmp_path / "h.apkg")
    with anki_in(tmp_path / "anki") as anki:
        anki.take(package)
        rows = anki.rows("SELECT guid, due, cards.data FROM cards JOIN notes ON notes.id = nid")
        ((began,),) = anki.rows("SELECT crt FROM col")
        assert anki.complaints == ""
    found = {guid: (due, json.loads(data)) for guid, due, data in rows}
    # Its days begin at four, in the zone of this machine.
    first = round((began - 4 * 3600) / 86_400)
    for key, schedule in here.items():
        due, memory = found[guid(key)]
        assert first + due == schedule.due
        assert (memory["s"], memory["d"]) == pytest.approx(schedule.memory, rel=1e-3)


def test_seeded_blanks_come_back_as_they_were_and_elsewhere_are_the_same(tmp_path: Path) -> None:
    with fresh_log() as log, fresh_log() as other:
        studied_on(log)
        here, told = schedules(log), [*log.settled()]
        package = exported(log, tmp_path / "h.apkg")
        taken(log, package)
        assert schedules(log) == here
        assert [*log.settled()] == told
        taken(other, package)
        there = schedules(other)
    assert {key: one.due for key, one in there.items()} == {
        key: one.due for key, one in here.items()
    }
    for key, one in there.items():
        assert one.memory == pytest.approx(here[key].memory, rel=1e-3)


# Each example writes a database and a package.
@settings(max_examples=15)
@given(native_news)
def test_whatever_happened_its_own_export_changes_no_schedule(happening: list[NewEvent]) -> None:
    known = range(946_684_800_000, FAR.at)
    happening = [one for one in happening if one.moment.at in known]
    with fresh_log() as log:
        logged(happening, log)
        before, told = schedules(log), [*log.settled()]
        package = exported(log, log.path.with_name("h.apkg"), FAR)
        taken(log, package, FAR)
        assert schedules(log) == before
        assert [*log.settled()] == told
