"""Questions as a table, for spreadsheets: no cell of it is ever run as a formula."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from ctquiz.bank.forms import Question, sentence
from ctquiz.bank.model import AllOf, InOrder, Number, Pairs, Text
from ctquiz.shown import without_controls
from ctquiz.study.words import measured, sources

COLUMNS: Final = (
    "key",
    "form",
    "prompt",
    "answer",
    "accept",
    "measure",
    "options",
    "sentence",
    "hint",
    "note",
    "source",
    "tags",
)

_FORMULA: Final = re.compile(r"\s*[=+\-@'＝＋－＠]|[\t\r]")
_NUMBER: Final = re.compile(r"[+-]?[0-9][0-9.,]*%?")


def table(asked: Iterable[Question], delimiter: str) -> bytes:
    """The questions in rows under a head, in UTF-8 with the mark by which Excel knows it."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(text) for text in _row(one)] for one in asked)
    return made.getvalue().encode("utf-8-sig")


def cell(text: str) -> str:
    """The text where no spreadsheet runs it: what may be a formula begins with an apostrophe.

    One that begins so already gets another one, so that taking one away leads back. Source:
    OWASP's page on CSV injection.
    """
    plain = without_controls(text)
    if _FORMULA.match(plain) and not _NUMBER.fullmatch(plain):
        return f"'{plain}"
    return plain


def _row(asked: Question) -> list[str]:
    answer, accept = _answer(asked)
    own = asked.blank.answer
    fact = asked.fact
    said = sentence(fact, {})
    return [
        str(asked.key),
        asked.form.value,
        asked.prompt,
        answer,
        accept,
        measured(own) if isinstance(own, Number) else "",
        "; ".join(asked.options),
        said,
        asked.blank.hint or "",
        fact.note or "",
        "; ".join(sources(asked)),
        "; ".join(fact.tags),
    ]


def _answer(asked: Question) -> tuple[str, str]:
    """The answer in one cell, and what else counts for it."""
    match asked.blank.answer:
        case Text(shown, accept):
            return shown, "; ".join(accept)
        case Number(shown=shown, accept=accept):
            return shown, "; ".join(accept)
        case AllOf(items) | InOrder(items):
            others = (f"{item.shown} = {name}" for item in items for name in item.accept)
            return "; ".join(item.shown for item in items), "; ".join(others)
        case Pairs(pairs):
            return "; ".join(f"{left} = {right}" for left, right in pairs), ""
        case _:
            return asked.right, ""
