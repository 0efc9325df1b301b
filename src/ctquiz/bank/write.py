"""Writes a bank as YAML that `read` reads back to the same bank, as a person would write it."""

from collections.abc import Iterator

from ctquiz.bank.model import Bank, Source
from ctquiz.bank.writing.collections import entry, mapping, texts
from ctquiz.bank.writing.facts import fact_text
from ctquiz.bank.writing.text import scalar


def write_text(bank: Bank) -> str:
    """The YAML of a bank."""
    return "".join(pieces(bank))


def pieces(bank: Bank) -> Iterator[str]:
    """The same piece by piece, each of whole lines: what stands above the facts, then each fact."""
    yield "".join(f"{line}\n" for line in _above(bank))
    yield from map(fact_text, bank.facts)


def _above(bank: Bank) -> Iterator[str]:
    yield "ctquiz: 1"
    yield entry("bank", bank.id, "")
    yield entry("title", bank.title, "")
    yield entry("language", bank.language, "")
    if bank.sources:
        yield "\n  ".join(["sources:", *map(_source, bank.sources)])
    if bank.allow:
        yield texts("allow", bank.allow, "")
    yield "facts:" if bank.facts else "facts: []"


def _source(source: Source) -> str:
    told = (
        ("title", source.title),
        ("author", source.author),
        ("year", source.year),
        ("url", source.url),
    )
    written = [(key, text) for key, text in told if text is not None]
    return mapping(scalar(source.name), written, "  ")
