"""How each command is called; what it does is imported when it runs."""

import argparse
import importlib
import re
from collections.abc import Callable
from typing import Final, NoReturn

from ctquiz import __version__
from ctquiz.errors import Exit
from ctquiz.shown import visible_line

Command = Callable[[argparse.Namespace], int]

_FORMS: Final = ("cloze", "ask", "choice", "claim", "list", "order", "match")
_CHECK_FORMATS: Final = ("text", "json", "github")
_EXPORT_FORMATS: Final = ("apkg", "csv", "tsv", "txt")
_SHEETS: Final = ("worksheet", "key", "exam", "cards", "facts")
_MOST_DIGITS: Final = 30
_MOST_VARIANTS: Final = 500
_BANK_HELP = "a bank's file, a folder of banks, or the name of a known bank"


def parser() -> argparse.ArgumentParser:
    """Every command with its options; `run` of what was parsed is the command itself."""
    whole = _Parser(
        prog="ctquiz",
        description="Study facts from a text in the terminal; without a command, all known banks.",
        epilog="example: ctquiz study china-central-asia --limit 10",
    )
    whole.add_argument("--version", action="version", version=f"ctquiz {__version__}")
    whole.set_defaults(run=_late("study", "home"))
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")
    _add_study(commands)
    _add_writing(commands)
    for name, does, example in (
        ("stats", "where memory stands", "ctquiz stats --json"),
        ("log", "every review, oldest first", "ctquiz log china-central-asia --json"),
    ):
        command = _command(commands, name, does, example)
        command.add_argument("--json", action="store_true", help="as JSON, for programs")
        command.set_defaults(run=_late("report", name))
    _add_check(commands)
    _add_export(commands)
    _add_print(commands)
    return whole


def _late(module: str, name: str) -> Command:
    """A command whose module is imported when it runs: `--help` waits for nothing heavy."""

    def run(options: argparse.Namespace) -> int:
        command: Command = getattr(importlib.import_module(f"ctquiz.commands.{module}"), name)
        return command(options)

    return run


class _Parser(argparse.ArgumentParser):
    """Tells of wrong use in one line, in which nothing can steer a terminal."""

    def error(self, message: str) -> NoReturn:
        said = f"{self.prog}: error: {message} (see {self.prog} --help)"
        self.exit(Exit.UNUSABLE, visible_line(said) + "\n")


def _add_study(commands: "argparse._SubParsersAction[_Parser]") -> None:
    study = _command(
        commands,
        "study",
        "review what is due, then learn what is new",
        "ctquiz study china-central-asia --tag bodies --limit 10",
    )
    _add_selection(study)
    study.add_argument("--limit", metavar="N", type=_whole, help="at most N blanks")
    early = study.add_mutually_exclusive_group()
    early.add_argument(
        "--ahead",
        metavar="DAYS",
        type=_days,
        default=0,
        help="also what is due within so many days",
    )
    early.add_argument(
        "--cram", action="store_true", help="ask anything, for practice; nothing is scheduled"
    )
    study.add_argument("--flip", action="store_true", help="show the answer, then rate yourself")
    study.add_argument("--plain", action="store_true", help="plain lines instead of a screen")
    study.set_defaults(run=_late("study", "study"))


def _add_selection(command: argparse.ArgumentParser) -> None:
    """What chooses among the blanks of banks."""
    command.add_argument("--tag", metavar="T", help="only facts with this tag")
    command.add_argument("--form", metavar="F", choices=_FORMS, help=f"only as {', '.join(_FORMS)}")


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    does, example = "tell every problem of a bank, each with its place", "ctquiz check my-bank.yaml"
    check = _command(commands, "check", does, example, needs_bank=True)
    formats = check.add_mutually_exclusive_group()
    formats.add_argument(
        "--format",
        choices=_CHECK_FORMATS,
        default=_CHECK_FORMATS[0],
        help="lines to read (text), json, or GitHub's annotations",
    )
    formats.add_argument(
        "--json",
        dest="format",
        action="store_const",
        const="json",
        help="the same as --format json",
    )
    check.add_argument("--strict", action="store_true", help="exit 1 for warnings, too")
    check.set_defaults(run=_late("check", "check"))


def _add_writing(commands: "argparse._SubParsersAction[_Parser]") -> None:
    new = _bare(commands, "new", "begin a bank, explained by comments", "ctquiz new planets")
    new.add_argument("name", metavar="NAME", help="the bank's file; .yaml may be left out")
    new.add_argument("--force", action="store_true", help="overwrite the file if it is there")
    new.set_defaults(run=_late("new", "new"))
    does, example = "write missing ids into banks, and nothing else", "ctquiz fmt planets.yaml"
    fmt = _command(commands, "fmt", does, example, needs_bank=True)
    fmt.add_argument("--check", action="store_true", help="only tell what would be written")
    fmt.set_defaults(run=_late("fmt", "fmt"))
    schema = _bare(
        commands,
        "schema",
        "print the JSON Schema of a bank, for editors",
        "ctquiz schema > bank.schema.json",
    )
    schema.set_defaults(run=_late("schema", "schema"))


def _add_export(commands: "argparse._SubParsersAction[_Parser]") -> None:
    export = _bare(
        commands,
        "export",
        "write a bank for Anki, or as a table",
        "ctquiz export china-central-asia -o china.apkg",
    )
    export.add_argument("bank", metavar="BANK", help=_BANK_HELP)
    export.add_argument(
        "-o", "--output", metavar="FILE", required=True, help="where to; its suffix is the format"
    )
    export.add_argument(
        "--to",
        metavar="FORMAT",
        choices=_EXPORT_FORMATS,
        help="apkg (Anki), csv, tsv, or txt (Anki's text format), whatever the suffix",
    )
    _add_selection(export)
    export.add_argument(
        "--deck-by",
        choices=("tag",),
        help="a subdeck for each first tag; once chosen, later exports keep to it",
    )
    export.add_argument(
        "--with-history",
        action="store_true",
        help="your schedules and reviews, too; they reach only notes that are new to a collection",
    )
    export.add_argument("--force", action="store_true", help="overwrite a file of another origin")
    export.set_defaults(run=_late("export", "export"))


def _add_print(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sheet = _bare(
        commands,
        "print",
        "print a bank as a worksheet, an exam, cards, or its facts",
        "ctquiz print china-central-asia -o sheet.pdf -n 20 --with-key",
    )
    sheet.add_argument("bank", metavar="BANK", help=_BANK_HELP)
    sheet.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        required=True,
        help="the PDF; folder/ for an exam puts each form into a file of its own",
    )
    as_ = "to fill in (worksheet), filled in, an exam in forms, cards to cut out, facts to read"
    passing = "of the points pass an exam (60)"
    sheet.add_argument("--as", dest="kind", choices=_SHEETS, default=_SHEETS[0], help=as_)
    sheet.add_argument("--paper", choices=("a4", "letter"), default="a4", help="size (a4)")
    _add_selection(sheet)
    sheet.add_argument(
        "-n", dest="number", metavar="N", type=_some, help="so many questions, drawn by chance"
    )
    sheet.add_argument(
        "--only",
        choices=("due", "weak", "missed"),
        help="what your memory needs: is due, is not yet firm, or was missed",
    )
    sheet.add_argument(
        "--seed", metavar="S", type=_whole, default=1, help="another draw, another order (1)"
    )
    sheet.add_argument("--title", metavar="T", help="the title, instead of the bank's")
    sheet.add_argument("--large", action="store_true", help="large print, 18 pt")
    sheet.add_argument("--ink-saving", action="store_true", help="no shades, fewer lines")
    sheet.add_argument("--columns", type=int, choices=(1, 2, 3), help="columns of a page")
    sheet.add_argument("--with-key", action="store_true", help="the key behind the worksheet")
    sheet.add_argument("--variants", metavar="N", type=_forms, help="so many forms of an exam")
    sheet.add_argument("--pass", dest="passing", metavar="PERCENT", type=_percent, help=passing)
    _add_cards(sheet)
    sheet.add_argument("--force", action="store_true", help="overwrite a file of another origin")
    sheet.set_defaults(run=_late("print", "sheet"))


def _add_cards(sheet: argparse.ArgumentParser) -> None:
    """How cards are cut out."""
    cards = sheet.add_argument_group("cards")
    sizes = "small, medium (90x62 mm), large, business, poker, index, or WxH in mm"
    cards.add_argument("--size", metavar="SIZE", help=sizes)
    cards.add_argument(
        "--flip",
        choices=("long", "short", "fold"),
        help="the edge that your printer turns a sheet over, or fold: all on one side",
    )
    cards.add_argument(
        "--back-offset", metavar="X,Y", help="move all backs so many mm to the right and down"
    )
    cards.add_argument(
        "--calibration", action="store_true", help="a page that tells which offset you need"
    )
    # An offset may begin with a minus; argparse would take it for an option.
    sheet._negative_number_matcher = re.compile(r"-\d*\.?\d+(,.*)?$")


def _bare(
    commands: "argparse._SubParsersAction[_Parser]", name: str, does: str, example: str
) -> argparse.ArgumentParser:
    """A command without arguments so far."""
    description = f"{does[0].upper()}{does[1:]}."
    return commands.add_parser(
        name, help=does, description=description, epilog=f"example: {example}"
    )


def _command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    does: str,
    example: str,
    needs_bank: bool = False,
) -> argparse.ArgumentParser:
    command = _bare(commands, name, does, example)
    if needs_bank:
        command.add_argument("banks", nargs="+", metavar="BANK", help=_BANK_HELP)
    else:
        help_ = f"{_BANK_HELP} (default: all known)"
        command.add_argument("banks", nargs="*", metavar="BANK", help=help_)
    return command


def _days(text: str) -> int:
    # More than a life of days would say nothing.
    return min(_whole(text), 36_500)


def _some(text: str) -> int:
    number = _whole(text)
    if number == 0:
        raise argparse.ArgumentTypeError("0 is none at all")
    return number


def _forms(text: str) -> int:
    number = _some(text)
    if number > _MOST_VARIANTS:
        raise argparse.ArgumentTypeError(f"'{text}' is more than {_MOST_VARIANTS}")
    return number


def _percent(text: str) -> int:
    number = _some(text)
    if number > 100:
        raise argparse.ArgumentTypeError(f"'{text}' is more than all")
    return number


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number")
    if len(text) > _MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"a number of {len(text)} digits is too large")
    return int(text)
