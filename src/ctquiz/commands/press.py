"""From what is to be printed to the files: where they go, and what may go wrong on the way."""

import argparse
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec import Struct

from ctquiz.commands.desk import Opened
from ctquiz.commands.progress import telling
from ctquiz.commands.target import Target
from ctquiz.errors import failure
from ctquiz.memory.log import Log
from ctquiz.paper.cards.too_long import too_long
from ctquiz.paper.missing import missing
from ctquiz.paper.order import Print, name_of
from ctquiz.paper.pictures import Pictures

if TYPE_CHECKING:
    from ctquiz.paper.render import Rendered

T = TypeVar("T")

_A_LOOK_S: Final = 0.05


class Stock(Struct, frozen=True):
    """What prints are made of: the pictures, the banks, and the title that was wished."""

    shown: Pictures
    banks: Sequence[Opened]
    title: str


def is_folder(output: str) -> bool:
    """Whether each form of an exam becomes a file of its own."""
    return output.endswith("/") or Path(output).is_dir()


def targets_of(
    prints: Sequence[Print], banks: Sequence[Opened], log: Log, options: argparse.Namespace
) -> list[Target]:
    """Where each file goes; raises CtquizError before any work where one may not be written."""
    if not options.output.strip():
        raise failure("-o", "names no file", "say where the PDF goes")
    paths = [Path(options.output)]
    if is_folder(options.output):
        name = name_of([one.bank for one in banks])
        paths = [paths[0] / f"{name}-{one.name or options.kind}.pdf" for one in prints]
    targets = [Target(log, path, options.force) for path in paths]
    for one in targets:
        if one.path.suffix.lower() != ".pdf":
            raise failure(str(one.path), "is no name of a PDF", "end it in .pdf")
        one.refuse(bank.path for bank in banks)
    return targets


def press(one: Print, path: Path, stock: Stock) -> "Rendered":
    """What goes into one file; raises CtquizError where that cannot be printed."""
    from ctquiz.paper import render  # noqa: PLC0415 - typst is large

    banks = [bank.path for bank in stock.banks]
    try:
        with telling(f"printing {path}"):
            return apart(lambda: render.rendered(one.paper, [*stock.shown.all, *one.drawn]))
    except render.MissingCharacters as error:
        raise missing(error.characters, stock.title, banks) from error
    except render.TooLong as error:
        raise too_long(one.paper, error.cards, banks) from error
    except render.UnreadablePicture as error:
        raise failure(
            str(stock.shown.files[error.name]),
            "is no picture that can be printed",
            "use a sound .png, .jpg, .gif, .webp or .svg that is named for what it is",
        ) from error


def apart(work: Callable[[], T]) -> T:
    """What some work comes to, done where a signal need not wait for its end."""
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:
            failed.append(error)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    while worker.is_alive():
        worker.join(_A_LOOK_S)
    if failed:
        raise failed[0]
    return done[0]
