"""A note on its way to Anki, whatever file it travels in."""

from collections.abc import Mapping
from hashlib import sha256

from msgspec import Struct

from ctquiz.bank.model import Key
from ctquiz.exchange.anki.types import Type


class AnkiNote(Struct, frozen=True):
    """A note with its one card; `mod` is when its content last changed, in s since 1970.

    A `star` is the learner's and no content: it never makes a note newer.
    """

    key: Key
    kind: Type
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    mod: int
    star: bool = False

    @property
    def guid(self) -> str:
        """What Anki knows it by, whatever it says and wherever it stands."""
        return guid(self.key)

    @property
    def cards(self) -> Mapping[int, Key]:
        """The blank of its only card."""
        return {0: self.key}

    @property
    def every_tag(self) -> str:
        """Its tags in one line; Anki's own for a star among them."""
        return " ".join([*self.tags, *(["marked"] if self.star else [])])


def guid(key: Key) -> str:
    """A blank's guid: 80 bits of its key's hash, as hexadecimal."""
    return sha256(f"ctquiz {key}".encode()).hexdigest()[:20]
