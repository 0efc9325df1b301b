"""Where banks that come from elsewhere are written, each with its media and its lineage."""

import os
from collections.abc import Callable, Container, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_file
from ctquiz.bank.write import write_text
from ctquiz.errors import failure
from ctquiz.exchange.incoming.banks.arrival import Arrival
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.lineage import Lineage, beside, lineage_of, written
from ctquiz.files import make_folder, refuse_existing, write_new

_SUFFIXES: Final = (".yaml", ".yml")
_LARGEST: Final = 64 * 1024**2
"""Of a bank: a larger one is not read."""


class Settled(Struct, frozen=True):
    """A bank with its file; without a text, the bank that is there stays."""

    arrival: Arrival
    path: Path
    text: bytes | None


class Landing:
    """A bank's file, or a folder for several."""

    def __init__(self, output: str, force: bool) -> None:
        """Raises CtquizError where it is neither."""
        if not output.strip():
            raise failure("-o", "names no file", "say where the bank goes, like -o bank.yaml")
        path = Path(output)
        self.is_folder = output.endswith("/") or path.is_dir()
        self._path = path
        self._force = force
        if not self.is_folder and path.suffix not in _SUFFIXES:
            hint = "end it in .yaml, or in / for a folder with a bank for each deck"
            raise failure(output, "is no name of a bank", hint)

    @property
    def folder(self) -> Path:
        """Where everything goes."""
        return self._path if self.is_folder else self._path.parent

    @property
    def stem(self) -> str | None:
        """The name that the user gave to the bank's file."""
        return None if self.is_folder else self._path.stem

    def path(self, stem: str) -> Path:
        """The file of a bank."""
        return self._path / f"{stem}.yaml" if self.is_folder else self._path

    def lineage(self, stem: str) -> Lineage | None:
        """What an earlier import left beside a bank."""
        return lineage_of(self.path(stem))

    def files(self, wanted: Mapping[str, str], read: Callable[[str], bytes]) -> dict[str, str]:
        """A name for the file of each medium, of which none takes another file's place."""
        taken = set(wanted.values())
        found: dict[str, str] = {}
        for name, file in wanted.items():
            found[name] = self._free(file, partial(read, name), taken)
            taken.add(found[name])
        return found

    def _free(self, file: str, data: Callable[[], bytes], taken: Container[str]) -> str:
        """The name, or the first like it that no other content has."""
        path = self.folder / file
        number = 1
        while os.path.lexists(path) and not _holds(path, data()):
            number += 1
            other = f"{Path(file).stem}-{number}{Path(file).suffix}"
            path = self.folder / other if other not in taken else path
        return path.name

    def settle(self, one: Arrival, keeps: bool) -> Settled:
        """What becomes of a bank; raises CtquizError before anything is written.

        Where one `keeps` what is there, a bank of that name with the same id stays as it is.
        """
        path = self.path(one.stem)
        text = write_text(one.bank).encode()
        if len(text) > _LARGEST:
            hint = "name a folder/ for a bank for each deck"
            raise failure(str(path), "would be larger than 64 MiB", hint)
        if _holds(path, text):
            return Settled(one, path, text)
        there = read_file(path).bank if (self._force or keeps) and path.is_file() else None
        same = there if there is not None and there.id == one.bank.id else None
        if self._force:
            over = () if same is None else _written_over(one.bank, same)
            return Settled(replace(one, lost=(*one.lost, *over)), path, text)
        if same is None:
            refuse_existing(path)
            return Settled(one, path, text)
        return Settled(_kept(one, same, self.lineage(one.stem)), path, None)

    def write(self, one: Settled) -> None:
        """Write a bank, behind what leads back from it: without the bank that is of no use."""
        if one.text is None:
            return
        if one.arrival.lineage is not None:
            write_new(beside(one.path), written(one.arrival.lineage), force=True)
        if not _holds(one.path, one.text):
            write_new(one.path, one.text, self._force)

    def write_medium(self, file: str, data: bytes) -> None:
        """Write a medium, unless it is there."""
        path = self.folder / file
        if not _holds(path, data):
            write_new(path, data)

    def make(self) -> None:
        """Make the folder."""
        make_folder(self.folder)


def _written_over(new: Bank, there: Bank) -> tuple[Lost, ...]:
    """What a bank had that is there no more, or otherwise, once it is written anew."""
    facts = {fact.id: fact for fact in new.facts}
    gone = [fact for fact in there.facts if fact.id not in facts]
    changed = [fact for fact in there.facts if facts.get(fact.id, fact) != fact]
    return (
        *(Lost(Kind.GONE, fact.id or "") for fact in gone),
        *(Lost(Kind.OTHERWISE, fact.id or "") for fact in changed),
    )


def _kept(one: Arrival, there: Bank, before: Lineage | None) -> Arrival:
    """An arrival of which only the past comes to a bank that stays.

    What its author took out of it is no news.
    """
    known = {(fact.id, blank.name) for fact in there.facts for blank in fact.blanks}
    keys = {card: key for card, key in one.keys.items() if (key.fact, key.blank) in known}
    was = {origin.note.guid: origin for origin in before.notes} if before else {}
    facts = {fact.id for fact in there.facts}
    old = facts.union(
        said.split("#")[0] for origin in was.values() for said in origin.cards.values()
    )
    new = [Lost(Kind.NEW_FACT, fact.id or "") for fact in one.bank.facts if fact.id not in old]
    changed = {
        said.split("#")[0]
        for origin in (one.lineage.notes if one.lineage else ())
        if origin.note.guid in was and origin.note.fields != was[origin.note.guid].note.fields
        for said in origin.cards.values()
    }
    other = [Lost(Kind.CHANGED, fact) for fact in sorted(changed & facts)]
    return Arrival(one.stem, there, None, keys, (*new, *other))


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is there with just this content."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
