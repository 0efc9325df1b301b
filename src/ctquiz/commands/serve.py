"""`serve`: the terminal program in this machine's browser."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Final

from ctquiz.collector import settled
from ctquiz.commands.desk import at_desk, banks_of
from ctquiz.commands.face import ask_about_clock
from ctquiz.errors import CtquizError, Exit, failure
from ctquiz.library import readable
from ctquiz.lines import standard_input

_PROGRAM: Final = (
    "import os, sys; sys.path[:] = sys.argv.pop(1).split(os.pathsep); "
    "from ctquiz.commands.serve import tab; sys.exit(tab(sys.argv[1:]))"
)
"""Isolated, but for the path of this process: it finds this program however it is installed."""


def serve(options: argparse.Namespace) -> int:
    """Serve until someone ends it."""
    try:
        from ctquiz.screens.serve import child, server  # noqa: PLC0415 - they need an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "websockets":
            raise
        raise failure("serve", "needs websockets", "pip install 'ctquiz[serve]'") from error
    with at_desk() as desk:
        if options.banks:
            banks_of(desk, options.banks)
        ask_about_clock(desk, standard_input())
    command = [sys.executable, "-I", "-c", _PROGRAM, os.pathsep.join(sys.path), *options.banks]
    server.run(command, child.environment(os.environ), options.port, _say)


def _say(address: str) -> None:
    """The address alone goes to stdout, for who reads it with a program."""
    print(address, flush=True)
    print(
        "Open this address in a browser of this machine. It lets in once: keep it to yourself.\n"
        "ctrl+c here ends ctquiz, in the browser too.",
        file=sys.stderr,
        flush=True,
    )


def tab(names: Sequence[str]) -> int:
    """What runs for a tab: a sitting on the named banks, or home where that is nothing."""
    try:
        with at_desk() as desk:
            with settled():
                from ctquiz.screens.app import run_app, run_study  # noqa: PLC0415 - as in study

                sitting = desk.study(readable(desk.volumes(names))) if names else None
            return run_app(desk) if sitting is None else run_study(desk, sitting, flip=False)
    except CtquizError as error:
        print(error, file=sys.stderr)
        return Exit.UNUSABLE
