"""What the child tells of a page: words with their place, on the way as msgpack."""

from typing import Final

from msgspec import Struct

TURNED: Final = "turned text"
"""Not written in the direction of most text on its page."""

RUNNING: Final = "running head"

PICTURED: Final = "picture of a page"
"""In which there may be text, which nobody has recognised."""

REAL_HYPHEN: Final = "-\u2060"
"""What a PDF says is no hyphenation, though it ends a line; its second character is not seen."""

LEAST_GUTTER: Final = 0.25
"""Of the size: the least white between columns, 6 points less a full stop that hangs out."""

MAX_PAGES: Final = 5_000

MAX_FRAGMENTS: Final = 1_000_000
"""Some 200 for each of the most pages; a page of prose in two columns has about 100."""


class Gap(Struct, frozen=True, array_like=True, gc=False):
    """A space within a fragment: its place in the text, and from where to where it is white."""

    at: int
    x0: float
    x1: float


class Fragment(Struct, frozen=True, array_like=True, gc=False):
    """Characters of one style on one baseline, with no gap between them but spaces.

    The unit is the point; `y` is the baseline's and grows upwards.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    aside: str = ""
    """Why it is none of the text, where the page itself tells so."""
    gaps: tuple[Gap, ...] = ()
    """The wider ones of its spaces: two columns may come as one line."""
    order: int = 0
    """Which of its page's fragments it is, as the file tells them."""

    @property
    def middle(self) -> float:
        """Where half of it is."""
        return (self.x0 + self.x1) / 2


class Sheet(Struct, frozen=True, array_like=True, tag="sheet"):
    """A page: its text, and whether it shows pictures instead."""

    number: int
    fragments: tuple[Fragment, ...]
    pictured: bool


class Fault(Struct, frozen=True, array_like=True, tag="fault"):
    """Why there is no more to come."""

    message: str
    hint: str


class End(Struct, frozen=True, array_like=True, tag="end"):
    """All has been told."""


Told = Sheet | Fault | End
