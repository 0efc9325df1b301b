"""Progress as it leaves for Anki, without banks: what the tests of both ways share."""

import random
from pathlib import Path

from ctquiz.bank.model import Form, Key
from ctquiz.clock import Moment
from ctquiz.exchange.anki.history import Calendar, pasts
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.package import Contents, package
from ctquiz.exchange.anki.progress import Progress, write
from ctquiz.exchange.anki.types import FIELDS, Type
from ctquiz.memory.event import Event, Mode
from ctquiz.memory.fsrs import FSRS6
from ctquiz.memory.live import live
from ctquiz.memory.marks import Marks
from ctquiz.memory.rules import Rules
from ctquiz.memory.schedule import Schedule, next_days, step, step_of
from happenings import event_id, review

TODAY = 20_783
"""2026-11-26."""

DAYS = 200
KEYS = tuple(Key("b", f"f{number}", "answer") for number in range(500))
FORMS = (Form.ASK, Form.CLOZE)


def learnt(answers: int) -> list[Event]:
    """So many answers over 200 days, a tenth of them in exams and drills."""
    chance = random.Random(answers)
    found: list[Event] = []
    schedules: dict[Key, Schedule] = {}
    a_day = answers // DAYS
    for number in range(answers):
        day = TODAY - DAYS + number // a_day
        key = chance.choice(KEYS)
        before = schedules.get(key)
        mode = chance.choices(tuple(Mode), (90, 5, 5))[0]
        rating = chance.choices((1, 2, 3, 4), (15, 8, 70, 7))[0]
        days = next_days(before, key, day).of(rating) if mode.counts else 0
        base = before.last_id if before else None
        body = review(key, day, rating, mode=mode, days=days, base=base, form=chance.choice(FORMS))
        at = (day * 86_400 + 5 * 3600 + (number % a_day) * 1500) * 1000
        found.append(Event(event_id(number), number, b"m" * 16, Moment(at, 0), body))
        if mode.counts:
            schedules[key] = step(before, step_of(found[-1], body))
    return found


def note(key: Key) -> AnkiNote:
    said = {"Prompt": str(key), "Answer": "a", "Key": str(key)}
    fields = tuple(said.get(name, "") for name in FIELDS)
    return AnkiNote(key, Type.ASK, fields, ("b",), "Deck", 1_795_000_000)


def sent(events: list[Event], path: Path, offset: int = 0, **marks: Marks) -> Path:
    """A package of all blanks with that history, and marks by the fact."""
    past = pasts(live(events), FSRS6)
    marked = {Key("b", fact, "answer"): one for fact, one in marks.items()}
    progress = Progress(past, marked, TODAY, Calendar(TODAY - DAYS, offset), Rules(), FSRS6)
    notes = [note(key) for key in sorted(past)]
    path.write_bytes(package(Contents(notes, {}, {}), lambda made: write(made, notes, progress)))
    return path
