"""`export`: a bank in another program's format."""

import argparse
from collections.abc import Callable, Sequence
from hashlib import file_digest, sha256
from itertools import chain
from pathlib import Path
from typing import Final

from ctquiz.bank.model import Form, Key
from ctquiz.commands.desk import at_desk, check_tag, volumes_of
from ctquiz.commands.progress import telling
from ctquiz.desk import Desk
from ctquiz.errors import Exit, failure
from ctquiz.exchange.anki.parcel import Chosen, Parcel, parcel
from ctquiz.exchange.chosen import questions
from ctquiz.exchange.tables import table
from ctquiz.files import refuse_existing, write_new
from ctquiz.memory import exports, views
from ctquiz.shown import several, visible_line
from ctquiz.study.deal import Selection

_HISTORY_FORMATS: Final = ("apkg",)


def export(options: argparse.Namespace) -> int:
    """Write the questions of a bank, one a blank, into a file of that format."""
    path = Path(options.output)
    kind = _format(path, options.to)
    if options.with_history and kind not in _HISTORY_FORMATS:
        raise failure("--with-history", f"{kind} has no place for it", "export an .apkg")
    with at_desk() as desk:
        chosen = _chosen(desk, options)
        force = options.force or _is_ours(desk, path)
        if not force:
            refuse_existing(path)
        with telling("writing"):
            data, told = _WRITERS[kind](desk, chosen, options)
            _put(desk, path, data, force)
        print(visible_line(f"{path}: {told}"))
    return Exit.DONE


def _format(path: Path, named: str | None) -> str:
    kind = named or path.suffix.lower().removeprefix(".")
    if kind not in _WRITERS:
        hint = f"end it in {', '.join(f'.{one}' for one in _WRITERS)}, or say --to"
        raise failure(str(path), "no format has this suffix", hint)
    return kind


def _chosen(desk: Desk, options: argparse.Namespace) -> list[Chosen]:
    """The questions that leave; raises CtquizError where there are none."""
    found = volumes_of(desk, [options.bank])
    check_tag(options.tag, [bank for _, bank in found])
    selection = Selection(options.tag, Form(options.form) if options.form else None)
    chosen = [Chosen(path, bank, questions(bank, selection)) for path, bank in found]
    if not any(one.asked for one in chosen):
        raise failure(options.bank, "no blank here can be asked so", "leave out --tag or --form")
    return chosen


Written = tuple[bytes, str]


def _rows(delimiter: str) -> Callable[[Desk, Sequence[Chosen], argparse.Namespace], Written]:
    def write(_desk: Desk, chosen: Sequence[Chosen], _options: argparse.Namespace) -> Written:
        asked = list(chain.from_iterable(one.asked for one in chosen))
        return table(asked, delimiter), several(len(asked), "row")

    return write


def _apkg(desk: Desk, chosen: Sequence[Chosen], options: argparse.Namespace) -> Written:
    from ctquiz.exchange.anki import package, progress  # noqa: PLC0415 - tables do without genanki

    sent = _parcel(desk, chosen, options, with_marks=options.with_history)
    contents = package.Contents(sent.notes, sent.media, sent.about)
    if not options.with_history:
        return package.package(contents), _told(sent)
    banks = [one.bank.id for one in chosen]
    past = progress.gathered(desk.log, banks, desk.clock())
    data = package.package(
        contents, lambda collection: progress.write(collection, sent.notes, past)
    )
    return data, f"{_told(sent)}, with their history"


def _text(desk: Desk, chosen: Sequence[Chosen], options: argparse.Namespace) -> Written:
    from ctquiz.exchange.anki.text import text  # noqa: PLC0415 - as above

    sent = _parcel(desk, chosen, options, with_marks=False)
    return text(sent.notes), _told(sent)


def _parcel(
    desk: Desk, chosen: Sequence[Chosen], options: argparse.Namespace, with_marks: bool
) -> Parcel:
    """The notes that leave, written down before they do."""
    marks = views.marked(desk.log, [one.bank.id for one in chosen]) if with_marks else {}

    def starred(key: Key) -> tuple[str, ...]:
        return ("marked",) if key in marks and marks[key].star else ()

    sent = parcel(desk.log, chosen, options.deck_by == "tag", starred, desk.clock().at // 1000)
    sent.keep(desk.log)
    return sent


def _told(sent: Parcel) -> str:
    """How many notes leave, and what is new to who imported an earlier export."""
    said = several(len(sent.notes), "note")
    if sent.added < len(sent.notes):
        said += f", {sent.added} new and {sent.changed} changed since the last export"
    if sent.staying:
        said += f"; {sent.staying} stay in their deck, as Anki moves no card on import"
    return said


def _is_ours(desk: Desk, path: Path) -> bool:
    """Whether the file is an earlier export as we left it."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return exports.wrote(desk.log, _place(path), file_digest(file, "sha256").hexdigest())


def _put(desk: Desk, path: Path, data: bytes, force: bool) -> None:
    """Write the file, so that it is known as ours the next time."""
    content = sha256(data).hexdigest()
    exports.writing(desk.log, _place(path), content)
    write_new(path, data, force)
    exports.written(desk.log, _place(path), content)


def _place(path: Path) -> str:
    return str(path.absolute())


_WRITERS: Final[dict[str, Callable[[Desk, Sequence[Chosen], argparse.Namespace], Written]]] = {
    "apkg": _apkg,
    "csv": _rows(","),
    "tsv": _rows("\t"),
    "txt": _text,
}
