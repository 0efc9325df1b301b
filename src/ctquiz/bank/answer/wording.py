"""What can be said in several ways, said in one: number words, ranges, percents, contractions."""

import re
from typing import Final

from ctquiz.bank.answer.fold import plain
from ctquiz.bank.answer.numerals import in_digits, parts_in_digits
from ctquiz.bank.answer.units import is_unit, unit_of

_YEARS: Final = re.compile(r"(?<=\b\d{4})/(?=\d{4}\b)")
_DASH: Final = re.compile("(?<=[\\d%]) ?[\u2010-\u2015] ?(?=[$€£]?\\d)")
_TWICE: Final = re.compile(r"(?<=\d) ?([^\W\d_]+|[%°])(?=-\d[\d.,]* ?\1$)")
_RANGE_OF: Final = re.compile(r"(?<=\d)(-\d[\d.,]*) ?([^\s\d.,-][^\d]*)$")
_RANGE: Final = re.compile(r"(?<=[\d%]) (?:to|until|till|through) (?=[$€£¥]?\d)")
_PERCENT: Final = re.compile(r"(?<=\d) ?(?:per ?cent|pct)\b")
_SHORT: Final = re.compile(r"(?<=[$€£¥])(\d[\d,]*(?:\.\d+)?)(k|m|bn?|tn)\b")
_SCALES: Final = dict(zip("kmbt", ("thousand", "million", "billion", "trillion"), strict=True))
_NOT: Final = re.compile(
    r"\b(?:(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need)n'?t"
    r"|(ca|wo|sha)n't)\b"
)
_WHOLE: Final = {"ca": "can", "wo": "will", "sha": "shall"}


def worded(text: str, language: str) -> str:
    """A text in lower case in the usual signs, so that two of one meaning can be compared."""
    bare = _YEARS.sub("-", plain(text))
    bare = _in_english(bare) if language.casefold().startswith("en") else bare
    return _RANGE_OF.sub(_with_unit, _TWICE.sub("", _DASH.sub("-", bare)))


def _in_english(bare: str) -> str:
    bare = _NOT.sub(lambda match: f"{match[1] or _WHOLE[match[2]]} not", bare)
    bare = _SHORT.sub(lambda match: f"{match[1]} {_SCALES[match[2][0]]}", bare)
    bare = in_digits(parts_in_digits(bare))
    return _RANGE.sub("-", _PERCENT.sub("%", bare)).removeprefix("from ")


def _with_unit(match: re.Match[str]) -> str:
    span, unit = match.groups()
    return f"{span} {unit_of(unit)}" if is_unit(unit) else match.group()
