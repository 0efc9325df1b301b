"""Texts as they look: alike where only case, spacing and the kind of quotes and dashes differ.

This is how what an author wrote is held against itself. What a learner types is folded further
(`fold`), but never so far that one of two texts that look different passes for the other.
"""

import re
import unicodedata
from typing import Final

_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_LONGEST: Final = 2000
"""Characters whose signs are made alike by Unicode's rules: a run of marks takes quadratic time."""

_RAISED: Final = re.compile("[\u00b2\u00b3\u00b9\u2070-\u209c]+")


def straight(text: str) -> str:
    """A text with one kind of quotes and dashes; case and spacing stay as written."""
    if text.isascii():
        return text.replace("`", "'")
    short = len(text) <= _LONGEST
    return (unicodedata.normalize("NFKC", text) if short else text).translate(_SIGNS)


def even(text: str) -> str:
    """The same with single spaces, and figures that are raised or lowered told from others."""
    if text.isascii():
        return " ".join(text.replace("`", "'").split())
    return " ".join(straight(_RAISED.sub(r"^\g<0>", text)).split())


def plainly(text: str) -> str:
    """The same without case: two texts that are alike so are one to whoever reads them."""
    return even(text).casefold()
