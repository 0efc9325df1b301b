"""What marks a text as emphasis, strong or code, by tag or by style."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from ctquiz.exchange.incoming.html.lines import Lines
from ctquiz.exchange.incoming.html.tags import attributes

_OWN: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys("b strong h1 h2 h3 h4 h5 h6".split(), ("strong",)),
    **dict.fromkeys("i em u cite dfn mark var".split(), ("emphasis",)),
    **dict.fromkeys("code kbd pre samp tt".split(), ("code",)),
    "sub": ("sub",),
    "sup": ("super",),
}
_STYLES: Final = (
    ("strong", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")),
    (
        "emphasis",
        re.compile(r"font-style\s*:\s*italic|text-decoration(?:-line)?\s*:[^;:]*underline"),
    ),
    ("sub", re.compile(r"vertical-align\s*:\s*sub\b")),
    ("super", re.compile(r"vertical-align\s*:\s*super\b")),
)
_LIGHT: Final = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)")
_MOST_SCRIPTS: Final = 3
"""How deep indices of indices go."""


_SCRIPTS: Final = frozenset({"sub", "super"})
_Effects = tuple[tuple[str, ...], int]


class Emphasis:
    """Which marks hold: of each name, the open elements with their effects and where they began."""

    _strong = 0
    _emphasis = 0
    _code = 0
    _scripts = 0
    _mark = ""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._open: defaultdict[str, list[_Effects | None]] = defaultdict(list)

    @property
    def code(self) -> bool:
        """Whether code is open."""
        return self._code > 0

    def open(self, name: str, source: str) -> None:
        """An element begins."""
        own = _OWN.get(name, ())
        if source and "style" in source.lower():
            own = _styled(own, attributes(source).get("style", "").lower())
        if not own:
            # Without effects it counts only within one of its name that has some.
            if opened := self._open.get(name):
                opened.append(None)
            return
        self._open[name].append((own, len(self._lines.said)))
        for effect in own:
            self._add(effect, 1)
        self.turn()

    def close(self, name: str) -> None:
        """The last element of that name ends, if one is open."""
        opened = self._open.get(name)
        if not opened or (effects := opened.pop()) is None:
            return
        own, at = effects
        for effect in own:
            if effect in _SCRIPTS and self._scripts <= _MOST_SCRIPTS:
                self._lines.shift(at, effect == "super")
            self._add(effect, -1)
        self.turn()

    def turn(self, plain: bool = False) -> None:
        """What is said next has the marks that hold, or none."""
        mark = (
            ""
            if plain
            else "code"
            if self._code
            else "strong"
            if self._strong
            else "emphasis"
            if self._emphasis
            else ""
        )
        if mark != self._mark:
            self._mark = mark
            self._lines.mark(mark)

    def _add(self, effect: str, one: int) -> None:
        if effect == "strong":
            self._strong += one
        elif effect == "emphasis":
            self._emphasis += one
        elif effect == "code":
            self._code += one
        else:
            self._scripts += one


def _styled(own: tuple[str, ...], style: str) -> tuple[str, ...]:
    found = tuple(effect for effect, styled in _STYLES if styled.search(style))
    # Google Docs wraps all it gives in a <b> of normal weight.
    kept = () if own == ("strong",) and _LIGHT.search(style) else own
    return tuple(dict.fromkeys((*kept, *found)))
