"""Reads a bank: YAML text in, a bank and every problem in it out.

Faulty facts are left out and reported; a file that is no bank at all gives no bank.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence as Several
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from ctquiz.bank.model import Bank, Fact, Source
from ctquiz.bank.reading.ambiguous import Asked
from ctquiz.bank.reading.build import fact_of, source_of
from ctquiz.bank.reading.entry import BankEntry
from ctquiz.bank.reading.nodes import Mapping, Sequence
from ctquiz.bank.reading.salvage import Salvaged, build_salvaged
from ctquiz.bank.reading.syntax import Mark, mark_of
from ctquiz.bank.reading.typed import Report, is_name, place, salvaged
from ctquiz.errors import Problem

MAX_BYTES: Final = 64 * 1024 * 1024
"""Ten times what 100,000 blanks take; more is not a bank but an accident."""

_START: Final = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held: its bank, where it is one, and all that is wrong with it, by place.

    `faulty` is how many facts were left out of the bank for their mistakes, `digest` the hash of
    the file's bytes, `unparsed` how many of the faulty facts are no YAML.
    """

    bank: Bank | None
    problems: tuple[Problem, ...] = ()
    faulty: int = 0
    digest: str = ""
    unparsed: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading with what it was read from, for who must point at it.

    `nodes` are the nodes of the bank's facts, one each, in their order; `root` is the whole file.
    """

    reading: Reading
    root: Mapping | None = None
    nodes: tuple[Mapping, ...] = ()


class Memo(Protocol):
    """What remembers readings by the bytes they were read from, and the path they name."""

    def get(self, data: bytes, path: str) -> Reading | None:
        """What was remembered, if anything was."""

    def put(self, data: bytes, path: str, reading: Reading) -> None:
        """Remember a reading."""


def read_file(path: Path, shown_as: str | None = None, memo: Memo | None = None) -> Reading:
    """The bank in a file; `shown_as` is the path as its user wrote it. Never raises."""
    name = shown_as or str(path)
    data = _contents(path, name)
    if isinstance(data, Placed):
        return data.reading
    reading = memo.get(data, name) if memo else None
    if reading is None:
        reading = placed_in_bytes(data, name).reading
        if memo:
            memo.put(data, name, reading)
    return reading


def read_bytes(data: bytes, path: str) -> Reading:
    """The bank in the bytes of a file."""
    return placed_in_bytes(data, path).reading


def read_text(text: str, path: str = "bank.yaml") -> Reading:
    """The bank in a text."""
    return placed_in_text(text, path).reading


def read_placed(path: Path, shown_as: str | None = None) -> Placed:
    """The bank in a file, with the places of its facts."""
    name = shown_as or str(path)
    data = _contents(path, name)
    return data if isinstance(data, Placed) else placed_in_bytes(data, name)


def _contents(path: Path, name: str) -> bytes | Placed:
    """The bytes of a file, no more than are read; or why it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except IsADirectoryError:
        return _unreadable(name, "this is a folder", "name a file")
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        return _unreadable(name, f"cannot be read: {reason}", "check the name and its permissions")


def placed_in_bytes(data: bytes, path: str) -> Placed:
    """The bank in the bytes of a file, with the places of its facts."""
    if len(data) > MAX_BYTES:
        return _unreadable(path, "larger than 64 MiB", "split the bank")
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return _unreadable(path, "this is UTF-32", "save the file as UTF-8")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(path, "this is UTF-16", "save the file as UTF-8")
    if data.startswith(b"\xef\xbb\xbf"):
        return _unreadable(path, "begins with a byte order mark", "save as UTF-8 without BOM")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        mark = mark_of(good, len(good))
        return _unreadable(path, "this is not UTF-8", "save the file as UTF-8", mark)
    placed = placed_in_text(text, path)
    digest = hashlib.sha256(data).hexdigest()
    return replace(placed, reading=replace(placed.reading, digest=digest))


def placed_in_text(text: str, path: str = "bank.yaml") -> Placed:
    """The bank in a text, with the places of its facts."""
    built = build_salvaged(text)
    report = Report(path)
    for fault in (*built.faults, *built.faults_of_lost):
        report.add(fault.mark, "yaml", fault.message, fault.hint)
    if not isinstance(built.root, Mapping):
        if not built.faults and isinstance(built.root, Sequence):
            what = "a list stands where a bank is expected"
            report.add(_START, "type", what, "begin with ctquiz: 1")
        elif not built.faults:
            report.add(_START, "empty", "the file holds no bank", "begin with ctquiz: 1")
        return _placed(report)
    return _bank(built.root, built, report)


def _placed(report: Report) -> Placed:
    return Placed(Reading(None, tuple(sorted(report.problems))))


def _unreadable(path: str, message: str, hint: str, mark: Mark = _START) -> Placed:
    return Placed(Reading(None, (Problem(path, *mark, "file", message, hint),)))


def _bank(root: Mapping, built: Salvaged, report: Report) -> Placed:
    entry = salvaged(root, BankEntry, report)
    if entry is None or not is_name(entry.bank, place(root, "bank"), "the id of a bank", report):
        return _placed(report)
    sources = _sources(root, entry, report)
    facts = _facts(root, entry, {source.name for source in sources}, built, report)
    bank = Bank(
        id=entry.bank,
        title=entry.title or entry.bank,
        facts=tuple(fact for fact, _ in facts),
        language=entry.language or "en",
        sources=tuple(sources),
        allow=tuple(entry.allow or ()),
    )
    faulty = len(entry.facts) - len(facts)
    reading = Reading(bank, tuple(sorted(report.problems)), faulty, unparsed=len(built.lost))
    return Placed(reading, root, tuple(node for _, node in facts))


def _facts(
    root: Mapping, entry: BankEntry, sources: set[str], built: Salvaged, report: Report
) -> list[tuple[Fact, Mapping]]:
    """The facts without a mistake in them, be it in their YAML or in what they say."""
    marks = [place(root, "facts", index) for index in range(len(entry.facts))]
    end = root["facts"].end
    faulty = {bisect_right(marks, fault.mark) - 1 for fault in built.faults if fault.mark < end}
    facts: list[tuple[Fact, Mapping]] = []
    first_at: dict[str, Mark] = {}
    asked = Asked(entry.language or "en", report)
    for index, node in enumerate(entry.facts):
        if marks[index].line in built.lost:
            continue
        before = len(report.problems)
        fact = fact_of(node, marks[index], sources, entry.language or "en", report)
        if fact is not None and fact.id is not None:
            at = place(node, "id")
            first = first_at.setdefault(fact.id, at)
            if first != at:
                message = f"the id '{fact.id}' stands twice"
                report.add(at, "duplicate-id", message, f"first on line {first.line}")
        if fact is None or len(report.problems) > before or index in faulty:
            continue
        if asked.add(fact, node):
            facts.append((fact, node))
    return facts


def _sources(root: Mapping, entry: BankEntry, report: Report) -> Several[Source]:
    found = [source_of(name, root["sources"], report) for name in entry.sources or ()]
    return [source for source in found if source is not None]
