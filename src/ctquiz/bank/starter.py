"""A first bank for its author to write over, which teaches the format by example."""

import zlib
from importlib import resources
from typing import Final

from ctquiz.bank.editing.slug import file_slug
from ctquiz.bank.writing.text import scalar

SCHEMA_FILE: Final = "bank.schema.json"
"""Where a bank's first line finds its schema: beside it, the only path that git keeps right."""

_EXAMPLE: Final = "bank: starter\ntitle: Starter\n"


def starter(name: str) -> str:
    """The starter for a file of that name, the suffix apart."""
    example = resources.files(__package__).joinpath("starter.yaml").read_text(encoding="utf-8")
    named = f"bank: {scalar(_id(name))}\ntitle: {scalar(_title(name))}\n"
    return example.replace(_EXAMPLE, named)


def _id(name: str) -> str:
    """An id that no other name gets, even where it has no letter that an id can hold."""
    return file_slug(name) or f"bank-{zlib.crc32(name.encode(errors='replace')):08x}"


def _title(name: str) -> str:
    """The name as a person would write it; what cannot be printed is left out."""
    visible = "".join(character if character.isprintable() else " " for character in name)
    words = visible.replace("_", " ").replace("-", " ").split()
    title = " ".join(words) or _id(name)
    return title[0].upper() + title[1:]
