"""`exam`: a scored test on the face that suits the terminal."""

import argparse

from ctquiz import exams
from ctquiz.bank.model import Bank
from ctquiz.collector import settled
from ctquiz.commands.desk import at_desk, banks_of, check_tag
from ctquiz.commands.face import ask_about_clock, has_screen, say
from ctquiz.desk import Desk
from ctquiz.errors import Exit, failure
from ctquiz.exams import NUMBER, Waiting, Wish
from ctquiz.lines import standard_input
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.state import PASSING
from ctquiz.study.exam.words import standing


def exam(options: argparse.Namespace) -> int:
    """An exam on the bank: the one that was left, or a new one."""
    with at_desk() as desk:
        lines = standard_input()
        with settled():
            banks = banks_of(desk, [options.bank] if options.bank else ())
            check_tag(options.tag, banks)
            ask_about_clock(desk, lines)
            kept = _kept(desk, banks, options)
        if has_screen() and not options.plain:
            with settled():
                from ctquiz.screens.app import run_exam  # noqa: PLC0415 - lines do without it

            return run_exam(desk, kept)
        from ctquiz import plain_exam  # noqa: PLC0415 - a screen does without plain lines

        plain_exam.run(kept, lines, say)
        return Exit.DONE


def _kept(desk: Desk, banks: list[Bank], options: argparse.Namespace) -> KeptExam:
    found = exams.waiting(desk, banks, lambda: {bank.id for bank in banks_of(desk, ())})
    if found is not None and not options.anew:
        _refuse_another(desk, banks, found, options)
        return exams.gone_on(desk, banks, found)
    if options.bank is None:
        raise failure("exam", "no exam waits", "name a bank: ctquiz exam BANK begins one")
    if found is not None:
        exams.given_up(desk, found)
    wish = Wish(
        options.number or NUMBER,
        options.minutes,
        options.seed,
        options.tag,
        options.passing or PASSING,
    )
    return exams.begun(desk, banks, wish)


def _refuse_another(
    desk: Desk, banks: list[Bank], found: Waiting, options: argparse.Namespace
) -> None:
    """Who asks for another exam than the one that waits must say what is to become of that."""
    terms = found.exam.terms
    tagged = all(options.tag in one.question.fact.tags for one in found.exam.questions)
    number, drawn = options.number or 0, found.exam.total + found.exam.gone
    is_so_long = min(number, exams.offer(desk, banks, options.tag).blanks) <= drawn <= number
    asked = (
        ("--tag", options.tag, options.tag if tagged else None),
        ("-n", options.number, options.number if is_so_long else None),
        ("--minutes", options.minutes, terms.minutes),
        ("--seed", options.seed, terms.seed),
        ("--pass", options.passing, terms.passing),
    )
    for flag, wished, had in asked:
        if wished is not None and wished != had:
            hint = f"leave out {flag} to go on with it, or say --anew"
            said = f"an exam waits that was begun otherwise, {standing(found.exam)}"
            raise failure(flag, said, hint)
