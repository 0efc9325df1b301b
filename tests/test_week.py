"""A week of study in plain lines: what is asked on each day follows from the log."""

from pathlib import Path

import pytest

from ctquiz.bank.model import Key
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from ctquiz.memory.schedule import Schedule
from studying import SOLAR, TODAY, WEEK, asked_in, ctquiz, log_rows, stats, study, write_bank

MARS = "- {id: mars, ask: Which planet is red?, answer: Mars, not: [Venus, Mercury, Jupiter]}\n"
MON, TUE, WED, THU, FRI, SAT, SUN = WEEK


def schedules(home: Path) -> dict[Key, Schedule]:
    """All that the log's events add up to."""
    log = Log.open(home / "memory.db")
    try:
        return replay(log.events())
    finally:
        log.close()


def mars(home: Path) -> tuple[float, float, int]:
    """Stability, difficulty and due day of the one blank."""
    (schedule,) = schedules(home).values()
    return (*schedule.memory, schedule.due)


def asked_on(bank: Path, now: str, *, knows: bool = True) -> list[str]:
    """The forms of the day's questions; who does not know it at first knows the repeat."""
    forms: list[str] = []
    for asked, _ in study(bank, lambda asked: knows or asked.position > 1, now=now):
        forms.append(asked.form)
    return forms


# The arithmetic below is FSRS-6 with its default parameters w0 … w20, by hand. Its decay is
# w20 = .1542 and its factor .9 ^ (-1 / .1542) - 1 = .98034, so after t days the chance of recall is
# R = (1 + .98034 t / S) ^ -.1542. A choice among four may be guessed: it was known with
# p = R / (R + (1 - R) / 4), and ln S and D are p parts the state after good, 1 - p after again.


def test_the_week_of_one_blank_is_the_one_worked_out_by_hand(tmp_path: Path, home: Path) -> None:
    bank = write_bank(tmp_path / "week.yaml", MARS, bank="week")

    # Monday, new, so a choice; right. R = .5, p = .5 / .625 = .8. After good S = 2.3065 and
    # D = 7.4133 - e^1.6668 = 2.1181; after again S = .212 and D = 6.4133.
    # ln S = .8 · .83573 - .2 · 1.55117 = .35835; D = .8 · 2.1181 + .2 · 6.4133 = 2.9771.
    # S = 1.431 is one day: due on Tuesday.
    assert asked_on(bank, MON) == ["choice"]
    assert mars(home) == (pytest.approx(1.43097, abs=1e-5), pytest.approx(2.97714, abs=1e-5), 20781)

    # Tuesday: S < 3, so a choice again; right. R = (1 + .98034 / 1.431) ^ -.1542 = .92269,
    # p = .92269 / (.92269 + .07731 / 4) = .97948. Good: S = 1.431 · (1 + e^1.8722 · (11 - 2.9771) ·
    # 1.431^-.1666 · (e^(.07731 · .796) - 1)) = 1.431 · 4.1195 = 5.8948 and D = 2.9694; again:
    # S = 1.4835 · 2.9771^-.0614 · (2.431^.2629 - 1) · e^(.07731 · 1.6483) = .41456, D = 7.6769.
    # ln S = .97948 · 1.77408 - .02052 · .88055 = 1.71961: S = 5.5824, D = 3.066.
    # Fuzz: 5.5824 ± (1 + .15 · 3.0824) is 4 to 7 days. Hard gives 3, so good gives 4 at least.
    # sha256("week/mars#answer 1") begins with .1310 of its range: 4 + floor(.131 · 4) = 4.
    # Due on Saturday.
    assert asked_on(bank, TUE) == ["choice"]
    assert mars(home) == (pytest.approx(5.58236, abs=1e-5), pytest.approx(3.06598, abs=1e-5), 20785)

    for quiet in (WED, THU, FRI):
        assert ctquiz("study", bank, now=quiet).out.startswith("Nothing to study now.")

    # Saturday: S > 3, so it is asked for by recall; missed. R = (1 + .98034 · 4 / 5.5824) ^ -.1542
    # = .92123; S = 1.4835 · 3.066^-.0614 · (6.5824^.2629 - 1) · e^(.07877 · 1.6483) = 1.01104,
    # D = .999 · (3.066 + 6.934 · 6.0388 / 9) - .00477 = 7.7061. Open, so asked again in the same
    # form and known: the same day, so S = 1.01104 · e^(.5425 · .0912) · 1.01104^-.0658 = 1.06156,
    # D = .999 · 7.7061 - .00477 = 7.6936; nothing was chosen, nothing could be guessed.
    # One day: due on Sunday.
    assert asked_on(bank, SAT, knows=False) == ["ask", "ask"]
    assert mars(home) == (pytest.approx(1.06156, abs=1e-5), pytest.approx(7.69359, abs=1e-5), 20786)

    # Sunday: S < 3, a choice; right. R = (1 + .98034 / 1.06156) ^ -.1542 = .90405, p = .97415.
    # Good: 1.06156 · (1 + 6.5026 · 3.3064 · .9901 · .07937) = 2.8551; again: .32116.
    # ln S = .97415 · 1.04909 - .02585 · 1.13581 = .99263: S = 2.6983; hard gives 2 days, so good
    # 3 or 4. sha256("week/mars#answer 4") begins with .9830: 4 days. Due on Thursday.
    assert asked_on(bank, SUN) == ["choice"]
    assert mars(home) == (pytest.approx(2.69831, abs=1e-5), pytest.approx(7.72108, abs=1e-5), 20790)
    assert ctquiz("study", bank, now="2026-12-02T09:00+00:00").out.startswith(
        "Nothing to study now."
    )
    assert asked_in(ctquiz("study", bank, now="2026-12-03T09:00+00:00").out) != []

    assert [(row["day"] - TODAY, row["form"], row["rating"]) for row in log_rows()] == [
        (0, "choice", 3),
        (1, "choice", 3),
        (5, "ask", 1),
        (5, "ask", 3),
        (6, "choice", 3),
    ]
    (row,) = stats(bank, now=SUN)["banks"]
    # Tuesday, Saturday and Sunday tested a memory; Saturday's miss is the one not remembered.
    assert row["retention"] == pytest.approx(2 / 3)


def expected_on(day: int, home: Path, file_order: list[str]) -> list[str]:
    """What the log says is due, by descending chance of recall, then new: one blank a fact."""
    known = schedules(home) if (home / "memory.db").exists() else {}
    due = sorted((s.due, key) for key, s in known.items() if s.due <= day)
    by_fact: dict[str, Key] = {}
    for _, key in due:
        by_fact.setdefault(key.fact, key)
    ready = sorted(
        by_fact.values(),
        key=lambda key: ((day - known[key].last) / known[key].memory.stability, key),
    )
    queue = [f"{key.fact}#{key.blank}" for key in ready]
    seen = {f"{key.fact}#{key.blank}" for key in known}
    facts = {one.partition("#")[0] for one in queue}
    for one in file_order:
        fact = one.partition("#")[0]
        if one not in seen and fact not in facts:
            facts.add(fact)
            queue.append(one)
    return queue


def test_what_is_asked_each_day_of_a_week_follows_from_the_log(home: Path) -> None:
    order = ["jupiter-moons#count", "jupiter-moons#planet", "jupiter-moons#year"]
    order += [f"{fact}#answer" for fact in ("ceres", "red-planet", "rocky", "outward")]
    order += ["discoverers#answer", "pluto#answer"]
    asked_by_day: list[list[str]] = []
    for day, now in enumerate(WEEK, TODAY):
        expected = expected_on(day, home, order)
        # Ceres is never known at first, so it comes back each day.
        sitting = study(SOLAR, lambda a: a.fact != "ceres" or a.position > 7, now=now)
        asked = [f"{asked.fact}#{asked.blank}" for asked, _ in sitting]
        assert list(dict.fromkeys(asked)) == expected
        asked_by_day.append(expected)
    assert asked_by_day[0] == [order[0], *order[3:]]
    # Each was right or repeated on Monday, with one day to go, but two that nobody guesses: right
    # ones among seven options, and an order. The due moon holds its siblings.
    surer = {"rocky#answer", "outward#answer"}
    assert set(asked_by_day[1]) == {*asked_by_day[0]} - surer
    assert surer < set(asked_by_day[2])
    # On Wednesday the moon rests for four days at least, and the planet can be learnt.
    assert "jupiter-moons#planet" in asked_by_day[2]


def test_what_was_missed_and_left_is_open_today_and_simply_due_tomorrow(tmp_path: Path) -> None:
    facts = MARS + "- {id: venus, ask: Which planet is hot?, answer: Venus}\n"
    bank = write_bank(tmp_path / "b.yaml", facts)
    ctquiz("study", "--form", "ask", bank, stdin="wrong\n", now=MON)
    (row,) = stats(bank, now=MON)["banks"]
    assert (row["due"], row["today_due"], row["today_new"]) == (1, 1, 1)
    for now in (MON, TUE):
        headers = asked_in(ctquiz("study", bank, now=now).out)
        assert headers == ["[1/2] choice small/mars#answer"]


def test_a_day_ends_at_four_in_the_morning(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "week.yaml", MARS, bank="week")
    study(bank, lambda asked: True, now="2026-11-23T23:00+01:00")
    still_today = ctquiz("study", bank, now="2026-11-24T03:59+01:00")
    assert still_today.out.startswith("Nothing to study now.")
    assert asked_in(ctquiz("study", bank, now="2026-11-24T04:00+01:00").out) != []
