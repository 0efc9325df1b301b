"""Which document is which source's: as the command line says it, or as this machine knows it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from ctquiz.bank.model import NAME, Bank
from ctquiz.errors import failure
from ctquiz.library import Found


def named_documents(
    said: Iterable[str], bank: Bank, known: Mapping[str, Path], file: Found
) -> dict[str, Path]:
    """The documents at hand by source: those said (`[NAME=]DOCUMENT`), then those known.

    Raises CtquizError where a document could be any source's, or a source has two.
    """
    if not bank.sources:
        hint = "write sources: {name: {title: …}}, and at: in its facts"
        raise failure(file.shown, "names no source that could prove its facts", hint)
    found: dict[str, Path] = {}
    for one in said:
        source, document = _told_apart(one, bank)
        if source in found:
            raise failure(f"--source {one}", f"'{source}' has a document already", "name one each")
        found[source] = document
    return {**known, **found} if not found or len(bank.sources) > 1 else found


def _told_apart(said: str, bank: Bank) -> tuple[str, Path]:
    """The source and the document of `[NAME=]DOCUMENT`."""
    name, mark, rest = said.partition("=")
    names = [source.name for source in bank.sources]
    if mark and name in names:
        return name, Path(rest)
    if mark and NAME.fullmatch(name) and not Path(said).exists():
        raise failure(said, f"the bank has no source '{name}'", f"sources: {', '.join(names)}")
    if len(names) == 1:
        return names[0], Path(said)
    raise failure(
        said or "--source", "may be any source's", f"write NAME={said}; sources: {', '.join(names)}"
    )
