"""Subscripts and superscripts in characters: H₂O, 10³, xⁿ, E_(kin), a^(b,c), 1st."""

import re
from typing import Final

from ctquiz.exchange.incoming.html.letters import SIGNS

_SUPER: Final = str.maketrans(
    "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
)
_SUB: Final = str.maketrans(
    "0123456789+-−–=()aehijklmnoprstuvxβγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
)
_ALONE: Final = re.compile(r"\S+|[^\W_]+(?: ?[-+=−–] ?[^\W_]+)+")
"""A word, or words that signs join: white space between other words has no such character."""

_ORDINAL: Final = re.compile("st|nd|rd|th|er|re|ère|ème|eme|nde?|es|os|as", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:\d|\b[IVXLC]+)\Z")
_TRADE: Final = {"TM": "™", "SM": "℠"}
_FOOTNOTE: Final = re.compile(r"(?:\[(?:\d+|[a-z]|(?:note|nb|N) \d+|citation needed)\],?)+")
_WORDS: Final = 4
"""More than these are a text in small letters."""


def shift(said: list[str], at: int, before: str, above: bool) -> None:
    """What was said from there on becomes an index, in place; a reference to a footnote goes.

    `before` is what stands before it on its line.
    """
    text = SIGNS.sub("", "".join(said[at:])).strip()
    if not text:
        return
    characters = _SUPER if above else _SUB
    if above and _FOOTNOTE.fullmatch(text):
        said[at:] = [part if SIGNS.fullmatch(part) else "" for part in said[at:]]
    elif above and text in _TRADE:
        said[at:] = [_TRADE[text] if part == text else part for part in said[at:]]
    elif above and _ORDINAL.fullmatch(text) and _NUMBERED.search(before):
        return
    elif _ALONE.fullmatch(text) and all(ord(one) in characters or one == " " for one in text):
        said[at:] = [
            part if part == " " else part.replace(" ", "").translate(characters)
            for part in said[at:]
        ]
    elif before.strip() and _is_index(text):
        _bracket(said, at, "^(" if above else "_(")


def _is_index(text: str) -> bool:
    """Not a text in small letters, nor a sign that can stand where it is."""
    wordy = "\n" in text or len(text.split()) > _WORDS
    return not wordy and any(one.isalnum() for one in text)


def _bracket(said: list[str], at: int, opening: str) -> None:
    places = [place for place in range(at, len(said)) if said[place].strip()]
    said[places[0]] = opening + said[places[0]]
    said[places[-1]] += ")"
