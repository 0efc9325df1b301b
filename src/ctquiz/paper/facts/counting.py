"""Whether four digits are a year or something else: an amount, or the number of an article."""

import re
from typing import Final

_NEVER_BEFORE: Final = re.compile(
    r"(?:[$€£¥₽₹#§@±×*/\\]\s?|[0-9][.,:]|(?<!\bmid)(?<!early)(?<!late)(?<!pre)(?<!post)[-–−])$"
)
_NEVER_AFTER: Final = re.compile(
    r"[.,:/][0-9]|\s?[%‰°€£$¥₽₹]|\s?[-–][0-9]|-\w"
    r"|\s(?:km|cm|mm|m|kg|g|mg|t|l|ml|ha|[kMG]?Wh?|[kMG]?Hz|mph|ft|USD|EUR|GBP|CNY|RMB|Mio|Mrd)\b"
)
"""Amounts in every language: by a sign of money, a decimal, a unit."""

_NUMBERED: Final = (
    "no|nos|nr|number|numbers|article|articles|art|page|pages|p|pp|paragraph|section|chapter|verse|"
    "resolution|resolutions|directive|regulation|decree|decision|document|form|item|version|model|"
    "room|flight|route|highway|line|bus|train|channel|box|volume|vol|issue|opus|code|ISO|RFC|"
    "USD|EUR|GBP|CNY|RMB|over|nearly|almost|some|least|most|than|exactly|approximately"
)
_NUMBERED_BEFORE: Final = re.compile(rf"\b(?:{_NUMBERED})\.?\s$", re.IGNORECASE)
"""What is numbered, and how an amount is weighed."""

_COUNTED: Final = (
    "people|persons?|men|women|children|boys|girls|soldiers|troops|fighters|workers|employees|"
    "students|pupils|teachers|inhabitants|residents|citizens|members|refugees|prisoners|deaths|"
    "victims|casualties|families|households|participants|visitors|votes|voters|times|years?|"
    "months|weeks|days|hours|minutes|seconds|pages|words|lines|copies|books|species|animals|birds|"
    "trees|plants|islands|cities|towns|villages|houses|schools|ships|boats|planes|aircraft|tanks|"
    "vehicles|cars|dollars|euros?|pounds|yuan|rubles|roubles|yen|rupees|francs|marks|cents|"
    "tonnes?|tons?|grams?|kilograms?|kilos|miles?|meters?|metres?|kilomet(?:er|re)s?|feet|foot|"
    "inches|acres|hectares?|lit(?:er|re)s?|gallons|barrels|degrees|percent|per|watts?|volts|"
    "calories|bytes|points|square|cubic|million|billion|trillion|thousand|hundred|dozen"
)
_COUNTED_AFTER: Final = re.compile(rf"\s(?:{_COUNTED})\b")

_PLURAL_AFTER: Final = re.compile(r"\s(?!(?:as|has|is|its|this|was)\b)[a-z]+s\b")

_IN_TIME: Final = re.compile(
    r"(?:^|[(–—]\s?|\b(?:in|since|until|till|by|before|after|during|from|between|early|late|mid|year|"
    r"years|spring|summer|autumn|fall|winter|(?-i:[A-Z]\w+)\sof|(?:end|start|year|spring|summer|"
    r"autumn|winter)\sof)\s(?:the\s(?:year\s)?)?|\bthe\s(?:year\s)?|\b(?:mid|early|late|pre|post)-"
    r"|\bthe\s(?!total|sum|number|average|cost|price|population)(?:\w+\s){1,2}of\s"
    r"|[12][0-9]{3}(?:,|,?\s(?:and|or))\s)$",
    re.IGNORECASE,
)
"""Only behind these stands a year that is written by itself, or where a text begins with it."""

_GOES_ON: Final = (
    "a|an|and|are|as|at|but|by|for|from|had|has|in|is|it|of|on|or|saw|that|the|then|to|until|was|"
    "were|when|where|which|while|who|with"
)
_WORD_AFTER: Final = re.compile(rf"\s(?!(?:{_GOES_ON})\b)[^\W\d_]")
_CAPITAL_AFTER: Final = re.compile(r"\s([^\W\d_])")
_STARTS: Final = re.compile(
    r"(?:,|:|[-–]\s?(?:present|today|now)\b|\s(?:saw|was|brought|marked|began|ended)\b)"
)
"""How a text goes on that begins with a year."""

_GROWS: Final = re.compile(
    r"\b(?:rose|rises?|grew|grows?|fell|falls?|climbed|increased?s?|dropped|declined?|shrank|"
    r"expanded|jumped|went|raised|cut|lowered|doubled)\b[^.;]*$"
)
"""What grows from one number to another has no dates there."""


def is_counted(text: str, start: int, end: int, english: bool) -> bool:
    """Whether the digits at that place are an amount or a number of something, and no year.

    In English a year has to be told by the words before it; in other languages a word behind it
    that has a capital tells what is counted, as German nouns do.
    """
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if _NEVER_BEFORE.search(before) or _NEVER_AFTER.match(after):
        return True
    if not english:
        noun = _CAPITAL_AFTER.match(after)
        return noun is not None and noun.group(1).isupper()
    if _NUMBERED_BEFORE.search(before) or _COUNTED_AFTER.match(after):
        return True
    is_span = not text[start:end].isdigit()
    if _GROWS.search(before) and (is_span or before.endswith("from ")):
        return True
    told = _IN_TIME.search(before) is not None or text[start].isalpha()
    if is_span:
        return _WORD_AFTER.match(after) is not None and not told
    if before.endswith(": ") and not after:
        return False
    if counts_after(text, start, end):
        return True
    begins = start == 0 and end < len(text)
    return not told or (begins and _STARTS.match(after) is None)


_RARELY_COUNTED: Final = 1900
"""From here on four digits are mostly years."""


def counts_after(text: str, start: int, end: int) -> bool:
    """Whether a date is none, as what follows is counted: `May 1500 soldiers`, `in 1500 places`."""
    year, after = text[start:end][-4:], text[end : end + 40]
    counted = _COUNTED_AFTER.match(after) or _PLURAL_AFTER.match(after)
    return int(year) < _RARELY_COUNTED and counted is not None
