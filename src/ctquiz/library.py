"""The banks of this machine: found by name or path, read, and told apart."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ctquiz.bank.model import Bank
from ctquiz.bank.read import Reading, read_file
from ctquiz.config import Folders, shipped_banks
from ctquiz.errors import CtquizError, Problem, failure

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Volume:
    """One bank file as it was found."""

    path: Path
    reading: Reading

    @property
    def bank(self) -> Bank | None:
        """The bank, where the file is one."""
        return self.reading.bank


def known_files(folders: Folders, studied_before: Sequence[Path]) -> list[Path]:
    """The shipped banks, those in the learner's `banks/`, and those studied before, each once."""
    found = [*_in_folder(shipped_banks()), *_in_folder(folders.banks)]
    found += [path for path in studied_before if path.is_file()]
    return list({_real(path): path for path in reversed(found)}.values())[::-1]


def chosen(names: Sequence[str], folders: Folders, studied_before: Sequence[Path]) -> list[Volume]:
    """The banks that a command names; raises CtquizError for a name that is none.

    A name is a path, the id of a known bank, or its file's name; an existing path wins.
    """
    known: list[Volume] = []
    found: list[Volume] = []
    for name in names:
        path = Path(name)
        there = bool(name) and _exists(path)
        if there and path.is_dir():
            found += _volumes_in(path, name)
        elif there or path.suffix in _SUFFIXES:
            found.append(Volume(path, read_file(path, name)))
        else:
            known = known or volumes(known_files(folders, studied_before))
            found.append(_named(name, known))
    return told_apart({_real(volume.path): volume for volume in found}.values())


def volumes(files: Iterable[Path]) -> list[Volume]:
    """The files, read."""
    return [Volume(path, read_file(path)) for path in files]


def told_apart(found: Iterable[Volume]) -> list[Volume]:
    """The volumes, where two files claim one bank id each with an error naming the other.

    A plain copy is no second bank: of files with the same content the first stands.
    """
    by_id: dict[str, Volume] = {}
    result: list[Volume] = []
    for volume in found:
        first = by_id.setdefault(volume.bank.id, volume) if volume.bank else volume
        if first is volume:
            result.append(volume)
        elif first.reading.digest != volume.reading.digest:
            result = [_clashing(one, volume) if one is first else one for one in result]
            result.append(_clashing(volume, first))
    return result


def _clashing(volume: Volume, other: Volume) -> Volume:
    bank = volume.bank
    if bank is None:
        return volume
    message = f"the bank id '{bank.id}' is also that of {other.path}"
    problem = Problem(str(volume.path), 1, 1, "two-banks", message, "rename one of them")
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
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)


def _volumes_in(folder: Path, name: str) -> list[Volume]:
    found = [Volume(path, read_file(path)) for path in _in_folder(folder)]
    if not found:
        raise failure(name, "holds no bank", "a bank is a .yaml file")
    return found


def _named(name: str, known: Sequence[Volume]) -> Volume:
    for volume in known:
        if volume.bank is not None and volume.bank.id == name:
            return volume
    for volume in known:
        if volume.path.stem == name:
            return volume
    names = [volume.bank.id for volume in known if volume.bank is not None]
    near = difflib.get_close_matches(name, names, 1, 0.5)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(names) or 'none'}"
    raise failure(name, "no such bank or file", hint)


def readable(found: Sequence[Volume]) -> list[Bank]:
    """The banks among the volumes; raises CtquizError with every problem where one is none."""
    broken = [p for volume in found if volume.bank is None for p in volume.reading.problems]
    if broken:
        raise CtquizError(*broken)
    return [volume.bank for volume in found if volume.bank is not None]
