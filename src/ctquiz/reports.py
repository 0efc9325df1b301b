"""What `stats` and `log` print: as JSON for programs, as lines for people."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from ctquiz.bank.model import Bank, studied
from ctquiz.desk import Desk
from ctquiz.memory import views
from ctquiz.memory.event import Mode
from ctquiz.memory.live import Answered
from ctquiz.memory.past import streak
from ctquiz.memory.stats import Tally, tallies
from ctquiz.shown import several, visible_line

_PRACTICE: Final = "not scheduled"


def stats(desk: Desk, banks: Sequence[Bank], history: Iterable[Answered]) -> dict[str, Any]:
    """Where memory stands, in the shape that `stats --json` promises; `history` is every review."""
    by_bank = tallies(history)
    rows = [_bank_stats(desk, bank, by_bank.get(bank.id, Tally())) for bank in banks]
    return {
        "banks": rows,
        "reviews": sum(row["reviews"] for row in rows),
        "streak": streak(desk.log, desk.today),
    }


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


def stats_json(desk: Desk, banks: Sequence[Bank], history: Iterable[Answered]) -> str:
    """The statistics as one JSON document, in ASCII: no text in it can steer a terminal."""
    return json.dumps(stats(desk, banks, history), indent=2)


def stats_text(desk: Desk, banks: Sequence[Bank], history: Iterable[Answered]) -> Iterator[str]:
    """The statistics as a small table."""
    found = stats(desk, banks, history)
    width = max([len(visible_line(bank.title)) for bank in banks], default=4)
    yield _line("", width, ("due", "new", "today", "reviews", "remembered", "lapses"))
    for row in found["banks"]:
        kept = "·" if row["retention"] is None else f"{row['retention']:.0%}"
        today = row["today_new"] + row["today_due"]
        numbers = (row["due"], row["new"], today, row["reviews"], kept, row["lapses"] or "·")
        yield _line(visible_line(row["title"]), width, numbers)
    yield f"{several(found['reviews'], 'review')}, {several(found['streak'], 'day')} in a row."


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
