"""Where the documents of sources lie on this machine, and evidence beside its bank."""

import json
from pathlib import Path
from typing import Final

import msgspec

from ctquiz.errors import failure
from ctquiz.files import make_folder, write_new

_MAX_BYTES: Final = 16 * 1024 * 1024
Places = dict[str, dict[str, str]]
"""By bank and source: the path of the document."""


def evidence_beside(bank: Path) -> Path:
    """Where the evidence of a bank's file lies, if it has any."""
    return bank.with_name(f"{bank.stem}.evidence.json")


class Shelf:
    """The documents that `source add` has told of, in a file of the learner's data."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def documents(self, bank: str) -> dict[str, Path]:
        """The documents of a bank's sources, by the name of the source; they may be gone."""
        return {source: Path(path) for source, path in self._read().get(bank, {}).items()}

    def at_hand(self, bank: str) -> dict[str, Path]:
        """Those of them that are still there."""
        return {source: path for source, path in self.documents(bank).items() if path.is_file()}

    def add(self, bank: str, source: str, document: Path) -> None:
        """Remember where the document of a source lies, instead of what was known before.

        Raises CtquizError where its name is no text, so that nothing could remember it.
        """
        try:
            str(document.absolute()).encode()
        except UnicodeEncodeError as error:
            raise failure(
                ascii(str(document)), "has a name that is no text", "rename it"
            ) from error
        places = self._read()
        places.setdefault(bank, {})[source] = str(document.absolute())
        make_folder(self._file.parent)
        write_new(self._file, json.dumps(places, indent=1).encode() + b"\n", force=True)

    def _read(self) -> Places:
        try:
            with self._file.open("rb") as file:
                return msgspec.json.decode(file.read(_MAX_BYTES), type=Places)
        except FileNotFoundError:
            return {}
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise failure(str(self._file), f"cannot be read: {reason}") from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            hint = "delete it and run ctquiz source add again"
            raise failure(str(self._file), "does not say where documents lie", hint) from error
