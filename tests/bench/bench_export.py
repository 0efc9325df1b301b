"""How long a package for Anki takes and how large it is, each as a ratio to a baseline.

    python tests/bench/bench_export.py [FACTS]

The baselines are genanki writing the same notes, and the real Anki's own legacy export of them.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import genanki
from anki.collection import ExportAnkiPackageOptions
from bench_check import bank_of
from bench_program import cpu, told

from ctquiz.bank.read import read_bytes
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.package import Contents, package
from ctquiz.exchange.anki.types import EDITED, FIELDS, NUMBERS, Type, looks

sys.path.insert(0, str(Path(__file__).parents[1] / "exchange"))
from real_anki import anki_in
from sending import notes_of


def built(notes: Sequence[AnkiNote]) -> genanki.Package:
    """The same notes as a user of genanki builds them."""
    models = {
        kind: genanki.Model(
            NUMBERS[kind],
            kind.full_name,
            [{"name": name} for name in FIELDS],
            [{"name": "Card 1", "qfmt": looks(kind).front, "afmt": looks(kind).back}],
            looks(kind).style,
            genanki.Model.CLOZE if kind is Type.CLOZE else genanki.Model.FRONT_BACK,
        )
        for kind in Type
    }
    deck = genanki.Deck(1_700_000_000_000, notes[0].deck)
    for note in notes:
        deck.add_note(
            genanki.Note(models[note.kind], list(note.fields), tags=note.tags, guid=note.guid)
        )
    return genanki.Package(deck)


def legacy_export(ours: Path, folder: Path) -> int:
    """The size of what Anki writes for its own older versions, of the same notes."""
    with anki_in(folder / "anki") as anki:
        anki.take(ours)
        out = folder / "legacy.apkg"
        options = ExportAnkiPackageOptions(with_scheduling=False, legacy=True)
        anki.collection.export_anki_package(out_path=str(out), options=options, limit=None)
        return out.stat().st_size


def main() -> None:
    """Print what a package takes."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    bank = read_bytes(bank_of(facts).encode(), "b.yaml").bank
    assert bank is not None
    notes = notes_of(bank)
    print(f"{len(notes):,} notes of {facts:,} facts, templates of {EDITED}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = folder / "ours.apkg"
        contents = Contents(notes, {}, {})
        mine = cpu(lambda: ours.write_bytes(package(contents)))
        # Each writes its notes once: genanki keeps what it found out about them.
        fresh = [built(notes) for _ in range(3)]
        theirs = cpu(lambda: fresh.pop().write_to_file(folder / "theirs.apkg"))
        told(f"export of {facts:,} facts, to genanki alone", mine, theirs, "s", "aim 1.3")
        size, legacy = ours.stat().st_size, legacy_export(ours, folder)
        told("its size, to Anki's legacy export", size / 1e6, legacy / 1e6, "MB", "aim 1.1")


if __name__ == "__main__":
    main()
