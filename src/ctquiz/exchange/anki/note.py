"""A note on its way to Anki, whatever file it travels in."""

from hashlib import sha256

from msgspec import Struct

from ctquiz.bank.model import Key
from ctquiz.exchange.anki.types import Type


class AnkiNote(Struct, frozen=True):
    """A note with its one card; `mod` is when its content last changed, in s since 1970."""

    key: Key
    kind: Type
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    mod: int

    @property
    def guid(self) -> str:
        """What Anki knows it by, whatever it says and wherever it stands."""
        return guid(self.key)


def guid(key: Key) -> str:
    """A blank's guid: 80 bits of its key's hash, as hexadecimal."""
    return sha256(f"ctquiz {key}".encode()).hexdigest()[:20]
