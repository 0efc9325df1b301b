"""What marks a text as emphasis, strong or code, by tag or by style."""

import re
from typing import Final

from ctquiz.exchange.incoming.html.lines import Lines
from ctquiz.exchange.incoming.html.tags import attributes

_OWN: Final = {
    **dict.fromkeys("b strong h1 h2 h3 h4 h5 h6".split(), "strong"),
    **dict.fromkeys("i em u cite dfn mark var".split(), "emphasis"),
    **dict.fromkeys("code kbd pre samp tt".split(), "code"),
    "sub": "sub",
    "sup": "super",
}
_STYLES: Final = (
    ("strong", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")),
    ("emphasis", re.compile(r"font-style\s*:\s*italic|text-decoration[a-z-]*\s*:[^;]*underline")),
    ("sub", re.compile(r"vertical-align\s*:\s*sub\b")),
    ("super", re.compile(r"vertical-align\s*:\s*super\b")),
)
_LIGHT: Final = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)")
_MOST_SCRIPTS: Final = 3
"""How deep indices of indices go."""


class Emphasis:
    """Which marks hold: of each name, the open elements with their effects and where they began."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._open: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._depths = {"strong": 0, "emphasis": 0, "code": 0}
        self._mark = ""
        self._scripts = 0

    @property
    def code(self) -> bool:
        """Whether code is open."""
        return self._depths["code"] > 0

    def open(self, name: str, source: str) -> None:
        """An element begins."""
        own = _OWN.get(name)
        effects: tuple[str, ...] = (own,) if own else ()
        if "style" in source or "STYLE" in source:
            effects = _styled(effects, attributes(source).get("style", "").lower())
        self._open.setdefault(name, []).append((effects, len(self._lines.said)))
        for effect in effects:
            if effect in self._depths:
                self._depths[effect] += 1
            else:
                self._scripts += 1
        if effects:
            self.turn()

    def close(self, name: str) -> None:
        """The last element of that name ends, if one is open."""
        if not (opened := self._open.get(name)):
            return
        effects, at = opened.pop()
        for effect in effects:
            if effect in self._depths:
                self._depths[effect] -= 1
            else:
                if self._scripts <= _MOST_SCRIPTS:
                    self._lines.shift(at, effect == "super")
                self._scripts -= 1
        if effects:
            self.turn()

    def turn(self, plain: bool = False) -> None:
        """What is said next has the marks that hold, or none."""
        depths = self._depths
        mark = next((mark for mark in ("code", "strong", "emphasis") if depths[mark]), "")
        mark = "" if plain else mark
        if mark != self._mark:
            self._mark = mark
            self._lines.mark(mark)


def _styled(own: tuple[str, ...], style: str) -> tuple[str, ...]:
    found = tuple(effect for effect, styled in _STYLES if styled.search(style))
    # Google Docs wraps all it gives in a <b> of normal weight.
    kept = () if own == ("strong",) and _LIGHT.search(style) else own
    return tuple(dict.fromkeys((*kept, *found)))
