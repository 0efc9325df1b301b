"""A first bank for its author to write over, which teaches the format by example."""

import zlib
from importlib import resources
from typing import Final

import yaml

from ctquiz.bank.editing.slug import file_slug

SCHEMA_FILE: Final = "bank.schema.json"
"""Where a bank's first line finds its schema: beside it, the only path that git keeps right."""

_EXAMPLE: Final = "bank: starter\ntitle: Starter\n"


def starter(name: str) -> str:
    """The starter for a file of that name, the suffix apart."""
    example = resources.files(__package__).joinpath("starter.yaml").read_text(encoding="utf-8")
    named = {"bank": _id(name), "title": _title(name)}
    return example.replace(
        _EXAMPLE, yaml.safe_dump(named, allow_unicode=True, sort_keys=False, width=10_000)
    )


def _id(name: str) -> str:
    """An id that no other name gets, even where it has no letter that an id can hold."""
    return file_slug(name) or f"bank-{zlib.crc32(name.encode(errors='replace')):08x}"


def _title(name: str) -> str:
    """The name as a person would write it; what cannot be printed is left out."""
    visible = "".join(character if character.isprintable() else " " for character in name)
    words = visible.replace("_", " ").replace("-", " ").split()
    title = " ".join(words) or _id(name)
    return title[0].upper() + title[1:]
