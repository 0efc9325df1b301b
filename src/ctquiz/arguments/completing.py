"""`completion`: what a shell needs to complete commands, options, files and banks."""

from typing import Final

from ctquiz.arguments.making import Commands, bare, late

SHELLS: Final = ("bash", "zsh", "fish")
BANKS: Final = "banks"
"""What the scripts ask for while a bank is being named."""


def add_completion(commands: Commands) -> None:
    """What prints the script of a shell."""
    completion = bare(
        commands,
        "completion",
        "print what lets your shell complete commands, options and banks",
        "ctquiz completion fish > ~/.config/fish/completions/ctquiz.fish",
    )
    completion.add_argument(
        "shell",
        metavar="SHELL",
        choices=(*SHELLS, BANKS),
        help=f"{', '.join(SHELLS)}; the script's first lines say where it goes",
    )
    completion.set_defaults(run=late("completion", "completion"))
