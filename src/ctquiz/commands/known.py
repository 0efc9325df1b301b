"""The banks that are named to commands that need no log: none is made, none opened in vain."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from ctquiz.config import Folders
from ctquiz.errors import CtquizError, failure
from ctquiz.library import Found, Names, once


def named(names: Iterable[str], folders: Folders) -> tuple[list[Found], list[CtquizError]]:
    """The files under the names, each once, and an error for each name that is none."""
    banks = Names(folders, lambda: _studied_before(folders))
    files: list[Found] = []
    errors: list[CtquizError] = []
    for name in names:
        try:
            files += banks.files(name)
        except CtquizError as error:
            errors.append(error)
    return once(files), errors


def _studied_before(folders: Folders) -> Sequence[Path]:
    """Where the banks lay that the log knows; nothing where there is no log."""
    if not folders.log.is_file():
        return []
    from ctquiz.memory import views  # noqa: PLC0415 - a path is found without a database
    from ctquiz.memory.log import Log  # noqa: PLC0415 - as above

    with closing(Log.open(folders.log)) as log:
        return views.bank_paths(log)


def one_named(name: str, folders: Folders) -> Found:
    """The only file under a name; raises CtquizError where it is none, or more than one."""
    files, errors = named([name], folders)
    if errors:
        raise errors[0]
    if len(files) > 1:
        raise failure(name, f"holds {len(files)} banks", "name one of them")
    return files[0]
