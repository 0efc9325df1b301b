"""What was learnt in Anki becomes events: reviews as they were, where cards stand, their marks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form, Key
from ctquiz.collector import uncollected
from ctquiz.exchange.apkg.collection import Collection, Row
from ctquiz.exchange.incoming.past.began import is_answer, is_reset
from ctquiz.exchange.incoming.past.days import Days
from ctquiz.exchange.incoming.past.marking import markings
from ctquiz.exchange.incoming.past.past import SOURCE, Past, whole_days
from ctquiz.exchange.incoming.past.standing import standing
from ctquiz.memory.event import Event, Mode, Reset, Review
from ctquiz.memory.fsrs import AGAIN, FSRS6, Model
from ctquiz.memory.schedule import RETENTION

_VERDICTS: Final = {1: "wrong", 2: "close", 3: "right", 4: "right"}
"""By the rating, as ratings are given here by the verdict."""

_LONGEST_MS: Final = 3_600_000


class History(Struct, frozen=True):
    """Events of all blanks; `unplaced` counts cards that have a past but no blank."""

    events: Sequence[Event]
    unplaced: int


def history(
    collection: Collection,
    blanks: Mapping[tuple[str, int], Key],
    forms: Mapping[Key, Form] | None = None,
    model: Model = FSRS6,
) -> History:
    """The past of a collection, by the blanks that its cards became: (guid of the note, order).

    `forms` are those in which cards ask, where that is not `ask`.
    """
    days, forms = Days.of(collection), forms or {}
    notes = {note.id: note for note in collection.notes}
    rows: defaultdict[int, list[Row]] = defaultdict(list)
    events: list[Event] = []
    unplaced = 0
    with uncollected():
        for row in sorted(collection.rows, key=lambda row: row.at):
            rows[row.card].append(row)
        for card in collection.cards:
            note, its = notes[card.note], rows[card.id]
            key = blanks.get((note.guid, card.order))
            if key is None:
                unplaced += card.kind != 0 or any(map(is_answer, its))
            else:
                past = Past(card, note, its, key, days)
                events += _events(past, forms.get(key, Form.ASK), model)
    return History(events, unplaced)


def _events(past: Past, form: Form, model: Model) -> Iterator[Event]:
    for row in past.rows:
        if is_answer(row):
            yield past.event("review", row.at, _review(past, row, form))
        elif is_reset(row):
            yield past.event("reset", row.at, Reset(past.key, SOURCE))
    yield from standing(past, model)
    for mark in markings(past.card, past.note, past.key, past.days):
        yield past.event(f"{mark.name} {mark.value}", past.changed, mark)


def _review(past: Past, row: Row, form: Form) -> Review:
    memory = past.card.memory
    return Review(
        key=past.key,
        day=past.days.day(row.at),
        mode=Mode.STUDY,
        sitting=b"",
        form=form,
        options=(),
        answer=None,
        verdict=_VERDICTS[row.ease],
        score=(int(row.ease > AGAIN), 1),
        hints=0,
        rating=row.ease,
        days=whole_days(row.days),
        base=None,
        asked=(memory and memory.retention) or RETENTION,
        ms=min(max(row.ms, 0), _LONGEST_MS),
        source=SOURCE,
    )
