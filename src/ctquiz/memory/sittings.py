"""Sittings that can be gone on with: what the log tells of each, and the answers given in it."""

import json
from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import asdict, replace

from ctquiz.clock import Moment
from ctquiz.memory.event import Event, Sat
from ctquiz.memory.live import Answered, live
from ctquiz.memory.log import OWN, Log

_OF_BLANKS: Final = """event.id IN (
  WITH RECURSIVE thread (id) AS (
    SELECT event.id FROM json_each(?) AS one
    CROSS JOIN bank ON bank.name = json_extract(one.value, '$[0]')
    CROSS JOIN blank ON blank.bank = bank.id
      AND blank.fact = json_extract(one.value, '$[1]')
      AND blank.blank = json_extract(one.value, '$[2]')
    CROSS JOIN event ON event.blank = blank.id
    UNION
    SELECT event.id FROM event JOIN thread ON event.target = thread.id
  )
  SELECT id FROM thread
)"""
"""All that ever happened to some blanks, and its corrections, by their index."""


_NOT_OVER: Final = f"""{OWN} AND event.kind = 'sitting'
AND json_extract(event.body, '$.sitting') NOT IN (
  SELECT json_extract(event.body, '$.sitting') FROM event
  WHERE {OWN} AND event.kind = 'sitting' AND json_extract(event.body, '$.over')
)"""
"""Of a thousand exams one waits: the others are not even read."""


class Left(Struct, frozen=True):
    """A sitting that was begun and is not over: `sat` has the last word on each of its fields.

    `said` is the last of them, `began` when the first came.
    """

    sat: Sat
    began: Moment
    said: Event


def left(log: Log) -> list[Left]:
    """Those that are not over and whose questions are known, the last begun first."""
    found: dict[bytes, Left] = {}
    for event in log.events(_NOT_OVER):
        if isinstance(event.body, Sat):
            found[event.body.sitting] = _after(found.get(event.body.sitting), event, event.body)
    return [one for one in found.values() if one.sat.questions][::-1]


def _after(before: Left | None, event: Event, sat: Sat) -> Left:
    """The sitting once one more thing was said of it."""
    if before is None:
        return Left(sat, event.moment, event)
    said = {name: value for name, value in asdict(sat).items() if value is not None}
    return Left(replace(before.sat, **said), before.began, event)


def answers(log: Log, sat: Sat) -> list[Answered]:
    """The answers given in it that stand, oldest first."""
    keys = [(key.bank, key.fact, key.blank) for key, _ in sat.questions or ()]
    told = live(log.events(_OF_BLANKS, json.dumps(keys)))
    return [
        one
        for one in told
        if isinstance(one, Answered) and one.review.sitting == sat.sitting and not one.undone
    ]


def spent(one: Left, given: Iterable[Answered]) -> int:
    """The milliseconds that it took up to the last thing known of it.

    What was said last told the time till then; an answer after that was given so much later.
    After it stands what the log has after it: a clock may have been set back since.
    """
    said = one.said
    later = (
        answer.event.moment.at
        for answer in given
        if (answer.event.tick, answer.event.id) > (said.tick, said.id)
    )
    return (one.sat.spent or 0) + max(0, max(later, default=0) - said.moment.at)
