"""Keys mashed at a real terminal, over all pages: nothing breaks, and nothing said is lost."""

import random
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from mashing import Masher, settle_in

from ctquiz.config import folders_from
from studying import environment, log_rows

PAGES = set(
    "HomePage ReviewPage SummaryPage TermsPage ExamPage ExamEndPage StatsPage SettingsPage "
    "PalettePage HelpPage ProblemsPage SourcePage BrowsePage HistoryPage".split()
)


def assert_kept(masher: Masher) -> set[str]:
    """Every review that a page said is kept is in the log, which is whole; the pages drawn."""
    pages, said = set(), set()
    for page, reviews in masher.said():
        pages.add(page)
        said |= reviews
    assert said
    assert said <= {row["id"] for row in log_rows()}
    with closing(sqlite3.connect(folders_from(environment()).log)) as log:
        assert log.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return pages


def assert_left_in_order(masher: Masher) -> None:
    """Each program ended by a code of its own, without a traceback, and put the terminal back."""
    # A signal may come when all is done and Python clears itself away.
    assert set(masher.ends) <= {0, 130, -signal.SIGTERM, -signal.SIGHUP}, masher.ends
    for raw in masher.traces:
        assert b"Traceback" not in raw
        for mode in (b"1049", b"1000", b"1003", b"1006", b"2004"):
            assert raw.rindex(b"\x1b[?%sl" % mode) > raw.rindex(b"\x1b[?%sh" % mode)
        assert raw.rindex(b"\x1b[?25h") > raw.rindex(b"\x1b[?25l")


@pytest.mark.slow
def test_keys_mashed_for_a_minute_break_nothing(home: Path) -> None:
    settle_in(home)
    masher = Masher(home, random.Random(0))
    for seed in range(4):
        masher.chance = random.Random(seed)
        masher.mash(15)
    assert_left_in_order(masher)
    # How many are reached depends on how fast a machine draws.
    assert len(assert_kept(masher) & PAGES) >= 4
