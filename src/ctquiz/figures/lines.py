"""Figures as plain lines, for people, screen readers and pipes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ctquiz.figures import words
from ctquiz.figures.calendar import WEEK, date_of, weeks_until
from ctquiz.figures.gather import Figures
from ctquiz.figures.heatmap import DAYS, heatmap, legend
from ctquiz.memory.stats.tally import Tally
from ctquiz.shown import visible_line

_WEEKS: Final = 26
"""Weeks of the map: half a year stays well within 80 cells."""

_AHEAD: Final = 14
_HARDEST: Final = 10
_WEEKS_OF_TIME: Final = 8
_BAR: Final = 30
"""Cells of the longest bar."""

_TEXT: Final = 56
"""Cells of a fact's text."""


def short(found: Figures) -> Iterator[str]:
    """What everyone wants to know: how well it goes, what comes, and the days that were."""
    yield f"{words.remembered(found)}."
    yield f"Due: {', '.join(_due(found))}."
    yield ""
    yield f"Reviews a day   {legend('   ')}"
    drawn = heatmap(found.past, found.today, _WEEKS)
    yield f"     {drawn.months}"
    for name, row in zip(DAYS, drawn.rows, strict=True):
        yield f"{name}   {row}"


def _due(found: Figures) -> list[str]:
    names = ["today", *(f"{date_of(found.today + ahead):%a}" for ahead in range(1, WEEK))]
    return [f"{due} {name}" for due, name in zip(found.coming(WEEK), names, strict=True)]


def long(found: Figures) -> Iterator[str]:
    """The rest: each part under a title of its own."""
    yield "Coming, 14 days"
    days = [date_of(found.today + ahead) for ahead in range(_AHEAD)]
    yield from _bars([f"{day:%a} {day.day:2} {day:%b}" for day in days], found.coming(_AHEAD))
    yield f"{words.ages(found.ages)}."
    yield ""
    yield from _table("form", {str(form): one for form, one in sorted(found.past.forms.items())})
    if found.tags:
        yield ""
        yield from _table("tag", found.tags)
    yield ""
    given = words.ratings(found)
    yield "Ratings"
    yield from _bars([word for word, _ in given], [count for _, count in given])
    yield ""
    yield "Minutes a week"
    weeks = weeks_until(found.today, _WEEKS_OF_TIME)
    begun = [date_of(week[0]) for week in weeks]
    spent = [round(found.past.over(week).minutes) for week in weeks]
    yield from _bars([f"from {day.day:2} {day:%b}" for day in begun], spent)
    yield f"{words.time_spent(found)}."
    if found.hardest:
        yield ""
        yield from _hardest(found)


def _bars(names: Sequence[str], counts: Sequence[int]) -> Iterator[str]:
    """A line each, its number before its bar."""
    widest = max(map(len, names))
    digits = len(str(max(counts)))
    top = max([*counts, _BAR])
    for name, count in zip(names, counts, strict=True):
        bar = "█" * -(-count * _BAR // top)
        yield f"{name:{widest}}  {count:{digits}}  {bar}".rstrip()


def _table(title: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    """How well was remembered, of how much, by the names of something."""
    names = {name: visible_line(name) for name in tallies}
    width = max([len(title), *map(len, names.values())])
    yield f"{title:{width}}  reviews  asked again  remembered"
    for name, one in tallies.items():
        kept = words.share(one.retention)
        yield f"{names[name]:{width}}  {one.reviews:7}  {one.tests:11}  {kept:>10}"


def _hardest(found: Figures) -> Iterator[str]:
    yield "lapses  remembered  hardest"
    for one in found.hardest[:_HARDEST]:
        text = visible_line(one.said)
        told = text if len(text) <= _TEXT else text[: _TEXT - 1] + "…"
        yield f"{one.lapses:6}  {words.share(one.tally.retention):>10}  {told}"
