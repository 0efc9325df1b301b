"""The command line: each command imports what it needs when it runs."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Final, NoReturn

from ctquiz import __version__
from ctquiz.errors import CtquizError, failure
from ctquiz.shown import visible_line

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
    try:
        _speak_utf8()
        options = _parser().parse_args(arguments)
        code = _at_desk(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except CtquizError as error:
        return _unusable(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        return _unusable(failure(error.filename or "ctquiz", error.strerror or str(error)))


def _at_desk(options: argparse.Namespace) -> int:
    """Run the command that was named, with the log open for it."""
    from ctquiz.desk import Desk  # noqa: PLC0415

    run: Callable[[Desk, argparse.Namespace], int] = options.run
    with closing(Desk.from_environment(os.environ)) as desk:
        return run(desk, options)


def _unusable(error: CtquizError) -> int:
    print(error, file=sys.stderr)
    return UNUSABLE


def _drop_output() -> None:
    """Nobody reads stdout any more; Python would complain again when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """Tells of wrong use in one line, in which nothing can steer a terminal."""

    def error(self, message: str) -> NoReturn:
        said = f"{self.prog}: error: {message} (see {self.prog} --help)"
        self.exit(UNUSABLE, visible_line(said) + "\n")


def _speak_utf8() -> None:
    """A bank speaks any script; a terminal that does not gets escapes instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
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


def _add_study(commands: "argparse._SubParsersAction[_Parser]") -> None:
    study = _command(
        commands,
        "study",
        "review what is due, then learn what is new",
        "ctquiz study china-central-asia --tag bodies --limit 10",
    )
    study.add_argument("--tag", metavar="T", help="only facts with this tag")
    study.add_argument("--form", metavar="F", choices=_FORMS, help=f"only as {', '.join(_FORMS)}")
    study.add_argument("--limit", metavar="N", type=_whole, help="at most N blanks")
    study.add_argument("--flip", action="store_true", help="show the answer, then rate yourself")
    study.add_argument("--plain", action="store_true", help="plain lines instead of a screen")
    study.set_defaults(run=_study)


def _command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    does: str,
    example: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name, help=does, description=does.capitalize() + ".", epilog=f"example: {example}"
    )
    command.add_argument("banks", nargs="*", metavar="BANK", help=_BANKS_HELP)
    return command


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number")
    return int(text)


def _open(desk: "Desk", _options: argparse.Namespace) -> int:
    """`ctquiz` alone: the terminal program, or plain lines where there is no terminal."""
    from ctquiz.desk import EVERYTHING  # noqa: PLC0415

    if not _has_screen():
        return _sit(desk, _banks(desk, ()), EVERYTHING)
    from ctquiz.screens.app import run_app  # noqa: PLC0415

    return run_app(desk)


def _study(desk: "Desk", options: argparse.Namespace) -> int:
    from ctquiz.bank.model import Form  # noqa: PLC0415
    from ctquiz.study.deal import Selection  # noqa: PLC0415

    banks = _banks(desk, options.banks)
    _check_tag(options.tag, banks)
    selection = Selection(options.tag, Form(options.form) if options.form else None)
    return _sit(desk, banks, selection, options.limit, options.flip, options.plain)


def _check_tag(tag: str | None, banks: "Sequence[Bank]") -> None:
    known = {one for bank in banks for fact in bank.facts for one in fact.tags}
    if tag is not None and tag not in known:
        hint = f"known are {', '.join(sorted(known)[:20])}" if known else "the banks have no tags"
        raise failure("--tag", f"no fact has the tag '{tag}'", hint)


def _sit(
    desk: "Desk",
    banks: "Sequence[Bank]",
    selection: "Selection",
    limit: int | None = None,
    flip: bool = False,
    plain_lines: bool = False,
) -> int:
    """A sitting on the face that suits the terminal, or the reason why there is nothing to ask."""
    cards = desk.cards(banks, selection, limit)
    if not cards:
        reason = "" if limit == 0 else f" {desk.why_nothing(banks, selection)}"
        print(f"Nothing to study now.{reason}")
        return DONE
    if _has_screen() and not plain_lines:
        from ctquiz.screens.app import run_study  # noqa: PLC0415

        return run_study(desk, cards, flip)
    from ctquiz import plain  # noqa: PLC0415

    plain.run(desk.sit(cards), plain.standard_input(), _say, flip)
    return DONE


def _say(line: str) -> None:
    print(line, flush=True)


def _stats(desk: "Desk", options: argparse.Namespace) -> int:
    from ctquiz import reports  # noqa: PLC0415

    banks = _banks(desk, options.banks)
    if options.json:
        print(reports.stats_json(desk, banks))
        return DONE
    for line in reports.stats_text(desk, banks):
        print(line)
    return DONE


def _log(desk: "Desk", options: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    from ctquiz import reports  # noqa: PLC0415

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
    from ctquiz.study.words import several  # noqa: PLC0415

    for problem in volume.reading.problems:
        print(problem, file=sys.stderr)
    left_out = volume.reading.faulty
    unnamed = sum(fact.id is None for fact in volume.bank.facts) if volume.bank else 0
    name = visible_line(volume.path.name)
    if left_out:
        print(f"{name}: left out {several(left_out, 'faulty fact')}", file=sys.stderr)
    if unnamed:
        print(f"{name}: left out {several(unnamed, 'fact')} without an id", file=sys.stderr)


def _has_screen() -> bool:
    """Whether a full screen makes sense: a terminal at both ends that is not a dumb one."""
    dumb = os.environ.get("TERM", "") == "dumb"
    if sys.stdin is None or sys.stdout is None:
        return False
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb
