"""What `stats` and `log` print, as JSON and for people."""

import json
from pathlib import Path
from typing import Any

import pytest

from studying import SOLAR, letters, log_rows, quickly, stats, study, write_bank

MON, TUE, WED, THU = (f"2026-11-{day}T09:00+00:00" for day in (23, 24, 25, 26))

# The story that the numbers below are worked out from, with three typed blanks:
# Monday: f1 right (2.3065 days: due Wednesday), f2 missed, then right (.247 days: due Tuesday).
# Tuesday: f2 right (2.02 days: due Thursday), f3 missed, then right (due Wednesday).
# Wednesday: f1 missed, then right (due Thursday), f3 right (2.02 days: due Friday).
MONDAY, TUESDAY, WEDNESDAY = "a\nwrong\n:s\nb\n", "b\nwrong\nc\n", "wrong\nc\na\n"


FIGURES = "lately days forecast ages ratings forms tags hardest".split()


def told(bank: Path, now: str, *names: str) -> tuple[Any, ...]:
    (row,) = stats(bank, now=now)["banks"]
    return tuple(row[name] for name in names)


def test_stats_as_json_have_just_the_promised_keys_and_types() -> None:
    found = stats(SOLAR)
    assert found == {
        "banks": [
            {
                "bank": "solar-system",
                "title": "The solar system",
                "facts": 7,
                # Three of the moons, and one each of ceres, red-planet, rocky, outward,
                # discoverers and pluto.
                "blanks": 9,
                "new": 9,
                "due": 0,
                # One a fact.
                "today_new": 7,
                "today_due": 0,
                "suspended": 0,
                "lapses": 0,
                "leeches": 0,
                "reviews": 0,
                "retention": None,
            }
        ],
        "reviews": 0,
        "streak": 0,
    }
    numbers = {name: type(value) for name, value in found["banks"][0].items()}
    assert set(numbers.values()) == {str, int, type(None)}


def test_figures_as_json_have_just_the_promised_keys_and_types(tmp_path: Path) -> None:
    tagged = "- {id: f1, ask: Which letter is first?, answer: a, tags: [early]}\n"
    bank = write_bank(tmp_path / "b.yaml", tagged)
    for answer, now in (("a", MON), ("wrong\na", WED)):
        quickly("study", bank, stdin=f"{answer}\n", now=now)
    found = {name: told for name, told in stats(bank, "--full", now=WED).items() if name in FIGURES}
    forecast = found.pop("forecast")
    missed = {"counted": 3, "tests": 1, "passes": 0, "retention": 0.0}
    assert found == {
        "lately": {"days": 30, **missed, "asked": 0.9},
        "days": [
            {"day": "2026-11-23", "answers": 1, "minutes": 0.0},
            {"day": "2026-11-25", "answers": 2, "minutes": 0.0},
        ],
        "ages": {"new": 0, "young": 1, "mature": 0, "suspended": 0},
        "ratings": {"again": 1, "hard": 0, "good": 2, "easy": 0},
        "forms": {"ask": missed},
        "tags": {"early": missed},
        "hardest": [
            {
                "bank": "small",
                "fact": "f1",
                "text": "Which letter is first? a",
                "lapses": 1,
                **missed,
            }
        ],
    }
    assert [one["day"] for one in forecast[:2]] == ["2026-11-25", "2026-11-26"]
    assert [one["due"] for one in forecast] == [0, 1, *[0] * 82]


def test_a_story_of_three_days_adds_up(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3)
    counts = ("new", "due", "today_new", "today_due", "reviews", "retention")

    quickly("study", bank, stdin=MONDAY, now=MON)
    # f3 was skipped and is still new.
    assert told(bank, MON, *counts) == (1, 0, 1, 0, 3, None)

    assert told(bank, TUE, *counts) == (1, 1, 1, 1, 3, None)
    quickly("study", bank, stdin=TUESDAY, now=TUE)
    # Of Tuesday's three answers f2's alone tested a memory: it was passed.
    assert told(bank, TUE, *counts) == (0, 0, 0, 0, 6, 1.0)

    assert told(bank, WED, *counts) == (0, 2, 0, 2, 6, 1.0)
    # f1 (two days of 2.3) is better remembered than f3 (one of .247) and comes first.
    quickly("study", bank, stdin=WEDNESDAY, now=WED)
    assert told(bank, WED, *counts) == (0, 0, 0, 0, 9, pytest.approx(2 / 3))
    assert told(bank, THU, *counts) == (0, 2, 0, 2, 9, pytest.approx(2 / 3))


def test_the_streak_counts_days_in_a_row_and_forgives_a_day_not_yet_begun(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 5)
    for now in (MON, TUE, WED):
        study(bank, lambda asked: True, "--limit", "1", now=now)
    streaks = [stats(bank, now=now)["streak"] for now in (WED, THU, "2026-11-27T09:00+00:00")]
    assert streaks == [3, 3, 0]


def test_what_was_undone_is_counted_nowhere(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 1)
    quickly("study", bank, stdin="a\n:u\n")
    found = stats(bank)
    assert (found["reviews"], found["streak"]) == (0, 0)
    assert found["banks"][0]["new"] == 1


def test_a_correction_counts_as_if_answered_so(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 1)
    quickly("study", bank, stdin="a\n", now=MON)
    quickly("study", bank, stdin="wrong\n:3\n", now=WED)
    assert told(bank, WED, "reviews", "retention") == (2, 1.0)


def test_an_open_blank_is_due_today(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 2)
    quickly("study", bank, stdin="wrong\n")
    assert told(bank, MON, "new", "due", "today_new", "today_due") == (1, 1, 1, 1)


def test_today_is_less_than_all_that_is_new_where_the_limit_bites(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 26)
    assert told(bank, MON, "new", "today_new") == (26, 20)


def test_reviews_are_those_of_the_banks_that_are_named(tmp_path: Path) -> None:
    first = letters(tmp_path / "1.yaml", 2, bank="first")
    second = letters(tmp_path / "2.yaml", 1, bank="second")
    for bank in (first, second):
        study(bank, lambda asked: True)
    assert [stats(first)["reviews"], stats(second)["reviews"]] == [2, 1]
    assert stats(first, second)["reviews"] == 3


def test_without_a_name_all_known_banks_are_told(tmp_path: Path) -> None:
    quickly("study", letters(tmp_path / "l.yaml", 1), stdin="a\n")
    assert {row["bank"] for row in stats()["banks"]} == {"china-central-asia", "tour", "letters"}


def test_a_fact_without_an_id_and_a_draft_are_facts_without_blanks(tmp_path: Path) -> None:
    facts = "- {ask: One?, answer: a}\n- {id: d, draft: true, ask: Two?, answer: b}\n"
    bank = write_bank(tmp_path / "b.yaml", facts + "- {id: e, ask: Three?, answer: c}\n")
    assert told(bank, MON, "facts", "blanks", "new") == (3, 1, 1)


def test_stats_for_people_are_a_table(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3)
    quickly("study", bank, stdin=MONDAY, now=MON)
    quickly("study", bank, stdin=TUESDAY, now=TUE)
    assert quickly("stats", bank, now=WED).lines[:7] == [
        "                 due    new  today  reviews  remembered  lapses",
        "A small bank       2      0      2        6        100%       ·",
        "6 reviews, 2 days in a row.",
        "",
        "100 % remembered of 1 in 30 days; 90 % asked for.",
        "Due: 2 today, 1 Thu, 0 Fri, 0 Sat, 0 Sun, 0 Mon, 0 Tue.",
        "",
    ]


def test_below_the_table_stands_a_map_of_half_a_year(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3)
    quickly("study", bank, stdin=MONDAY, now=MON)
    head, months, *rows = quickly("stats", bank, now=WED).lines[7:]
    assert head == "Reviews a day   · 0   ░ 1   ▒ 10   ▓ 20   █ 40+"
    assert months.split() == ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
    assert [row[:2] for row in rows] == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    assert [len(row[5:].split()) for row in rows] == [26, 26, 26, 25, 25, 25, 25]
    assert [row[5:].split()[-1] for row in rows] == ["░", *"······"]


def test_the_rest_is_told_in_full_only(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3, "tags: [early]")
    quickly("study", bank, stdin=MONDAY, now=MON)
    quickly("study", bank, stdin="wrong\n", now=WED)
    short = quickly("stats", bank, now=WED).out
    full = quickly("stats", "--full", bank, now=WED)
    assert full.out.startswith(short)
    for line in (
        "Coming, 14 days",
        "Wed 25 Nov  2  ██",
        "form  reviews  asked again  remembered",
        "tag    reviews  asked again  remembered",
        "early        4            1         0 %",
        "again  2  ██",
        "from 23 Nov  0",
        "0 minutes today, 0 minutes this week, 0 minutes in all.",
        "     1         0 %  Which letter is number 1? a",
    ):
        assert line in full.lines and line not in short


def test_stats_before_the_first_review_have_no_share_remembered(tmp_path: Path) -> None:
    ran = quickly("stats", letters(tmp_path / "l.yaml", 1))
    assert ran.lines[1].split() == ["A", "small", "bank", "0", "1", "1", "0", "·", "·"]
    assert ran.lines[2:] == [
        "0 reviews, 0 days in a row.",
        "Nothing was answered yet: ctquiz study asks.",
    ]


def test_the_log_for_people_is_a_line_a_review(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3)
    quickly("study", bank, stdin="a\nwrong\n:2\n\n4\n:u\n")
    assert quickly("log").lines == [
        "2026-11-23T09:00  right 3  ask    letters/f1#answer  a",
        "2026-11-23T09:00  wrong 2  ask    letters/f2#answer  wrong  amended",
        "2026-11-23T09:00  right 4  ask    letters/f3#answer  undone",
    ]


def test_the_log_of_a_bank_leaves_out_the_others(tmp_path: Path) -> None:
    first = letters(tmp_path / "1.yaml", 1, bank="first")
    second = letters(tmp_path / "2.yaml", 1, bank="second")
    for bank in (first, second):
        study(bank, lambda asked: True)
    assert [row["bank"] for row in log_rows()] == ["first", "second"]
    assert [row["bank"] for row in log_rows("second")] == ["second"]
    assert json.loads(quickly("log", "--json", first).out)["bank"] == "first"


def test_the_log_keeps_what_a_bank_that_is_gone_was_asked(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 1)
    study(bank, lambda asked: True)
    bank.unlink()
    assert [row["fact"] for row in log_rows()] == ["f1"]
