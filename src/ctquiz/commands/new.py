"""`new`: a bank to begin with."""

import argparse
import os
import shlex
from pathlib import Path
from typing import Final

from ctquiz.bank.starter import SCHEMA_FILE, starter
from ctquiz.errors import Exit, failure
from ctquiz.files import write_new
from ctquiz.shown import visible_line

_SUFFIXES: Final = (".yaml", ".yml")


def new(options: argparse.Namespace) -> int:
    """A commented starter bank; its first line names a schema that is written when asked for."""
    path, name = _place(options.name)
    write_new(path, starter(name).encode(), options.force)
    print(f"{visible_line(str(path))}: a bank to begin with")
    schema = _for_shell(path.with_name(SCHEMA_FILE))
    print(f"for an editor that completes and explains its keys: ctquiz schema > {schema}")
    print(f"next: ctquiz study {_for_shell(path)}")
    return Exit.DONE


def _place(written: str) -> tuple[Path, str]:
    """Where the bank goes, and its name without a suffix."""
    path = Path(written)
    known = path.suffix in _SUFFIXES
    name = path.stem if known else path.name
    names_a_folder = written.endswith(("/", os.sep)) or name in ("", "..", *_SUFFIXES)
    if names_a_folder or not name.strip():
        raise failure(written or "NAME", "this names no bank", "write, say, ctquiz new planets")
    return path if known else path.with_name(f"{name}.yaml"), name


def _for_shell(path: Path) -> str:
    """The path as a shell takes it for one word, and a command not for an option."""
    written = shlex.quote(str(path))
    return visible_line(f"./{written}" if written.startswith("-") else written)
