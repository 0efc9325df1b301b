"""`export`: a bank in another program's format."""

import argparse
import sys
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from ctquiz.bank.model import Bank, Form
from ctquiz.commands.desk import at_desk, check_tag, opened
from ctquiz.commands.progress import telling
from ctquiz.commands.target import Target
from ctquiz.desk import Desk
from ctquiz.errors import Exit, failure
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.parcel import Chosen, Parcel, parcel
from ctquiz.exchange.chosen import questions
from ctquiz.exchange.lineage import Lineage, lineage_of
from ctquiz.exchange.tables import table
from ctquiz.memory import views
from ctquiz.shown import several, visible_line
from ctquiz.study.deal import Selection

_OF_ANKI: Final = ("apkg", "txt")


class Made(NamedTuple):
    """A file's bytes, what is said of them, and the notes in them that the log has to know of."""

    data: bytes
    told: str
    parcel: Parcel | None = None


def export(options: argparse.Namespace) -> int:
    """Write the questions of a bank, one a blank, into a file of that format."""
    path = Path(options.output)
    kind = _format(path, options)
    with at_desk() as desk:
        chosen = _chosen(desk, options)
        target = Target(desk.log, path, options.force)
        target.refuse([one.path for one in chosen])
        with telling("writing"):
            made = _WRITERS[kind](desk, chosen, options)
            target.write(made.data)
            if made.parcel is not None:
                made.parcel.keep(desk.log)
        print(visible_line(f"{path}: {made.told}"))
    return Exit.DONE


def _format(path: Path, options: argparse.Namespace) -> str:
    """The format that is meant; raises CtquizError where it cannot hold what is wanted."""
    kind = options.to or path.suffix.lower().removeprefix(".")
    if kind not in _WRITERS:
        hint = f"end it in {', '.join(f'.{one}' for one in _WRITERS)}, or say --to"
        raise failure(str(path), "no format has this suffix", hint)
    if options.with_history and kind != "apkg":
        raise failure("--with-history", f"{kind} has no place for it", "export an .apkg")
    if options.deck_by and kind not in _OF_ANKI:
        raise failure("--deck-by", f"{kind} knows no decks", "export an .apkg")
    return str(kind)


def _chosen(desk: Desk, options: argparse.Namespace) -> list[Chosen]:
    """The questions that leave; raises CtquizError where there are none."""
    found = opened(desk, [options.bank])
    check_tag(options.tag, [one.bank for one in found])
    selection = Selection(options.tag, Form(options.form) if options.form else None)
    chosen = [
        Chosen(one.path, one.bank, questions(one.bank, selection), _drafts(one.bank, selection))
        for one in found
    ]
    if any(one.asked for one in chosen):
        return chosen
    if options.form or options.tag:
        raise failure(options.bank, "no blank here can be asked so", "leave out --tag or --form")
    hint = "it needs facts with an id that are no draft; ctquiz fmt writes ids"
    raise failure(options.bank, "has no blank to export", hint)


def _drafts(bank: Bank, selection: Selection) -> list[str]:
    """The drafts among what is wanted."""
    return [
        fact.id
        for fact in bank.facts
        if fact.draft and fact.id and selection.form is None and selection.tag in (None, *fact.tags)
    ]


Writer = Callable[[Desk, Sequence[Chosen], argparse.Namespace], Made]


def _rows(delimiter: str) -> Writer:
    def write(_desk: Desk, chosen: Sequence[Chosen], _options: argparse.Namespace) -> Made:
        asked = list(chain.from_iterable(one.asked for one in chosen))
        return Made(table(asked, delimiter), several(len(asked), "row"))

    return write


def _apkg(desk: Desk, chosen: Sequence[Chosen], options: argparse.Namespace) -> Made:
    from ctquiz.exchange.anki import package, progress  # noqa: PLC0415 - tables do without genanki

    sent = _parcel(desk, chosen, options, lineage_of)
    contents = package.Contents(sent.notes, sent.media, sent.about)
    if not options.with_history:
        return Made(package.package(contents), _told(sent), sent)
    past = progress.gathered(desk.log, [one.bank.id for one in chosen], desk.clock())
    data = package.package(
        contents, lambda collection: progress.write(collection, sent.notes, past)
    )
    return Made(data, f"{_told(sent)}, with their history", sent)


def _text(desk: Desk, chosen: Sequence[Chosen], options: argparse.Namespace) -> Made:
    from ctquiz.exchange.anki.text import text  # noqa: PLC0415 - as above

    sent = _parcel(desk, chosen, options, lambda _: None)
    left = f"; left out {several(len(sent.media), 'picture')}" if sent.media else ""
    notes = [note for note in sent.notes if isinstance(note, AnkiNote)]
    return Made(text(notes), f"{several(len(sent.notes), 'note')}{left}", sent)


def _parcel(
    desk: Desk,
    chosen: Sequence[Chosen],
    options: argparse.Namespace,
    origins: Callable[[Path], Lineage | None],
) -> Parcel:
    """The notes that leave; a star is part of their history."""
    marked = views.marked(desk.log, [one.bank.id for one in chosen])
    starred = {key for key, marks in marked.items() if marks.star and options.with_history}
    now = desk.clock().at // 1000
    sent = parcel(desk.log, chosen, options.deck_by == "tag", starred, now, origins)
    for fact in sent.unfit:
        said = f"{fact}: its note of Anki's has no place for what was changed"
        print(visible_line(said), file=sys.stderr)
    return sent


def _told(sent: Parcel) -> str:
    """How many notes leave, and what is new to who imported an earlier export."""
    said = several(len(sent.notes), "note")
    if sent.added < len(sent.notes):
        said += f", {sent.added} new and {sent.changed} changed since the last export"
    if sent.gone:
        said += f"; {sent.gone} that the bank has no more stay in Anki, to be deleted there"
    if sent.staying:
        said += f"; {sent.staying} stay in their deck, as Anki moves no card on import"
    return said


_WRITERS: Final[dict[str, Writer]] = {
    "apkg": _apkg,
    "csv": _rows(","),
    "tsv": _rows("\t"),
    "txt": _text,
}
