"""`stats` and `log`: what there is to know about what was done."""

import argparse
import json
import sys

from ctquiz import reports
from ctquiz.commands.desk import at_desk, banks_of
from ctquiz.commands.progress import watched
from ctquiz.errors import Exit
from ctquiz.memory.answers import answers
from ctquiz.memory.past import reviews


def stats(options: argparse.Namespace) -> int:
    """Where memory stands, bank by bank."""
    with at_desk() as desk:
        banks = banks_of(desk, options.banks)
        history = watched(answers(desk.log), reviews(desk.log))
        found = reports.stats(desk, banks, history, every=not options.banks)
        if options.json:
            print(reports.stats_json(found, options.full))
            return Exit.DONE
        for line in reports.stats_text(found, options.full):
            print(line)
    return Exit.DONE


def log(options: argparse.Namespace) -> int:
    """Every review, oldest first."""
    with at_desk() as desk:
        banks = banks_of(desk, options.banks) if options.banks else None
        history = desk.log.settled()
        if sys.stdout is not None and not sys.stdout.isatty():
            # Else the rows themselves show how far it is.
            history = watched(history, reviews(desk.log))
        for row in reports.log_rows(history, banks):
            print(json.dumps(row) if options.json else reports.log_line(row))
    return Exit.DONE
