"""Writes a learner's progress into a collection that genanki made without any."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import astuple

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.exchange.anki.history import Calendar, Past, pasts, standing, with_own_times
from ctquiz.exchange.anki.parcel import Leaving
from ctquiz.memory import views
from ctquiz.memory.day import day_of
from ctquiz.memory.fsrs import FSRS6, Model
from ctquiz.memory.log import Log
from ctquiz.memory.marks import UNMARKED, Marks
from ctquiz.memory.rules import Rules

_OPTIONS: Final = 1_795_600_100
"""The number of our deck options."""


class Progress(Struct, frozen=True):
    """What a learner did and marked, on a calendar; `today` is the study day it is."""

    pasts: Mapping[Key, Past]
    marks: Mapping[Key, Marks]
    today: int
    days: Calendar
    rules: Rules
    model: Model


def gathered(log: Log, banks: Sequence[str], now: Moment) -> Progress:
    """What the log knows of the blanks of banks, told in the zone of this moment."""
    past = pasts((one for bank in banks for one in log.past_of(bank)), FSRS6)
    rules = log.rules()
    today = day_of(now, rules.rollover)
    earliest = min((row.at for one in past.values() for row in one.rows), default=now.at)
    first = min(today, day_of(Moment(earliest, now.offset), rules.rollover))
    return Progress(
        past,
        views.marked(log, banks),
        today,
        Calendar(first, now.offset, rules.rollover),
        rules,
        FSRS6,
    )


def write(connection: sqlite3.Connection, notes: Sequence[Leaving], progress: Progress) -> None:
    """Give the cards their schedules, marks and reviews, and the decks the options in force."""
    query = "SELECT notes.guid, ord, cards.id FROM cards JOIN notes ON notes.id = nid"
    cards = {(guid, order): number for guid, order, number in connection.execute(query)}
    asked = [
        (note.guid, place, *one)
        for place, note in enumerate(notes, 1)
        for one in note.cards.items()
    ]
    numbers = {key: cards[guid, order] for guid, _, order, key in asked}
    connection.executemany(
        "UPDATE cards SET type = ?, queue = ?, due = ?, ivl = ?, factor = ?, reps = ?,"
        " lapses = ?, left = ?, flags = ?, data = ? WHERE id = ?",
        [(*_columns(key, place, progress), numbers[key]) for _, place, _, key in asked],
    )
    rows = {key: progress.pasts[key].rows for key in numbers if key in progress.pasts}
    connection.executemany(
        "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)",
        [
            (at, numbers[key], row.ease, row.days, row.before, row.factor, row.ms, row.kind)
            for key, at, row in with_own_times(rows)
        ],
    )
    _write_options(connection, progress)


def _columns(key: Key, place: int, progress: Progress) -> tuple[Any, ...]:
    return astuple(
        standing(
            progress.pasts.get(key),
            place,
            progress.marks.get(key, UNMARKED),
            progress.today,
            progress.days,
            progress.rules.retention,
            progress.model,
        )
    )


def _write_options(connection: sqlite3.Connection, progress: Progress) -> None:
    """The collection's calendar, and deck options with the parameters and limits in force."""
    conf, decks, options = map(
        json.loads, connection.execute("SELECT conf, decks, dconf FROM col").fetchone()
    )
    # Else Anki takes the collection for one of its first scheduler.
    conf |= {
        "schedVer": 2,
        "sched2021": True,
        "creationOffset": -progress.days.offset,
        "fsrs": True,
        "rollover": progress.days.rollover,
    }
    budget = progress.rules.budget
    own = deepcopy(options["1"])
    own |= {
        "id": _OPTIONS,
        "name": "ctquiz",
        "desiredRetention": progress.rules.retention,
        "fsrsParams6": list(progress.model.parameters),
    }
    own["new"]["perDay"], own["rev"]["perDay"] = budget.new, budget.due
    options[str(_OPTIONS)] = own
    for number, deck in decks.items():
        if number != "1":
            deck["conf"] = _OPTIONS
    connection.execute(
        "UPDATE col SET crt = ?, conf = ?, decks = ?, dconf = ?",
        (progress.days.begins, json.dumps(conf), json.dumps(decks), json.dumps(options)),
    )
