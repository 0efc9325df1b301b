"""`check`: every problem of the named banks, each with its place."""

import argparse
import os
from collections.abc import Sequence

from ctquiz import checks
from ctquiz.bank.reading.whole import read_placed
from ctquiz.checks import Checked
from ctquiz.collector import uncollected
from ctquiz.commands.known import named
from ctquiz.config import Folders, folders_from
from ctquiz.documents.shelf import evidence_beside
from ctquiz.library import Found


def check(options: argparse.Namespace) -> int:
    """What is wrong with each bank, in the format asked for; 1 where there is anything."""
    with uncollected():
        found = _checked(options.banks, folders_from(os.environ))
        for line in checks.FORMATS[options.format](found):
            print(line)
    return max(one.code(options.strict) for one in found)


def _checked(names: Sequence[str], folders: Folders) -> list[Checked]:
    """All that was named, looked at: what one name has wrong keeps none from being checked."""
    files, errors = named(names, folders)
    found = [_one(file, folders) for file in files]
    return checks.told_apart([*found, *map(Checked.unusable, errors)])


def _one(file: Found, folders: Folders) -> Checked:
    """A bank, and its evidence where it has any."""
    placed = read_placed(file.path, file.shown)
    if placed.reading.bank is None or not evidence_beside(file.path).exists():
        return Checked.of(placed, file.shown)
    from ctquiz.commands.evidence import found_by_evidence  # noqa: PLC0415 - few banks have any

    return Checked.of(placed, file.shown, found_by_evidence(placed, file, folders))
