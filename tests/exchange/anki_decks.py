"""Packages that the real Anki made of one rich collection, in all of its formats.

`made()` makes them once for all tests of a process; the collection stays, to be asked.
"""

import atexit
import functools
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from anki.collection import Collection, ExportAnkiPackageOptions
from anki.generic_pb2 import Empty
from anki.import_export_pb2 import ExportLimit
from anki_notes import fill
from anki_past import begin_earlier, learn, live_on
from real_anki import Anki


@dataclass(frozen=True)
class Made:
    """One collection, whole, in each format: with its history, but for `bare`.

    `legacy1` is what Anki before 2.1 wrote: the same tables under their old name. The two `.colpkg`
    are whole collections.
    """

    folder: Path
    latest: Path
    legacy2: Path
    legacy1: Path
    colpkg: Path
    legacy_colpkg: Path
    bare: Path

    @property
    def every(self) -> dict[str, Path]:
        """All with their history, by the name of their format."""
        names = ("latest", "legacy2", "legacy1", "colpkg", "legacy_colpkg")
        return {name: getattr(self, name) for name in names}

    @contextmanager
    def anki(self) -> Iterator[Anki]:
        """The collection that was exported, in the real Anki: a copy, which one may change."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copytree(self.folder / "anki", Path(folder) / "anki"))
            collection = Collection(str(copy / "collection.anki2"))
            try:
                yield Anki(collection)
            finally:
                collection.close()


@functools.cache
def made() -> Made:
    """The packages, made once; their folder goes when the process ends."""
    folder = tempfile.mkdtemp(prefix="ctquiz-anki-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return make(Path(folder))


def make(folder: Path) -> Made:
    """The packages, in a folder of their own."""
    (folder / "anki").mkdir(parents=True)
    collection = Collection(str(folder / "anki" / "collection.anki2"))
    begin_earlier(collection)
    fill(collection, folder)
    learn(collection)
    live_on(collection)
    found = Made(
        folder,
        _package(collection, folder / "latest.apkg"),
        legacy := _package(collection, folder / "legacy2.apkg", legacy=True),
        _as_legacy1(legacy, folder / "legacy1.apkg"),
        _whole(collection, folder / "whole.colpkg", legacy=False),
        _whole(collection, folder / "legacy.colpkg", legacy=True),
        _package(collection, folder / "bare.apkg", with_history=False),
    )
    collection.close()
    return found


def _package(
    collection: Collection, path: Path, legacy: bool = False, with_history: bool = True
) -> Path:
    options = ExportAnkiPackageOptions(
        with_scheduling=with_history, with_deck_configs=True, with_media=True, legacy=legacy
    )
    limit = ExportLimit(whole_collection=Empty())
    collection._backend.export_anki_package(out_path=str(path), options=options, limit=limit)
    return path


def _whole(collection: Collection, path: Path, legacy: bool) -> Path:
    collection.export_collection_package(str(path), include_media=True, legacy=legacy)
    collection.reopen()
    return path


def _as_legacy1(legacy2: Path, path: Path) -> Path:
    with zipfile.ZipFile(legacy2) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            if name not in {"meta", "collection.anki2"}:
                target.writestr(name.replace(".anki21", ".anki2"), source.read(name))
    return path
