"""The command line as a whole."""

import argparse

from ctquiz import __version__
from ctquiz.arguments.arriving import add_import
from ctquiz.arguments.banks import add_check, add_writing
from ctquiz.arguments.completing import add_completion
from ctquiz.arguments.finding import add_browse
from ctquiz.arguments.leaving import add_export, add_print
from ctquiz.arguments.making import Parser, late
from ctquiz.arguments.proof import add_proof
from ctquiz.arguments.serving import add_serve
from ctquiz.arguments.studying import add_exam, add_reports, add_study


def parser() -> argparse.ArgumentParser:
    """Every command with its options; `run` of what was parsed is the command itself."""
    whole = Parser(
        prog="ctquiz",
        description="Study facts from a text in the terminal; without a command, all known banks.",
        epilog="example: ctquiz study china-central-asia --limit 10",
    )
    whole.add_argument("--version", action="version", version=f"ctquiz {__version__}")
    whole.set_defaults(run=late("study", "home"))
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")
    for add in (
        add_study,
        add_exam,
        add_browse,
        add_writing,
        add_reports,
        add_check,
        add_proof,
        add_export,
        add_import,
        add_print,
        add_serve,
    ):
        add(commands)
    add_completion(commands, whole)
    return whole
