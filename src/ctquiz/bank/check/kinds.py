"""What kind of thing a text is: a number, a time, one or many."""

import re
from typing import Final

from ctquiz.bank.answer.quantity import number
from ctquiz.bank.check.compared import words_of

_NUMBER_WORDS: Final = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
    " ninety hundred hundreds thousand thousands million millions billion billions trillion"
    " dozen dozens half none no nothing both all several many few couple pair single once twice"
    " infinitely infinite".split()
)
_ORDINALS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    " last".split()
)
CALENDAR: Final = frozenset(
    "january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday spring summer autumn fall winter century centuries decade year years month"
    " day date bc bce ad ce am pm noon midnight".split()
)
"""Words of which dates are made."""

_TIMES: Final = frozenset(
    "after age ago always annually antiquity at before christmas daily dawn days during dusk"
    " easter end epoch era evening every eve hour hours if immediately independence later middle"
    " millennium minute minutes monthly months morning never new night now on once past period"
    " prehistory quarterly reign renaissance season since solstice sunrise sunset thanksgiving"
    " time times today tomorrow until upon war week weekly weeks when whenever while yearly"
    " yesterday ages aged birthday equinox childhood dynasty enlightenment reformation"
    " revolution soon present beginning start".split()
)
_BESIDE_DATES: Final = frozenset("in on the of at since by from to until about circa c".split())
_NAMED_EVENT: Final = re.compile(r"[Tt]he [A-Z]")
_DIGIT: Final = re.compile(r"\d")
_DIGITS_ALONE: Final = re.compile(r"[^\w]*[0-9][0-9\W]*(?:st|nd|rd|th|s)?[^\w]*")
_MANY: Final = re.compile(r"[a-z]{2,}s")
_NOT_MANY: Final = ("ss", "us", "is", "ics", "ous", "news", "series", "species", "always", "gas")
_UNSURE: Final = ("as", "os", "a", "ae", "i", "en")
"""Endings of one and of many: pancreas and areas, idea and criteria, alga and algae."""

_ALONE: Final = frozenset(
    "means lens perhaps sometimes besides hers yes this does rabies diabetes measles mumps rickets"
    " shingles herpes scabies hives caries biceps triceps forceps corps mathematics gallows innings"
    " barracks billiards molasses headquarters works crossroads".split()
)
"""Words of one thing that end like those of many, or of none."""

_UNMARKED: Final = frozenset(
    "men women people children feet teeth mice geese sheep fish deer police cattle data"
    " media".split()
)


def is_number(text: str) -> bool:
    """A number and nothing else."""
    plain = text.strip().strip("$€£%")
    return number(plain) is not None or bool(_DIGITS_ALONE.fullmatch(plain[:60]))


def has_digit(text: str) -> bool:
    """Whether a digit stands in it."""
    return _DIGIT.search(text) is not None


def counts(text: str) -> bool:
    """Whether it says how many, in digits or in words."""
    return has_digit(text) or not _NUMBER_WORDS.isdisjoint(words_of(text))


def is_date(text: str) -> bool:
    """A point in time as a calendar gives it, and nothing else; a bare number may be a year."""
    words = words_of(text)
    telling = [word for word in words if word not in _BESIDE_DATES]
    return bool(telling) and all(
        word[0].isdigit() or word in CALENDAR or word in _ORDINALS for word in telling
    )


def tells_time(text: str) -> bool:
    """Whether anything in it may say when, be it an event with a name: `the Renaissance`."""
    words = words_of(text)
    return (
        has_digit(text)
        or _NAMED_EVENT.match(text) is not None
        or not (
            CALENDAR.isdisjoint(words) and _TIMES.isdisjoint(words) and _ORDINALS.isdisjoint(words)
        )
    )


def is_plural(text: str) -> bool | None:
    """Whether a common noun stands for many; None where its form does not show it."""
    words = text.split()
    last = words[-1] if words else ""
    if not (last.isalpha() and last.islower()) or last in _UNMARKED | _ALONE:
        return None
    if last.endswith(_UNSURE):
        return None
    return len(last) > 3 and bool(_MANY.fullmatch(last)) and not last.endswith(_NOT_MANY)
