"""`browse`: facts found again, on a screen or as lines."""

import argparse
import sys

from ctquiz.catalogue import Catalogue
from ctquiz.collector import settled
from ctquiz.commands.desk import at_desk, tell_problems
from ctquiz.commands.face import ask_about_clock, has_screen
from ctquiz.commands.progress import telling
from ctquiz.desk import Desk
from ctquiz.errors import CtquizError, Exit, Problem
from ctquiz.lines import standard_input
from ctquiz.study.search.finding import finding
from ctquiz.study.search.matching import test_of
from ctquiz.study.search.query import Query
from ctquiz.study.search.reading import QueryError, parse


def browse(options: argparse.Namespace) -> int:
    """What is looked for, on the page where there is a terminal, else printed."""
    text = " ".join(options.query)
    query = _understood(text)
    with at_desk() as desk:
        if has_screen() and not options.json:
            ask_about_clock(desk, standard_input())
            with settled():
                from ctquiz.screens.app import run_browse  # noqa: PLC0415 - lines do without it

            return run_browse(desk, text)
        return _print(desk, query, options.json)


def _understood(text: str) -> Query:
    try:
        return parse(text)
    except QueryError as wrong:
        raise CtquizError(
            Problem("QUERY", 1, wrong.column, "query", wrong.message, wrong.hint)
        ) from None


def _print(desk: Desk, query: Query, as_json: bool) -> int:
    from ctquiz.found import found_json, found_lines  # noqa: PLC0415 - a screen does without it

    catalogue, today = Catalogue(desk), desk.today
    with telling("reading"):
        catalogue.renew()
    for volume in catalogue.volumes:
        tell_problems(volume)
    rows = catalogue.rows
    places: list[int] = []
    test = test_of(query, today, catalogue.texts)
    for _ in finding(rows, range(len(rows)), test, places):
        pass
    meant = [rows[place] for place in places]
    if as_json:
        print(found_json(meant, catalogue.facts, today))
        return Exit.DONE
    for line in found_lines(meant, today):
        print(line)
    if not meant:
        print("Nothing matches.", file=sys.stderr)
    return Exit.DONE
