"""The learner's own editor, and how it is told at which line to open a file."""

import os
import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

_PLUS: Final = frozenset(
    "vi vim nvim view nano pico emacs emacsclient micro hx helix kak joe jed mg ne".split()
)
"""Those that take `+LINE` before the file."""

_GOTO: Final = frozenset(["code", "code-insiders", "codium", "vscodium", "code-oss"])
"""Those that take `--goto FILE:LINE`, and come back at once unless told to wait."""

_COLON: Final = frozenset(["subl", "sublime_text", "zed", "zeditor"])
"""Those that take `FILE:LINE` just so, and need to be told to wait, too."""

_WAIT: Final = "--wait"
_USUAL: Final = ("notepad",) if os.name == "nt" else ("nano", "micro", "vim", "vi")


class NoEditor(Exception):
    """There is none to be started; the message is a sentence on why."""


Find = Callable[[str], str | None]
"""Where a command lies; None where there is none. `shutil.which`."""


def command(environment: Mapping[str, str], find: Find, path: Path, line: int) -> list[str]:
    """What starts the editor at a line of a file. Raises NoEditor."""
    words = _chosen(environment) or [name for name in _USUAL if find(name)][:1]
    if not words:
        raise NoEditor("No editor was found: EDITOR names one")
    if find(words[0]) is None:
        raise NoEditor(f"The editor '{words[0]}' was not found: EDITOR names another")
    return [*words, *_opening(words, path, line)]


def _chosen(environment: Mapping[str, str]) -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(variable, ""), posix=os.name != "nt")
        except ValueError as error:
            raise NoEditor(f"{variable} cannot be understood: {str(error).lower()}") from None
        if words:
            return words
    return []


def _opening(words: Sequence[str], path: Path, line: int) -> list[str]:
    # vim.basic and code.cmd are the same editors.
    name = Path(words[0]).name.lower().partition(".")[0]
    # A name that begins with a dash or a plus would be taken for more than a name.
    file = str(path.absolute())
    wait = [] if {_WAIT, "-w"} & {*words} else [_WAIT]
    if name in _PLUS:
        return [f"+{line}", file]
    if name in _GOTO:
        return [*wait, "--goto", f"{file}:{line}"]
    if name in _COLON:
        return [*wait, f"{file}:{line}"]
    return [file]
