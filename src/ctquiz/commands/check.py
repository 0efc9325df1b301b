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
    found = [Checked.of(read_placed(file.path, file.shown), file.shown) for file in files]
    return checks.told_apart([*found, *map(Checked.unusable, errors)])
