"""`study`, `stats`, `log`."""

from argparse import ArgumentParser

from ctquiz.arguments.making import Commands, add_command, add_selection, late
from ctquiz.arguments.numbers import days, whole


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
