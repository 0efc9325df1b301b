"""A table on its way in: read, bounded, and made facts."""

import argparse
from pathlib import Path

from ctquiz.commands.landing import Landing
from ctquiz.commands.progress import telling
from ctquiz.errors import failure
from ctquiz.exchange.incoming.banks.arrival import Arrival
from ctquiz.exchange.incoming.tables.from_table import table_apart, table_together
from ctquiz.exchange.incoming.tables.rows import MOST_BYTES
from ctquiz.exchange.incoming.tables.table import Told, facts_of_table


def arrivals_of_table(source: Path, landing: Landing, options: argparse.Namespace) -> list[Arrival]:
    """The banks of a table; raises CtquizError where it is none."""
    with telling(f"reading {source}"):
        columns = options.columns.split(",") if options.columns else None
        found = facts_of_table(_bytes(source), str(source), Told(columns, options.head))
        if landing.stem is None:
            return list(table_apart(found, source.stem, options.language))
        return [table_together(found, landing.stem, options.language)]


def _bytes(source: Path) -> bytes:
    """The bytes of a file, one more than a table may have at most."""
    try:
        if source.exists() and not source.is_file():  # a pipe may never end
            raise failure(str(source), "is no file", "name a table")
        with source.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        hint = "check the name and its permissions"
        raise failure(str(source), f"cannot be read: {reason}", hint) from None
