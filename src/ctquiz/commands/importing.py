"""`import`: other programs' decks and tables become banks."""

import argparse
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from ctquiz.collector import uncollected
from ctquiz.commands.bringing import bring_history
from ctquiz.commands.landing import Landing, Settled
from ctquiz.commands.progress import telling, watched
from ctquiz.commands.tables_in import arrivals_of_table
from ctquiz.errors import Exit, failure
from ctquiz.exchange.apkg.media import NoMedium
from ctquiz.exchange.apkg.names import safe_names
from ctquiz.exchange.apkg.read import Package, opened
from ctquiz.exchange.incoming.banks.arrival import (
    Arrival,
    Manner,
    Sorted,
    apart,
    sorted_out,
    together,
)
from ctquiz.exchange.incoming.lost import Kind, Lost, told
from ctquiz.exchange.incoming.notes.placed import Placed
from ctquiz.shown import several, visible_line

_PACKAGES: Final = (".apkg", ".colpkg")
_TABLES: Final = (".csv", ".tsv", ".txt")


def take_in(options: argparse.Namespace) -> int:
    """Write the bank of a file, or one for each of its decks; 1 where something is left out."""
    source = Path(options.file)
    suffix = source.suffix.lower()
    if suffix in _PACKAGES:
        if options.columns or options.head:
            given = "--columns" if options.columns else "--head"
            raise failure(given, "a package has no columns", "leave it out")
        with uncollected():
            return _package(source, options)
    if suffix in _TABLES:
        return _table(source, options)
    hint = f"import {', '.join((*_PACKAGES, *_TABLES))}"
    raise failure(str(source), "no format has this suffix", hint)


def _package(source: Path, options: argparse.Namespace) -> int:
    landing = Landing(options.output, options.force)
    with _opened(source) as package:
        found = sorted_out(package.collection)
        _refuse(source, found, landing)
        files = _files(package, found, landing)
        arrivals = _arrivals(found, files, source, landing, options)
        settled = [landing.settle(one, options.with_history) for one in arrivals]
        lost = [*found.lost, *(one for each in settled for one in each.arrival.lost)]
        if not options.dry_run and any(one.text is not None for one in settled):
            landing.make()
            lost += _write_media(package, files, landing)
            for one in settled:
                landing.write(one)
        for one in settled:
            _tell(one, options.dry_run)
        lost += [Lost(Kind.FAULTY, "")] * package.collection.faulty
        if options.with_history:
            lost += bring_history(package.collection, settled, options.dry_run)
    _tell_next(options)
    return _finished(lost)


def _table(source: Path, options: argparse.Namespace) -> int:
    if options.with_history:
        raise failure("--with-history", "a table has none", "import a package of Anki")
    landing = Landing(options.output, options.force)
    settled = [landing.settle(one, False) for one in arrivals_of_table(source, landing, options)]
    if not options.dry_run:
        landing.make()
        for one in settled:
            landing.write(one)
    for one in settled:
        _tell(one, options.dry_run)
    _tell_next(options)
    return _finished([lost for one in settled for lost in one.arrival.lost])


@contextmanager
def _opened(source: Path) -> Iterator[Package]:
    """The package; who waits for it is told so."""
    with ExitStack() as stack:
        with telling(f"reading {source}"):
            package = stack.enter_context(opened(source))
        yield package


def _refuse(source: Path, found: Sorted, landing: Landing) -> None:
    """Raises CtquizError where there is nothing to write, or no place for it."""
    if not found.homes and not found.others:
        raise failure(str(source), "holds no note", "export a deck with notes")
    if len(found.homes) > 1 and not landing.is_folder:
        said = f"holds {len(found.homes)} banks"
        raise failure(str(source), said, "name a folder for them, like -o banks/")


def _files(package: Package, found: Sorted, landing: Landing) -> dict[str, str]:
    """The name that each medium gets beside the bank."""
    there = [name for name, size in package.media.items() if size is not None]
    wanted = {**safe_names(there), **{n: f for n, f in found.pictures.items() if n in there}}

    def read(name: str) -> bytes:
        try:
            return package.medium(name)
        except NoMedium:  # which is told when it is to be written
            return b""

    return landing.files(wanted, read)


def _arrivals(
    found: Sorted,
    files: dict[str, str],
    source: Path,
    landing: Landing,
    options: argparse.Namespace,
) -> list[Arrival]:
    def watch(notes: Sequence[Placed]) -> Iterable[Placed]:
        return watched(notes, len(notes))

    manner = Manner(files, options.language, landing.lineage, watch)
    if landing.stem is None:
        return list(apart(found, source.stem, manner))
    return [together(found, landing.stem, manner)]


def _write_media(package: Package, files: dict[str, str], landing: Landing) -> list[Lost]:
    lost: list[Lost] = []
    for name, file in watched(files.items(), len(files)):
        try:
            landing.write_medium(file, package.medium(name))
        except NoMedium as error:
            lost.append(Lost(Kind.BROKEN_MEDIUM, f"{name}: {error}"))
    return lost


def _tell(one: Settled, dry: bool) -> None:
    if one.text is None:
        print(visible_line(f"{one.path}: stays as it is (--force writes it anew)"))
        return
    facts = one.arrival.bank.facts
    drafts = sum(fact.draft for fact in facts)
    blanks = sum(len(fact.blanks) for fact in facts)
    said = f"{several(len(facts), 'fact')}, {several(blanks, 'blank')}"
    if drafts:
        said += f", {several(drafts, 'draft')} among them"
    would = "would hold " if dry else ""
    print(visible_line(f"{one.path}: {would}{said}"))


def _tell_next(options: argparse.Namespace) -> None:
    if not options.dry_run:
        print(visible_line(f"next: ctquiz study {shlex.quote(options.output)}"))


def _finished(lost: Sequence[Lost]) -> int:
    """Tell what was left out; 1 where there is any."""
    for line in told(lost):
        print(visible_line(line), file=sys.stderr)
    return Exit.PROBLEMS if lost else Exit.DONE
