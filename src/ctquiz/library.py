"""The banks of this machine: found by name or path, read, and told apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_file
from ctquiz.bank.reading.found import Reading
from ctquiz.config import Folders, shipped_banks
from ctquiz.errors import CtquizError, Problem, failure
from ctquiz.likely import did_you_mean, likely

_SUFFIXES = (".yaml", ".yml")

Read = Callable[[Path, str], Reading]
"""Reads a file; the text is its path as its user wrote it."""


class Volume(Struct, frozen=True):
    """One bank file as it was found."""

    path: Path
    reading: Reading

    @property
    def bank(self) -> Bank | None:
        """The bank, where the file is one."""
        return self.reading.bank


MOST_FOLDERS: Final = 1_000
"""Folders looked into below the learner's `banks/`: a link there may lead to anything at all."""

_DEEPEST: Final = 6


def known_files(folders: Folders, studied_before: Sequence[Path]) -> list[Path]:
    """The shipped banks, those in and below `banks/`, and those studied before, each once."""
    shelves = [shipped_banks(), *islice(_shelves(folders.banks), MOST_FOLDERS)]
    found = [path for shelf in shelves for path in _in_folder(shelf)]
    found += [path for path in studied_before if path.is_file()]
    return list({_real(path): path for path in reversed(found)}.values())[::-1]


class Found(Struct, frozen=True):
    """A file that a command names; `shown` is its path as its user wrote it."""

    path: Path
    shown: str


class Names:
    """What the names of banks stand for: paths, and ids or files' names of known banks.

    The known banks are looked for only when a name is no path: a path needs no memory.
    """

    def __init__(
        self,
        folders: Folders,
        studied_before: Callable[[], Sequence[Path]],
        read: Read = read_file,
    ) -> None:
        self._folders = folders
        self._studied_before = studied_before
        self._read = read

    @cached_property
    def _known(self) -> list[Volume]:
        return volumes(known_files(self._folders, self._studied_before()), self._read)

    def files(self, name: str) -> list[Found]:
        """The files under a name; raises CtquizError where it is none. An existing path wins."""
        path = Path(name)
        there = bool(name) and _exists(path)
        if there and path.is_dir():
            return _files_in(path, name)
        if there or path.suffix in _SUFFIXES:
            return [Found(path, name)]
        known = _named(name, self._known)
        return [Found(known, str(known))]


def chosen(
    names: Sequence[str],
    folders: Folders,
    studied_before: Callable[[], Sequence[Path]],
    read: Read = read_file,
) -> list[Volume]:
    """The banks that a command names; raises CtquizError for a name that is none."""
    known = Names(folders, studied_before, read)
    found = once([file for name in names for file in known.files(name)])
    return told_apart(Volume(file.path, read(file.path, file.shown)) for file in found)


def once(found: Iterable[Found]) -> list[Found]:
    """The files, each once however often it was named; the last name stands."""
    return [*{_real(file.path): file for file in found}.values()]


def volumes(files: Iterable[Path], read: Read = read_file) -> list[Volume]:
    """The files, read."""
    return [Volume(path, read(path, str(path))) for path in files]


def rivals(readings: Sequence[Reading]) -> dict[int, int]:
    """The places of banks whose id another file has, each with the place of the rival to name."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for place, reading in enumerate(readings):
        if reading.bank is not None:
            before = first.setdefault(reading.bank.id, place)
            if before != place:
                found.setdefault(before, place)
                found[place] = before
    return found


def clash(path: str, at: tuple[int, int], bank_id: str, other: str) -> Problem:
    """The error of a bank whose id another file has, too."""
    message = f"the bank id '{bank_id}' is also that of {other}"
    return Problem(path, *at, "two-banks", message, "rename one of them")


def told_apart(found: Iterable[Volume]) -> list[Volume]:
    """The volumes, where two files claim one bank id each with an error naming the other."""
    every = list(found)
    rival = rivals([volume.reading for volume in every])
    return [
        _clashing(volume, every[rival[place]]) if place in rival else volume
        for place, volume in enumerate(every)
    ]


def originals(found: Iterable[Volume]) -> Iterator[Volume]:
    """The volumes without plain copies of one before: nobody named those, they only lie around."""
    seen: set[str] = set()
    for volume in found:
        if volume.bank is None or volume.reading.digest not in seen:
            yield volume
        seen.add(volume.reading.digest)


def _clashing(volume: Volume, other: Volume) -> Volume:
    assert volume.bank is not None, "only banks clash"
    problem = clash(str(volume.path), (1, 1), volume.bank.id, str(other.path))
    return Volume(volume.path, Reading(None, (problem,), 0, volume.reading.digest))


def _exists(path: Path) -> bool:
    """Whether something is there; a name that no file can have names nothing."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def _real(path: Path) -> Path:
    """The path without links, or as it is where they lead nowhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # too long a name, links in a circle
        return path.absolute()


def _in_folder(folder: Path) -> Iterator[Path]:
    return (path for path in _entries(folder) if path.suffix in _SUFFIXES)


def _shelves(folder: Path, depth: int = 0) -> Iterator[Path]:
    """A folder and those in it, each before what is in it; hidden ones hold no banks."""
    yield folder
    # Links may lead in a circle; the depth ends that.
    if depth < _DEEPEST:
        for inner in _entries(folder):
            if not inner.name.startswith(".") and inner.is_dir():
                yield from _shelves(inner, depth + 1)


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder, in order; nothing where that cannot be seen."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _files_in(folder: Path, name: str) -> list[Found]:
    found = [Found(path, str(path)) for path in _in_folder(folder)]
    if not found:
        raise failure(name, "holds no bank", "a bank is a .yaml file")
    return found


def _named(name: str, known: Sequence[Volume]) -> Path:
    for volume in known:
        if volume.bank is not None and volume.bank.id == name:
            return volume.path
    for volume in known:
        if volume.path.stem == name:
            return volume.path
    names = [volume.bank.id for volume in known if volume.bank is not None]
    beside = [f"{name}{suffix}" for suffix in _SUFFIXES if _exists(Path(f"{name}{suffix}"))]
    meant = beside[0] if beside else likely(name, names, 0.5)
    hint = did_you_mean(meant, f"known are {', '.join(names) or 'none'}")
    raise failure(name, "no such bank or file", hint)


def readable(found: Sequence[Volume]) -> list[Bank]:
    """The banks among the volumes; raises CtquizError where one is none, or has no sound fact."""
    broken = [p for volume in found if is_broken(volume) for p in volume.reading.problems]
    if broken:
        raise CtquizError(*broken)
    return [volume.bank for volume in found if volume.bank is not None]


def is_broken(volume: Volume) -> bool:
    """Whether a file cannot be studied: it is no bank, or has mistakes and no sound fact."""
    bank = volume.bank
    return bank is None or (not bank.facts and volume.reading.faulty > 0)


def lasting(path: Path) -> Path | None:
    """Where to find a bank again; a shipped one lies elsewhere with every installation."""
    found = path.absolute()
    try:
        str(found).encode()
    except UnicodeEncodeError:  # no text, so it cannot be written down
        return None
    return None if found.parent == shipped_banks() else found
