"""Text from strangers, made safe to show: nothing in it can steer a terminal."""

from typing import Final

_BIDI_AND_INVISIBLE: Final = (
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_CONTROLS: Final = [*range(0x20), *range(0x7F, 0xA0)]
_TAGS: Final = range(0xE0000, 0xE0080)
_SURROGATES: Final = range(0xD800, 0xE000)


def _escape(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_ESCAPES: Final = {
    code: _escape(code)
    for code in (*_CONTROLS, *map(ord, _BIDI_AND_INVISIBLE), *_TAGS, *_SURROGATES)
}
_BLOCK: Final = {**_ESCAPES, ord("\n"): "\n", ord("\t"): "    "}
_UNWRITABLE: Final = {code: _escape(code) for code in (*_CONTROLS, *_SURROGATES)}
_TEXT: Final = {**_UNWRITABLE, ord("\n"): "\n", ord("\t"): "\t"}
_LINE: Final = {**_ESCAPES, ord("\n"): " ", ord("\t"): " "}


def visible(text: str) -> str:
    """Text of any number of lines, its control and direction marks written out (`\\x1b`)."""
    return text.translate(_BLOCK)


def without_controls(text: str) -> str:
    """Text for other programs' files, as it is but for controls and halves of characters."""
    return text.translate(_TEXT)


def visible_line(text: str) -> str:
    """The same on one line: a line break becomes a space."""
    return text.translate(_LINE)


def several(number: int, thing: str) -> str:
    """A number of things, the thing in the plural where it is due: 1 day, 2 days."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def cut(text: str) -> str:
    """A text of the author's in a message, no longer than a line can hold."""
    return text if len(text) <= 40 else text[:39] + "…"
