"""What the log says of past days, looked up and never read whole: a home screen waits for it."""

from typing import Final

from ctquiz.memory.log import Log

LIVE: Final = (
    "NOT EXISTS (SELECT 1 FROM event AS undo WHERE undo.target = {0}.id AND undo.kind = 'void')"
)
"""The condition that an event, by its name in the query, was not undone."""

_RECENT: Final = 500
_LONGEST_MS: Final = 60_000
_FIRST_GUESS_S: Final = 12.0

# A clock that was wrong is amended in the day of its reviews; there is an index of just these.
# Of several such amendments the last one's day stands beside its max().
ON_A_DAY: Final = f"""
WITH moved (id, day, latest) AS (
  SELECT target, json_extract(body, '$.day'), max(printf('%020d', tick) || hex(id)) FROM event
  WHERE kind = 'amend' AND json_extract(body, '$.day') IS NOT NULL AND {LIVE.format("event")}
  GROUP BY target
),
answered (id) AS (
  SELECT id FROM event
  WHERE kind = 'review' AND day = :day AND {LIVE.format("event")}
  AND id NOT IN (SELECT id FROM moved)
  UNION ALL
  SELECT moved.id FROM moved JOIN event ON event.id = moved.id
  WHERE moved.day = :day AND event.kind = 'review' AND {LIVE.format("event")}
)
"""
"""The reviews that count for a day: `answered`, to be selected from."""


def answers_on(log: Log, day: int) -> int:
    """How many answers were given on a study day, practice included."""
    return int(log.rows(f"{ON_A_DAY} SELECT count(*) FROM answered", {"day": day})[0][0])


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


def seconds_a_question(log: Log) -> float:
    """How long an answer took lately; a minute at most counts, 12 s before there is one."""
    spent = log.rows(
        "SELECT min(json_extract(body, '$.ms'), ?) FROM event WHERE kind = 'review'"
        " AND json_extract(body, '$.ms') > 0 ORDER BY n DESC LIMIT ?",
        (_LONGEST_MS, _RECENT),
    )
    return sum(ms for (ms,) in spent) / len(spent) / 1000 if spent else _FIRST_GUESS_S
