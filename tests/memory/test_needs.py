"""What a learner's memory needs most, the neediest first."""

from ctquiz.bank.model import Key
from ctquiz.memory.fsrs import Memory
from ctquiz.memory.needs import Need, needed
from ctquiz.memory.schedule import Schedule

TODAY = 20_780


def key(name: str) -> Key:
    return Key("b", name, "answer")


def studied(stability: float, last: int, days: int, lapses: int = 0) -> Schedule:
    """A schedule of an answer so many days ago."""
    day = TODAY - last
    return Schedule(Memory(stability, 5.0), day, day + days, 3, lapses, b"i" * 16, 1, days)


SCHEDULES = {
    key("firm"): studied(90, last=10, days=90),
    key("overdue"): studied(5, last=30, days=5),
    key("due-today"): studied(40, last=40, days=40),
    key("weak"): studied(2, last=1, days=2),
    key("open"): studied(0.5, last=0, days=0, lapses=1),
    key("lapsed-once"): studied(30, last=3, days=30, lapses=1),
    key("lapsed-often"): studied(25, last=3, days=25, lapses=4),
}


def names(need: Need) -> list[str]:
    return [one.fact for one in needed(need, SCHEDULES, TODAY)]


def test_due_is_what_waits_today_and_what_is_least_remembered_comes_first() -> None:
    assert names(Need.DUE) == ["overdue", "due-today", "open"]


def test_weak_is_what_is_not_yet_remembered_for_three_weeks_the_weakest_first() -> None:
    assert names(Need.WEAK) == ["open", "weak", "overdue"]


def test_missed_is_what_is_still_open_then_what_was_missed_most_often() -> None:
    assert names(Need.MISSED) == ["open", "lapsed-often", "lapsed-once"]


def test_who_has_studied_nothing_needs_nothing() -> None:
    assert all(needed(need, {}, TODAY) == [] for need in Need)
