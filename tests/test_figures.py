"""Figures as text: the map of days, what comes, tags, the hardest facts, time."""

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.model import Bank, FactKey
from ctquiz.bank.read import read_text
from ctquiz.figures import lines, words
from ctquiz.figures.calendar import date_of, monday_of, months_of, weeks_until
from ctquiz.figures.gather import Figures, figures, gathered, of_everything
from ctquiz.figures.hardest import by_fact, by_tag, facts_of, said
from ctquiz.figures.heatmap import SIGNS, heatmap, sign
from ctquiz.memory.answers import answers
from ctquiz.memory.event import Body, Event, Mark, MarkName
from ctquiz.memory.fsrs import AGAIN, GOOD
from ctquiz.memory.log import Log
from ctquiz.memory.outlook import Ages
from ctquiz.memory.stats.past import Past
from ctquiz.memory.stats.tally import Day, Tally
from happenings import CERES, COUNT, YEAR, fresh_log, happened, review
from studying import SOLAR

TODAY = 20_780
"""Monday 23 November 2026."""

FACTS = """\
ctquiz: 1
bank: solar
title: Solar
facts:
- id: jupiter
  fact: Galileo discovered {count=four} moons of Jupiter in {year=1610}.
  tags: [giants, history]
- id: ceres
  ask: When was Ceres found?
  answer: '1801'
  tags: [history]
- {id: pluto, claim: Pluto is a planet., holds: false}
"""


def solar() -> Bank:
    bank = read_text(FACTS).bank
    assert bank is not None
    return bank


def told(*bodies: Body, today: int = TODAY) -> Figures:
    """The figures of that bank, after all this."""
    with fresh_log() as log:
        return _told(log, happened(*bodies), today)


def _told(log: Log, events: list[Event], today: int) -> Figures:
    log.register(solar(), None, "1")
    log.bring(events)
    return figures(gathered(log, today, answers(log)), [solar()])


def past(answered: Mapping[int, int]) -> Past:
    return Past({day: Day(answers=count) for day, count in answered.items()})


@given(st.dictionaries(st.integers(TODAY - 400, TODAY + 3), st.integers(1, 60)), st.integers(1, 53))
def test_the_map_has_a_sign_for_each_day_up_to_today(days: dict[int, int], weeks: int) -> None:
    drawn = heatmap(past(days), TODAY + 2, weeks)
    first = monday_of(TODAY) - 7 * (weeks - 1)
    for row, line in enumerate(drawn.rows):
        shown = range(first + row, TODAY + 3, 7)
        assert line.split() == [sign(days.get(day, 0)) for day in shown]
        assert len(line) <= 2 * weeks - 1
    assert len(drawn.months) <= 2 * weeks + 1


def test_a_sign_says_how_many_answers_a_day_had() -> None:
    assert [sign(count) for count in (0, 1, 9, 10, 19, 20, 39, 40, 4000)] == [*"·░░▒▒▓▓██"]
    assert [sign(least) for least, _ in SIGNS] == [one for _, one in SIGNS]


def test_a_month_stands_over_the_week_in_which_it_begins() -> None:
    weeks = weeks_until(TODAY, 10)
    assert weeks[-1][0] == TODAY
    assert months_of(weeks) == {0: "Sep", 1: "Oct", 5: "Nov"}
    # The first of October was a Thursday, that of November a Sunday.
    assert date_of(weeks[1][3]) == date(2026, 10, 1)
    assert date_of(weeks[5][6]) == date(2026, 11, 1)


def test_the_sentence_tells_of_thirty_days_and_what_was_asked_for() -> None:
    found = told(
        review(COUNT, TODAY - 60),
        review(COUNT, TODAY - 30, AGAIN),  # a day too early
        review(COUNT, TODAY - 29, asked=0.8),
        review(COUNT, TODAY - 4, AGAIN, asked=0.8),
        review(COUNT, TODAY, asked=0.8),
    )
    assert words.remembered(found) == "67 % remembered of 3 in 30 days; 83 % asked for"


def test_before_anything_was_asked_again_the_sentence_says_so() -> None:
    found = told(review(COUNT, TODAY))
    assert words.remembered(found) == "Nothing was asked again on a later day in 30 days"


def test_what_is_overdue_is_due_today() -> None:
    found = told(
        review(COUNT, TODAY - 40, days=3),
        review(YEAR, TODAY - 2, days=2),
        review(CERES, TODAY - 1, days=8),
    )
    assert found.coming(8) == [2, 0, 0, 0, 0, 0, 0, 1]


def test_what_is_suspended_is_not_coming() -> None:
    found = told(review(COUNT, TODAY, days=0), Mark(COUNT, MarkName.SUSPEND, 1))
    assert found.coming(3) == [0, 0, 0]
    assert found.ages == Ages(new=3, suspended=1)


def test_a_blank_is_mature_from_an_interval_of_three_weeks() -> None:
    found = told(review(COUNT, TODAY, days=20), review(YEAR, TODAY, days=21))
    assert found.ages == Ages(new=2, young=1, mature=1)
    assert words.ages(found.ages) == "2 new, 1 young, 1 mature (21 days or more)"


def test_a_tag_has_the_answers_of_all_its_facts() -> None:
    found = told(*(review(key, day) for key in (COUNT, YEAR, CERES) for day in (TODAY - 1, TODAY)))
    assert found.tags == {"giants": Tally(4, 2, 2), "history": Tally(6, 3, 3)}
    tallies = by_fact(found.past)
    assert tallies[COUNT.whole] == Tally(4, 2, 2)
    assert by_tag({}, tallies) == {}


def test_the_hardest_fact_has_the_most_lapses_of_its_blanks_together() -> None:
    def forgotten(*keys: object) -> list[Body]:
        return [
            review(key, day, rating, days=int(rating > 1))  # type: ignore[arg-type]
            for key in keys
            for day, rating in ((TODAY - 3, GOOD), (TODAY - 2, AGAIN))
        ]

    found = told(*forgotten(COUNT, YEAR, CERES))
    assert [(one.fact.fact, one.lapses, one.tally) for one in found.hardest] == [
        ("jupiter", 2, Tally(4, 2, 0)),
        ("ceres", 1, Tally(2, 1, 0)),
    ]


def test_a_fact_is_told_by_its_sentence_its_question_or_its_claim() -> None:
    facts = facts_of([solar()])
    assert [said(facts[FactKey("solar", name)]) for name in ("jupiter", "ceres", "pluto")] == [
        "Galileo discovered four moons of Jupiter in 1610.",
        "When was Ceres found? 1801",
        "Pluto is a planet.",
    ]


def test_everything_holds_the_past_of_banks_that_are_gone() -> None:
    with fresh_log() as log:
        _told(log, happened(review(COUNT, TODAY)), TODAY)
        found = gathered(log, TODAY, answers(log))
        assert of_everything(found, []).past.days[TODAY].answers == 1
        assert figures(found, []).past == Past()


def test_time_is_told_for_today_the_week_and_in_all() -> None:
    days = {TODAY - 1: Day(1, 600_000), TODAY: Day(1, 10_000), TODAY + 1: Day(1, 120_000)}
    found = Figures(TODAY + 1, Past(days), {}, Ages(), {}, ())
    assert words.time_spent(found) == "2 minutes today, 2 minutes this week, 12 minutes in all"
    long = Figures(TODAY, Past({1: Day(1, 600 * 60_000)}), {}, Ages(), {}, ())
    assert words.time_spent(long) == "0 minutes today, 0 minutes this week, 10 hours in all"


def test_bars_of_lines_have_a_cell_for_the_least_and_30_for_the_most() -> None:
    assert [*lines._bars(["a", "bc", "d"], [0, 1, 300])] == [
        "a     0",
        "bc    1  █",
        f"d   300  {'█' * 30}",
    ]


def test_a_strange_tag_cannot_steer_a_terminal() -> None:
    assert [*lines._table("tag", {"a\x1b[31m": Tally(1)})][1].startswith("a\\x1b[31m  ")


def test_the_shipped_example_has_a_text_for_each_fact() -> None:
    bank = read_text(SOLAR.read_text("utf-8")).bank
    assert bank is not None
    assert all(said(fact) for fact in facts_of([bank]).values())
