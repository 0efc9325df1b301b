"""From the bytes of a file to a bank, and every problem in it with its place."""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence as Several
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ctquiz.bank.model import Bank, Fact, Source
from ctquiz.bank.reading.ambiguous import Asked
from ctquiz.bank.reading.build import fact_of, source_of
from ctquiz.bank.reading.entry import BankEntry
from ctquiz.bank.reading.found import MAX_BYTES, Reading, contents, unreadable
from ctquiz.bank.reading.nodes import Mapping, Sequence
from ctquiz.bank.reading.salvage import Salvaged, build_salvaged
from ctquiz.bank.reading.syntax import Mark, mark_of
from ctquiz.bank.reading.typed import Report, is_name, place, salvaged

_START: Final = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading with what it was read from, for who must point at it.

    `nodes` are the nodes of the bank's facts, one each, in their order; `root` is the whole file.
    """

    reading: Reading
    root: Mapping | None = None
    nodes: tuple[Mapping, ...] = ()


def read_placed(path: Path, shown_as: str | None = None) -> Placed:
    """The bank in a file, with the places of its facts."""
    name = shown_as or str(path)
    data = contents(path, name)
    return Placed(data) if isinstance(data, Reading) else placed_in_bytes(data, name)


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
    return Placed(unreadable(path, message, hint, *mark))


def _bank(root: Mapping, built: Salvaged, report: Report) -> Placed:
    entry = salvaged(root, BankEntry, report)
    if entry is None or not is_name(
        entry.bank, lambda: place(root, "bank"), "the id of a bank", report
    ):
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
    marks, end = root["facts"].items_at, root["facts"].end
    faulty = {bisect_right(marks, fault.mark) - 1 for fault in built.faults if fault.mark < end}
    facts: list[tuple[Fact, Mapping]] = []
    first_of: dict[str, Mapping] = {}
    asked = Asked(entry.language or "en", report)
    for index, node in enumerate(entry.facts):
        if marks[index].line in built.lost:
            continue
        before = len(report.problems)
        fact = fact_of(node, marks[index], sources, entry.language or "en", report)
        if fact is not None and fact.id is not None:
            first = first_of.setdefault(fact.id, node)
            if first is not node:
                message = f"the id '{fact.id}' stands twice"
                hint = f"first on line {place(first, 'id').line}"
                report.add(place(node, "id"), "duplicate-id", message, hint)
        if fact is None or len(report.problems) > before or index in faulty:
            continue
        if asked.add(fact, node):
            facts.append((fact, node))
    return facts


def _sources(root: Mapping, entry: BankEntry, report: Report) -> Several[Source]:
    found = [source_of(name, root["sources"], report) for name in entry.sources or ()]
    return [source for source in found if source is not None]
