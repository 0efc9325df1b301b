"""Cards and the page to calibrate by, as they are laid out."""

from msgspec import Struct

from ctquiz.paper.cards.cut import Side
from ctquiz.paper.page import Picture, Said


class Front(Struct, frozen=True):
    """The front of a card; the sides of a match are `lefts` and, lettered, `options`."""

    prompt: str
    language: str
    wanted: str
    lefts: tuple[str, ...]
    options: tuple[str, ...]
    lettered: bool
    hint: str
    picture: Picture | None = None


class Back(Struct, frozen=True):
    """The back of a card: the answer in lines, behind the `letters` it has on the front."""

    letters: str
    lines: tuple[str, ...]
    numbered: bool
    also: str
    note: tuple[Said, ...]
    sources: tuple[str, ...]
    key: str
    language: str


class Card(Struct, frozen=True):
    """Both faces of a card."""

    front: Front
    back: Back


class Cards(Struct, frozen=True, tag_field="kind", tag="cards"):
    """Cards of a width and height, `padding` within, with the pages they stand on."""

    width: float
    height: float
    padding: float
    cards: tuple[Card, ...]
    sides: tuple[Side, ...]


class Calibration(Struct, frozen=True, tag_field="kind", tag="calibration"):
    """Scales with their lines behind; a step to the right or down counts 1 or -1.

    `printed` is the offset as it is written on the command line.
    """

    width: float
    height: float
    offset: tuple[float, float]
    printed: str
    edge: str
    right: int
    down: int
