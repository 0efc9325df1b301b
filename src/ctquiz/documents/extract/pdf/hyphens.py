"""Words that a line's end parts: whether the hyphen there is the word's own.

What the rest of the document writes decides; then what English makes of such halves.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from ctquiz.documents.extract.pdf.sheet import REAL_HYPHEN

_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")
_BROKEN: Final = re.compile(r"(?:[^\W_]+[-\u2010\u2011'’])*[^\W_]+[-\u2010\u00ad]$")
_GOES_ON: Final = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")
_LONGEST: Final = 80
"""Characters of a word."""
_PARTED: Final = re.compile(r"[-\u2010\u2011]")

_SOFT: Final = re.compile("\u00ad")
_SOFT_WITHIN: Final = re.compile("\u00ad(?=\\S)")
"""What a page shows there is a hyphen: fonts have one glyph for both, and a PDF may name either."""

_ENDS: Final = frozenset(
    "owned related based led backed made term level wide style like free year driven built"
    " funded sponsored affiliated linked focused oriented controlled dominated speaking sized"
    " shaped minded friendly specific intensive general elect trained equipped armed scale proof"
    " profile quality income sector country known looking reaching ranking running standing"
    " lasting facing".split()
)
"""Of compounds."""

_PREFIXES: Final = frozenset(
    "un in im re dis mis over under out up fore en em de pre be with pro inter".split()
)
"""What begins a word without a hyphen, even before one of those."""

_BEGINS: Final = frozenset("self non well half cross quasi vice sino russo anglo franco".split())
"""Of compounds, before anything that is no mere ending."""

_ENDINGS: Final = frozenset(
    "s es ed er ers ing ings ish ly less ness ion ions ment ments al ity ty tion tions sense"
    " way ways".split()
)
_SUSPENDING: Final = frozenset({"and", "or", "to"})
_SUSPENDED: Final = re.compile(r"\w- (?:and|or|to)\b")
"""As in `pre- and post-war`: where a document has that, it is meant at a line's end, too."""
_SMALL: Final = frozenset("to of the and in by on for a an at or up out off as with".split())
"""Within compounds: up-to-date, face-to-face."""


class Words:
    """The words of a document that no line's end parts."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._count: Counter[str] = Counter()
        self._suspends = False
        said = list(lines)
        self._softs_are_real = any(_SOFT_WITHIN.search(line) for line in said)
        for line in map(self._plain, said):
            broken = _BROKEN.search(line[-_LONGEST:])
            whole = line[: len(line) - len(broken.group())] if broken else line
            self._suspends = self._suspends or _SUSPENDED.search(line) is not None
            self._count.update(_folded(word) for word in _WORD.findall(whole))

    def whole(self, lines: Sequence[str]) -> str:
        """The lines of a paragraph as one."""
        plain = [self._plain(line) for line in lines]
        told = []
        for first, second in pairwise(plain):
            cut, between = self._seam(first, second)
            told += [first[: len(first) - cut], between]
        return "".join([*told, plain[-1]])

    def _plain(self, line: str) -> str:
        """With the hyphens that a page shows within it, whatever its font calls them."""
        softs = _SOFT if self._softs_are_real else _SOFT_WITHIN
        return softs.sub("-", line)

    def _seam(self, first: str, second: str) -> tuple[int, str]:
        """How many characters of the first line are none of the text, and what parts both."""
        if first.endswith("\u00ad"):
            return 1, ""
        if first.endswith(REAL_HYPHEN):
            return 0, ""
        broken = _BROKEN.search(first[-_LONGEST:])
        goes_on = _GOES_ON.match(second[:_LONGEST])
        if broken is None or goes_on is None:
            return 0, "" if _touches(first, second) else " "
        if goes_on.group().casefold() in _SUSPENDING:
            return 0, " " if self._suspends else ""
        return (0 if self._keeps(broken.group(), goes_on.group()) else 1), ""

    def _keeps(self, first: str, second: str) -> bool:
        if second[0].isupper() or second[0].isdigit() or first[-2].isdigit():
            return True
        kept, joined = _folded(first + second), _folded(first[:-1] + second)
        if self._count[kept] != self._count[joined]:
            return self._count[kept] > self._count[joined]
        left = _PARTED.split(first[:-1].casefold())[-1]
        right, *more = _PARTED.split(second.casefold())
        if (more and right in _SMALL) or ("-" in first[:-1] and left in _SMALL):
            return True
        if right in _ENDINGS or left in _PREFIXES:
            return False
        return left in _BEGINS or right in _ENDS


def _folded(word: str) -> str:
    return _PARTED.sub("-", word.casefold()).replace("’", "'")


def _touches(first: str, second: str) -> bool:
    """Whether no space is between: a dash or slash that has none before it."""
    last = first[-1:]
    if last in {"—", "–", "/"}:
        return len(first) > 1 and not first[-2].isspace()
    begin = second[:1]
    return begin == "—" and len(second) > 1 and not second[1].isspace()
