"""The pictures that a paper shows, and under which names."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from ctquiz.bank.model import Bank, Fact, FactKey
from ctquiz.exchange.pictures import Picture, picture


class Pictures(Struct, frozen=True):
    """Pictures with, for each fact that has one, its name; `files` says where each lies."""

    all: tuple[Picture, ...]
    names: Mapping[FactKey, str]
    files: Mapping[str, Path]


def pictures(facts: Iterable[tuple[Path, Bank, Fact]]) -> Pictures:
    """The pictures of the facts, each once; raises CtquizError where one is none."""
    found: dict[tuple[Path, str], Picture] = {}
    names: dict[FactKey, str] = {}
    for path, bank, fact in facts:
        if fact.image is None or fact.id is None:
            continue
        if (path, fact.image.file) not in found:
            found[path, fact.image.file] = picture(path, fact.image)
        names[FactKey(bank.id, fact.id)] = found[path, fact.image.file].name
    return Pictures(
        tuple({one.name: one for one in found.values()}.values()),
        names,
        {one.name: path.parent / file for (path, file), one in found.items()},
    )
