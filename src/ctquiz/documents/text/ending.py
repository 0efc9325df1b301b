"""Whether a sentence ends at a stop that space follows, by the words before and after it."""

import re
from typing import Final

from ctquiz.documents.text.abbreviations import Abbreviation
from ctquiz.documents.text.signs import DASHES, QUOTES
from ctquiz.documents.text.stop import Begin, Following, Stop, word_before
from ctquiz.documents.text.tongue import Tongue

_SPACED_LETTERS: Final = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.\s?)+[^\W\d_]\Z")
_LETTERS: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_MARKER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[ivx]{1,5}|[IVX]{1,5}")
_DAY: Final = re.compile(r"(?<!\w)\d{1,2}\.\s\d{1,2}\Z")
_ORDINAL: Final = re.compile(r"\d{1,3}|[IVXL]+")
_ROMAN: Final = re.compile(r"[IVXLC]{2,}|[VXLC]")
_NO_VOWEL: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}")
_IN_CAPITALS: Final = re.compile(r"[^\W\d_]")
_ATTRIBUTION: Final = re.compile(
    r"\s?(?:[A-Z]\w{0,20}\.?\s){1,3}"
    r"(?:asked|said|says|replied|cried|wondered|exclaimed|shouted|answered|added)[,.]"
)
_BEFORE_INITIAL: Final = re.compile(rf"(?:\A|[\s.([{QUOTES}{DASHES}])\Z")
_EXCLAIMING: Final = frozenset("Yahoo Jeopardy Yum Joomla Kahoot Oklahoma Ahoy Mia Panic".split())
"""Names that are written with an exclamation mark."""
_AFTER_CLOCK: Final = frozenset(
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST Eastern Pacific"
    " Central Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March"
    " April May June July August September October November December".split()
)
_LETTERED: Final = frozenset(
    "vitamin plan type group class grade hepatitis section appendix level figure point team option"
    " factor category version part phase schedule exhibit table case war form influenza protein"
    " series block zone line variant".split()
)
"""What has a letter for a name: a letter after it is no initial."""
_ITEM: Final = 300
"""Characters of an item of a list within a paragraph, which its number is looked for before."""
_TO_THE_VERB: Final = 14
"""Characters of a sentence that has not got to its verb: `At 5 a.m. Mr. Smith`."""


def ends(stop: Stop, then: Following, tongue: Tongue) -> bool:
    """Whether the sentence ends before the word that follows."""
    if then.begin is Begin.SMALL or stop.text[stop.at - 1] in "([":
        return False
    if stop.mark == ".":
        return _full_stop(stop, then, tongue)
    if any(sign not in ".…" and not sign.isspace() for sign in stop.mark):
        return _exclaimed(stop, then)
    dots = stop.mark.replace("…", "...").count(".")
    # One of two is the abbreviation's.
    return dots != 3 or _after_ellipsis(stop, then)


def _exclaimed(stop: Stop, then: Following) -> bool:
    """After a question or exclamation mark; a quotation that ends in one may be what is said."""
    if stop.enclosed or (not stop.close and word_before(stop.before()) in _EXCLAIMING):
        return then.starts
    if not stop.close:
        return True
    return then.begin is not Begin.UNCASED and not _ATTRIBUTION.match(stop.text, stop.after)


def _after_ellipsis(stop: Stop, then: Following) -> bool:
    if stop.enclosed or stop.text[stop.at - 1].isspace():
        # Words were left out of the middle of a sentence.
        return then.starts and then.word != "I"
    return then.begin is not Begin.FIGURE


def _full_stop(stop: Stop, then: Following, tongue: Tongue) -> bool:
    before = stop.before()
    word = word_before(before)
    if not word:
        return True
    if len(word) == 1 and (spaced := _SPACED_LETTERS.search(before)):
        joined = "".join(spaced.group().split())
        kind = tongue.abbreviation(joined) or tongue.abbreviation(word)
    else:
        kind = tongue.abbreviation(word)
    if kind is None:
        return _after_word(stop, word, then, tongue)
    if stop.close and stop.close[-1].isdecimal():
        # No.12 The Close
        return False
    return not stop.enclosed and _after_abbreviation(stop, kind, word, then, tongue)


def _after_abbreviation(
    stop: Stop, kind: Abbreviation, word: str, then: Following, tongue: Tongue
) -> bool:
    figure = then.begin is Begin.FIGURE
    match kind:
        case Abbreviation.NEVER:
            return False
        case Abbreviation.EITHER:
            return then.starts
        case Abbreviation.ENDS:
            return True
        case Abbreviation.CLOCK:
            short = stop.at - stop.start < _TO_THE_VERB
            return not figure and then.word not in _AFTER_CLOCK and (then.starts or not short)
        case Abbreviation.NUMBER:
            numbered = figure or (word.lower() != "no" and _is_numeral(word, then))
            return not numbered and _after_word(stop, word, then, tongue)


def _is_numeral(word: str, then: Following) -> bool:
    """`Vol. II`, `Fig. B`; but `a fig. I ate`."""
    if _ROMAN.fullmatch(then.word):
        return True
    single = len(then.word) == 1 and then.word.isupper()
    return single and (then.word not in "AI" or word[0].isupper())


def _after_word(stop: Stop, word: str, then: Following, tongue: Tongue) -> bool:
    if _is_marker(stop, word):
        return False
    if _LETTERS.fullmatch(word):
        return _after_letters(stop, word, then)
    if word[0].isdigit():
        return not _is_part_of_date(stop, word, then) and not _is_ordinal(word, then, tongue)
    if _is_ordinal(word, then, tongue):
        return False
    return then.starts or not _NO_VOWEL.fullmatch(word)


def _is_marker(stop: Stop, word: str) -> bool:
    """Whether it is the number of an item: `1. First`, `(b. Second`, `these: 1. First 2. Second`"""
    if not _MARKER.fullmatch(word):
        return False
    begins = stop.at - len(word)
    if begins - stop.start <= 3 and not any(map(str.isalnum, stop.text[stop.start : begins])):
        return True
    if stop.text[max(stop.start, begins - 2) : begins].rstrip().endswith(":"):
        return True
    if not word.isdecimal():
        return False
    last = f"{int(word) - 1}."
    found = stop.text.rfind(last, max(stop.start, begins - _ITEM), begins)
    return found == stop.start or (found > 0 and not stop.text[found - 1].isalnum())


def _after_letters(stop: Stop, word: str, then: Following) -> bool:
    """After single letters: an acronym, initials, or the name of what has a letter for one."""
    if then.is_initial and len(word) == 1:
        return False
    if "." in word:
        return then.starts and not stop.enclosed
    if word.islower() or then.starts:
        return not stop.enclosed
    if not (word.isupper() or word.istitle()):
        # One letter of Arabic or Hebrew is short for a title.
        return not "\u0590" <= word < "\u1000"
    before = stop.before()[:-1]
    if not _BEFORE_INITIAL.search(before):
        return True
    earlier = before.split()[-1:]
    return bool(earlier) and (earlier[0].lower() in _LETTERED or earlier[0][-1].isdigit())


def _is_part_of_date(stop: Stop, word: str, then: Following) -> bool:
    """`3. 10. 2021`"""
    if then.begin is not Begin.FIGURE or len(word) > 2:
        return False
    day = len(then.word) <= 2 and stop.text.startswith(".", then.end)
    return day or (len(then.word) == 4 and _DAY.search(stop.before()) is not None)


def _is_ordinal(word: str, then: Following, tongue: Tongue) -> bool:
    """`am 3. Oktober`, `Ludwig XIV. König`"""
    return tongue.ordinals and not then.starts and _ORDINAL.fullmatch(word) is not None
