"""A past that was lived with the real Anki, read: each card stands as it does there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.exchange.apkg.read import opened
from ctquiz.exchange.incoming.past.history import History, history
from ctquiz.memory import views
from ctquiz.memory.bring import bring
from ctquiz.memory.event import Mark, Move, Reset, Review, Seed
from ctquiz.memory.schedule import Schedule
from happenings import fresh_log

FAR = Moment(7_000_000_000_000, 0)

Told = dict[str, tuple[int, float, float]]
"""By the guid: due day, stability, difficulty; both 0 where Anki's FSRS knows nothing yet."""


def lived(folder: Path, days: int, zone: str = "UTC", rollover: int = 4) -> Told:
    """Leaves the packages of a life in the folder, and tells where its cards stand."""
    program = Path(__file__).with_name("anki_life.py")
    done = subprocess.run(
        [sys.executable, program, str(days), folder, str(rollover)],
        env={**os.environ, "TZ": zone},
        capture_output=True,
        check=True,
    )
    found: Told = json.loads(done.stdout)
    return found


def read(path: Path) -> History:
    with opened(path) as package:
        collection = package.collection
    blanks = {(note.guid, 0): key(note.guid) for note in collection.notes}
    return history(collection, blanks)


def key(guid: str) -> Key:
    return Key("b", guid, "answer")


def brought(past: History) -> dict[str, Schedule]:
    """The schedules that the real log has of it, by the guid."""
    with fresh_log() as log:
        bring(log, past.events, FAR)
        assert bring(log, past.events, FAR).added == 0
        return {key.fact: schedule for key, schedule in views.studied(log, "b").items()}


def check(told: Told, path: Path) -> None:
    found = brought(read(path))
    assert found.keys() == told.keys()
    assert {guid: one.due for guid, one in found.items()} == {
        guid: due for guid, (due, _, _) in told.items()
    }
    for guid, (_, stability, difficulty) in told.items():
        if stability:
            assert found[guid].memory == pytest.approx((stability, difficulty), rel=0.01)


def test_some_days_are_as_anki_has_them(tmp_path: Path) -> None:
    told = lived(tmp_path, 12)
    past = read(tmp_path / "life.apkg")
    assert {type(event.body) for event in past.events} == {Review, Reset, Seed, Move, Mark}
    check(told, tmp_path / "life.apkg")


@pytest.mark.slow
@pytest.mark.parametrize(
    "zone", ["UTC", "Asia/Tokyo", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu"]
)
def test_60_days_and_1_000_reviews_are_as_anki_has_them_in_any_zone(
    tmp_path: Path, zone: str
) -> None:
    told = lived(tmp_path, 60, zone)
    past = read(tmp_path / "life.apkg")
    assert sum(isinstance(event.body, Review) for event in past.events) > 900
    assert past.unplaced == 0
    check(told, tmp_path / "life.apkg")


@pytest.mark.slow
@pytest.mark.parametrize(("zone", "rollover"), [("Asia/Tokyo", 0), ("America/New_York", 23)])
def test_a_day_may_end_at_any_hour_where_the_package_says_so(
    tmp_path: Path, zone: str, rollover: int
) -> None:
    check(lived(tmp_path, 60, zone, rollover), tmp_path / "life.colpkg")
