"""What commands share: the desk of this machine, and the banks that were named."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from ctquiz.bank.model import Bank
from ctquiz.commands.progress import telling
from ctquiz.desk import Desk
from ctquiz.errors import failure
from ctquiz.library import Volume, readable
from ctquiz.shown import several, visible_line


@contextmanager
def at_desk() -> Iterator[Desk]:
    """The desk, its log open as long as the command runs."""
    with closing(Desk.from_environment(os.environ)) as desk:
        yield desk


class Opened(NamedTuple):
    """A bank with its file and the hash of the file's bytes."""

    path: Path
    bank: Bank
    digest: str


def opened(desk: Desk, names: Sequence[str]) -> list[Opened]:
    """The named banks, or all known, with their files; problems go to stderr.

    Raises CtquizError where a named file is no bank.
    """
    with telling("reading"):
        volumes = desk.volumes(names)
    if names:
        readable(volumes)
    for volume in volumes:
        tell_problems(volume)
    return [
        Opened(volume.path, volume.bank, volume.reading.digest)
        for volume in volumes
        if volume.bank is not None
    ]


def banks_of(desk: Desk, names: Sequence[str]) -> list[Bank]:
    """The same without their files."""
    return [one.bank for one in opened(desk, names)]


def check_tag(tag: str | None, banks: Sequence[Bank]) -> None:
    """Raises CtquizError where no fact has the tag that a learner asks for."""
    known = {one for bank in banks for fact in bank.facts for one in fact.tags}
    if tag is not None and tag not in known:
        hint = f"known are {', '.join(sorted(known)[:20])}" if known else "the banks have no tags"
        raise failure("--tag", f"no fact has the tag '{tag}'", hint)


def tell_problems(volume: Volume) -> None:
    """What is wrong in a bank, and how much of it is left out, on stderr."""
    for problem in volume.reading.problems:
        print(problem, file=sys.stderr)
    left_out = volume.reading.faulty
    unnamed = sum(fact.id is None for fact in volume.bank.facts) if volume.bank else 0
    name = visible_line(volume.path.name)
    if left_out:
        print(f"{name}: left out {several(left_out, 'faulty fact')}", file=sys.stderr)
    if unnamed:
        print(f"{name}: left out {several(unnamed, 'fact')} without an id", file=sys.stderr)
