"""Where the banks stand: on shelves one in the other, as their files lie in folders. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from ctquiz.library import Volume


class Shelf(Struct, frozen=True):
    """A folder: its own banks, and the folders in it. The topmost one has no title."""

    path: Path
    title: str
    volumes: tuple[Volume, ...] = ()
    shelves: tuple["Shelf", ...] = ()

    def every(self) -> Iterator[Volume]:
        """Its banks, and those of the folders in it."""
        yield from self.volumes
        for shelf in self.shelves:
            yield from shelf.every()


def shelved(volumes: Sequence[Volume], own: Path, shipped: Path) -> Shelf:
    """The banks on their shelves; `own` is the folder whose subfolders are shelves.

    A folder elsewhere is one where more than one of the banks lies in it, else it tells nothing;
    nor does it tell where the `shipped` ones lie.
    """
    together = Counter(volume.path.parent for volume in volumes)
    del together[shipped]
    standing = [(_folders(volume.path.parent, own, together), volume) for volume in volumes]
    return _shelf(own, "", standing)


Steps = tuple[Path, ...]


def _folders(parent: Path, own: Path, together: Counter[Path]) -> Steps:
    """The folders that lead to a bank, the topmost first."""
    if parent == own or own in parent.parents:
        inner = parent.relative_to(own)
        return tuple(own / one for one in [*reversed(inner.parents), inner] if one != Path())
    return (parent,) if together[parent] > 1 and parent.name else ()


def _shelf(path: Path, title: str, standing: Sequence[tuple[Steps, Volume]]) -> Shelf:
    inner: dict[Path, list[tuple[Steps, Volume]]] = {}
    for steps, volume in standing:
        if steps:
            inner.setdefault(steps[0], []).append((steps[1:], volume))
    return Shelf(
        path,
        title,
        tuple(volume for steps, volume in standing if not steps),
        tuple(_shelf(folder, folder.name, held) for folder, held in inner.items()),
    )
