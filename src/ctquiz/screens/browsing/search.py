"""What is looked for on a page and how that is sorted, apart from how it is shown."""

from collections.abc import Iterator
from typing import Final

from ctquiz.catalogue import Catalogue
from ctquiz.desk import Desk
from ctquiz.study.search.finding import finding, sorting
from ctquiz.study.search.matching import test_of
from ctquiz.study.search.order import Order
from ctquiz.study.search.query import Every, Query
from ctquiz.study.search.reading import QueryError, parse

ORDERS: Final = {
    Order.FILE: "as written",
    Order.DUE: "by due day",
    Order.STABLE: "weakest first",
    Order.LAPSES: "most lapses first",
    Order.TEXT: "by text",
}
"""The orders in words."""


class Search:
    """The catalogue, the last query that was understood, and the order."""

    def __init__(self, desk: Desk) -> None:
        self.catalogue = Catalogue(desk)
        self.order = Order.FILE
        self.query: Query = Every()
        self.mistake: QueryError | None = None
        self._desk = desk
        self._sorted: list[int] = []
        self._sorting: Iterator[None] = iter(())

    def counted(self, found: int, progress: str) -> str:
        """How many were found, and of how many where some were left out."""
        of = "" if isinstance(self.query, Every) else f" of {len(self.catalogue.rows):,}"
        return f"{found:,}{progress}{of}"

    def renew(self) -> bool:
        """Read what changed in banks and log; whether anything did."""
        changed = self.catalogue.renew()
        if changed:
            self.sort()
        return changed

    def understand(self, text: str) -> bool:
        """Take in what is typed; what cannot be understood leaves the last query in place."""
        try:
            self.query, self.mistake = parse(text), None
        except QueryError as mistake:
            self.mistake = mistake
        return self.mistake is None

    def sort(self) -> None:
        """Put the rows in order when they are next looked through."""
        self._sorted = []
        self._sorting = sorting(self.catalogue.rows, self.order, self.catalogue.texts, self._sorted)

    def sort_otherwise(self) -> None:
        """Choose the next order."""
        self.order = self.order.following
        self.sort()

    def steps(self, found: list[int]) -> Iterator[None]:
        """Put the places of the rows that are looked for into a list, a stretch at a time."""
        # Not `yield from`: a search that is given up would end the sorting, which goes on.
        for _ in self._sorting:
            yield
        test = test_of(self.query, self._desk.today, self.catalogue.texts)
        yield from finding(self.catalogue.rows, self._sorted, test, found)
