"""`browse`: what is looked for, and how that is said."""

import argparse
import re
from typing import Final

from ctquiz.arguments.making import Commands, bare, late

_LANGUAGE: Final = """\
A query is made of these; what stands side by side must all hold:
  word "a phrase"      in the sentence, questions, answers, note or id
  tag:T bank:B id:I    by name; * stands for anything, as in tag:a*
  form:choice          can be asked so
  due:<7 due:today     in days; what is overdue is due today
  stable:<21           known for so many days
  lapses:>3 reps:0     how often forgotten, how often asked
  is:STATE             new, due, suspended, buried, leech, starred, flagged,
                       studied, draft
  flag:2               flags are 1 to 7
  -A   A or B   (A B)  not, or, together
--json prints {"facts": [...], "searched": N}: of each fact the blanks that
match, days as dates, null for what was never answered."""


def add_browse(commands: Commands) -> None:
    """What finds."""
    browse = bare(
        commands,
        "browse",
        "find facts, with their memory",
        "ctquiz browse 'tag:bodies due:<7 -is:suspended'",
    )
    browse.formatter_class = argparse.RawDescriptionHelpFormatter
    browse.description = f"{browse.description}\n\n{_LANGUAGE}"
    browse.add_argument("query", nargs="*", metavar="QUERY", help="what to look for (default: all)")
    browse.add_argument("--json", action="store_true", help="as JSON, for programs")
    # A query may begin with a minus; argparse would take it for an option.
    browse._negative_number_matcher = re.compile(r"-[^-]")
    browse.set_defaults(run=late("browse", "browse"))
