"""Files that appear whole or not at all: written beside their place, then renamed into it."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ctquiz.errors import CtquizError, failure


def write_new(path: Path, data: bytes, force: bool = False) -> None:
    """Write a file; raises CtquizError where one is there already, unless that is meant."""
    if not force:
        refuse_existing(path)
    _put(path, data)


def refuse_existing(path: Path) -> None:
    """Raises CtquizError where something has this name."""
    if os.path.lexists(path):
        raise failure(str(path), "is there already", "--force overwrites it")


def make_folder(path: Path) -> None:
    """Make a folder where there is none; raises CtquizError where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(path, error) from error


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Replace what a file holds; raises CtquizError where it no longer holds what was read."""
    try:
        unchanged = path.read_bytes() == before
    except OSError as error:
        raise _unwritten(path, error) from error
    if not unchanged:
        raise failure(str(path), "changed while it was worked on", "try again")
    _put(path, after)


def _put(path: Path, data: bytes) -> None:
    """What a link leads to is replaced, never the link; a file keeps its permissions."""
    try:
        target = path.resolve()
        if target.is_symlink():  # from Python 3.13 on, links in a circle are no error of resolve
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        mode = _mode_of(target)
        handle, made = tempfile.mkstemp(prefix=".ctquiz-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(made).chmod(mode)
            Path(made).replace(target)
        finally:
            with suppress(FileNotFoundError):
                Path(made).unlink()
    except (OSError, RuntimeError) as error:  # links in a circle are a RuntimeError
        raise _unwritten(path, error) from error


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new one gets."""
    if not target.exists():
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if target.is_dir():
        raise IsADirectoryError(0, "this is a folder")
    if not target.is_file():  # a pipe or a device would become a file
        raise OSError(0, "this is no file")
    if not os.access(target, os.W_OK):
        raise PermissionError(0, "permission denied")
    return target.stat().st_mode & 0o7777


def _unwritten(path: Path, error: Exception) -> CtquizError:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return failure(str(path), f"cannot be written: {reason}", "check the name and its permissions")
