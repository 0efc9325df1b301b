"""Bank files as they were last read: while a program runs, only a file that changed is read again.

A file is told to be another by its size and the moment it was written: to look costs next to
nothing, so it can be done between two questions.
"""

from pathlib import Path

from msgspec import Struct

from ctquiz.bank.read import Memo, read_file
from ctquiz.bank.reading.found import Reading


class _State(Struct, frozen=True):
    """What tells whether a file is still the one that was read."""

    size: int
    written: int


class Reader:
    """Reads banks; `memo` remembers them beyond the life of the program."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._known: dict[Path, tuple[_State, str, Reading]] = {}

    def read(self, path: Path, shown_as: str = "") -> Reading:
        """What a file holds by now; `shown_as` is the path as its user wrote it."""
        # Looked at before it is read: what is written meanwhile is then seen the next time.
        state, shown = _state(path), shown_as or str(path)
        known = self._known.get(path)
        if known is not None and known[:2] == (state, shown):
            return known[2]
        reading = read_file(path, shown, self._memo)
        if state is not None:
            self._known[path] = state, shown, reading
        return reading

    def last(self, path: Path) -> Reading | None:
        """What a file held when it was last read; None for one that never was."""
        known = self._known.get(path)
        return None if known is None else known[2]

    def has_changed(self, path: Path) -> bool:
        """Whether a file that was read is another by now; one that is gone is none."""
        known, state = self._known.get(path), _state(path)
        return known is not None and state is not None and known[0] != state


def _state(path: Path) -> _State | None:
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return None
    return _State(stat.st_size, stat.st_mtime_ns)
