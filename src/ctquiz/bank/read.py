"""Reads a bank: YAML text in, a bank and every problem in it out.

Faulty facts are left out and reported; a file that is no bank at all gives no bank.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence as Several
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ctquiz.bank.build import fact_of, source_of
from ctquiz.bank.entry import BankEntry
from ctquiz.bank.model import Bank, Fact, Source
from ctquiz.bank.nodes import Mapping, Mark, build, mark_of
from ctquiz.bank.typed import Report, is_name, place, salvaged
from ctquiz.errors import Problem

MAX_BYTES: Final = 64 * 1024 * 1024
"""Ten times what 100,000 blanks take; more is not a bank but an accident."""

_START: Final = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held: its bank, where it is one, and all that is wrong with it, by place.

    `faulty` is how many facts were left out of the bank for their mistakes, `digest` the hash of
    the file's bytes.
    """

    bank: Bank | None
    problems: tuple[Problem, ...] = ()
    faulty: int = 0
    digest: str = ""


def read_file(path: Path, shown_as: str | None = None) -> Reading:
    """The bank in a file; `shown_as` is the path as its user wrote it. Never raises."""
    name = shown_as or str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except IsADirectoryError:
        return _unreadable(name, "this is a folder", "name a file")
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        return _unreadable(name, f"cannot be read: {reason}", "check the name and its permissions")
    return read_bytes(data, name)


def read_bytes(data: bytes, path: str) -> Reading:
    """The bank in the bytes of a file."""
    if len(data) > MAX_BYTES:
        return _unreadable(path, "larger than 64 MiB", "split the bank")
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
    return replace(read_text(text, path), digest=hashlib.sha256(data).hexdigest())


def read_text(text: str, path: str = "bank.yaml") -> Reading:
    """The bank in a text."""
    root, faults = build(text)
    report = Report(path)
    for fault in faults:
        report.add(fault.mark, "yaml", fault.message, fault.hint)
    if root is None or isinstance(root, str):
        if not faults:
            report.add(_START, "empty", "the file holds no bank", "begin with ctquiz: 1")
        return _reading(None, report)
    if not isinstance(root, Mapping):
        report.add(_START, "type", "a list stands where a bank is expected", "begin with ctquiz: 1")
        return _reading(None, report)
    return _reading(*_bank(root, [fault.mark for fault in faults], report))


def _reading(bank: Bank | None, report: Report, faulty: int = 0) -> Reading:
    return Reading(bank, tuple(sorted(report.problems)), faulty)


def _unreadable(path: str, message: str, hint: str, mark: Mark = _START) -> Reading:
    return Reading(None, (Problem(path, *mark, "file", message, hint),))


def _bank(root: Mapping, faults: list[Mark], report: Report) -> tuple[Bank | None, Report, int]:
    entry = salvaged(root, BankEntry, report)
    if entry is None or not is_name(entry.bank, place(root, "bank"), "the id of a bank", report):
        return None, report, 0
    sources = _sources(root, entry, report)
    facts = _facts(root, entry, {source.name for source in sources}, faults, report)
    bank = Bank(
        id=entry.bank,
        title=entry.title or entry.bank,
        facts=tuple(facts),
        language=entry.language or "en",
        sources=tuple(sources),
        allow=tuple(entry.allow or ()),
    )
    return bank, report, len(entry.facts) - len(facts)


def _facts(
    root: Mapping, entry: BankEntry, sources: set[str], faults: list[Mark], report: Report
) -> list[Fact]:
    """The facts without a mistake in them, be it in their YAML or in what they say."""
    marks = [place(root, "facts", index) for index in range(len(entry.facts))]
    end = root["facts"].end
    faulty = {bisect_right(marks, fault) - 1 for fault in faults if fault < end}
    facts: list[Fact] = []
    first_at: dict[str, Mark] = {}
    for index, node in enumerate(entry.facts):
        before = len(report.problems)
        fact = fact_of(node, marks[index], sources, report)
        if fact is not None and fact.id is not None:
            at = place(node, "id")
            first = first_at.setdefault(fact.id, at)
            if first != at:
                message = f"the id '{fact.id}' stands twice"
                report.add(at, "duplicate-id", message, f"first on line {first.line}")
        if fact is not None and len(report.problems) == before and index not in faulty:
            facts.append(fact)
    return facts


def _sources(root: Mapping, entry: BankEntry, report: Report) -> Several[Source]:
    found = [source_of(name, root["sources"], report) for name in entry.sources or ()]
    return [source for source in found if source is not None]
