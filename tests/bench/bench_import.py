"""How long a package of Anki takes to become a bank, to the real Anki importing the same file.

    python tests/bench/bench_import.py [NOTES…]

Ours reads the package, makes facts of its notes, and writes the bank and its lineage.
"""

import argparse
import sys
import tempfile
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path

from anki.collection import Collection, ExportAnkiPackageOptions
from bench_program import cpu, told

sys.path.insert(0, str(Path(__file__).parents[1] / "exchange"))
from real_anki import anki_in

from ctquiz.commands.importing import take_in


def package(folder: Path, notes: int) -> Path:
    """A deck of basic, reversed and cloze notes, made and exported by the real Anki."""
    with anki_in(folder / "made") as anki:
        collection = anki.collection
        _fill(collection, notes)
        path = folder / f"{notes}.apkg"
        options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True)
        collection.export_anki_package(out_path=str(path), options=options, limit=None)
        return path


def _fill(collection: Collection, notes: int) -> None:
    deck = collection.decks.id("Bench")
    assert deck is not None
    kinds = [collection.models.by_name(n) for n in ("Basic", "Basic (and reversed card)", "Cloze")]
    for number in range(notes):
        kind = kinds[number % 3]
        assert kind is not None
        note = collection.new_note(kind)
        note.fields[:] = _fields(number)
        note.tags = [f"tag{number % 50}", "bench"]
        collection.add_note(note, deck)


def _fields(number: int) -> list[str]:
    thing, place = f"river {number}", f"valley {number * 7}"
    if number % 3 == 2:
        text = f"{{{{c1::{thing}}}}} flows through the {{{{c2::{place}}}}} to the sea."
        return [text, f"Its spring is <b>high</b> above {place}."]
    return [f"<div>Which valley has {thing}?</div>", f"The&nbsp;<b>{place}</b><br>in the north"]


def ours(path: Path, folder: Path) -> None:
    """Import the package as the command does, where nothing is left of an earlier import."""
    with tempfile.TemporaryDirectory(dir=folder) as fresh, redirect_stdout(StringIO()):
        options = argparse.Namespace(
            file=str(path),
            output=str(Path(fresh) / "bank.yaml"),
            with_history=False,
            dry_run=False,
            columns=None,
            head=False,
            language="en",
            force=False,
        )
        take_in(options)


def theirs(path: Path, folder: Path) -> float:
    """How long the real Anki takes, in an empty collection."""
    with anki_in(folder) as anki:
        return cpu(lambda: anki.take(path), rounds=1)


def main() -> None:
    """Print the ratio for each number of notes, and how ours grows."""
    sizes = [int(one) for one in sys.argv[1:]] or [10_000, 50_000]
    for notes in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = package(folder, notes)
            mine = cpu(partial(ours, path, folder))
            anki = min(theirs(path, folder / f"anki{n}") for n in range(3))
            told(f"import of {notes:,} notes, to Anki's own", mine, anki, "s", "aim 5")
            print(f"  {mine / notes * 1e6:.0f} µs a note")


if __name__ == "__main__":
    main()
