"""Whether two texts are one, but for what never decides."""

from collections.abc import Iterator
from typing import Final

from ctquiz.bank.answer.fold import fold
from ctquiz.bank.answer.formula import formula

_WRITTEN_OUT: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "ø": "oe"}
)


def same(one: str, other: str, language: str) -> bool:
    """Whether two texts say the same; an article counts where it may be none (`A level`).

    An umlaut may be written out: Zuerich is Zürich, and Zurich is, too.
    """
    if not {*keys(one, language)}.isdisjoint(keys(other, language)):
        return True
    if formula(one) or formula(other):
        return False
    for text, written in ((one, other), (other, one)):
        out = text.translate(_WRITTEN_OUT)
        if out != text and fold(out, language) == fold(written, language):
            return True
    if "&" not in one and "&" not in other:
        return False
    return fold(one.replace("&", " and "), language) == fold(other.replace("&", " and "), language)


def keys(text: str, language: str) -> Iterator[str]:
    """What a text is known by: two that share one of these are the same."""
    operating = formula(text)
    yield operating or fold(text, language)
    yield operating or fold(text, "")
