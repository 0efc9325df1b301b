"""The signs that end sentences, and those that stand around their ends."""

import re
from typing import Final

QUOTES: Final = "\"'“”„‟«»‘’‚‛‹›`´ʼ"
"""All kinds are alike: which one a document has depends on who set it."""
DOUBLE: Final = '"“”„‟«»'
BRACKETS_CLOSING: Final = ")]）"
DASHES: Final = "‐‑‒–—―−-"
TERMINATORS: Final = ".!?…‼⁇⁈⁉。！？｡．।॥۔؟։።។"
UNSPACED: Final = frozenset("。！？｡．।॥۔؟։።។")
"""End a sentence whatever follows, without a space or a capital."""

_CLOSING: Final = QUOTES + ")]}）］｝」』】》〉*_†‡¹²³⁰⁴⁵⁶⁷⁸⁹"
_GOING_ON: Final = ",;:&|/=+%<>~^" + ")]}）］｝」』】》〉" + "，、；：،؛"

STOP: Final = re.compile(
    # Most that end nothing are done with here: in names of files, before a small letter.
    rf"(?!\.\s?[a-z](?![a-z]{{0,2}}[A-Z]|[a-z]{{0,20}}+[\d_(]|\.\s[A-Z]))(?P<mark>[{TERMINATORS}]+(?:\s[.…]++(?![^\W_]))*+)"
    # A note may follow: states.[3] or, where a raised number became a plain one, states.12
    rf"(?P<close>(?:[{re.escape(_CLOSING)}]|\[[^\[\]]{{1,24}}\])*+)"
    rf"(?P<note>(?<=[^\W\d_]\.)\d{{1,3}}(?:[,{DASHES}]\d{{1,3}}){{0,4}}+(?!\S))?"
    # French puts space before a guillemet that closes.
    rf"(?P<late>\s[{QUOTES}](?![^\s,;.:]))?"
    r"(?P<gap>\s*+)"
)
FOLLOWING: Final = re.compile(
    rf"(?:\[(?:\.{{3}}|…)\]|[^\w\s{re.escape(_GOING_ON + TERMINATORS)}]|_|\s|\.(?=[^\W\d_]))*+"
    r"(?P<word>[^\W_]+)"
)
"""Up to the first word that follows; none where the sentence goes on, as with a comma."""
