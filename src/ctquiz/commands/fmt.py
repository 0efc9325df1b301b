"""`fmt`: writes into banks what their authors left to ctquiz."""

import argparse
import hashlib
import os
import sys
from collections.abc import Sequence

from ctquiz.bank.editing.change import Formatted, Kind, Unforeseen, Written
from ctquiz.bank.editing.fmt import formatted
from ctquiz.bank.read import read_file, read_text
from ctquiz.commands.known import named
from ctquiz.config import folders_from
from ctquiz.errors import CtquizError, Exit, Problem, failure
from ctquiz.files import rewrite
from ctquiz.library import Found
from ctquiz.shown import cut, several, visible_line


def fmt(options: argparse.Namespace) -> int:
    """Write missing ids and names, or with `--check` tell them.

    A name or file that is no bank ends in 2, and keeps no other from being written.
    """
    files, errors = named(options.banks, folders_from(os.environ))
    codes = [_unusable(error) for error in errors]
    for file in files:
        try:
            codes.append(_one(file, options.check))
        except CtquizError as error:
            codes.append(_unusable(error))
    return max(codes)


def _unusable(error: CtquizError) -> Exit:
    print(error, file=sys.stderr)
    return Exit.UNUSABLE


def _one(file: Found, check: bool) -> Exit:
    """What one file lacks, told or written."""
    before = _read(file)
    after = _formatted(before, file.shown)
    faulty = read_text(after.text).faulty
    if faulty:
        told = f"{several(faulty, 'faulty fact')} (see ctquiz check {file.shown})"
        print(visible_line(f"{file.shown}: {told}"), file=sys.stderr)
    if check:
        for one in after.written:
            print(_problem(one, file.shown))
        return Exit.PROBLEMS if after.written else Exit.DONE
    if after.written:
        rewrite(file.path, before, after.text.encode())
    print(visible_line(f"{file.shown}: {_told(after.written)}"))
    return Exit.DONE


def _read(file: Found) -> bytes:
    """The bytes of a bank; beside a fact that is no YAML nothing is written: it may have the id."""
    reading = read_file(file.path, file.shown)
    if reading.bank is None or reading.unparsed:
        raise CtquizError(*reading.problems)
    data = file.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != reading.digest:
        raise failure(file.shown, "changed while it was read", "try again")
    return data


def _formatted(data: bytes, path: str) -> Formatted:
    try:
        return formatted(data.decode())
    except Unforeseen as error:
        said = "nothing could be written without changing what the bank says"
        hint = "write id: … by hand where it is missing"
        raise CtquizError(Problem(path, *error.at, "fmt", said, hint)) from error


def _problem(lacking: Written, path: str) -> Problem:
    match lacking.kind:
        case Kind.ID:
            said = "this fact has no id"
        case Kind.NAME:
            said = f"the blank '{cut(lacking.text)}' has no name beside the others"
    return Problem(path, *lacking.at, "fmt", said, f"run ctquiz fmt {path}")


def _told(written: Sequence[Written]) -> str:
    kinds = [one.kind for one in written]
    counts = ((kinds.count(Kind.ID), "id"), (kinds.count(Kind.NAME), "name"))
    told = [several(count, what) for count, what in counts if count]
    return f"{' and '.join(told)} written" if told else "nothing to write"
