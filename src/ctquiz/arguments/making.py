"""What all commands are made with: how they are added, what they say of wrong use."""

import argparse
import importlib
from collections.abc import Callable
from typing import Any, Final, NoReturn, TypeAlias

from ctquiz.errors import Exit
from ctquiz.shown import visible_line

Command = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"

FORMS: Final = ("cloze", "ask", "choice", "claim", "list", "order", "match")
BANK_HELP: Final = "a bank's file, a folder of banks, or the name of a known bank"


class Parser(argparse.ArgumentParser):
    """Tells of wrong use in one line, in which nothing can steer a terminal."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse what is none of the choices, with the one that is most like it."""
        if action.choices is None or value in action.choices:
            return
        from ctquiz.likely import did_you_mean, likely  # noqa: PLC0415 - nothing right needs it

        known = [*map(str, action.choices)]
        hint = did_you_mean(likely(str(value)[:100], known, 0.6), f"choose from {', '.join(known)}")
        raise argparse.ArgumentError(action, f"invalid choice: '{value}' ({hint})")

    def error(self, message: str) -> NoReturn:
        """One line, and the end."""
        said = f"{self.prog}: error: {message} (see {self.prog} --help)"
        self.exit(Exit.UNUSABLE, visible_line(said) + "\n")


def late(module: str, name: str) -> Command:
    """A command whose module is imported when it runs: `--help` waits for nothing heavy."""

    def run(options: argparse.Namespace) -> int:
        command: Command = getattr(importlib.import_module(f"ctquiz.commands.{module}"), name)
        return command(options)

    return run


def bare(commands: Commands, name: str, does: str, example: str) -> Parser:
    """A command without arguments so far."""
    description = f"{does[0].upper()}{does[1:]}."
    return commands.add_parser(
        name, help=does, description=description, epilog=f"example: {example}"
    )


def add_command(
    commands: Commands,
    name: str,
    does: str,
    example: str,
    needs_bank: bool = False,
) -> argparse.ArgumentParser:
    """A command on banks: on one at least, or on all that are known."""
    command = bare(commands, name, does, example)
    if needs_bank:
        command.add_argument("banks", nargs="+", metavar="BANK", help=BANK_HELP)
    else:
        help_ = f"{BANK_HELP} (default: all known)"
        command.add_argument("banks", nargs="*", metavar="BANK", help=help_)
    return command


def add_selection(command: argparse.ArgumentParser) -> None:
    """What chooses among the blanks of banks."""
    command.add_argument("--tag", metavar="T", help="only facts with this tag")
    command.add_argument("--form", metavar="F", choices=FORMS, help=f"only as {', '.join(FORMS)}")
