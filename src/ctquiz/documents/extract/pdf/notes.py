"""Footnotes: small type at a column's foot that begins with the mark of a note."""

import re
from collections.abc import Sequence
from typing import Final

from ctquiz.documents.extract.pdf.lines import Line
from ctquiz.documents.extract.pdf.type import Body

_MARKED: Final = re.compile(r"(?:\d{1,3}|[*†‡§¶]+|\[\d{1,3}\])[.)]?\s*[^\W\d]")
_SMALL: Final = 0.92


def noted(lines: Sequence[Line], body: Body) -> int:
    """Where the notes at the foot of a column begin; its length where it has none.

    A column that is half notes is rather a list of references.
    """
    start = len(lines)
    at = len(lines)
    while at > 0 and lines[at - 1].size < _SMALL * body.size:
        at -= 1
        if _MARKED.match(lines[at].text):
            start = at
    return start if start > len(lines) // 2 else len(lines)
