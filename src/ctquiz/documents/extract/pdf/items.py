"""The marks that begin the items of lists."""

import re
from typing import Final, NamedTuple

from ctquiz.documents.extract.pdf.lines import Line

_BULLET: Final = re.compile("[•‣◦▪▫●○■□◆◇►▶▸✓➢➤\u2043\uf0b7\uf0a7]+\\s*")
_DASH: Final = re.compile(r"[-–—*·]\s+")
_ORDINAL: Final = re.compile(r"\(?(\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s+")
_ROMANS: Final = {
    said: number
    for number, said in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)
}


class Marker(NamedTuple):
    """What begins an item: `shape` is the bullet, or the kind of the ordinal."""

    text: str
    shape: str
    numbers: tuple[int, ...] = ()
    """Which of its kind it may be: `i` is the first of Roman ones, and the ninth letter."""

    @property
    def is_sure(self) -> bool:
        """Whether no prose begins like that."""
        return self.shape == "bullet"

    def follows(self, before: "Marker | None") -> bool:
        """Whether it is the first of a list, or the next one."""
        if not self.numbers:
            return True
        if 1 in self.numbers:
            return True
        return before is not None and any(n - 1 in before.numbers for n in self.numbers)


def marker(line: Line) -> Marker | None:
    """The mark with which a line begins, if text follows."""
    text = line.text
    if found := _BULLET.match(text):
        return Marker(found.group(), "bullet")
    if found := _DASH.match(text):
        return Marker(found.group(), "dash")
    found = _ORDINAL.match(text)
    return Marker(found.group(), "ordinal", _numbers(found[1])) if found else None


def _numbers(said: str) -> tuple[int, ...]:
    if said.isdigit():
        return (int(said),)
    roman = _ROMANS.get(said)
    letter = ord(said) - ord("a") + 1 if len(said) == 1 else None
    return tuple(number for number in (roman, letter) if number is not None)
