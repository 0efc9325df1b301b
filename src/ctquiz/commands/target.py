"""Where an export goes: over its own earlier one unasked, over any other file only by force."""

import os
from collections.abc import Iterable
from hashlib import file_digest, sha256
from pathlib import Path

from ctquiz.errors import failure
from ctquiz.files import refuse_existing, write_new
from ctquiz.memory import exports
from ctquiz.memory.log import Log


class Target:
    """A file that an export writes; the log knows what it wrote there."""

    def __init__(self, log: Log, path: Path, force: bool) -> None:
        self._log = log
        self._path = path
        self._may_replace = force or self._is_ours()

    @property
    def _place(self) -> str:
        """The path as text, whatever bytes its name has."""
        return os.fsencode(self._path.absolute()).decode("utf-8", "backslashreplace")

    def _is_ours(self) -> bool:
        """Whether an earlier export is there, as it was left."""
        try:
            if not self._path.is_file():
                return False
            with self._path.open("rb") as file:
                content = file_digest(file, "sha256").hexdigest()
        except OSError:  # then writing tells what is wrong
            return False
        return exports.wrote(self._log, self._place, content)

    def refuse(self, sources: Iterable[Path]) -> None:
        """Raises CtquizError before any work is done where nothing may be written."""
        refuse_sources(self._path, sources)
        if not self._may_replace:
            refuse_existing(self._path)

    def write(self, data: bytes) -> None:
        """Write the file, so that it is known as ours the next time, even if we are killed now."""
        content = sha256(data).hexdigest()
        exports.writing(self._log, self._place, content)
        write_new(self._path, data, self._may_replace)
        exports.written(self._log, self._place, content)


def refuse_sources(path: Path, sources: Iterable[Path]) -> None:
    """Raises CtquizError where what is to be written would take the place of what is read."""
    if any(source.exists() and _same(source, path) for source in sources):
        raise failure(str(path), "is the bank itself", "name another file")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
