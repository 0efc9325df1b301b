"""A fact edited in the learner's own editor, while the program waits behind it."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ctquiz.bank.reading.found import Reading, contents
from ctquiz.screens.editor import NoEditor, command
from ctquiz.screens.page import Page


def edit(page: Page, path: Path, fact: str) -> bool:
    """Open a bank at the line of a fact, until its editor is left.

    False where that cannot be: the page then says why. What the file holds afterwards is for the
    caller to read.
    """
    try:
        _refuse_unwritable(path)
        if not _can_step_back(page):
            raise NoEditor(f"An editor needs a terminal; the file is {path.absolute()}")
        words = command(os.environ, shutil.which, path, _line(path, fact))
        with page.app.suspend(), _undisturbed():
            code = _run(words)
    except NoEditor as refusal:
        page.tell(f"{refusal}.", "warning")
        return False
    if code:
        page.tell(f"The editor '{words[0]}' ended with an error ({code}).", "warning")
    return True


def _refuse_unwritable(path: Path) -> None:
    if not path.is_file():
        raise NoEditor(f"{path.name} is gone; what was read of it is still asked")
    if not os.access(path, os.W_OK):
        raise NoEditor(f"{path.name} may not be written; it lies in {path.absolute().parent}")


def _can_step_back(page: Page) -> bool:
    """Whether the program can leave its terminal to another for a while; a browser has none."""
    driver = page.app._driver  # Textual tells it nowhere else but by an exception on the way.
    return driver is not None and driver.can_suspend


def _line(path: Path, fact: str) -> int:
    from ctquiz.bank.reading.line import line_of  # noqa: PLC0415 - it brings the parser along

    data = contents(path, path.name)
    return 1 if isinstance(data, Reading) else line_of(data.decode("utf-8", "replace"), fact)


def _run(words: Sequence[str]) -> int:
    """The editor's exit code. Whatever happens, the terminal must be taken back after it."""
    try:
        return subprocess.run(words, check=False).returncode
    except OSError as error:  # found, but no program
        return error.errno or 1


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl+C in the editor is the editor's; its own handling is not taken from it."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
