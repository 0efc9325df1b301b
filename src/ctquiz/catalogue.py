"""Everything there is to look through: all blanks of the known banks, and what is known of each."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Bank
from ctquiz.collector import settled
from ctquiz.desk import Desk
from ctquiz.library import Volume, known_files
from ctquiz.memory import views
from ctquiz.memory.known import NOTHING
from ctquiz.memory.lookup import known, known_of, last_event
from ctquiz.study.search.row import Row, Texts, rows_of


class _State(Struct, frozen=True):
    """What tells whether all is still as it was read: the banks' files, and the last event."""

    files: tuple[tuple[str, int, int], ...] = ()
    event: int = -1


class Catalogue:
    """The rows: read once, and again where a bank or the log changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = _State()
        self.volumes: Sequence[Volume] = ()
        self.rows: list[Row] = []
        self.texts = Texts()

    def renew(self) -> bool:
        """Read what changed since the last time; whether anything did."""
        before, self._state = self._state, self._now()
        if self._state == before:
            return False
        with settled():
            if self._state.files != before.files:
                self.volumes = self._desk.volumes()
                self.texts = Texts()
            banks = [volume.bank for volume in self.volumes if volume.bank is not None]
            self.rows = rows_of((bank, known(self._desk.log, bank.id)) for bank in banks)
        return True

    @property
    def facts(self) -> int:
        """How many facts there are."""
        return sum(len(volume.bank.facts) for volume in self.volumes if volume.bank is not None)

    def path_of(self, bank: Bank) -> Path | None:
        """Where a bank lies."""
        return next((one.path for one in self.volumes if one.bank is bank), None)

    def _now(self) -> _State:
        files = known_files(self._desk.folders, views.bank_paths(self._desk.log))
        return _State(tuple(map(_seen, files)), last_event(self._desk.log))

    def siblings(self, row: Row) -> Sequence[Row]:
        """All rows of a row's fact: they stand side by side."""
        first = last = row.place
        while first > 0 and self.rows[first - 1].fact is row.fact:
            first -= 1
        while last < len(self.rows) and self.rows[last].fact is row.fact:
            last += 1
        return self.rows[first:last]

    def look_again(self, row: Row) -> None:
        """Read anew what is known of a row's fact: something was marked on it, here and now."""
        key, there = row.key, self._now_there(row)
        if key is None or there is None:
            return
        found = {one.blank: one for one in known_of(self._desk.log, key.whole)}
        for one in self.siblings(there):
            standing = found.get(one.blank.name, NOTHING)
            self.rows[one.place] = replace(one, known=standing)
        self._state = replace(self._state, event=last_event(self._desk.log))

    def _now_there(self, row: Row) -> Row | None:
        """The row of the same memory; it may stand elsewhere since a bank was edited."""
        if row.place < len(self.rows) and self.rows[row.place].key == row.key:
            return self.rows[row.place]
        return next((one for one in self.rows if one.key == row.key), None)


def _seen(file: Path) -> tuple[str, int, int]:
    """A file as it is now; one that cannot be looked at may be there again later."""
    try:
        stat = file.stat()
    except OSError:
        return str(file), 0, 0
    return str(file), stat.st_size, stat.st_mtime_ns
