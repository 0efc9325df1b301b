"""What the log says of past days, looked up and never read whole: a home screen waits for it."""

from typing import Final

from ctquiz.clock import Moment
from ctquiz.memory.event import ELSEWHERE
from ctquiz.memory.log import Log

_NO_ECHO: Final = "{0}.id NOT IN (SELECT id FROM echo)"
LIVE: Final = (
    "NOT EXISTS (SELECT 1 FROM event AS undo WHERE undo.target = {0}.id AND undo.kind = 'void')"
    f" AND {_NO_ECHO}"
)
"""The condition that an event, by its name in the query, stands: not undone, nor told twice."""

_RECENT: Final = 500
_LONGEST_MS: Final = 60_000
_FIRST_GUESS_S: Final = 12.0


# A clock that was wrong is amended in the day of its reviews; there is an index of just these.
# Of several such amendments the last one's day stands beside its max().
def _answered(when: str) -> str:
    return f"""
    WITH moved (id, day, latest) AS (
      SELECT target, json_extract(body, '$.day'), max(printf('%020d', tick) || hex(id)) FROM event
      WHERE kind = 'amend' AND json_extract(body, '$.day') IS NOT NULL AND {LIVE.format("event")}
      GROUP BY target
    ),
    answered (id) AS (
      SELECT id FROM event
      WHERE kind = 'review' AND day {when} AND {LIVE.format("event")}
      AND id NOT IN (SELECT id FROM moved)
      UNION ALL
      SELECT moved.id FROM moved JOIN event ON event.id = moved.id
      WHERE moved.day {when} AND event.kind = 'review' AND {LIVE.format("event")}
    )
    """


ON_A_DAY: Final = _answered("= :day")
"""The reviews that count for a day: `answered`, to be selected from."""

_AFTER_A_DAY: Final = _answered("> :day")
AHEAD: Final = 2
"""Days that a review may be ahead of today: who flies west turns the calendar back so far."""


def answers_on(log: Log, day: int) -> int:
    """How many answers were given on a study day, practice included."""
    return int(log.rows(f"{ON_A_DAY} SELECT count(*) FROM answered", {"day": day})[0][0])


def reviews(log: Log) -> int:
    """How many answers were ever given, undone ones too."""
    # Echoes are taken from the sum: to look at each review for one would read the whole log.
    told = (
        "SELECT (SELECT count(*) FROM event WHERE kind = 'review')"
        " - (SELECT count(*) FROM echo CROSS JOIN event USING (id) WHERE kind = 'review')"
    )
    return int(log.rows(told)[0][0])


def ever_answered(log: Log) -> bool:
    """Whether there is a past at all."""
    return bool(log.rows("SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'review')")[0][0])


def streak(log: Log, today: int) -> int:
    """Days in a row with an answer, up to today, or up to yesterday while today has none yet."""
    day = today if _has_answers(log, today) else today - 1
    length = 0
    while _has_answers(log, day - length):
        length += 1
    return length


def _has_answers(log: Log, day: int) -> bool:
    found = log.rows(f"{ON_A_DAY} SELECT EXISTS (SELECT 1 FROM answered)", {"day": day})
    return bool(found[0][0])


def dated_ahead(log: Log, today: int) -> list[bytes]:
    """The reviews that a wrong clock dated so far ahead that they cannot have been given yet."""
    rows = log.rows(f"{_AFTER_A_DAY} SELECT id FROM answered", {"day": today + AHEAD})
    return [review for (review,) in rows]


def newest(log: Log) -> Moment | None:
    """When the last thing happened here or on another machine, by the clock of its time.

    Not in another program: that its deck rested for years says nothing of this clock.
    """
    rows = log.rows(
        "SELECT json_extract(body, '$.at'), json_extract(body, '$.offset') FROM event"
        " WHERE json_extract(body, '$.machine') <> ? ORDER BY tick DESC, id DESC LIMIT 1",
        (ELSEWHERE.hex(),),
    )
    return Moment(*rows[0]) if rows else None


def seconds_a_question(log: Log) -> float:
    """How long an answer took lately; a minute at most counts, 12 s before there is one."""
    spent = log.rows(
        "SELECT min(json_extract(body, '$.ms'), ?) FROM event WHERE kind = 'review'"
        " AND json_extract(body, '$.ms') > 0 ORDER BY n DESC LIMIT ?",
        (_LONGEST_MS, _RECENT),
    )
    return sum(ms for (ms,) in spent) / len(spent) / 1000 if spent else _FIRST_GUESS_S
