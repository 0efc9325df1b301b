"""`print`: sheets for paper, as PDF."""

import argparse
import shlex
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from ctquiz.bank.model import Bank, Fact, Form, Key
from ctquiz.commands.cutting import cut_of
from ctquiz.commands.desk import Opened, at_desk, check_tag, opened
from ctquiz.commands.press import Stock, is_folder, press, targets_of
from ctquiz.commands.target import Target
from ctquiz.desk import Desk
from ctquiz.errors import Exit, failure
from ctquiz.files import make_folder
from ctquiz.memory import views
from ctquiz.memory.needs import Need, needed
from ctquiz.paper.cards.sheet import cards
from ctquiz.paper.facts.sheet import facts
from ctquiz.paper.layout import PAPERS, layout
from ctquiz.paper.order import Material, Print, Wish, title_of
from ctquiz.paper.pictures import Pictures, pictures
from ctquiz.paper.questions.worksheet import exam, key, worksheet
from ctquiz.shown import several, visible_line
from ctquiz.study.deal import Pool, Selection
from ctquiz.study.exam.state import PASSING

Maker = Callable[[Material, Wish], list[Print]]

_MAKERS: Final[dict[str, Maker]] = {
    "worksheet": worksheet,
    "key": key,
    "exam": exam,
    "cards": cards,
    "facts": facts,
}

_SUIT: Final = {
    "number": ("-n", ("worksheet", "key", "exam", "cards")),
    "form": ("--form", ("worksheet", "key", "exam", "cards")),
    "only": ("--only", ("worksheet", "key", "exam", "cards")),
    "columns": ("--columns", ("worksheet", "key", "exam", "facts")),
    "with_key": ("--with-key", ("worksheet",)),
    "variants": ("--variants", ("exam",)),
    "passing": ("--pass", ("exam",)),
    "large": ("--large", ("worksheet", "key", "exam", "facts")),
    "ink_saving": ("--ink-saving", ("worksheet", "key", "exam", "facts")),
    "size": ("--size", ("cards",)),
    "flip": ("--flip", ("cards",)),
    "back_offset": ("--back-offset", ("cards",)),
    "calibration": ("--calibration", ("cards",)),
}
"""Options that have a meaning for some sheets alone."""


def sheet(options: argparse.Namespace) -> int:
    """Print the banks as a sheet of that kind."""
    _refuse_unsuited(options)
    with at_desk() as desk:
        banks = opened(desk, [options.bank])
        check_tag(options.tag, [one.bank for one in banks])
        pool = Pool([one.bank for one in banks], _selection(options))
        shown = pictures(_facts(banks, pool))
        prints = _MAKERS[options.kind](
            _material(desk, banks, pool, shown, options), _wish(banks, options)
        )
        targets = targets_of(prints, banks, desk.log, options)
        stock = Stock(shown, banks, options.title or "")
        for one, target in zip(prints, targets, strict=True):
            _press(one, target, stock, is_folder(options.output))
    return Exit.DONE


def _press(one: Print, target: Target, stock: Stock, in_folder: bool) -> None:
    """Print one file, and say so."""
    printed = press(one, target.path, stock)
    if in_folder:
        make_folder(target.path.parent)
    target.write(printed.pdf)
    hint = f" ({one.hint})" if one.hint else ""
    print(visible_line(f"{target.path}: {several(printed.pages, 'page')}{hint}"))


def _refuse_unsuited(options: argparse.Namespace) -> None:
    for name, (flag, kinds) in _SUIT.items():
        if getattr(options, name) and options.kind not in kinds:
            hint = f"it is for --as {' or '.join(kinds)}"
            raise failure(flag, f"means nothing for --as {options.kind}", hint)


def _selection(options: argparse.Namespace) -> Selection:
    return Selection(options.tag, Form(options.form) if options.form else None)


def _facts(banks: Sequence[Opened], pool: Pool) -> Iterator[tuple[Path, Bank, Fact]]:
    paths = {one.bank.id: one.path for one in banks}
    for ready in pool.values():
        yield paths[ready.bank.id], ready.bank, ready.fact


def _material(
    desk: Desk,
    banks: Sequence[Opened],
    pool: Pool,
    shown: Pictures,
    options: argparse.Namespace,
) -> Material:
    """What there is to print; raises CtquizError where that is nothing."""
    if not pool:
        if options.form or options.tag:
            raise failure(options.bank, "no blank here can be asked so", "leave out --tag, --form")
        hint = "it needs facts with an id that are no draft; ctquiz fmt writes ids"
        raise failure(options.bank, "has nothing to print", hint)
    urgent = _urgent(desk, pool, Need(options.only)) if options.only else None
    if urgent == []:
        hint = "leave out --only, or study first: ctquiz study"
        raise failure("--only", f"nothing here is {options.only}", hint)
    digests = "".join(one.digest for one in banks)
    version = digests if len(banks) == 1 else sha256(digests.encode()).hexdigest()
    return Material([one.bank for one in banks], version[:8], dict(pool), shown.names, urgent)


def _urgent(desk: Desk, pool: Pool, need: Need) -> list[Key]:
    """The blanks that the learner's memory needs; what they have put aside is left out."""
    marks = views.marked(desk.log, pool.banks)
    schedules = {
        key: schedule
        for bank in pool.banks
        for key, schedule in views.studied(desk.log, bank).items()
        if key in pool and not (key in marks and marks[key].hidden_on(desk.today))
    }
    return needed(need, schedules, desk.today)


def _wish(banks: Sequence[Opened], options: argparse.Namespace) -> Wish:
    return Wish(
        layout=layout(options.paper, options.large, options.ink_saving, options.columns or 1),
        seed=options.seed,
        title=options.title or title_of([one.bank for one in banks]),
        command=_again(options),
        number=options.number,
        with_key=options.with_key,
        variants=options.variants or 1,
        passing=options.passing or PASSING,
        apart=is_folder(options.output),
        cut=cut_of(options),
        calibrating=options.calibration,
    )


def _again(options: argparse.Namespace) -> str:
    """The command that prints the same paper, as long as bank and memory stay as they are."""
    given = {
        "--as": options.kind,
        "--tag": options.tag,
        "--form": options.form,
        "-n": options.number,
        "--only": options.only,
        "--variants": options.variants,
        "--pass": options.passing,
        "--columns": options.columns,
        "--title": options.title,
        "--seed": options.seed,
    }
    said = [part for flag, value in given.items() if value is not None for part in (flag, value)]
    said += ["--paper", options.paper] if options.paper != next(iter(PAPERS)) else []
    flags = {"--large": options.large, "--ink-saving": options.ink_saving}
    said += [flag for flag, is_on in {**flags, "--with-key": options.with_key}.items() if is_on]
    # Under one name, whatever this file is called: the same order has the same bytes.
    return shlex.join(["ctquiz", "print", options.bank, "-o", "again.pdf", *map(str, said)])
