"""`import`: what other programs made becomes a bank."""

import re

from ctquiz.arguments.making import Commands, bare, late


def add_import(commands: Commands) -> None:
    """What reads others' files."""
    import_ = bare(
        commands,
        "import",
        "make a bank of a deck of Anki, or of a table",
        "ctquiz import spanish.apkg -o spanish.yaml --with-history",
    )
    import_.add_argument(
        "file", metavar="FILE", help=".apkg, .colpkg, .csv, .tsv, or .txt (Anki's text format)"
    )
    import_.add_argument(
        "-o",
        "--output",
        metavar="BANK",
        required=True,
        help="the bank; folder/ for a bank for each deck",
    )
    import_.add_argument(
        "--with-history", action="store_true", help="your reviews and schedules, too"
    )
    import_.add_argument("--dry-run", action="store_true", help="only tell what would be made")
    import_.add_argument(
        "--columns",
        metavar="NAMES",
        help="what the columns of a table are, like question,answer,-,tags: also accept, options,"
        " sentence, hint, note, source, id, deck",
    )
    import_.add_argument(
        "--head", action="store_true", help="the first row of a table only names its columns"
    )
    import_.add_argument(
        "--language", metavar="L", default="en", help="the language of the facts (en)"
    )
    import_.add_argument(
        "--force", action="store_true", help="overwrite the bank; its facts keep their ids"
    )
    # The first column may be left out; argparse would take its dash for an option.
    import_._negative_number_matcher = re.compile(r"-(,.*)?$")
    import_.set_defaults(run=late("importing", "take_in"))
