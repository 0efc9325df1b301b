"""The log's file: made whole, known by its first bytes, and never touched when it is not ours."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.errors import CtquizError
from ctquiz.memory import views
from ctquiz.memory.log import Log
from happenings import events_in, logged, new_event, review


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "memory.db"


def written(path: Path, answers: int = 1) -> Path:
    """A log with answers, closed: then all of it is in the one file."""
    with closing(Log.open(path)) as log:
        logged([new_event(number, review()) for number in range(answers)], log)
    return path


def folder(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def refusal(path: Path) -> str:
    """The one line of the error, once it is known that opening changed no byte."""
    before = folder(path)
    with pytest.raises(CtquizError) as caught:
        Log.open(path)
    assert folder(path) == before
    (problem,) = caught.value.problems
    assert problem.path == str(path)
    assert "\n" not in str(caught.value)
    return problem.message


def foreign(path: Path, *statements: str) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in ("CREATE TABLE notes (text)", *statements):
        connection.execute(statement)
    return connection


def test_a_new_log_is_one_file_in_a_folder_made_for_it(path: Path) -> None:
    written(path)
    assert [file.name for file in path.parent.iterdir()] == ["memory.db"]


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    foreign(path).close()
    assert refusal(path) == "is another program's database"


@pytest.mark.parametrize("application", [0, 1, 0x7FFFFFFF])
def test_a_database_without_our_mark_is_another_programs(path: Path, application: int) -> None:
    foreign(path, f"PRAGMA application_id = {application}", "PRAGMA user_version = 1").close()
    assert refusal(path) == "is another program's database"


def test_another_programs_open_journal_is_left_alone_too(path: Path) -> None:
    with closing(foreign(path, "PRAGMA journal_mode = WAL", "INSERT INTO notes VALUES (1)")):
        assert refusal(path) == "is another program's database"


def test_a_log_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(written(path))) as connection:
        connection.execute("PRAGMA user_version = 6")
    assert refusal(path) == "was written by a newer ctquiz (6)"


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: random.Random(1).randbytes(len(whole)),
        lambda whole: b"",
        lambda whole: whole[:50],
        lambda whole: whole[:5_000],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:4_096] + random.Random(1).randbytes(len(whole) - 4_096),
        lambda whole: whole[:100] + random.Random(1).randbytes(len(whole) - 100),
        lambda whole: b"a letter to a friend " * 1_000,
    ],
    ids=["random", "empty", "header cut", "pages cut", "half", "pages", "all but head", "text"],
)
def test_a_damaged_file_is_named_and_left_alone(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    whole = written(path, 50).read_bytes()
    path.write_bytes(damage(whole))
    assert refusal(path).startswith("is not usable: ")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A log of 60 answers."""
    return written(tmp_path_factory.mktemp("whole") / "memory.db", 60).read_bytes()


@settings(max_examples=40)
@given(st.integers(100, 200_000), st.binary(min_size=1, max_size=5_000))
def test_damage_anywhere_is_an_error_that_names_the_file_or_none(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, start: int, rubbish: bytes
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "memory.db"
    start %= len(whole)
    path.write_bytes((whole[:start] + rubbish + whole[start + len(rubbish) :])[: len(whole)])
    try:
        log = Log.open(path)
    except CtquizError as error:
        assert str(path) in str(error)
        return
    for use in (
        lambda: list(log.events()),
        lambda: views.spent(log, 100),
        lambda: views.due(log, "solar", 200),
        lambda: log.append(new_event(1_000, review())),
        log.rebuild,
    ):
        try:
            use()
        except CtquizError as error:
            assert str(path) in str(error)
        except sqlite3.IntegrityError:
            pass  # a row that says what no row may
    log.close()


def test_a_place_that_is_no_file_is_one_clear_error(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(CtquizError, match="cannot be opened"):
        Log.open(path)


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CtquizError, match="cannot be opened"):
        Log.open(tmp_path / "file" / "memory.db")


def test_a_journal_whose_log_is_gone_is_not_poured_into_a_new_one(path: Path) -> None:
    with closing(Log.open(path)) as log:
        logged([new_event(0, review())], log)
        saved = folder(path)
    path.unlink()
    journal = path.with_name("memory.db-wal")
    journal.write_bytes(saved["memory.db-wal"])
    with pytest.raises(CtquizError, match="left of a log that is gone"):
        Log.open(path)
    assert folder(path) == {"memory.db-wal": saved["memory.db-wal"]}


def test_a_log_that_was_copied_with_its_journal_has_every_answer(path: Path) -> None:
    copy = path.parent.parent / "copy" / "memory.db"
    copy.parent.mkdir()
    with closing(Log.open(path)) as log:
        told = logged([new_event(number, review()) for number in range(5)], log)
        for name, content in folder(path).items():
            (copy.parent / name).write_bytes(content)
    assert events_in(copy) == told


def test_a_log_is_made_where_the_file_system_has_no_links(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", refuse)
    written(path)
    assert [file.name for file in path.parent.iterdir()] == ["memory.db"]
    assert len(events_in(path)) == 1


def test_a_link_to_a_log_that_is_gone_is_no_place_for_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(path.parent / "elsewhere.db")
    with pytest.raises(CtquizError, match="cannot be opened"):
        Log.open(path)
    assert path.is_symlink()
