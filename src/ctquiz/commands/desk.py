"""What commands share: the desk of this machine, and the banks that were named."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager

from ctquiz.bank.model import Bank
from ctquiz.desk import Desk
from ctquiz.library import Volume, readable
from ctquiz.shown import several, visible_line


@contextmanager
def at_desk() -> Iterator[Desk]:
    """The desk, its log open as long as the command runs."""
    with closing(Desk.from_environment(os.environ)) as desk:
        yield desk


def banks_of(desk: Desk, names: Sequence[str]) -> list[Bank]:
    """The named banks, or all known; problems go to stderr, a named file without a bank ends it."""
    volumes = desk.volumes(names)
    if names:
        readable(volumes)
    for volume in volumes:
        _tell_problems(volume)
    return [volume.bank for volume in volumes if volume.bank is not None]


def _tell_problems(volume: Volume) -> None:
    for problem in volume.reading.problems:
        print(problem, file=sys.stderr)
    left_out = volume.reading.faulty
    unnamed = sum(fact.id is None for fact in volume.bank.facts) if volume.bank else 0
    name = visible_line(volume.path.name)
    if left_out:
        print(f"{name}: left out {several(left_out, 'faulty fact')}", file=sys.stderr)
    if unnamed:
        print(f"{name}: left out {several(unnamed, 'fact')} without an id", file=sys.stderr)
