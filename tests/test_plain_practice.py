"""`--cram`, `--ahead` and the marks, through the installed command."""

from pathlib import Path

import pytest

from studying import WEEK, asked_in, letters, log_rows, quickly, stats, write_bank

MONDAY, TUESDAY, WEDNESDAY, *_ = WEEK


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return letters(tmp_path / "letters.yaml", 3)


def test_cram_asks_anything_logs_it_and_schedules_nothing(bank: Path) -> None:
    quickly("study", bank, "--limit", "1", stdin="a\n")
    before = stats(bank)
    ran = quickly("study", bank, "--cram", stdin="\n3\n" * 3)
    assert len(asked_in(ran.out)) == 3
    assert ran.out.count("practice, not scheduled") == 3
    assert [row["mode"] for row in log_rows()] == ["study", "drill", "drill", "drill"]
    assert stats(bank) == before


def test_cram_takes_a_limit_and_asks_what_is_suspended_too(bank: Path) -> None:
    quickly("study", bank, stdin=":@\n:@\n:@\n")
    assert stats(bank)["banks"][0]["suspended"] == 3
    assert quickly("study", bank).lines == [
        "Nothing to study now. All 3 that wait are suspended or buried:"
        " --cram asks them, and the same key takes it back."
    ]
    assert len(asked_in(quickly("study", bank, "--cram", "--limit", "2").out)) == 1
    # The same sign takes it away again.
    quickly("study", bank, "--cram", stdin=":@\n\n1\n" * 3)
    assert stats(bank)["banks"][0]["suspended"] == 0


def test_ahead_asks_what_is_due_soon_and_counts(bank: Path) -> None:
    quickly("study", bank, stdin="a\nb\nc\n", now=MONDAY)
    assert quickly("study", bank, now=TUESDAY).out.startswith("Nothing to study now.")
    ran = quickly("study", bank, "--ahead", "1", stdin="a\nb\nc\n", now=TUESDAY)
    assert len(asked_in(ran.out)) == 3
    assert stats(bank, now=WEDNESDAY)["banks"][0]["due"] == 0
    assert {row["mode"] for row in log_rows()} == {"study"}


def test_ahead_and_cram_exclude_each_other(bank: Path) -> None:
    ran = quickly("study", bank, "--ahead", "1", "--cram")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_buried_one_is_back_tomorrow(bank: Path) -> None:
    quickly("study", bank, stdin=":-\n:q\n", now=MONDAY)
    assert len(asked_in(quickly("study", bank, now=MONDAY, stdin=":s\n:s\n").out)) >= 2
    assert stats(bank, now=MONDAY)["banks"][0]["today_new"] == 2
    assert stats(bank, now=TUESDAY)["banks"][0]["today_new"] == 3


def test_a_whole_fact_is_suspended_with_its_siblings(tmp_path: Path) -> None:
    facts = "- {id: a, fact: 'Galileo found {n=four} moons in {y=1610}.'}\n"
    bank = write_bank(tmp_path / "b.yaml", f"{facts}- {{id: b, ask: q, answer: x}}\n")
    ran = quickly("study", bank, stdin=":!\n:q\n")
    assert "suspended, the whole fact: small/a" in ran.lines
    assert stats(bank)["banks"][0]["suspended"] == 2


def test_what_was_marked_is_taken_back_by_undo(bank: Path) -> None:
    ran = quickly("study", bank, stdin=":*\n:u\n:f\n:@\n:u\n:q\n")
    words = ("marked", "undone", "flagged", "suspended")
    said = [line for line in ran.lines if line.startswith(words)]
    f1 = "letters/f1#answer"
    assert said == [f"marked: {f1}", "undone", f"flagged: {f1}", f"suspended: {f1}", "undone"]
    assert stats(bank)["banks"][0]["suspended"] == 0


def test_a_leech_is_named_when_it_becomes_one(tmp_path: Path) -> None:
    bank = letters(tmp_path / "letters.yaml", 1)
    outs = []
    for week in range(10):
        # Missed, then known again on the same day: a lapse a week.
        now = f"2026-{1 + week:02}-15T09:00+00:00"
        outs.append(quickly("study", bank, stdin="x\na\n", now=now).out)
    told = [week for week, out in enumerate(outs) if "leech: missed" in out]
    assert told == [8]
    said = "leech: missed 8 times by now: reword it, or suspend it with :@ when it comes again"
    assert said in outs[8]
    found = stats(bank, now="2026-12-01T09:00+00:00")["banks"][0]
    assert (found["lapses"], found["leeches"]) == (9, 1)


def test_ahead_asks_what_is_due_before_what_is_not_yet(tmp_path: Path) -> None:
    bank = letters(tmp_path / "letters.yaml", 3)
    # f1 is missed and passed (due Tuesday), f2 and f3 are good (due Wednesday).
    quickly("study", bank, stdin="x\nb\nc\na\n", now=MONDAY)
    ran = quickly("study", bank, "--ahead", "3", "--limit", "1", now=TUESDAY)
    assert [line.split()[-1] for line in asked_in(ran.out)] == ["letters/f1#answer"]


def test_where_one_is_suspended_and_nothing_is_due_tomorrow_is_told(bank: Path) -> None:
    quickly("study", bank, "--limit", "2", stdin="a\nb\n", now=MONDAY)
    quickly("study", bank, stdin=":@\n", now=MONDAY)
    said = quickly("study", bank, now=MONDAY).out
    assert said == (
        "Nothing to study now. All 1 that wait are suspended or buried:"
        " --cram asks them, and the same key takes it back.\n"
    )
