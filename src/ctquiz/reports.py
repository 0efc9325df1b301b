"""What `stats` and `log` print: as JSON for programs, as lines for people."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from msgspec import Struct

from ctquiz.bank.model import Bank, studied
from ctquiz.desk import Desk
from ctquiz.figures import lines
from ctquiz.figures.data import data
from ctquiz.figures.gather import Figures, figures, gathered, of_everything
from ctquiz.memory import views
from ctquiz.memory.event import Mode
from ctquiz.memory.live import Answered
from ctquiz.memory.past import streak
from ctquiz.memory.stats.given import Given
from ctquiz.memory.stats.past import NO_PAST
from ctquiz.memory.stats.tally import Tally
from ctquiz.shown import several, visible_line

_PRACTICE: Final = "not scheduled"


class Stats(Struct, frozen=True):
    """What `stats` tells: a row a bank, the figures of all of it, and the days in a row."""

    rows: tuple[dict[str, Any], ...]
    figures: Figures
    streak: int

    @property
    def reviews(self) -> int:
        """The counted reviews of the banks."""
        return sum(row["reviews"] for row in self.rows)


def stats(desk: Desk, banks: Sequence[Bank], history: Iterable[Given], every: bool) -> Stats:
    """Where memory stands; `history` is every answer, `every` says that all banks are meant."""
    found = gathered(desk.log, desk.today, history)
    rows = tuple(_bank_stats(desk, bank, found.pasts.get(bank.id, NO_PAST).tally) for bank in banks)
    told = of_everything(found, banks) if every else figures(found, banks)
    return Stats(rows, told, streak(desk.log, desk.today))


def _bank_stats(desk: Desk, bank: Bank, tally: Tally) -> dict[str, Any]:
    counts = desk.counts(bank)
    lapses, leeches = views.lapses(desk.log, bank.id)
    return {
        "bank": bank.id,
        "title": bank.title,
        "facts": len(bank.facts),
        "blanks": len(studied(bank)),
        "new": counts.new,
        "due": counts.due,
        "today_new": counts.today_new,
        "today_due": counts.today_due,
        "suspended": views.suspended(desk.log, bank.id),
        "lapses": lapses,
        "leeches": leeches,
        "reviews": tally.reviews,
        "retention": tally.retention,
    }


def stats_json(found: Stats, full: bool) -> str:
    """The statistics as one JSON document, in ASCII: no text in it can steer a terminal."""
    head = {"banks": found.rows, "reviews": found.reviews, "streak": found.streak}
    return json.dumps(head | data(found.figures) if full else head, indent=2)


def stats_text(found: Stats, full: bool) -> Iterator[str]:
    """The statistics as a small table, and below it what the past and the coming days are like."""
    width = max([len(visible_line(row["title"])) for row in found.rows], default=4)
    yield _line("", width, ("due", "new", "today", "reviews", "remembered", "lapses"))
    for row in found.rows:
        kept = "·" if row["retention"] is None else f"{row['retention']:.0%}"
        today = row["today_new"] + row["today_due"]
        numbers = (row["due"], row["new"], today, row["reviews"], kept, row["lapses"] or "·")
        yield _line(visible_line(row["title"]), width, numbers)
    yield f"{several(found.reviews, 'review')}, {several(found.streak, 'day')} in a row."
    if not found.figures.past.days:
        yield "Nothing was answered yet: ctquiz study asks."
    else:
        yield ""
        yield from lines.short(found.figures)
        if full:
            yield ""
            yield from lines.long(found.figures)


def _line(name: str, width: int, cells: Sequence[object]) -> str:
    """A name and six numbers, or their titles, below one another."""
    sized = zip(cells, (6, 6, 6, 8, 11, 7), strict=True)
    return f"{name:{width}}  {' '.join(f'{cell:>{size}}' for cell, size in sized)}"


def log_rows(history: Iterable[Answered], banks: Sequence[Bank] | None) -> Iterator[dict[str, Any]]:
    """The reviews of these banks, or of all that ever were."""
    wanted = None if banks is None else {bank.id for bank in banks}
    for answered in history:
        if wanted is None or answered.review.key.bank in wanted:
            yield _log_row(answered)


def _log_row(answered: Answered) -> dict[str, Any]:
    event, review = answered.event, answered.review
    return {
        "id": event.id.hex(),
        "bank": review.key.bank,
        "fact": review.key.fact,
        "blank": review.key.blank,
        "form": review.form,
        "mode": review.mode,
        "verdict": review.verdict,
        "rating": review.rating,
        "answer": review.answer,
        "options": list(review.options),
        "milliseconds": review.ms,
        "day": review.day,
        "at": event.moment.iso(),
        "amended": answered.amended,
        "undone": answered.undone,
    }


def log_line(row: dict[str, Any]) -> str:
    """One review for a person to read."""
    marks = "" if row["mode"] == Mode.STUDY else f"  {_PRACTICE}"
    marks += "".join(f"  {mark}" for mark in ("amended", "undone") if row[mark])
    key = f"{row['bank']}/{row['fact']}#{row['blank']}"
    answer = "" if row["answer"] is None else f"  {row['answer']}"
    head = f"{row['at'][:16]}  {row['verdict']:<5} {row['rating']}  {row['form']:<6}"
    return visible_line(f"{head} {key}{answer}{marks}")
