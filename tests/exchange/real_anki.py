"""The real Anki, as a user has it: an empty collection into which packages are imported."""

import html
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from anki.collection import (
    Collection,
    CsvMetadata,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)

from ctquiz.bank.model import Key
from ctquiz.exchange.anki.note import guid


def shown(side: str) -> str:
    """The words of a side, without style, scripts and marks; Anki composes letters."""
    plain = re.sub(r"<(style|script)>.*?</\1>", "", side, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", plain.replace("<br>", "\n")))


class Anki:
    """A collection; what it knows of a note is asked by the note's blank."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    def take(self, package: Path, with_history: bool = True) -> dict[str, int]:
        """Import a package; how many notes met which fate."""
        options = ImportAnkiPackageOptions(with_scheduling=with_history, with_deck_configs=True)
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        return _fates(self.collection.import_anki_package(request).log)

    def take_text(self, file: Path) -> dict[str, int]:
        """Import a file in Anki's text format, as its head says."""
        head: CsvMetadata = self.collection.get_csv_metadata(str(file), None)
        request = ImportCsvRequest(path=str(file), metadata=head)
        return _fates(self.collection.import_csv(request).log)

    def rows(self, query: str, *parameters: Any) -> list[Sequence[Any]]:
        assert self.collection.db is not None
        return self.collection.db.all(query, *parameters)

    def sides(self, key: Key) -> tuple[str, str]:
        """The front and back of a blank's card, as Anki renders them."""
        (card,) = self.rows(
            "SELECT cards.id FROM cards JOIN notes ON notes.id = nid WHERE guid = ?", guid(key)
        )
        shown = self.collection.get_card(card[0]).render_output()
        return shown.question_text, shown.answer_text

    def every_side(self) -> Iterator[str]:
        for (card,) in self.rows("SELECT id FROM cards"):
            shown = self.collection.get_card(card).render_output()
            yield from (shown.question_text, shown.answer_text)

    @property
    def complaints(self) -> str:
        """What Anki's check of the database tells, nothing where all is well."""
        told, _ = self.collection.fix_integrity()
        return told.replace("Database rebuilt and optimized.", "").strip()


def _fates(log: Any) -> dict[str, int]:
    return {
        field.name: len(value)
        for field, value in log.ListFields()
        if field.name != "found_notes" and len(value)
    }


@contextmanager
def anki_in(folder: Path) -> Iterator[Anki]:
    """An empty collection of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    collection = Collection(str(folder / "collection.anki2"))
    try:
        yield Anki(collection)
    finally:
        collection.close()
