"""Killed without a warning at any moment: every verdict that was printed is in the log, once."""

import random
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import pytest

from ctquiz.config import folders_from
from studying import COMMAND, PATIENCE_S, environment, letters, log_rows

ANSWERS = 40
_VERDICT = re.compile(r"^(right|close|wrong): (\w)", re.MULTILINE)


@dataclass
class Runs:
    """Whole runs of one learner on one bank, who misses everything and so is asked for ever."""

    bank: Path
    answers: bytes = b"no\n" * ANSWERS + b":q\n"
    known: list[str] = field(default_factory=list)

    @contextmanager
    def begun(self) -> Iterator["subprocess.Popen[bytes]"]:
        with subprocess.Popen(
            [COMMAND, "study", "--plain", str(self.bank)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        ) as process:
            yield process

    def whole(self) -> float:
        """How long a run takes that nobody kills."""
        before = monotonic()
        with self.begun() as process:
            out, err = process.communicate(self.answers, PATIENCE_S)
        assert (process.returncode, err) == (0, b"")
        self.is_kept(out)
        return monotonic() - before

    def killed_after(self, seconds: float) -> None:
        """A run that ends so early, by no choice of its own."""
        with self.begun() as process:
            try:
                out, _ = process.communicate(self.answers, seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                out, _ = process.communicate()
        self.is_kept(out)

    def is_kept(self, out: bytes) -> None:
        """All that was printed is in the log, and at most one answer that was not printed yet."""
        printed = [letter for _, letter in _VERDICT.findall(out.decode())]
        rows = log_rows()
        fresh = rows[len(self.known) :]
        assert [row["id"] for row in rows[: len(self.known)]] == self.known
        assert len({row["id"] for row in rows}) == len(rows)
        asked = [chr(ord("a") + int(row["fact"][1:]) - 1) for row in fresh]
        assert asked[: len(printed)] == printed
        assert len(fresh) - len(printed) in (0, 1)
        self.known = [row["id"] for row in rows]


def sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("kills", [12, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_at_any_moment_of_its_run_it_loses_nothing_that_it_said(
    tmp_path: Path, kills: int
) -> None:
    runs = Runs(letters(tmp_path / "letters.yaml", 20))
    whole = runs.whole()
    chance = random.Random(kills)
    database = folders_from(environment()).log
    for number in range(kills):
        runs.killed_after(whole * (number + chance.random()) / kills)
        assert sound(database)
    assert runs.whole() > 0
