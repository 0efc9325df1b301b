"""What the log knows of single blanks: where each stands, and all that happened to one."""

from typing import Final

from msgspec import convert

from ctquiz.bank.model import FactKey, Key
from ctquiz.memory.derive import THREAD, event_in
from ctquiz.memory.known import Known
from ctquiz.memory.live import Live, live
from ctquiz.memory.log import Log

_KNOWN: Final = """
SELECT blank.fact, blank.blank, coalesce(stability, 0.0), coalesce(difficulty, 0.0),
       coalesce(last, 0), due, reps, lapses, suspended, coalesce(buried, 0), flag, star
FROM blank {join} schedule ON schedule.blank = blank.id
WHERE blank.bank = (SELECT id FROM bank WHERE name = :bank)
AND (due IS NOT NULL OR suspended OR buried OR flag OR star)
"""


def known(log: Log, bank: str) -> list[Known]:
    """All that is known of a bank's blanks; nothing of those that are new."""
    return _found(log, _KNOWN.format(join="JOIN"), bank=bank)


def known_of(log: Log, fact: FactKey) -> list[Known]:
    """The same of one fact."""
    query = f"{_KNOWN.format(join='CROSS JOIN')} AND blank.fact = :fact"
    return _found(log, query, bank=fact.bank, fact=fact.fact)


def _found(log: Log, query: str, **parameters: str) -> list[Known]:
    return convert(log.rows(query, parameters), list[Known], strict=False)


def happened(log: Log, key: Key) -> list[Live]:
    """All that happened to a blank, oldest first; undone answers too, as they are told of."""
    number = log.rows(
        "SELECT blank.id FROM blank JOIN bank ON bank.id = blank.bank"
        " WHERE bank.name = ? AND blank.fact = ? AND blank.blank = ?",
        (key.bank, key.fact, key.blank),
    )
    return [*live(map(event_in, log.rows(THREAD, number[0])))] if number else []


def last_event(log: Log) -> int:
    """The number of the last event here: another one says that something happened since."""
    return int(log.rows("SELECT coalesce(max(n), 0) FROM event")[0][0])
