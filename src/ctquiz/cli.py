"""The command line: each command imports what it needs when it runs."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from ctquiz import __version__
from ctquiz.errors import CtquizError

if TYPE_CHECKING:
    from ctquiz.bank.model import Bank
    from ctquiz.desk import Desk
    from ctquiz.library import Volume
    from ctquiz.study.deal import Selection

DONE: Final = 0
UNUSABLE: Final = 2
INTERRUPTED: Final = 130

_FORMS: Final = ("cloze", "ask", "choice", "claim")
_BANKS_HELP = "a bank's file, a folder of banks, or the name of a known bank (default: all known)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; exit code 0 done, 2 wrong use or unreadable input, 130 interrupted."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except CtquizError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader left; Python would complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _speak_utf8() -> None:
    """A bank speaks any script; a terminal that does not gets escapes instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ctquiz",
        description="Study facts from a text in the terminal; without a command, all known banks.",
        epilog="example: ctquiz study china-central-asia --limit 10",
    )
    parser.add_argument("--version", action="version", version=f"ctquiz {__version__}")
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_study(commands)
    for name, does, run, example in (
        ("stats", "where memory stands", _stats, "ctquiz stats --json"),
        ("log", "every review, oldest first", _log, "ctquiz log china-central-asia --json"),
    ):
        command = _command(commands, name, does, example)
        command.add_argument("--json", action="store_true", help="as JSON, for programs")
        command.set_defaults(run=run)
    return parser


def _add_study(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    study = _command(
        commands,
        "study",
        "review what is due, then learn what is new",
        "ctquiz study china-central-asia --tag sco --limit 10",
    )
    study.add_argument("--tag", metavar="T", help="only facts with this tag")
    study.add_argument("--form", metavar="F", choices=_FORMS, help=f"only as {', '.join(_FORMS)}")
    study.add_argument("--limit", metavar="N", type=_whole, help="at most N blanks")
    study.add_argument("--flip", action="store_true", help="show the answer, then rate yourself")
    study.add_argument("--plain", action="store_true", help="plain lines instead of a screen")
    study.set_defaults(run=_study)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    does: str,
    example: str,
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=does, description=does.capitalize() + ".", epilog=f"example: {example}"
    )
    command.add_argument("banks", nargs="*", metavar="BANK", help=_BANKS_HELP)
    return command


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number")
    return int(text)


def _open(_options: argparse.Namespace) -> int:
    """`ctquiz` alone: the terminal program, or plain lines where there is no terminal."""
    from ctquiz.desk import EVERYTHING, Desk  # noqa: PLC0415

    desk = Desk.from_environment(os.environ)
    if _has_screen():
        from ctquiz.screens.app import run_app  # noqa: PLC0415

        return run_app(desk)
    return _study_plainly(desk, _banks(desk, ()), EVERYTHING, limit=None, flip=False)


def _study(options: argparse.Namespace) -> int:
    from ctquiz.bank.model import Form  # noqa: PLC0415
    from ctquiz.desk import Desk  # noqa: PLC0415
    from ctquiz.study.deal import Selection  # noqa: PLC0415

    desk = Desk.from_environment(os.environ)
    banks = _banks(desk, options.banks)
    selection = Selection(options.tag, Form(options.form) if options.form else None)
    if options.plain or not _has_screen():
        return _study_plainly(desk, banks, selection, options.limit, options.flip)
    from ctquiz.screens.app import run_study  # noqa: PLC0415

    return run_study(desk, banks, selection, options.limit, options.flip)


def _study_plainly(
    desk: "Desk", banks: "Sequence[Bank]", selection: "Selection", limit: int | None, flip: bool
) -> int:
    from ctquiz import plain  # noqa: PLC0415

    cards = desk.cards(banks, selection, limit)
    if not cards:
        print("Nothing to study now.")
        return DONE

    def say(line: str) -> None:
        print(line, flush=True)

    plain.run(desk.sit(cards), plain.standard_input(), say, flip)
    return DONE


def _stats(options: argparse.Namespace) -> int:
    from ctquiz import reports  # noqa: PLC0415
    from ctquiz.desk import Desk  # noqa: PLC0415

    desk = Desk.from_environment(os.environ)
    banks = _banks(desk, options.banks)
    if options.json:
        print(reports.stats_json(desk, banks))
        return DONE
    for line in reports.stats_text(desk, banks):
        print(line)
    return DONE


def _log(options: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    from ctquiz import reports  # noqa: PLC0415
    from ctquiz.desk import Desk  # noqa: PLC0415

    desk = Desk.from_environment(os.environ)
    banks = _banks(desk, options.banks) if options.banks else None
    for row in reports.log_rows(desk, banks):
        print(json.dumps(row) if options.json else reports.log_line(row))
    return DONE


def _banks(desk: "Desk", names: Sequence[str]) -> "list[Bank]":
    """The named banks, or all known; problems go to stderr, a named file without a bank ends it."""
    from ctquiz.library import readable  # noqa: PLC0415

    volumes = desk.volumes(names)
    if names:
        readable(volumes)
    for volume in volumes:
        _tell_problems(volume)
    return [volume.bank for volume in volumes if volume.bank is not None]


def _tell_problems(volume: "Volume") -> None:
    for problem in volume.reading.problems:
        print(problem, file=sys.stderr)
    left_out = volume.reading.faulty
    unnamed = sum(fact.id is None for fact in volume.bank.facts) if volume.bank else 0
    name = volume.path.name
    if left_out:
        print(f"{name}: {left_out} faulty facts are left out", file=sys.stderr)
    if unnamed:
        print(f"{name}: {unnamed} facts have no id and are not studied", file=sys.stderr)


def _has_screen() -> bool:
    """Whether a full screen makes sense: a terminal at both ends that is not a dumb one."""
    dumb = os.environ.get("TERM", "") == "dumb"
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb
