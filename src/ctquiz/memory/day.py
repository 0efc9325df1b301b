"""Study days: a day is over at four in the morning, where the learner is."""

from typing import Final

from ctquiz.clock import Moment

ROLLOVER: Final = 4
"""The hour at which a study day ends; who studies past midnight is still on the day before."""

_SECONDS_A_DAY: Final = 86_400


def day_of(moment: Moment, rollover: int = ROLLOVER) -> int:
    """The study day of a moment, in days since 1970-01-01.

    Plain arithmetic on the offset of that moment, so that no change of zone, of rules or of
    daylight saving ever moves a day that was.
    """
    local = moment.at // 1000 + 60 * moment.offset - 3600 * rollover
    return local // _SECONDS_A_DAY


_BACK: Final = 2
_ON: Final = 400


def doubt(last: Moment, now: Moment) -> str | None:
    """Why a clock may be wrong, from the last event's; None where it may well be right.

    It may go two days back, by travel, and 400 on, by a long rest.
    """
    days = (now.at - last.at) / (1000 * _SECONDS_A_DAY)
    if -_BACK <= days <= _ON:
        return None
    far = f"{abs(round(days))} days {'after' if days < 0 else 'before'}"
    return f"the last answer is of {last.iso()[:10]}, {far} what the clock says"
