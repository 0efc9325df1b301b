"""Dates in a text, found where there is little doubt: a wrong row harms a timeline more than none.

English is read in full; of other languages what all write alike, years in digits and ISO dates.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final, NamedTuple

from msgspec import Struct

from ctquiz.paper.facts.counting import counts_after, is_counted


class Order(NamedTuple):
    """What sorts dates: a span by its beginning, a year before its months, a month before its days.

    `year` is negative before Christ; `back` is the negative last year, so that the longer of two
    spans comes first.
    """

    year: int
    month: int
    day: int
    back: int


class Date(Struct, frozen=True):
    """A date as the text writes it, and what it is sorted by."""

    shown: str
    order: Order


_MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()
_MONTH: Final = "|".join(rf"{name}|{name[:3]}t?\b\.?" for name in _MONTHS)
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DAYS: Final = rf"{_DAY}(?:\s?[-–]\s?{_DAY})?"
_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2}|2100)"
_ANY_YEAR: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,5})"
_BC: Final = r"(?:BCE?\b|B\.\s?C\.)"

# In words of a script that parts its words; in others a year stands among the letters.
_LETTER: Final = r"[^\W\u2e80-\uffff]"

_ISO: Final = rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))"
_DASHED: Final = rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}})"
_KINDS: Final = (
    _ISO,
    rf"(?P<day>{_DAYS}(?:\sof)?\s(?:{_MONTH}),?\s{_YEAR}|(?:{_MONTH})\s{_DAYS},?\s{_YEAR})",
    rf"(?P<month>(?:{_MONTH})(?:\s?[-–]\s?(?:{_MONTH}))?(?:\sof)?,?\s{_YEAR})",
    rf"(?P<century>[0-9]{{1,2}}(?:st|nd|rd|th)[\s-]centur(?:y|ies)(?:\s{_BC})?)",
    r"(?P<decade>(?:1[1-9]|20)[0-9]0s)(?!\sof\b)",
    rf"(?P<before>{_ANY_YEAR}(?:\s?[-–]\s?{_ANY_YEAR})?\s{_BC})",
    rf"(?P<after>A\.?D\.?\s{_ANY_YEAR}|{_ANY_YEAR}\s(?:AD|CE)\b)",
    rf"(?P<span>(?i:between)\s{_YEAR}\sand\s{_YEAR}"
    rf"|(?i:between\s){_DASHED}|(?i:from\s){_YEAR}\sto\s{_YEAR}"
    rf"|(?:(?i:from)\s)?{_YEAR}\s(?:until|till|through)\s{_YEAR}"
    rf"|(?:(?i:from)\s)?{_DASHED})",
    rf"(?P<year>{_YEAR})",
)


def _any_of(*kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(kinds)})(?!{_LETTER})")


_ENGLISH: Final = _any_of(*_KINDS)
_ELSE: Final = _any_of(_ISO, rf"(?P<span>{_DASHED})", _KINDS[-1])

_IN_ITS_MONTH: Final = re.compile(_MONTH)
_DIGITS: Final = re.compile(r"[0-9]+")
_TO: Final = re.compile(r"\s?(?:[-–]|\b(?:to|until|till|through|and)\b)\s?")


def dates(text: str, language: str) -> list[Date]:
    """The dates in a text of that language, as they stand; each once."""
    return list(dict.fromkeys(_found(text, language.partition("-")[0].lower() == "en")))


def _found(text: str, english: bool) -> Iterator[Date]:
    for match in (_ENGLISH if english else _ELSE).finditer(text):
        kind, written = match.lastgroup or "", " ".join(match.group().split())
        if kind in ("span", "year") and is_counted(text, match.start(), match.end(), english):
            continue
        if kind in ("day", "month") and counts_after(text, *match.span()):
            continue
        order = _order(kind, written, [*map(int, _DIGITS.findall(written.replace(",", "")))])
        if order is not None:
            yield Date(_shown(kind, written), order)


def _shown(kind: str, written: str) -> str:
    """A span with a dash, whatever words it is told in; else as it is written."""
    if kind != "span":
        return written
    return _TO.sub("–", re.sub("^(?i:from|between) ", "", written))


def _order(kind: str, written: str, numbers: list[int]) -> Order | None:
    """None for what only looks like a date."""
    first, last = numbers[0], numbers[-1]
    match kind:
        case "iso":
            return _on(*numbers)
        case "day":
            month = _month(written)
            return _on(last, month, first) if first <= monthrange(last, month)[1] else None
        case "month":
            return _on(last, _month(written))
        case "century":
            before = "B" in written
            begin = -100 * first if before else 100 * first - 99
            return _over(begin, begin + 99) if first else None
        case "decade":
            return _over(first, first + 9)
        case "before":
            return _over(-first, -last) if first >= last > 0 else None
        case "span":
            last = last if last > 99 else first - first % 100 + last
            return _over(first, last) if first < last else None
        case _:
            return _on(first) if first else None


def _on(year: int, month: int = 0, day: int = 0) -> Order:
    return Order(year, month, day, -year)


def _over(begin: int, end: int) -> Order:
    return Order(begin, 0, 0, -end)


def _month(written: str) -> int:
    found = _IN_ITS_MONTH.search(written)
    assert found is not None, "its pattern has one"
    return [name[:3] for name in _MONTHS].index(found.group()[:3]) + 1
