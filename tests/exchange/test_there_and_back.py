"""Our own export, imported again: nothing changes here, and elsewhere it is the same past."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from leaving import KEYS, TODAY, learnt, note, sent

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.exchange.anki.note import guid
from ctquiz.exchange.anki.package import Contents, package
from ctquiz.exchange.anki.progress import gathered, write
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.exchange.apkg.read import opened
from ctquiz.exchange.incoming.history import history
from ctquiz.memory import past
from ctquiz.memory.bring import Brought, bring
from ctquiz.memory.event import NewEvent, Review
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from ctquiz.memory.schedule import Schedule
from happenings import NOON, fresh_log, logged
from histories import native_news

NOW = Moment((TODAY * 86_400 + 40_000) * 1000, 0)
FAR = Moment(NOON.at * 3, 0)
"""After all that the laws make up."""


def read(path: Path) -> Collection:
    with opened(path) as package:
        return package.collection


def taken(log: Log, path: Path, now: Moment = NOW) -> Brought:
    """Import a package of blanks of ours."""
    blanks = {(guid(key), 0): key for key in {*KEYS, *log_keys(log)}}
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
    events = learnt(2_000)
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
        log.bring(learnt(2_000))
        before, told = schedules(log), [*log.settled()]
        package = exported(log, tmp_path / "h.apkg")
        taken(log, package)
        assert schedules(log) == before
        assert [*log.settled()] == told
        assert taken(log, package).added == 0


# Each example writes a database and a package.
@settings(max_examples=15, deadline=None)
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
