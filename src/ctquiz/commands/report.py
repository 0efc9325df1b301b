"""`stats` and `log`: what there is to know about what was done."""

import argparse
import json

from ctquiz import reports
from ctquiz.commands.desk import at_desk, banks_of
from ctquiz.errors import Exit


def stats(options: argparse.Namespace) -> int:
    """Where memory stands, bank by bank."""
    with at_desk() as desk:
        banks = banks_of(desk, options.banks)
        if options.json:
            print(reports.stats_json(desk, banks))
            return Exit.DONE
        for line in reports.stats_text(desk, banks):
            print(line)
    return Exit.DONE


def log(options: argparse.Namespace) -> int:
    """Every review, oldest first."""
    with at_desk() as desk:
        banks = banks_of(desk, options.banks) if options.banks else None
        for row in reports.log_rows(desk, banks):
            print(json.dumps(row) if options.json else reports.log_line(row))
    return Exit.DONE
