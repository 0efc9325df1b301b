"""Moments: the clock's word and the learner's offset, handed to everything that needs a time."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from ctquiz.errors import failure


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as a learner met it: `at` in ms since 1970 UTC, `offset` in minutes east."""

    at: int
    offset: int

    def iso(self) -> str:
        """ISO 8601 with the offset, to the millisecond."""
        ahead = timedelta(minutes=self.offset)
        # The local time may be in the last year of all while it is the next one in UTC.
        local = datetime(1970, 1, 1) + (timedelta(milliseconds=self.at) + ahead)
        return local.replace(tzinfo=timezone(ahead)).isoformat(timespec="milliseconds")


Clock = Callable[[], Moment]


def moment_of(local: datetime) -> Moment:
    """The moment of an aware datetime."""
    offset = local.utcoffset() or timedelta()
    elapsed = local - datetime(1970, 1, 1, tzinfo=UTC)
    return Moment(elapsed // timedelta(milliseconds=1), offset // timedelta(minutes=1))


def is_set(environment: Mapping[str, str]) -> bool:
    """Whether the time is what someone said, not what the machine says."""
    return bool(environment.get("CTQUIZ_NOW", "").strip())


def clock_from(environment: Mapping[str, str]) -> Clock:
    """The machine's clock, or the one moment that `CTQUIZ_NOW` names.

    A date alone means its noon: midnight would still belong to the study day before.
    """
    text = environment.get("CTQUIZ_NOW", "").strip()
    if not text:
        return lambda: moment_of(datetime.now().astimezone())
    try:
        named = datetime.fromisoformat(text)
        if re.fullmatch(r"[0-9W-]+", text):
            named = named.replace(hour=12)
        fixed = moment_of(named if named.tzinfo else named.astimezone())
        fixed.iso()  # what cannot be written back is no time
    except (ValueError, OverflowError, OSError):
        raise failure(
            "CTQUIZ_NOW", f"'{text}' is no time", "write it like 2026-11-23T09:00+01:00"
        ) from None
    return lambda: fixed
