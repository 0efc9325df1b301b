"""Which column of a table is what: by its name, by Anki's head lines, by what its user says."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from ctquiz.errors import CtquizError, Problem, failure
from ctquiz.exchange.incoming.tables.head import Head
from ctquiz.exchange.incoming.tables.rows import Row, Rows
from ctquiz.exchange.tables import COLUMNS
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import cut, several


class Role(StrEnum):
    """What a column says of a fact, by the name that a user writes."""

    QUESTION = "question"
    ANSWER = "answer"
    ACCEPT = "accept"
    OPTIONS = "options"
    SENTENCE = "sentence"
    HINT = "hint"
    NOTE = "note"
    SOURCE = "source"
    TAGS = "tags"
    ID = "id"
    DECK = "deck"
    GUID = "guid"
    NOTETYPE = "notetype"


LEFT_OUT: Final = "-"
"""Stands for a column that its user does not want."""

_NAMES: Final = {
    # The first words of a table are in its author's language; these are Anki's own names, too.
    Role.QUESTION: "question front prompt ask term word"
    " frage vorderseite begriff wort recto terme mot pregunta anverso palabra domanda fronte",
    Role.ANSWER: "answer back definition meaning translation"
    " antwort rückseite bedeutung übersetzung réponse verso traduction"
    " respuesta reverso definición traducción risposta retro definizione",
    Role.ACCEPT: "accept accepted also synonym synonyms",
    Role.OPTIONS: "options option not wrong distractors distractor choices",
    Role.SENTENCE: "sentence fact text",
    Role.HINT: "hint hinweis indice pista",
    Role.NOTE: "note notes extra explanation comment back-extra"
    " notiz notizen anmerkung erklärung remarque nota notas explicación",
    Role.SOURCE: "source sources reference",
    Role.TAGS: "tags tag thema themen schlagwörter topic topics category"
    " étiquettes etiquetas etichette kategorie",
    Role.ID: "id key",
    Role.DECK: "deck",
    Role.GUID: "guid",
    Role.NOTETYPE: "notetype note-type",
}
_ROLES: Final = {name: role for role, names in _NAMES.items() for name in names.split()}
_SEVERAL: Final = frozenset({Role.ACCEPT, Role.OPTIONS, Role.NOTE, Role.SOURCE, Role.TAGS})
"""What several columns may say, each some of it: wrong 1, wrong 2."""

_OF_OURS: Final = frozenset({"key", "form", "prompt", "answer"})
_SHOWN: Final = 6
_LONGEST_NAME: Final = 100
_MARK: Final = "{"
"""Begins what a sentence asks for."""


class Columns(Struct, frozen=True):
    """Where each thing stands in a row, from 0; `first` is how many rows come before the facts.

    `lost` are the names of columns that say nothing a fact has a place for. `ours` says where the
    columns of our own table stand, by name, where it is one.
    """

    at: Mapping[Role, tuple[int, ...]]
    first: int = 0
    lost: tuple[str, ...] = ()
    ours: Mapping[str, int] | None = None


def columns_of(table: Rows, path: str, wanted: Sequence[str] | None = None) -> Columns:
    """Which columns a table has; `wanted` are the names that its user gives them, in order.

    Raises CtquizError where it cannot be known.
    """
    told = _told(table.head)
    in_row = table.names is None and bool(table.rows) and is_head(table.rows[0].cells)
    first = 1 if in_row else 0
    if wanted is not None:
        return _wanted(wanted, _open(table.rows[first:], told), told, first)
    names = table.rows[0].cells if in_row else table.names
    if names is None:
        return _by_number(table.rows, path, told)
    columns = _named(names, told, first)
    if columns.ours is None and not _enough(columns.at, table.rows[first:]):
        raise _unknown(table.rows, path, told)
    return columns


def _told(head: Head) -> dict[Role, tuple[int, ...]]:
    """The columns that Anki's head lines name."""
    told = {
        Role.GUID: head.guid_at,
        Role.NOTETYPE: head.notetype_at,
        Role.DECK: head.deck_at,
        Role.TAGS: head.tags_at,
    }
    return {role: (at,) for role, at in told.items() if at is not None}


def is_head(cells: Sequence[str]) -> bool:
    """Whether a row names columns: one name alone may well be a word to be learned."""
    return len({role for cell in cells if (role := _role(_plain(cell)))}) > 1


def _plain(name: str) -> str:
    return " ".join(name[:_LONGEST_NAME].split()).casefold()


def _named(names: Sequence[str], told: Mapping[Role, tuple[int, ...]], first: int) -> Columns:
    """The columns by their names."""
    plain = [_plain(name) for name in names]
    ours = {name: at for at, name in enumerate(plain) if name in COLUMNS}
    if ours.keys() >= _OF_OURS:
        lost = (name for name, key in zip(names, plain, strict=True) if name and key not in ours)
        return Columns(told, first, tuple(lost), ours)
    at = dict(told)
    taken = {number for numbers in told.values() for number in numbers}
    lost_names = [
        names[number].strip()
        for number, name in enumerate(plain)
        if number not in taken and not _take(at, _role(name), number) and name
    ]
    return Columns(at, first, tuple(lost_names))


def _role(name: str) -> Role | None:
    """What a column of that name says; a number behind it counts the columns of a kind."""
    joined = re.sub(r"[\s_-]+", "-", name).strip("-:?*")
    role = _ROLES.get(joined)
    if role is None:
        counted = _ROLES.get(joined.rstrip("0123456789").rstrip("-"))
        role = counted if counted in _SEVERAL else None
    return role


def _take(at: dict[Role, tuple[int, ...]], role: Role | None, number: int) -> bool:
    """Whether a column has a place; it is noted then."""
    if role is None or (role in at and role not in _SEVERAL):
        return False
    at[role] = (*at.get(role, ()), number)
    return True


def _enough(at: Mapping[Role, tuple[int, ...]], rows: Sequence[Row]) -> bool:
    """Whether there are questions and answers, or sentences that mark what is asked."""
    if Role.QUESTION in at and Role.ANSWER in at:
        return True
    (sentence,) = at.get(Role.SENTENCE, (None,))
    return sentence is not None and any(_MARK in _cell(row, sentence) for row in rows)


def _cell(row: Row, number: int) -> str:
    return row.cells[number] if number < len(row.cells) else ""


def _open(rows: Sequence[Row], told: Mapping[Role, tuple[int, ...]]) -> list[int]:
    """The columns that no line names, up to the last one with something in it."""
    width = max(map(_filled, rows), default=0)
    taken = {number for numbers in told.values() for number in numbers}
    return [number for number in range(width) if number not in taken]


def _filled(row: Row) -> int:
    """How many columns there are up to the last one in which a row says something."""
    return next((at for at in range(len(row.cells), 0, -1) if row.cells[at - 1]), 0)


def _wanted(
    wanted: Sequence[str],
    columns: Sequence[int],
    told: Mapping[Role, tuple[int, ...]],
    first: int,
) -> Columns:
    """The columns as their user names them, one after the other."""
    if len(wanted) > len(columns):
        message = f"names {several(len(wanted), 'column')}, and the table has {len(columns)}"
        raise failure("--columns", message, f"a {LEFT_OUT} leaves one out")
    at = dict(told)
    for name, number in zip(wanted, columns, strict=False):
        plain = name.strip().casefold()
        if plain == LEFT_OUT:
            continue
        role = _role(plain)
        if role is None:
            others = f"one of {', '.join(Role)}; a {LEFT_OUT} leaves one out"
            hint = did_you_mean(likely(plain, [*Role], 0.6), others)
            raise failure("--columns", f"'{cut(name)}' is nothing that a column can be", hint)
        if not _take(at, role, number):
            raise failure("--columns", f"two columns are {role}", f"write {LEFT_OUT} for one")
    if not (Role.SENTENCE in at or (Role.QUESTION in at and Role.ANSWER in at)):
        hint = "they are what a fact is made of; a sentence with {braces} does, too"
        raise failure("--columns", "no question and answer are named", hint)
    return Columns(at, first)


def _by_number(rows: Sequence[Row], path: str, told: Mapping[Role, tuple[int, ...]]) -> Columns:
    """Question and answer are the only two columns, or those before tags.

    A column that marks what is asked is enough by itself.
    """
    filled = {number for row in rows for number, cell in enumerate(row.cells) if cell}
    columns = [number for number in _open(rows, told) if number in filled]
    roles = [Role.QUESTION, Role.ANSWER]
    if len(columns) == 3 and Role.TAGS not in told:
        roles.append(Role.TAGS)
    if len(columns) == 1 and any(_MARK in _cell(row, columns[0]) for row in rows):
        roles = [Role.SENTENCE]
    if len(columns) != len(roles):
        raise _unknown(rows, path, told)
    return Columns({**told, **{role: (at,) for role, at in zip(roles, columns, strict=True)}})


def _unknown(rows: Sequence[Row], path: str, told: Mapping[Role, tuple[int, ...]]) -> CtquizError:
    if not rows:
        return failure(path, "holds no rows", "a row has a question and an answer")
    columns = _open(rows, told)
    shown = ", ".join(f"'{cut(_cell(rows[0], at).strip())}'" for at in columns[:_SHOWN])
    if len(columns) < 2:
        message = f"there is one column, {shown}" if columns else "all columns are empty"
        hint = "#separator:tab as its first line says what divides columns"
    else:
        more = ", …" if len(columns) > _SHOWN else ""
        message = f"it is not known which column is what: {shown}{more}"
        last = "note" if Role.TAGS in told else "tags"
        others = [LEFT_OUT] * (min(len(columns), _SHOWN) - 3) + [last] * (len(columns) > 2)
        hint = f"say --columns {','.join(['question', 'answer', *others])}"
    return CtquizError(Problem(path, rows[0].line, 1, "table", message, hint))
