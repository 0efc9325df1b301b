"""What a row of a table becomes, before it has an id and its sources have names."""

from msgspec import Struct

from ctquiz.bank.model import Fact
from ctquiz.exchange.incoming.lost import Lost


class Made(Struct, frozen=True):
    """A fact, without an id where its row has none; `known_by` is what tells its row from others.

    `sources` are in words; `bank` is the one that it left, where it comes back.
    """

    fact: Fact
    known_by: str
    sources: tuple[str, ...] = ()
    bank: str | None = None
    deck: str = ""
    guid: str = ""


class Makings(Struct, frozen=True):
    """The facts of a table, and what of its rows has no place in them."""

    made: tuple[Made, ...]
    lost: tuple[Lost, ...] = ()
