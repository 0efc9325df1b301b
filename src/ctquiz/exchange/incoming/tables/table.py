"""A table becomes facts: our own as what it was, another one by what its columns say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.editing.slug import Ids, file_slug
from ctquiz.bank.model import Fact, Locator, Source
from ctquiz.errors import failure
from ctquiz.exchange.incoming.ids import with_ids
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.tables.columns import columns_of, is_head
from ctquiz.exchange.incoming.tables.made import Made, Makings
from ctquiz.exchange.incoming.tables.ours import ours, undone
from ctquiz.exchange.incoming.tables.ours_for_anki import columns_of_ours, parted
from ctquiz.exchange.incoming.tables.rows import Row, Rows, rows_of
from ctquiz.exchange.incoming.tables.theirs import Manner, theirs
from ctquiz.exchange.tables import COLUMNS


class FromTable(Struct, frozen=True):
    """The facts of a table with their sources, and what of it has no place in a bank.

    `decks` and `guids` are those of facts by their ids, where the table has some: a caller may
    make a bank of each deck. `bank` is the one that our own table left, `title` the deck that
    holds all others; None where there is no such.
    """

    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    decks: Mapping[str, str]
    guids: Mapping[str, str]
    lost: tuple[Lost, ...]
    bank: str | None
    title: str | None


class Told(Struct, frozen=True):
    """What a user tells of a table: the names of its columns, and whether its first row is a head.

    A head whose names are known needs not be told.
    """

    columns: Sequence[str] | None = None
    headed: bool = False


def facts_of_table(data: bytes, path: str, told: Told) -> FromTable:
    """The facts of a file.

    Raises CtquizError where it is no table, or one of which it is not known what it says.
    """
    table, wanted = rows_of(data, path), told.columns
    if told.headed and table.rows and not is_head(table.rows[0].cells):
        table = replace(table, rows=table.rows[1:])
    sent = columns_of_ours(table.head) if wanted is None else None
    columns = sent or columns_of(table, path, wanted)
    rows, twice = _each_once(table.rows[columns.first :])
    if columns.ours is not None:
        found = ours((row.line, _cells(row, columns.ours)) for row in rows)
    else:
        manner = _manner(table)
        plain = map(parted, rows) if sent else rows
        found = _together(theirs(row, columns.at, manner) for row in plain)
    if not found.made:
        hint = "say --columns with the names of its columns, in their order"
        raise failure(path, "no row has both a question and an answer", hint)
    columns_lost = (Lost(Kind.COLUMN, name) for name in columns.lost)
    return _finished(found, (*columns_lost, *twice, *found.lost))


def _each_once(rows: Iterable[Row]) -> tuple[list[Row], list[Lost]]:
    """The rows, of those that say the same the first one."""
    seen: set[tuple[str, ...]] = set()
    kept: list[Row] = []
    lost: list[Lost] = []
    for row in rows:
        cells = tuple(row.cells)
        if cells in seen and any(cells):
            lost.append(Lost(Kind.TWICE, f"line {row.line}"))
        else:
            seen.add(cells)
            kept.append(row)
    return kept, lost


def _cells(row: Row, at: Mapping[str, int]) -> dict[str, str]:
    """The cells of a row of ours by the names of our columns."""
    cells = row.cells
    return {
        name: undone(cells[at[name]]) if name in at and at[name] < len(cells) else ""
        for name in COLUMNS
    }


_HTML: Final = re.compile(
    r"</?(?:a|b|br|code|div|em|font|hr|i|img|li|ol|p|span|strong|sub|sup|table|td|tr|u|ul)"
    r"(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});",
    re.IGNORECASE,
)


def _manner(table: Rows) -> Manner:
    """How the cells of a table from elsewhere are to be read.

    Anki's format says whether its fields are HTML, or is seen to be.
    """
    head = table.head
    html = head.html
    if html is None:
        cells = chain.from_iterable(row.cells for row in table.rows)
        html = head.is_anki and any(map(_HTML.search, cells))
    return Manner(html, head.is_anki, head.tags, head.deck or "")


def _together(makings: Iterable[Makings]) -> Makings:
    made: list[Made] = []
    lost: list[Lost] = []
    for one in makings:
        made += one.made
        lost += one.lost
    return Makings(tuple(made), tuple(lost))


def _finished(found: Makings, lost: tuple[Lost, ...]) -> FromTable:
    """The facts with ids of their own, and with places in sources that have names."""
    facts = list(_named(found.made))
    sources = _Sources()
    placed = [
        replace(fact, at=tuple(map(sources.place, one.sources))) if one.sources else fact
        for fact, one in zip(facts, found.made, strict=True)
    ]
    named = [(fact.id, one) for fact, one in zip(facts, found.made, strict=True) if fact.id]
    decks = {name: one.deck for name, one in named if one.deck}
    banks = {one.bank for one in found.made}
    return FromTable(
        tuple(placed),
        sources.all,
        decks,
        {name: one.guid for name, one in named if one.guid},
        lost,
        bank=banks.pop() if len(banks) == 1 else None,
        title=_title(decks.values()) if len(decks) == len(named) else None,
    )


def _named(made: Sequence[Made]) -> Iterator[Fact]:
    """The facts, each with an id: its row's where it has one that no row before it has."""
    ids = Ids(())
    own = [ids.free(one.fact.id) if one.fact.id else None for one in made]
    new = ((one.fact, one.known_by) for one in made if not one.fact.id)
    fresh = with_ids(new, "row", {name for name in own if name})
    for one, name in zip(made, own, strict=True):
        yield replace(one.fact, id=name) if name else next(fresh)


def _title(decks: Iterable[str]) -> str | None:
    """The last part of the deck in which all of these lie."""
    named = [deck.split("::") for deck in dict.fromkeys(decks)]
    if not named:
        return None
    # What the first and the last by name begin with, all between them begin with.
    pairs = zip(min(named), max(named), strict=False)
    shared = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return shared[-1].strip() or None if shared else None


_PLACE: Final = re.compile(
    r"(?<=.), paragraph ([1-9][0-9]{0,5})(?:, sentence ([1-9][0-9]{0,5}))?\Z", re.DOTALL
)
_URL: Final = re.compile(r"https?://\S+")
_LONGEST_NAME: Final = 40


class _Sources:
    """The sources of a table by what it says of them; each gets a name."""

    def __init__(self) -> None:
        self._ids = Ids(())
        self._by_title: dict[str, Source] = {}

    def place(self, said: str) -> Locator:
        """The place that a cell tells in words, as our own tables do."""
        match = _PLACE.search(said)
        title = said[: match.start()] if match else said
        source = self._by_title.get(title)
        if source is None:
            name = self._ids.free(file_slug(title[:_LONGEST_NAME]) or "source")
            url = title if _URL.fullmatch(title) else None
            source = self._by_title[title] = Source(name, title, url=url)
        return Locator(
            source.name,
            int(match[1]) if match else None,
            int(match[2]) if match and match[2] else None,
        )

    @property
    def all(self) -> tuple[Source, ...]:
        """Every one of them."""
        return tuple(self._by_title.values())
