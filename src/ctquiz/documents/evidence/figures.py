"""Numbers as evidence compares them: by what they come to, however they are written."""

import re
from decimal import Decimal
from typing import Final

from ctquiz.bank.answer.numerals import NUMBER_WORDS, SCALES, in_digits

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINTS: Final = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_POINTS_GROUP: Final = frozenset("de es it pt nl da no sv fi pl cs tr el ro id hu hr sl".split())
_COMMAS_PART: Final = _POINTS_GROUP | frozenset("fr ru uk bg sk sr lt lv et".split())
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d+$)")
_POWER: Final = re.compile("(?<=[0-9])(?=[\u2070\u00b9\u00b2\u00b3\u2074-\u2079])")
_FEW: Final = re.compile(r"(\d+)(?:\.(\d+))?")
_SCALES: Final = {
    "en": {**SCALES, "bn": 10**9, "tn": 10**12, "mn": 10**6},
    **{
        language: {name: 10**power for power, names in said.items() for name in names.split()}
        for language, said in {
            "de": {
                **{3: "tausend", 6: "million millionen mio", 9: "milliarde milliarden mrd"},
                12: "billion billionen",
            },
            "fr": {3: "mille", 6: "million millions", 9: "milliard milliards"},
            "es": {3: "mil", 6: "millón millones"},
            "it": {3: "mila", 6: "milione milioni", 9: "miliardo miliardi"},
            "pt": {3: "mil", 6: "milhão milhões", 9: "bilhão bilhões"},
            "nl": {3: "duizend", 6: "miljoen", 9: "miljard"},
            "sv": {3: "tusen", 6: "miljon miljoner", 9: "miljard miljarder"},
            "da": {3: "tusind", 6: "million millioner", 9: "milliard milliarder"},
            "no": {3: "tusen", 6: "million millioner", 9: "milliard milliarder"},
            "pl": {
                3: "tysiąc tysiące tysięcy",
                6: "milion miliony milionów",
                9: "miliard miliardów",
            },
            "ru": {
                **{3: "тысяча тысячи тысяч", 6: "миллион миллиона миллионов млн"},
                9: "миллиард миллиарда миллиардов млрд",
            },
            "zh": {4: "万 萬", 8: "亿 億"},
            "ja": {4: "万", 8: "億"},
        }.items()
    },
}
_LONGEST: Final = 16
"""Digits of a number that are reckoned with."""

_JOINED: Final = frozenset(["hundred", *SCALES])


def with_power(written: str) -> str:
    """A number with its power told apart from its digits, before signs are folded."""
    return _POWER.sub("^", written)


def ungrouped(written: str, language: str) -> str:
    """A number without the signs that part its thousands."""
    if language in _POINTS_GROUP and _GROUPED_BY_POINTS.fullmatch(written):
        return written.replace(".", "")
    return written.replace(",", "") if _GROUPED.fullmatch(written) else written


def value_of(written: str, language: str) -> str:
    """What a number without grouping comes to, in digits with a point."""
    bare = "".join(written.split())
    if language == "en":
        value = in_digits(bare)
    else:
        value = _DECIMAL_COMMA.sub(".", bare) if language in _COMMAS_PART else bare
    # 1,250.00 is 1,250; a version 3.10 is not 3.1.
    return value.removesuffix(".00")


def is_joined_by_and(word: str) -> bool:
    """Whether a number may go on after this word and an `and`: `a hundred and five`."""
    return word in _JOINED


def goes_on(word: str, language: str) -> bool:
    """Whether a word may be a further one of a number."""
    return word in _SCALES.get(language, ()) or (language == "en" and word in NUMBER_WORDS)


def together(said: list[str], language: str) -> str | None:
    """What words of one number come to (`16 million`); None where they are several numbers."""
    first = value_of(said[0], language)
    figures = _FEW.fullmatch(first.removeprefix("-"))
    if figures is None or not said[0][-1].isdigit():
        value = in_digits(" ".join(said)) if language == "en" else " "
        return None if " " in value else value
    scales = _SCALES.get(language, {})
    if len(said) != 2 or said[1] not in scales or len(figures[0]) > _LONGEST:
        return None
    value = f"{Decimal(first) * scales[said[1]]:f}"
    return value.rstrip("0").rstrip(".") if "." in value else value
