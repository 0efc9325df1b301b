"""`study`, and `ctquiz` alone: a sitting on the face that suits the terminal."""

import argparse

from ctquiz.bank.model import Form
from ctquiz.collector import settled
from ctquiz.commands.desk import at_desk, banks_of, check_tag
from ctquiz.commands.face import ask_about_clock, has_screen, say
from ctquiz.desk import Desk
from ctquiz.errors import Exit
from ctquiz.lines import StandardInput, standard_input
from ctquiz.study.deal import Selection
from ctquiz.study.sitting import Sitting


def home(_options: argparse.Namespace) -> int:
    """The terminal program, or plain lines where there is no terminal."""
    with at_desk() as desk:
        lines = standard_input()
        ask_about_clock(desk, lines)
        if has_screen():
            with settled():
                from ctquiz.screens.app import run_app  # noqa: PLC0415 - plain lines do without it

            return run_app(desk)
        banks = banks_of(desk, ())
        sitting = desk.study(banks)
        if sitting is None:
            return _nothing(desk.why_nothing(banks))
        return _sit(desk, sitting, lines)


def study(options: argparse.Namespace) -> int:
    """What is due in the named banks, then what is new; or practice on anything."""
    with at_desk() as desk:
        lines = standard_input()
        with settled():
            banks = banks_of(desk, options.banks)
            check_tag(options.tag, banks)
            ask_about_clock(desk, lines)
            form = Form(options.form) if options.form else None
            selection = Selection(options.tag, form, ahead=options.ahead)
            if options.cram:
                sitting = desk.practise(desk.crammed(banks, selection, options.limit))
            else:
                sitting = desk.study(banks, selection, options.limit)
        if sitting is None:
            return _nothing("" if options.limit == 0 else desk.why_nothing(banks, selection))
        return _sit(desk, sitting, lines, options.flip, options.plain)


def _nothing(why: str) -> int:
    print(f"Nothing to study now. {why}".rstrip())
    return Exit.DONE


def _sit(
    desk: Desk,
    sitting: Sitting,
    lines: StandardInput,
    flip: bool = False,
    plain_lines: bool = False,
) -> int:
    """A sitting on the face that suits."""
    if has_screen() and not plain_lines:
        with settled():
            from ctquiz.screens.app import run_study  # noqa: PLC0415 - as above

        return run_study(desk, sitting, flip)
    from ctquiz import plain  # noqa: PLC0415 - a screen does without plain lines
    from ctquiz.passages import told  # noqa: PLC0415 - as above

    plain.run(sitting, lines, say, flip, lambda question: told(question, desk.bookcase))
    return Exit.DONE
