"""Numbers in digits: separators of any locale, powers of ten and fractions."""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import gcd
from typing import Final

_GROUPED_BY_POINT: Final = frozenset("de es it pt nl tr da el ro".split())
_DECIMAL_COMMA: Final = _GROUPED_BY_POINT | frozenset("fr ru uk pl cs sv nb no fi hu bg ca".split())
_SPACES: Final = " \u00a0\u202f\u2009"
_BODY: Final = re.compile(rf"\d+(?:[.,'٬٫·{_SPACES}_]\d+)*")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
_WESTERN: Final = re.compile(r"\d{1,3}(?:(?P<by>[.,'٬ _])\d{3})(?:(?P=by)\d{3})*")
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_POWER: Final = re.compile(
    r"e([+-]?\d{1,2})(?!\w)|\s*[x×*·]\s*10(?:\^|\*\*)\s*([+-]?\d{1,2})(?!\d)"
)
_RAISED: Final = re.compile(r"(10)(?:\^|\*\*)\s*([+-]?\d{1,2})(?!\d)")
_FRACTION: Final = re.compile(r"(?:(\d{1,9})\s+)?(\d{1,9})\s*/\s*(\d{1,9})(?![\d/])")


def figures(
    text: str, at: int, language: str, authored: bool = False
) -> Iterator[tuple[Fraction, int, bool]]:
    """The readings of the number at a place: its value, where it ends, whether it is a fraction."""
    raised = _RAISED.match(text, at)
    if raised:
        yield Fraction(10) ** int(raised.group(2)), raised.end(), False
        return
    fraction = _FRACTION.match(text, at)
    if fraction and int(fraction.group(3)):
        whole, over, under = (int(group or 0) for group in fraction.groups())
        yield whole + Fraction(over, under), fraction.end(), True
        return
    body = _BODY.match(text, at)
    if not body:
        return
    power = _POWER.match(text, body.end())
    factor = Fraction(10) ** int(power.group(1) or power.group(2)) if power else Fraction(1)
    end = power.end() if power else body.end()
    read = authors_reading if authored else readings
    for written in read(body.group(), language):
        yield Fraction(written) * factor, end, False


def is_unreduced(text: str) -> bool:
    """Whether a text holds a fraction that can be shortened: 4/4 is a metre, and no 1."""
    return any(gcd(int(over), int(under)) != 1 for _, over, under in _FRACTION.findall(text))


def readings(written: str, language: str) -> list[str]:
    """What digits with separators may mean, in the common notation.

    The thousands separator of the bank's own language is taken at its word: in an English bank
    `1,610` is no 1.61, but `1.610` may be 1610.
    """
    bare = re.sub(f"[{_SPACES}]", " ", written)
    found = [bare] if _PLAIN.fullmatch(bare) else []
    tongue = language.partition("-")[0].casefold()
    own = "." if tongue in _GROUPED_BY_POINT else "" if tongue in _DECIMAL_COMMA else ","
    grouped = _grouped(bare)
    if grouped is not None:
        if own == "." and bare.count(".") == 1 and not bare.startswith("0."):
            found = []
        found.append(grouped)
    head, mark, tail = _last_mark(bare)
    whole = head if head.isdigit() else _grouped(head)
    if mark and whole is not None and mark not in head:
        as_decimal = f"{whole}.{tail}"
        taken = grouped is not None and mark == own
        if not taken and as_decimal not in found:
            found.append(as_decimal)
    return found


def authors_reading(written: str, language: str) -> list[str]:
    """The one reading of what an author wrote, who keeps to the notation of the bank's language.

    What is shown as 12.345 in English must not be a thousand times as much.
    """
    found = readings(written, language)
    if len(found) < 2:
        return found
    decimal = "," if language.partition("-")[0].casefold() in _DECIMAL_COMMA else "."
    is_decimal = _last_mark(written)[1] == decimal
    return [one for one in found if ("." in one) == is_decimal]


def _grouped(written: str) -> str | None:
    if (_WESTERN.fullmatch(written) or _INDIAN.fullmatch(written)) and written[0] != "0":
        return re.sub(r"\D", "", written)
    return None


def _last_mark(written: str) -> tuple[str, str, str]:
    match = re.fullmatch(r"(.*)([.,٫·])(\d+)", written)
    return (match.group(1), match.group(2), match.group(3)) if match else ("", "", "")
