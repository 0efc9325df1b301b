"""A clock that is wrong by years: one question before anything is kept, and a way to mend it."""

from pathlib import Path

import pytest

from ctquiz.clock import Moment
from ctquiz.memory.day import doubt
from studying import letters, log_rows, quickly

FAR = "2199-01-01T09:00+00:00"
DAY_MS = 86_400_000


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return letters(tmp_path / "letters.yaml", 3)


@pytest.mark.parametrize(
    ("days", "doubted"), [(0, False), (-2, False), (-2.1, True), (400, False), (401, True)]
)
def test_a_clock_is_doubted_two_days_back_or_four_hundred_on(days: float, doubted: bool) -> None:
    last = Moment(30_000 * DAY_MS, 0)
    assert bool(doubt(last, Moment(last.at + int(days * DAY_MS), 0))) is doubted


@pytest.mark.parametrize("said", ["", "no\n", "a\n"])
def test_without_a_yes_nothing_is_kept(bank: Path, said: str) -> None:
    quickly("study", bank, "--limit", "1", stdin="a\n", now=FAR)
    ran = quickly("study", bank, stdin=said, now="")
    assert ran.code == 2
    assert ran.lines[0].startswith("clock: the last answer is of 2199-01-01, ")
    assert ran.lines[0].endswith(" days after what the clock says. Is the clock right? (yes or no)")
    (line,) = ran.err.splitlines()
    assert line.startswith("clock: error: may be wrong: the last answer is of 2199-01-01")
    assert len(log_rows()) == 1


def test_after_a_yes_the_sitting_goes_on_and_it_is_not_asked_again(bank: Path) -> None:
    quickly("study", bank, "--limit", "1", stdin="a\n", now=FAR)
    assert "right: b" in quickly("study", bank, "--limit", "1", stdin="yes\nb\n", now="").out
    assert "right: c" in quickly("study", bank, "--limit", "1", stdin="c\n", now="").out


def test_a_time_that_was_named_is_not_doubted(bank: Path) -> None:
    quickly("study", bank, "--limit", "1", stdin="a\n", now=FAR)
    assert "right: b" in quickly("study", bank, "--limit", "1", stdin="b\n").out
