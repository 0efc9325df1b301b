"""`study`, and `ctquiz` alone: a sitting on the face that suits the terminal."""

import argparse
import os
import sys
from collections.abc import Sequence

from ctquiz.bank.model import Bank, Form
from ctquiz.commands.desk import at_desk, banks_of
from ctquiz.desk import EVERYTHING, Desk
from ctquiz.errors import Exit, failure
from ctquiz.study.deal import Selection


def home(_options: argparse.Namespace) -> int:
    """The terminal program, or plain lines where there is no terminal."""
    with at_desk() as desk:
        if not _has_screen():
            return _sit(desk, banks_of(desk, ()), EVERYTHING)
        from ctquiz.screens.app import run_app  # noqa: PLC0415 - plain lines do without textual

        return run_app(desk)


def study(options: argparse.Namespace) -> int:
    """What is due in the named banks, then what is new."""
    with at_desk() as desk:
        banks = banks_of(desk, options.banks)
        _check_tag(options.tag, banks)
        selection = Selection(options.tag, Form(options.form) if options.form else None)
        return _sit(desk, banks, selection, options.limit, options.flip, options.plain)


def _check_tag(tag: str | None, banks: Sequence[Bank]) -> None:
    known = {one for bank in banks for fact in bank.facts for one in fact.tags}
    if tag is not None and tag not in known:
        hint = f"known are {', '.join(sorted(known)[:20])}" if known else "the banks have no tags"
        raise failure("--tag", f"no fact has the tag '{tag}'", hint)


def _sit(
    desk: Desk,
    banks: Sequence[Bank],
    selection: Selection,
    limit: int | None = None,
    flip: bool = False,
    plain_lines: bool = False,
) -> int:
    """A sitting, or the reason why there is nothing to ask."""
    cards = desk.cards(banks, selection, limit)
    if not cards:
        reason = "" if limit == 0 else f" {desk.why_nothing(banks, selection)}"
        print(f"Nothing to study now.{reason}")
        return Exit.DONE
    if _has_screen() and not plain_lines:
        from ctquiz.screens.app import run_study  # noqa: PLC0415 - as above

        return run_study(desk, cards, flip)
    from ctquiz import plain  # noqa: PLC0415 - a screen does without plain lines
    from ctquiz.lines import standard_input  # noqa: PLC0415

    plain.run(desk.sit(cards), standard_input(), _say, flip)
    return Exit.DONE


def _say(line: str) -> None:
    print(line, flush=True)


def _has_screen() -> bool:
    """Whether a full screen makes sense: a terminal at both ends that is not a dumb one."""
    dumb = os.environ.get("TERM", "") == "dumb"
    if sys.stdin is None or sys.stdout is None:
        return False
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb
