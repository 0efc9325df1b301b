"""The characters of a field: entities decoded, and nothing that cannot be seen."""

import re
from html import unescape
from typing import Final

SIGNS: Final = re.compile("([\ufdd0-\ufdef][\ufdd0-\ufdef]*+)")
"""Signs of who asks for a clean text, which pass through it as letters without width."""

_WIDE: Final = "\u0590-\u1fff\u2190-\U0010ffff"
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    # Joiners shape emoji, Persian and the scripts of India; elsewhere they come with a paste.
    f"(?:(?<![\u200c\u200d])|(?<![{_WIDE}].)|(?![{_WIDE}]))"
)
_ZEROS: Final = re.compile("(&#[xX]?)0+(?=[0-9a-fA-F])")
_TOO_LONG: Final = re.compile("&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_SURE: Final = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


def letters(source: str) -> str:
    """A stretch of HTML without tags as its characters; white space stays as it is."""
    text = source.replace("&nbsp;", "\xa0") if "&" in source else source
    text = _decoded(text) if "&" in text else text
    return text if text.isprintable() else _UNSEEN.sub("", text)


def line(source: str) -> str:
    """The value of an attribute as one line; there only what ends in `;` is an entity."""
    text = _SURE.sub(lambda found: unescape(found[0]), source)
    return " ".join(_UNSEEN.sub("", SIGNS.sub("", text)).split())


def _decoded(source: str) -> str:
    if "&#" in source:
        # Python refuses to read a number of thousands of digits.
        source = _TOO_LONG.sub("\ufffd", _ZEROS.sub(r"\1", source))
    return unescape(source)
