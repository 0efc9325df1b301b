"""Code and maths, in which every sign decides: `!=`, `-x`, `n!`, `[1, 2)`."""

import re
from functools import lru_cache
from typing import Final

from ctquiz.bank.answer.fold import plain

_FORMULA: Final = re.compile(
    "|".join(
        (
            r"^\W+$",
            r"\w\W*(?:[=<>≠≤≥≡⇒⇔→←∈∉⊂⊆∪∩∧∨|]|&&)\W*\w",
            r"^(?:[a-z\d] ?\* ?[a-z\d]|[a-z] ?/ ?\d|\d ?/ ?[a-z])$",
            r"(?<!\S)(?:[-*&!~][a-z](?![\w*-])|--[a-z]|[a-z]--(?!\w))",
            r"^\d*[a-z]!+$",
            r"(?<![\w'])[a-z]'+(?=$|\(|\s*[=+*/])",
            r"^(?:[\[(]\S+[,;] ?\S+\]|\[\S+[,;] ?\S+\))$",
        )
    )
)
"""Signs alone; signs that relate; a product or a part (I/O is none); a derivative; an interval."""

_OTHER_SIGNS: Final = str.maketrans({"\u2013": "-", "\u2032": "'", '"': "''"})
_LONGEST: Final = 100


@lru_cache(maxsize=256)
def formula(text: str) -> str:
    """A text that is code or maths, without case and space; nothing for prose.

    In prose no punctuation decides; where it operates on something, all of it does.
    """
    if len(text) > _LONGEST or text.replace(" ", "").isalnum():
        return ""
    bare = plain(text).translate(_OTHER_SIGNS).rstrip(".") or plain(text)
    return bare.replace(" ", "") if _FORMULA.search(bare) else ""
