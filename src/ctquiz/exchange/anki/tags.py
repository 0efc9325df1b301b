"""Tags and decks by names that Anki takes as they are: what it would mend differs ever after."""

import re
from collections.abc import Container
from typing import Final
from unicodedata import normalize

from ctquiz.bank.forms import Question
from ctquiz.shown import without_controls

_NO_TAG: Final = re.compile(r'[\s"]+')
_NO_DECK: Final = re.compile(r'["\s]+')


def tags(asked: Question, held: bool) -> tuple[str, ...]:
    """The tags of a note under the bank's id; `held` ones name their fact, as its blanks do.

    Anki asks all blanks of a fact on one day: by that tag they are told apart, and suspended.
    """
    bank = asked.key.bank
    own = [f"{bank}::{named}" for one in asked.fact.tags if (named := tag(one))]
    return tuple(sorted({*(own or [bank]), *_of_fact(asked, held)}))


def tags_like_others(asked: Question, held: bool, decks: Container[str]) -> tuple[str, ...]:
    """The same in a bank that came from Anki: as written, as its other notes have them there.

    Those that stand for `decks` are none there.
    """
    own = [named for one in asked.fact.tags if one not in decks and (named := tag(one))]
    return tuple(sorted({*own, *_of_fact(asked, held)}))


def _of_fact(asked: Question, held: bool) -> list[str]:
    return [f"{asked.key.bank}::fact::{asked.key.fact}"] if held else []


def tag(text: str) -> str:
    """A tag in Anki's words: no spaces, and `::` only between parts that are not empty."""
    plain = normalize("NFC", without_controls(text))
    parts = [_NO_TAG.sub("_", part.strip()) for part in plain.split("::")]
    return "::".join(part.strip(":_") for part in parts if part.strip(":_"))


def deck(title: str) -> str:
    """The name of a bank's deck: Anki divides names at `::`, and we alone do so."""
    plain = _NO_DECK.sub(" ", normalize("NFC", without_controls(title))).strip()
    return re.sub(":{2,}", ":", plain).strip(" :") or "ctquiz"


def subdeck(whole: str, tag: str | None) -> str:
    """The name of a deck's part with a tag."""
    return whole if tag is None else f"{whole}::{deck(tag)}"
