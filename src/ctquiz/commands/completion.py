"""`completion`: the script for a shell, made from the very parser that reads the arguments."""

import argparse
from collections.abc import Iterator, Mapping
from typing import Final

from ctquiz.commands.desk import at_desk
from ctquiz.errors import Exit
from ctquiz.shown import visible_line

_FILES: Final = ("FILE", "DOCUMENT", "FOLDER", "[NAME=]DOCUMENT")
_ASKED: Final = "ctquiz completion banks 2>/dev/null"

# Banks have names beside their files; who has long lists of them waits for one line of the log.
_BASH: Final = f"""
_ctquiz_banks() {{
  compgen -W "$({_ASKED})" -- "$1"
  _shtab_compgen_files "$1"
}}
"""
_ZSH: Final = f"""
_ctquiz_banks() {{
  compadd -- ${{(f)"$({_ASKED})"}}
  _files
}}
"""
_FISH_BANKS: Final = f"({_ASKED}; __fish_complete_path (commandline -ct))"


def completion(options: argparse.Namespace) -> int:
    """Print the script, or the names that it asks for."""
    if options.shell == "banks":
        return _banks()
    import shtab  # noqa: PLC0415 - only here

    banks = {"bash": "_ctquiz_banks", "zsh": "_ctquiz_banks", "fish": _FISH_BANKS}
    for action in _actions(options.whole):
        if action.metavar == "BANK":
            _complete(action, banks)
        elif action.metavar in _FILES:
            _complete(action, shtab.FILE)
    preamble = {"bash": _BASH, "zsh": _ZSH}.get(options.shell, "")
    print(shtab.complete(options.whole, options.shell, preamble=preamble))
    return Exit.DONE


def _banks() -> int:
    with at_desk() as desk:
        for volume in desk.volumes():
            if volume.bank is not None:
                print(visible_line(volume.bank.id))
    return Exit.DONE


def _complete(action: argparse.Action, how: Mapping[str, object]) -> None:
    """Tell shtab in the way it looks for."""
    action.complete = how  # type: ignore[attr-defined]


def _actions(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a command and of its own commands."""
    for action in command._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from _actions(one)
