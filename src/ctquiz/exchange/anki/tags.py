"""Tags and decks by names that Anki takes as they are: what it would mend differs ever after."""

import re
from typing import Final

from ctquiz.bank.forms import Question
from ctquiz.shown import without_controls

_NO_TAG: Final = re.compile(r'[\s"]+')
_NO_DECK: Final = re.compile(r'["\s]+')


def tags(asked: Question, held: bool) -> tuple[str, ...]:
    """The tags of a note under the bank's id; `held` ones name their fact, as its blanks do.

    Anki asks all blanks of a fact on one day: by that tag they are told apart, and suspended.
    """
    bank, fact = asked.key.bank, asked.key.fact
    own = [f"{bank}::{named}" for tag in asked.fact.tags if (named := _tag(tag))]
    return tuple(sorted({*(own or [bank]), *([f"{bank}::fact::{fact}"] if held else [])}))


def _tag(tag: str) -> str:
    """A tag in Anki's words: no spaces, and `::` only between parts that are not empty."""
    parts = [_NO_TAG.sub("_", part.strip()) for part in without_controls(tag).split("::")]
    return "::".join(part.strip(":_") for part in parts if part.strip(":_"))


def deck(title: str, tag: str | None = None) -> str:
    """The name of a bank's deck, or of its part with a tag: only our own `::` divides."""
    return "::".join([_deck(title), *([_deck(tag)] if tag else [])])


def _deck(name: str) -> str:
    plain = _NO_DECK.sub(" ", without_controls(name)).strip()
    return re.sub(":{2,}", ":", plain).strip(" :") or "ctquiz"
