"""The list at home: what stands in each row, from the shelves and what is open there. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Bank
from ctquiz.library import Volume
from ctquiz.memory.counting import Counts
from ctquiz.screens.home.shelves import Shelf
from ctquiz.study.deal import Selection

EVERYTHING: Final = "Everything"
TOUR: Final = "Take the tour: twelve questions, five minutes"


class Tour(Struct, frozen=True):
    """What a newcomer begins with."""

    bank: Bank


class All(Struct, frozen=True):
    """Every bank."""

    banks: tuple[Bank, ...]


class Folder(Struct, frozen=True):
    """The banks in a folder."""

    path: Path
    banks: tuple[Bank, ...]


class Single(Struct, frozen=True):
    """One bank."""

    volume: Volume
    bank: Bank


class Tag(Struct, frozen=True):
    """The facts of a bank that have a tag."""

    bank: Bank
    tag: str


class Broken(Struct, frozen=True):
    """A file that is no bank."""

    volume: Volume


What = Tour | All | Folder | Single | Tag | Broken


class Row(Struct, frozen=True):
    """A line of the list; without counts its numbers are told elsewhere, or not yet."""

    what: What
    title: str
    depth: int = 0
    counts: Counts | None = None

    @property
    def banks(self) -> tuple[Bank, ...]:
        """What is studied here; nothing in a file that is no bank."""
        match self.what:
            case All(banks) | Folder(banks=banks):
                return banks
            case Tour(bank) | Single(bank=bank) | Tag(bank):
                return (bank,)
            case Broken():
                return ()

    @property
    def selection(self) -> Selection:
        """Which of their facts."""
        return Selection(self.what.tag if isinstance(self.what, Tag) else None)

    @property
    def names(self) -> tuple[str, ...]:
        """What it is found by."""
        match self.what:
            case Single(volume, bank):
                return bank.title, bank.id, volume.path.stem
            case Tag(_, tag):
                return (tag,)
            case Folder() | Broken():
                return (self.title,)
            case _:
                return ()

    @property
    def is_about_all(self) -> bool:
        """Whether it stands apart from the banks."""
        return isinstance(self.what, Tour | All)

    @property
    def volume(self) -> Volume | None:
        """The one file it stands for."""
        return self.what.volume if isinstance(self.what, Single | Broken) else None

    @property
    def problems(self) -> int:
        """How many mistakes are in its file."""
        return len(self.volume.reading.problems) if self.volume else 0

    @property
    def place(self) -> tuple[str, str, str]:
        """What stays the same when the list is counted anew: ▸ stays there."""
        match self.what:
            case Folder(path):
                name = str(path)
            case Single(volume) | Broken(volume):
                name = str(volume.path)
            case Tag(bank, tag):
                return "Tag", bank.id, tag
            case _:
                name = ""
        return type(self.what).__name__, name, ""


Counted = Callable[[Sequence[Bank]], Counts]
"""How much of some banks waits."""


class Open(Struct, frozen=True):
    """What of the list is open: folders but for the `closed` ones, and the tags of one bank.

    `counts` are those of its tags, as far as they are counted.
    """

    closed: frozenset[Path] = frozenset()
    bank: str = ""
    counts: Mapping[str, Counts] = {}


class Sought(Struct, frozen=True):
    """What is looked for, and the tags of each bank; an empty text is in everything."""

    text: str = ""
    tags: Callable[[Bank], Sequence[str]] = lambda _: ()

    def fits(self, *names: str) -> bool:
        """Whether one of the names has every word."""
        words = self.text.casefold().split()
        return any(all(word in name.casefold() for word in words) for name in names)


AS_IT_COMES: Final = Open()
ALL_OF_IT: Final = Sought()


def rows_of(
    shelf: Shelf,
    counted: Counted,
    opened: Open = AS_IT_COMES,
    sought: Sought = ALL_OF_IT,
    newcomer: bool = False,
) -> list[Row]:
    """The rows: for a `newcomer` the tour, then everything, then the banks in their folders.

    Of a search only what fits, below the folders and banks it is in; nothing is closed then.
    """
    listing = _Listing(counted, opened, sought)
    found = [*listing.of(shelf, 0, False)]
    if sought.text:
        return found
    every = tuple(volume.bank for volume in shelf.every() if volume.bank is not None)
    first = [Row(All(every), EVERYTHING, counts=counted(every))] if found else []
    tour = next((bank for bank in every if bank.id == "tour"), None)
    begin = [Row(Tour(tour), TOUR)] if newcomer and tour else []
    return [*begin, *first, *found]


class _Listing:
    def __init__(self, counted: Counted, opened: Open, sought: Sought) -> None:
        self._counted = counted
        self._open = opened
        self._sought = sought

    def of(self, shelf: Shelf, depth: int, fits: bool) -> Iterator[Row]:
        """A folder's banks, its folders, then what is no bank; `fits` is whether it was sought."""
        broken = [volume for volume in shelf.volumes if volume.bank is None]
        for volume in shelf.volumes:
            if volume.bank is not None:
                yield from self._bank(Single(volume, volume.bank), depth, fits)
        for inner in shelf.shelves:
            yield from self._folder(inner, depth, fits)
        for volume in broken:
            row = Row(Broken(volume), volume.path.name, depth)
            if fits or self._sought.fits(*row.names):
                yield row

    def _folder(self, shelf: Shelf, depth: int, fits: bool) -> Iterator[Row]:
        fits = fits or self._sought.fits(shelf.title)
        closed = shelf.path in self._open.closed and not self._sought.text
        inside = [*self.of(shelf, depth + 1, fits)]
        if not inside:
            return
        banks = tuple(volume.bank for volume in shelf.every() if volume.bank is not None)
        counts = self._counted(banks) if closed else None
        yield Row(Folder(shelf.path, banks), shelf.title, depth, counts)
        if not closed:
            yield from inside

    def _bank(self, what: Single, depth: int, fits: bool) -> Iterator[Row]:
        bank = what.bank
        row = Row(what, bank.title, depth)
        fits = fits or self._sought.fits(*row.names)
        is_open = bank.id == self._open.bank
        tags = self._sought.tags(bank) if is_open or self._sought.text else ()
        if self._sought.text and not (is_open and fits):
            tags = [tag for tag in tags if self._sought.fits(tag)]
        if fits or tags:
            yield replace(row, counts=self._counted((bank,)))
        for tag in tags:
            counts = self._open.counts.get(tag) if is_open else None
            yield Row(Tag(bank, tag), f"#{tag}", depth + 1, counts)
