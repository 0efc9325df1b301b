"""Figures as `stats --json` promises them: each name and type here is a contract."""

from typing import Any, Final

from ctquiz.figures.calendar import WEEK, date_of
from ctquiz.figures.gather import Figures
from ctquiz.figures.words import LATELY, ratings
from ctquiz.memory.stats.tally import Tally

_AHEAD: Final = 12 * WEEK


def data(found: Figures) -> dict[str, Any]:
    """All of them, under keys of their own.

    `answers` are all that were given, `counted` those that were no practice and no exam.
    """
    lately = found.past.over(range(found.today - LATELY + 1, found.today + 1))
    return {
        "lately": {"days": LATELY, **_tally(lately.tally), "asked": lately.asked_for},
        "days": [
            {"day": _date(day), "answers": one.answers, "minutes": round(one.minutes, 2)}
            for day, one in sorted(found.past.days.items())
        ],
        "forecast": [
            {"day": _date(found.today + ahead), "due": due}
            for ahead, due in enumerate(found.coming(_AHEAD))
        ],
        "ages": {name: getattr(found.ages, name) for name in found.ages.__struct_fields__},
        "ratings": dict(ratings(found)),
        "forms": {form: _tally(one) for form, one in sorted(found.past.forms.items())},
        "tags": {tag: _tally(one) for tag, one in found.tags.items()},
        "hardest": [
            {
                "bank": one.fact.bank,
                "fact": one.fact.fact,
                "text": one.said,
                "lapses": one.lapses,
                **_tally(one.tally),
            }
            for one in found.hardest
        ],
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "counted": tally.reviews,
        "tests": tally.tests,
        "passes": tally.passes,
        "retention": tally.retention,
    }


def _date(day: int) -> str:
    return date_of(day).isoformat()
