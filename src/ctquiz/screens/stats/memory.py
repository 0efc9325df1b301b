"""How well is remembered: over the weeks, by form and tag, and what is not."""

from collections.abc import Mapping, Sequence
from itertools import dropwhile
from typing import Final

from textual.content import Content

from ctquiz.figures import words
from ctquiz.figures.calendar import months_of, weeks_until
from ctquiz.figures.gather import Figures
from ctquiz.memory.stats.tally import Day, Tally
from ctquiz.screens.draw import cut, fitted, stacked, styled
from ctquiz.screens.plotted import STRAIGHT, Line, plotted
from ctquiz.screens.stats.days import sentence
from ctquiz.screens.stats.room import Room, parts

_WEEKS: Final = 52
_AXIS: Final = 6
"""Cells of a share beside the line."""

_NAME: Final = 6
"""Cells that the name of a month needs, its gap included."""

_AROUND: Final = 9
"""Rows of the page of memory that are no line."""

_LEAST_LINE: Final = 5
_MOST_LINE: Final = 14
_SHARE: Final = 20
"""Cells of a bar that stands for all of something."""

_TEN: Final = 10
_WHOLE: Final = 100


def remembered(found: Figures, room: Room) -> Content:
    """What was remembered week by week beside what was asked for, and how answers were rated."""
    return parts([sentence(found, room), _by_week(found, room), _ratings(found, room)], room)


def _by_week(found: Figures, room: Room) -> Content:
    weeks = weeks_until(found.today, _WEEKS)
    counted = [(week, found.past.over(week)) for week in weeks]
    begun = [*dropwhile(lambda one: not one[1].tally.tests, counted)]
    tested = [(float(x), week) for x, (_, week) in enumerate(begun) if week.tally.tests]
    if len(tested) < 2:
        said = "The line begins once answers were asked again in two weeks."
        return stacked(Content.styled(said, "$quiet").wrap(room.width))
    title = Content.assemble(
        "Week by week   " if room.wide else "",
        ("⠒", "$primary"),
        (f" remembered   {STRAIGHT} asked for", "$quiet"),
    )
    height = min(_MOST_LINE, max(_LEAST_LINE, room.height - _AROUND))
    return stacked([title, _line(tested, [week for week, _ in begun], (room.width, height))])


def _line(
    tested: Sequence[tuple[float, Day]], weeks: list[range], size: tuple[int, int]
) -> Content:
    xs = [x for x, _ in tested]
    kept = [_WHOLE * (week.tally.retention or 0.0) for _, week in tested]
    asked = [_WHOLE * (week.asked_for or 0.0) for _, week in tested]
    low = int(min(*kept, *asked) - 1) // _TEN * _TEN
    middle = (low + _WHOLE) // 2
    names = {float(y): words.share(y / _WHOLE) for y in (low, middle, _WHOLE)}
    lines = [Line(xs, asked, STRAIGHT), Line(xs, kept)]
    return plotted(lines, (low, _WHOLE), _months(weeks, size[0]), names, size)


def _months(weeks: list[range], width: int) -> dict[float, str]:
    """The months that have room for their names."""
    a_week = (width - _AXIS) / max(1, len(weeks) - 1)
    found: dict[float, str] = {}
    free = 0.0
    for number, name in months_of(weeks).items():
        if number * a_week >= free and number * a_week + _NAME <= width - _AXIS:
            found[float(number)] = name
            free = number * a_week + _NAME
    return found


def _ratings(found: Figures, room: Room) -> Content:
    given = words.ratings(found)
    total = max(1, sum(count for _, count in given))
    digits = len(f"{total:,}")
    lines = [Content("Ratings")]
    for word, count in given:
        told = f"{word:<6}{count:>{digits},}  {words.share(count / total):>5}  "
        bar = "█" * round((room.width - len(told)) * count / total)
        lines.append(Content.assemble(told, (bar, "$primary")))
    return stacked(lines)


def kinds(found: Figures, room: Room) -> Content:
    """How well is remembered in each form, and with each tag."""
    forms = {str(form): one for form, one in sorted(found.past.forms.items())}
    tables = [("By form", forms), ("By tag", found.tags)]
    drawn = [_table(title, tallies, room) for title, tallies in tables if tallies]
    return parts(drawn, room) if drawn else Content("Nothing that counts was answered so far.")


def _table(title: str, tallies: Mapping[str, Tally], room: Room) -> Content:
    """A line each: the name, how much was asked again, the share remembered, and that as a bar."""
    numbers = (14, 13) if room.wide else (8, 8)
    titles = ("asked again", "remembered") if room.wide else ("of", "kept")
    bar = _SHARE if room.wide else 0
    name = max(1, room.width - sum(numbers) - (bar + 2 if bar else 0))
    heads = "".join(f"{one:>{cells}}" for one, cells in zip(titles, numbers, strict=True))
    lines = [Content.assemble(f"{title:<{name}}", (heads, "$quiet"))]
    for called, one in tallies.items():
        kept = one.retention
        cells = (f"{one.tests or '·':>{numbers[0]}}", f"{words.share(kept):>{numbers[1]}}")
        drawn = "━" * round(bar * (kept or 0.0))
        lines.append(
            Content.assemble(fitted(called, name), *cells, "  " if bar else "", (drawn, "$primary"))
        )
    return stacked(lines)


def hardest(found: Figures, room: Room) -> Content:
    """The facts that were forgotten most, a line each."""
    if not found.hardest:
        return Content("Nothing that was learnt has been forgotten so far.")
    titles = f"{'lapses':<8}{'remembered':<12}" if room.wide else f"{'lapses':<8}"
    lines = [Content.styled(f"{titles}fact", "$quiet")]
    for one in found.hardest:
        numbers = f"{one.lapses:>6}  "
        if room.wide:
            numbers += f"{words.share(one.tally.retention):>10}  "
        lines.append(Content.assemble(numbers, styled(cut(one.said, room.width - len(numbers)))))
    return stacked(lines)
