"""Dates, years, decades and centuries in their usual spellings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from ctquiz.bank.answer.fold import plain
from ctquiz.bank.answer.numerals import in_digits
from ctquiz.bank.answer.romans import arabic

MONTHS: Final = tuple(
    "january february march april may june july august september october november december".split()
)
_MONTHS: Final = {
    **{month: place for place, month in enumerate(MONTHS, 1)},
    **{month[:3]: place for place, month in enumerate(MONTHS, 1)},
    "sept": 9,
}
_ELSEWHERE: Final = {
    language: [month.split("/") for month in months.split()]
    for language, months in {
        "de": "januar februar marz april mai juni juli august september oktober november dezember",
        "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre"
        " decembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
        " diciembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
        "pt": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro"
        " dezembro",
        "nl": "januari februari maart april mei juni juli augustus september oktober november"
        " december",
        "ru": "января/январь февраля/февраль марта/март апреля/апрель мая/маи июня/июнь июля/июль"
        " августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
    }.items()
}
"""The months of other languages without accents, each in every form."""


def months_of(language: str) -> frozenset[str]:
    """The names of the months in a language, in English where it is none of those known here."""
    forms = _ELSEWHERE.get(language.partition("-")[0].casefold(), [[month] for month in MONTHS])
    return frozenset(form for month in forms for form in month)


def _by_beginning(months: list[list[str]]) -> dict[str, int]:
    """The months by their names, and by what no other begins with."""
    names = [(form, place) for place, month in enumerate(months, 1) for form in month]
    return {
        form[:length]: place
        for length in (3, 4, None)
        for form, place in names
        if length is None
        or {other for name, other in names if name.startswith(form[:length])} == {place}
    }


_MONTHS_ELSEWHERE: Final = {
    language: _by_beginning(months) for language, months in _ELSEWHERE.items()
}
WEEKDAYS: Final = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_TENS: Final = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST: Final = 60
_NO_YEAR: Final = re.compile(r"\d,\d{3}(?!\d)")


@dataclass(frozen=True, slots=True)
class Date:
    """One reading of a date, as precise as it was given; years before Christ are negative.

    A decade is kept by its first year, a century by its number; `short` is a year of two digits.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: int | None = None
    century: int | None = None
    short: bool = False


class Match(Enum):
    """How a given date answers one that is asked for."""

    SAME = auto()
    MORE = auto()
    """The asked part is right, and more was said."""
    OTHER = auto()


def compare(asked: Date, given: Date) -> Match:
    """Whether a date given is the one asked for, or one within it."""
    if (asked.decade, asked.century) != (given.decade, given.century):
        return Match.OTHER
    parts = [
        (asked.year, _year(asked.year, given)),
        (asked.month, given.month),
        (asked.day, given.day),
    ]
    if any(want is not None and want != had for want, had in parts):
        return Match.OTHER
    return Match.SAME if all(want == had for want, had in parts) else Match.MORE


def _year(asked: int | None, given: Date) -> int | None:
    """The year given; one of two digits is that of the last or this century."""
    if given.short and asked is not None and 1900 <= asked < 2100 and asked % 100 == given.year:
        return asked
    return given.year


@lru_cache(maxsize=256)
def dates(text: str, language: str = "en") -> tuple[Date, ...]:
    """Every reading of a text that is a date and nothing else; `3/9/2021` has two."""
    if len(text) > _LONGEST or _NO_YEAR.search(text):
        return ()
    tongue = language.partition("-")[0].casefold()
    bare = _tidy(text)
    found = [*_in_figures(bare, tongue), *_span(bare)] or [*_in_words(bare, tongue)]
    return tuple(dict.fromkeys(date for date in found if _exists(date)))


_FILLERS: Final = re.compile(
    rf"\b(?:the|of|on|in|year|during|am|den|de|del|le|el|il|г|года|{'|'.join(WEEKDAYS)}|(?:mon|tues?|wed|thu(?:rs?)?"
    r"|fri|sat|sun)(?=[\s,.]))\b"
)
_ABOUT: Final = re.compile(r"^\s*(?:about|around|circa|ca?\.)\s*(?=\S)")
_DASH: Final = re.compile("(?<=\\d) ?[-\u2010-\u2015] ?(?=\\d)")
_POINTS: Final = re.compile(r"(?<=[^\W\d_])\.(?=[\s,]|$|[a-z]\b)")


def _tidy(text: str) -> str:
    bare = plain(text).strip(" \t\"'()[],;!?.")
    bare = _DASH.sub("-", _POINTS.sub("", _ABOUT.sub("", bare)))
    bare = in_digits(bare.replace("-", " ") if not re.search(r"\d", bare) else bare)
    return " ".join(_FILLERS.sub(" ", bare).replace(",", " ").split())


def _exists(date: Date) -> bool:
    if date.month is not None and not 1 <= date.month <= 12:
        return False
    if date.day is not None and not 1 <= date.day <= _DAYS[(date.month or 1) - 1]:
        return False
    leap = date.year is None or (
        date.year % 4 == 0 and (date.year % 100 != 0 or date.year % 400 == 0)
    )
    return leap or (date.month, date.day) != (2, 29)


_ISO: Final = re.compile(r"(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?(?:t[\d:]+z?)?")
_DAY_MONTH_YEAR: Final = re.compile(r"(\d{1,2})([-/.]\s?)(\d{1,2})\2(\d{4}|\d\d)")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})[/.](\d{4})")


def _in_figures(bare: str, tongue: str) -> Iterator[Date]:
    iso = _ISO.fullmatch(bare)
    if iso and int(iso.group(3)) <= 12:
        year, month = int(iso.group(1)), int(iso.group(3))
        yield Date(year, month, int(iso.group(4)) if iso.group(4) else None)
    usual = _DAY_MONTH_YEAR.fullmatch(bare)
    if usual:
        one, other, year = int(usual.group(1)), int(usual.group(3)), int(usual.group(4))
        short = len(usual.group(4)) == 2
        yield Date(year, other, one, short=short)
        if tongue == "en" and "." not in usual.group(2):
            yield Date(year, one, other, short=short)
    month_year = _MONTH_YEAR.fullmatch(bare)
    if month_year:
        yield Date(int(month_year.group(2)), int(month_year.group(1)))


_ERA: Final = r"(?P<era>ad|ce|bc|bce)"
_CENTURY: Final = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|er|eme|e|\.)?|([ivx]{1,6}(?:th|er|eme|e)?))"
    rf" (?:century|cent|c|siecle|jahrhundert|eeuw|века?)(?: {_ERA})?"
)
_AGE: Final = re.compile(r"^(?:siglo|secolo|seculo) (\S+)")
_DECADE: Final = re.compile(rf"'?(\d{{1,3}}0)(?:'?s)(?: {_ERA})?")
_SHORT_DECADE: Final = re.compile(rf"(?:(\d\d) )?({'|'.join(_TENS)})")


def _span(bare: str) -> Iterator[Date]:
    """A decade or a century; the 1600s are both."""
    century = _CENTURY.fullmatch(_AGE.sub(r"\1 century", bare))
    if century:
        number = int(century.group(1) or arabic(century.group(2)))
        yield Date(century=_era(number, century.group("era")))
    decade = _DECADE.fullmatch(bare)
    if decade:
        first = int(decade.group(1))
        if first >= 100 and first % 100 == 0:
            yield Date(century=_era(first // 100 + 1, decade.group("era")))
        yield from _decades(first, decade.group("era"))
    short = _SHORT_DECADE.fullmatch(bare)
    if short:
        tens = 10 * (_TENS.index(short.group(2)) + 2)
        yield from _decades(int(short.group(1) or 0) * 100 + tens, None)


def _decades(first: int, era: str | None) -> Iterator[Date]:
    if first >= 100:
        yield Date(decade=_era(first, era))
    else:
        yield from (Date(decade=century + first) for century in (1900, 2000))


def _era(year: int, era: str | None) -> int:
    return -year if era in ("bc", "bce") else year


_WORD: Final = re.compile(
    r"(?P<month>[^\W\d_]+)|(?P<number>'?\d+)(?P<rank>st|nd|rd|th|er)?(?![\d.,/])"
)
_YEAR: Final = re.compile(rf"(?:{_ERA} )?(?P<year>\d{{1,4}})(?: ?{_ERA.replace('era', 'behind')})?")


def _in_words(bare: str, tongue: str) -> Iterator[Date]:
    year = _YEAR.fullmatch(bare)
    if year:
        era = year.group("era") or year.group("behind")
        if era or len(year.group("year")) > 2:
            yield Date(_era(int(year.group("year")), era))
        return
    words = [_WORD.fullmatch(word) for word in re.split(r"[\s.\-/]+", bare)]
    if 0 < len(words) <= 4 and all(words):
        months = _MONTHS_ELSEWHERE.get(tongue, _MONTHS)
        yield from _of_month([word for word in words if word is not None], months)


def _of_month(words: list[re.Match[str]], names: dict[str, int]) -> Iterator[Date]:
    era = words[-1].group() if words[-1].group() in ("ad", "ce", "bc", "bce") else None
    words = words[:-1] if era else words
    months = [names.get(word.group("month")) for word in words if word.group("month")]
    if len(months) != 1 or months[0] is None:
        return
    day: int | None = None
    year: int | None = None
    short = False
    for word in words:
        if word.group("month"):
            continue
        said = word.group("number")
        number = int(said.removeprefix("'"))
        if day is None and len(said) <= 2 and number <= 31:
            day = number
        elif year is None and not word.group("rank") and len(said) <= 4:
            year, short = number, len(said) == 2 or said.startswith("'")
        else:
            return
    short = short and era is None
    yield Date(None if year is None else _era(year, era), months[0], day, short=short)
