"""`completion`: what a shell needs to complete commands, options, files and banks."""

from typing import Final

from ctquiz.arguments.making import Commands, Parser, bare, late

_SHELLS: Final = ("bash", "zsh", "fish")


def add_completion(commands: Commands, whole: Parser) -> None:
    """What prints the script of a shell; `whole` is the parser that it is made from."""
    completion = bare(
        commands,
        "completion",
        "print what lets your shell complete commands, options and banks",
        "ctquiz completion fish > ~/.config/fish/completions/ctquiz.fish",
    )
    completion.add_argument(
        "shell",
        metavar="SHELL",
        # The scripts ask for the banks while one is being named.
        choices=(*_SHELLS, "banks"),
        help=f"{', '.join(_SHELLS)}; the script's first lines say where it goes",
    )
    completion.set_defaults(run=late("completion", "completion"), whole=whole)
