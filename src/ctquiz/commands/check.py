"""`check`: every problem of the named banks, each with its place."""

import argparse
import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ctquiz import checks
from ctquiz.bank.read import read_placed
from ctquiz.checks import Checked
from ctquiz.commands.known import named
from ctquiz.config import Folders, folders_from


def check(options: argparse.Namespace) -> int:
    """What is wrong with each bank, in the format asked for; 1 where there is anything."""
    with _uncollected():
        found = _checked(options.banks, folders_from(os.environ))
        for line in checks.FORMATS[options.format](found):
            print(line)
    return max(one.code(options.strict) for one in found)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of circles: a bank has none, and grows as the collector walks it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _checked(names: Sequence[str], folders: Folders) -> list[Checked]:
    """All that was named, looked at: what one name has wrong keeps none from being checked."""
    files, errors = named(names, folders)
    found = [Checked.of(read_placed(file.path, file.shown), file.shown) for file in files]
    return checks.told_apart([*found, *map(Checked.unusable, errors)])
