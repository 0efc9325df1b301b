"""Where a file goes: over what ctquiz wrote there unasked, over any other one only by force."""

import os
from collections.abc import Iterable
from hashlib import file_digest, sha256
from pathlib import Path

from ctquiz.errors import failure
from ctquiz.files import refuse_existing, write_new
from ctquiz.memory import exports
from ctquiz.memory.log import Log


class Target:
    """A file that a command writes; the log knows what it wrote there."""

    def __init__(self, log: Log, path: Path, force: bool) -> None:
        self._log = log
        self.path = path
        self._may_replace = force or self._is_ours()

    @property
    def _place(self) -> str:
        """The path as text, whatever bytes its name has."""
        return os.fsencode(self.path.absolute()).decode("utf-8", "backslashreplace")

    def _is_ours(self) -> bool:
        """Whether an earlier export is there, as it was left."""
        try:
            if not self.path.is_file():
                return False
            with self.path.open("rb") as file:
                content = file_digest(file, "sha256").hexdigest()
        except OSError:  # then writing tells what is wrong
            return False
        return exports.wrote(self._log, self._place, content)

    def refuse(self, sources: Iterable[Path]) -> None:
        """Raises CtquizError before any work is done where nothing may be written."""
        if any(source.exists() and _same(source, self.path) for source in sources):
            raise failure(str(self.path), "is the bank itself", "name another file")
        if not self._may_replace:
            refuse_existing(self.path)

    def write(self, data: bytes) -> None:
        """Write the file, so that it is known as ours the next time, even if we are killed now."""
        content = sha256(data).hexdigest()
        exports.writing(self._log, self._place, content)
        write_new(self.path, data, self._may_replace)
        exports.written(self._log, self._place, content)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
