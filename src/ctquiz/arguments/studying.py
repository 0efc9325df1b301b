"""`study`, `exam`, `stats`, `log`."""

from argparse import ArgumentParser

from ctquiz.arguments.making import BANK_HELP, Commands, add_command, add_selection, bare, late
from ctquiz.arguments.numbers import days, percent, some, whole


def add_reports(commands: Commands) -> None:
    """What tells of the past."""
    stats = _report(commands, "stats", "where memory stands", "ctquiz stats --full")
    stats.add_argument(
        "--full",
        action="store_true",
        help="also the coming 14 days, forms, tags, ratings, time, the hardest facts",
    )
    _report(commands, "log", "every review, oldest first", "ctquiz log china-central-asia --json")


def _report(commands: Commands, name: str, does: str, example: str) -> ArgumentParser:
    command = add_command(commands, name, does, example)
    command.add_argument("--json", action="store_true", help="as JSON, for programs")
    command.set_defaults(run=late("report", name))
    return command


def add_study(commands: Commands) -> None:
    """What asks."""
    study = add_command(
        commands,
        "study",
        "review what is due, then learn what is new",
        "ctquiz study china-central-asia --tag bodies --limit 10",
    )
    add_selection(study)
    study.add_argument("--limit", metavar="N", type=whole, help="at most N blanks")
    early = study.add_mutually_exclusive_group()
    early.add_argument(
        "--ahead",
        metavar="DAYS",
        type=days,
        default=0,
        help="also what is due within so many days",
    )
    early.add_argument(
        "--cram", action="store_true", help="ask anything, for practice; nothing is scheduled"
    )
    study.add_argument("--flip", action="store_true", help="show the answer, then rate yourself")
    study.add_argument("--plain", action="store_true", help="plain lines instead of a screen")
    study.set_defaults(run=late("study", "study"))


def add_exam(commands: Commands) -> None:
    """What examines."""
    exam = bare(
        commands,
        "exam",
        "a scored test, with no word on an answer until its end",
        "ctquiz exam china-central-asia -n 20 --minutes 15",
    )
    help_ = f"{BANK_HELP} (without one, the exam that waits)"
    exam.add_argument("bank", nargs="?", metavar="BANK", help=help_)
    exam.add_argument(
        "-n", dest="number", metavar="N", type=some, help="so many questions, drawn by chance (25)"
    )
    exam.add_argument("--minutes", metavar="M", type=some, help="the time there is (no limit)")
    exam.add_argument(
        "--seed", metavar="S", type=whole, help="the same draw again (another each time)"
    )
    exam.add_argument("--tag", metavar="T", help="only facts with this tag")
    exam.add_argument(
        "--pass", dest="passing", metavar="PERCENT", type=percent, help="what passes (60)"
    )
    exam.add_argument(
        "--anew", action="store_true", help="give up the exam that waits, and begin another"
    )
    exam.add_argument("--plain", action="store_true", help="plain lines instead of a screen")
    exam.set_defaults(run=late("exam", "exam"))
