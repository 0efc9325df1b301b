"""LaTeX in a field: its source stays as it is, without the HTML that editors put into it.

Source: docs.ankiweb.net/math.html.
"""

import re
from typing import Final

from ctquiz.exchange.incoming.html.letters import letters

CLOSINGS: Final = {
    "[latex]": re.compile(r"\[/latex\]", re.IGNORECASE),
    "[$]": re.compile(r"\[/\$\]"),
    "[$$]": re.compile(r"\[/\$\$\]"),
    "\\(": re.compile(r"\\\)"),
    "\\[": re.compile(r"\\\]"),
}
"""What ends LaTeX, by what it began with."""

_BREAK: Final = re.compile(
    r"<br(?=[\s/>])[^<>]*+>|(?:</?(?:div|li|p)(?=[\s/>])[^<>]*+>)++", re.IGNORECASE
)
# By name: in `a<b, c>d` there is no tag.
_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|code|em|font|h[1-6]|i|img|ol|pre|s|small|span|strong|sub|sup|table|tbody|td|th"
    r"|tr|u|ul|var)(?=[\s/>])[^<>]*+>",
    re.IGNORECASE,
)
_LINES: Final = frozenset({"[latex]", "[$]", "[$$]"})
"""Anki hands these to LaTeX, to which a line break may matter, as they stand."""


def latex(html: str, opening: str) -> str:
    """The source in a stretch of HTML that stands behind such an opening."""
    text = html if opening.lower() in _LINES else " ".join(html.split("\n"))
    return letters(_TAG.sub("", _BREAK.sub("\n", text))).strip("\n")
