"""Whether a text ends as sentences do."""

from typing import Final

_CLOSING: Final = "\"'’”»›)]}*_ \t\u00a0\u202f\u3000\u200f\u200e"
_STOPS: Final = (".", "!", "?", "…", ":", "。", "！", "？", "：", "।", "؟", "۔", "։", "።")


def ends_sentence(text: str) -> bool:
    """Whether a full stop, question mark, ellipsis or colon ends it, quotes and brackets aside."""
    return text.rstrip(_CLOSING).endswith(_STOPS)
