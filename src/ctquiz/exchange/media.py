"""The media of notes that came from Anki, as they lie beside their bank, go back with them."""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from ctquiz.exchange.anki.original import Original
from ctquiz.exchange.lineage import Lineage

_NAMED: Final = re.compile(
    r"""\b(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))|\[sound:([^\]]{1,1000})\]""",
    re.IGNORECASE,
)
_LARGEST: Final = 100_000_000
_OF_LOOKS: Final = "_"
"""Files that templates and styles name begin so in Anki."""


def media(bank: Path, lineage: Lineage, notes: Iterable[Original]) -> dict[str, bytes]:
    """Their bytes by the names that Anki has for them; what is gone or too large stays behind."""
    wanted = {name for note in notes for field in note.fields for name in _names(field)}
    wanted |= {name for name in lineage.media if name.startswith(_OF_LOOKS)}
    folder = bank.resolve().parent
    found: dict[str, bytes] = {}
    for name, file in lineage.media.items():
        # The lineage may be a stranger's: it names no file elsewhere.
        path = folder / Path(file).name
        if name in wanted and _is_there(path, folder):
            found[name] = path.read_bytes()
    return found


def _is_there(path: Path, folder: Path) -> bool:
    try:
        beside = path.resolve().is_relative_to(folder)
        return beside and path.is_file() and path.stat().st_size <= _LARGEST
    except (OSError, ValueError, RuntimeError):  # no name of a file; links in a circle
        return False


def _names(field: str) -> Iterable[str]:
    for found in _NAMED.finditer(field):
        name = unescape(next(group for group in found.groups() if group is not None))
        yield name
        yield unquote(name)
