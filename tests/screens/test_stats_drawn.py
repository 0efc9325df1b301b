"""Charts as text: they are drawn in any room, and nothing in them is wider than it."""

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.bank.model import FactKey, Form, Key
from ctquiz.figures.gather import Figures
from ctquiz.figures.hardest import Hard
from ctquiz.memory.outlook import Ages
from ctquiz.memory.stats.past import Past
from ctquiz.memory.stats.tally import Day, Tally
from ctquiz.screens.plotted import STRAIGHT, Line, plotted
from ctquiz.screens.stats.charts import CHARTS, Chart
from ctquiz.screens.stats.room import Room

TODAY = 20_780
EVIL = "[red]\x1b[31m\u202e" + "word " * 40


@cache
def figures(most: int) -> Figures:
    """A past of up to so many answers a day, every one of a strange fact."""
    chance = random.Random(most)
    days = {}
    for day in range(TODAY - 300, TODAY + 1):
        answers = chance.randint(0, most)
        tests = chance.randint(0, answers)
        tally = Tally(answers, tests, chance.randint(0, tests))
        days[day] = Day(answers, answers * 30_000, tally, tests * 0.9)
    tally, due = Tally(most, most, most // 2), dict.fromkeys(range(TODAY, TODAY + 200, 3), most)
    past = Past(days, {Form.CLOZE: tally}, {1: most, 3: 7}, {Key("b", "f", "answer"): tally})
    hard = Hard(FactKey("b", "f"), EVIL, most, tally)
    return Figures(TODAY, past, due, Ages(most, most, most, most), {EVIL: tally}, (hard,))


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.title)
@settings(max_examples=10)
@given(
    room=st.builds(Room, st.integers(38, 200), st.integers(1, 60)),
    most=st.sampled_from((1, 99_999)),
)
def test_a_chart_stays_in_its_room_and_shows_strange_text_as_it_is(
    chart: Chart, room: Room, most: int
) -> None:
    drawn = chart.drawn(figures(most), room)
    assert max(line.cell_length for line in drawn.split("\n")) <= room.width
    assert "\x1b" not in drawn.plain and "\u202e" not in drawn.plain


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.title)
@pytest.mark.parametrize("room", [Room(10, 1), Room(16, 2), Room(28, 5)], ids=repr)
def test_a_chart_is_drawn_where_there_is_hardly_room(chart: Chart, room: Room) -> None:
    assert len(chart.drawn(figures(30), room))


@settings(max_examples=20)
@given(st.integers(-3, 120), st.integers(-3, 40), st.lists(st.floats(0, 100), min_size=1))
def test_lines_are_plotted_in_any_room(width: int, height: int, ys: list[float]) -> None:
    line = Line([float(x) for x in range(len(ys))], ys)
    flat = Line([0.0, len(ys) - 1.0], [90.0, 90.0], STRAIGHT)
    drawn = plotted([flat, line], (0, 100), {0.0: "Nov"}, {100.0: "100 %"}, (width, height))
    rows = drawn.split("\n")
    assert max(row.cell_length for row in rows) <= max(width, 12)
    assert len(rows) <= max(height, 3)
    assert "\x1b" not in drawn.plain
