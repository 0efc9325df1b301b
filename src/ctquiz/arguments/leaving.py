"""`export` and `print`: banks in other programs and on paper."""

import argparse
import re
from typing import Final

from ctquiz.arguments.making import (
    BANK_HELP,
    Commands,
    add_selection,
    bare,
    late,
)
from ctquiz.arguments.numbers import percent, some, variants, whole

_EXPORT_FORMATS: Final = ("apkg", "csv", "tsv", "txt")
_SHEETS: Final = ("worksheet", "key", "exam", "cards", "facts")


def add_export(commands: Commands) -> None:
    """What writes files for others."""
    export = bare(
        commands,
        "export",
        "write a bank for Anki, or as a table",
        "ctquiz export china-central-asia -o china.apkg",
    )
    export.add_argument("bank", metavar="BANK", help=BANK_HELP)
    export.add_argument(
        "-o", "--output", metavar="FILE", required=True, help="where to; its suffix is the format"
    )
    export.add_argument(
        "--to",
        metavar="FORMAT",
        choices=_EXPORT_FORMATS,
        help="apkg (Anki), csv, tsv, or txt (Anki's text format), whatever the suffix",
    )
    add_selection(export)
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
    export.set_defaults(run=late("export", "export"))


def add_print(commands: Commands) -> None:
    """What prints."""
    sheet = bare(
        commands,
        "print",
        "print a bank as a worksheet, an exam, cards, or its facts",
        "ctquiz print china-central-asia -o sheet.pdf -n 20 --with-key",
    )
    sheet.add_argument("bank", metavar="BANK", help=BANK_HELP)
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
    add_selection(sheet)
    sheet.add_argument(
        "-n", dest="number", metavar="N", type=some, help="so many questions, drawn by chance"
    )
    sheet.add_argument(
        "--only",
        choices=("due", "weak", "missed"),
        help="what your memory needs: is due, is not yet firm, or was missed",
    )
    sheet.add_argument(
        "--seed", metavar="S", type=whole, default=1, help="another draw, another order (1)"
    )
    sheet.add_argument("--title", metavar="T", help="the title, instead of the bank's")
    sheet.add_argument("--large", action="store_true", help="large print, 18 pt")
    sheet.add_argument("--ink-saving", action="store_true", help="no shades, fewer lines")
    sheet.add_argument("--columns", type=int, choices=(1, 2, 3), help="columns of a page")
    sheet.add_argument("--with-key", action="store_true", help="the key behind the worksheet")
    sheet.add_argument("--variants", metavar="N", type=variants, help="so many forms of an exam")
    sheet.add_argument("--pass", dest="passing", metavar="PERCENT", type=percent, help=passing)
    _add_cards(sheet)
    sheet.add_argument("--force", action="store_true", help="overwrite a file of another origin")
    sheet.set_defaults(run=late("print", "sheet"))


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
