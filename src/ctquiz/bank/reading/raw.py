"""What a text tells before it is parsed: characters that cannot stand in it, and its comments."""

import re
from typing import Final

from ctquiz.bank.reading.syntax import Comment, Fault, Mark, lines_of, mark_of

# YAML 1.1 breaks lines at U+0085, U+2028 and U+2029 too; editors neither show nor count those.
_PRINTABLE: Final = (
    *(range(0x20, 0x7F), range(0xA0, 0x2028), range(0x202A, 0xD800), range(0xE000, 0xFEFF)),
    *(range(0xFF00, 0xFFFE), range(0x10000, 0x110000)),
    *(range(0x9, 0xB), range(0xD, 0xE)),
)
_PRINTABLE_ASCII: Final = bytes(
    code for code in range(0x80) if any(code in part for part in _PRINTABLE)
)
_COMMENT: Final = re.compile(r"[ \t]+(#.{0,60})")


def unprintable(text: str) -> Fault | None:
    """The fault of the first character that cannot stand in a text."""
    bad = _first_unprintable(text)
    if bad is None:
        return None
    code = ord(text[bad])
    return Fault(
        mark_of(text, bad),
        f"the character U+{code:04X} cannot stand in a text file",
        f'inside double quotes write it as "\\u{code:04x}"' if code < 0x10000 else "",
    )


def _first_unprintable(text: str) -> int | None:
    if text.isascii() and not text.encode().translate(None, _PRINTABLE_ASCII):
        return None
    # Of characters few are different; a pattern of these ranges takes long to compile.
    bad = [sign for sign in {*text} if not any(ord(sign) in part for part in _PRINTABLE)]
    return min(map(text.index, bad), default=None)


def comments(text: str) -> dict[tuple[int, int], Comment]:
    """Every ` #` of a text by where the text before it ends, counted as the parser does."""
    if " #" not in text and "\t#" not in text:
        return {}
    return {
        (number, match.start()): Comment(Mark(number + 1, match.start(1) + 1), match.group(1))
        for number, line in enumerate(lines_of(text))
        if "#" in line
        for match in _COMMENT.finditer(line)
    }
