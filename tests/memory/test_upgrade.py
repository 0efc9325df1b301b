"""A log that an older ctquiz wrote is copied, then brought up in one transaction."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ctquiz.memory import upgrade
from ctquiz.memory.log import Log
from happenings import COUNT, derived, events_in, logged, new_event, review

ADDED = (
    *("INDEX event_fact", "INDEX event_moved", "INDEX schedule_buried"),  # by version 2
    *("TABLE anki_note", "TABLE anki_deck", "TABLE exported"),  # by version 3
    "TABLE echo",  # by version 4
    "INDEX event_own",  # by version 5
)
"""What this version has beside the first one."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A log of version 1 with three answers."""
    path = tmp_path / "memory.db"
    with closing(Log.open(path)) as log:
        logged([new_event(number, review(day=100 + number)) for number in range(3)], log)
    with closing(sqlite3.connect(path)) as connection:
        for name in ADDED:
            connection.execute(f"DROP {name}")
        connection.execute("PRAGMA user_version = 1")
    return path


def tables(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name FROM sqlite_schema"))


def test_it_is_brought_up_to_what_a_new_one_has(old: Path, tmp_path: Path) -> None:
    Log.open(old).close()
    new = tmp_path / "new" / "memory.db"
    Log.open(new).close()
    assert tables(old) == tables(new)
    with closing(sqlite3.connect(old)) as connection:
        assert upgrade.version_of(connection) == upgrade.VERSION


def test_its_events_and_schedules_are_as_they_were(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        before = connection.execute("SELECT * FROM event").fetchall()
        schedules = connection.execute("SELECT * FROM schedule ORDER BY blank").fetchall()
    with closing(Log.open(old)) as log:
        assert log.rows("SELECT * FROM event") == before
        assert derived(log) == schedules
        assert log.schedule(COUNT) is not None


def test_the_copy_beside_it_is_the_log_as_it_was(old: Path) -> None:
    before = tables(old)
    Log.open(old).close()
    (copy,) = old.parent.glob("*.version-1")
    assert tables(copy) == before
    with closing(sqlite3.connect(copy)) as connection:
        assert upgrade.version_of(connection) == 1
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (3,)


def test_an_upgrade_that_fails_leaves_the_log_of_its_old_version(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables(old)
    monkeypatch.setitem(upgrade._STEPS, 1, (*upgrade._STEPS[1], "CREATE nonsense"))
    with pytest.raises(Exception, match=r"nonsense|syntax"):
        Log.open(old)
    assert tables(old) == before
    monkeypatch.undo()
    assert len(events_in(old)) == 3


def test_a_log_without_a_version_is_told_as_damaged(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(Exception, match="is not usable: it has no version"):
        Log.open(old)


def test_a_window_that_comes_second_leaves_the_copy_of_the_old_log(old: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as late:
        version = upgrade.version_of(late)
        Log.open(old).close()
        upgrade.upgraded(late, old, version)
        assert upgrade.version_of(late) == upgrade.VERSION
    (copy,) = old.parent.glob("*.version-1")
    with closing(sqlite3.connect(copy)) as connection:
        assert upgrade.version_of(connection) == 1
