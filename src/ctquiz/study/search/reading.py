"""From what was typed to a query, or to what is wrong with it and where. Any text gives one."""

import re
from collections.abc import Iterable
from typing import Final

from ctquiz.bank.model import Form
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import cut
from ctquiz.study.search.query import (
    DAYS_AHEAD,
    FORM,
    IS,
    KEYS,
    Both,
    Called,
    Compared,
    Condition,
    Either,
    Every,
    InForm,
    Is,
    Measure,
    Name,
    Not,
    Query,
    Sign,
    State,
    Words,
)

BARE: Final = re.compile(r'[^\s()"]+')
"""A word that needs no quotes, but for what it may mean without them."""

KEYED: Final = re.compile(r"([A-Za-z][\w-]*):(.*)", re.DOTALL)
"""A key before a colon; a time (12:30) has none."""

JOINING: Final = "or"

_DEEPEST: Final = 40
_SPACE: Final = re.compile(r"\s*")
_OR: Final = re.compile(r'or(?=[\s()"]|\Z)', re.IGNORECASE)
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_NUMBER: Final = re.compile(r"(<=|>=|<|>|=)?([0-9]{1,9}|[a-z]+)", re.IGNORECASE)
_NO_COLON: Final = re.compile(r"([a-z]+)(?=[<>=])", re.IGNORECASE)


class QueryError(Exception):
    """What is not understood, at which character of the query, and what to write instead."""

    def __init__(self, at: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.column = at + 1
        self.message = message
        self.hint = hint


def parse(text: str) -> Query:
    """The query in a text; raises QueryError."""
    return _Reading(text).whole()


class _Reading:
    """A text being read, from left to right; `_at` is the next character."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def whole(self) -> Query:
        self._skip()
        if self._is_over():
            return Every()
        found = self._either()
        if not self._is_over():
            raise self._wrong("a parenthesis closes and was not opened", _IN_QUOTES)
        return found

    def _is_over(self) -> bool:
        return self._at == len(self._text)

    def _ends_here(self) -> bool:
        """Whether no further condition belongs to what is read now."""
        return self._is_over() or self._text[self._at] == ")"

    def _skip(self) -> None:
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at

    def _wrong(self, message: str, hint: str, at: int | None = None) -> QueryError:
        return QueryError(self._at if at is None else at, message, hint)

    def _either(self) -> Condition:
        parts = [self._both()]
        while joining := _OR.match(self._text, self._at):
            self._at = joining.end()
            self._skip()
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Condition:
        parts: list[Condition] = []
        while not self._ends_here() and not _OR.match(self._text, self._at):
            parts.append(self._one())
            self._skip()
        if not parts:
            raise self._nothing()
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _nothing(self) -> QueryError:
        if _OR.match(self._text, self._at):
            return self._wrong("nothing stands before 'or'", 'the word itself is written "or"')
        if not self._is_over():
            return self._wrong("nothing stands before the parenthesis", _IN_QUOTES)
        return self._wrong("something has to follow", "say what to look for")

    def _one(self) -> Condition:
        """A condition, whatever stands before it; never so deep that Python gives up."""
        if self._text[self._at] not in "-(":
            return self._plain()
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._wrong("this is nested too deeply", "say it in fewer parentheses")
        found = self._negated() if self._text[self._at] == "-" else self._grouped()
        self._depth -= 1
        return found

    def _negated(self) -> Condition:
        self._at += 1
        if self._ends_here() or self._text[self._at].isspace():
            hint = "write it right before what is to be left out"
            raise self._wrong("'-' leaves out nothing", hint, self._at - 1)
        return Not(self._one())

    def _grouped(self) -> Condition:
        opened = self._at
        self._at += 1
        self._skip()
        found = self._either()
        if self._is_over():
            raise self._wrong("a parenthesis opens and does not close", _IN_QUOTES, opened)
        self._at += 1
        return found

    def _plain(self) -> Condition:
        at = self._at
        if self._text[at] == '"':
            return Words(self._quoted())
        word = BARE.match(self._text, at)
        assert word, "what is neither space, quote nor parenthesis is a word"
        self._at = word.end()
        keyed = KEYED.fullmatch(word.group())
        if keyed is None:
            _look_for_a_colon(at, word.group())
            return Words(word.group())
        key, value = keyed[1].lower(), keyed[2]
        if key not in KEYS:
            otherwise = f"known are {', '.join(KEYS)}; in quotes it is a phrase"
            hint = did_you_mean(likely(key, KEYS, 0.5), otherwise)
            raise QueryError(at, f"unknown key '{cut(keyed[1])}'", hint)
        start = at + len(key) + 1
        if not value and self._text[self._at : self._at + 1] == '"':
            value = self._quoted()
        return _keyed(key, value, start)

    def _quoted(self) -> str:
        quoted = _QUOTED.match(self._text, self._at)
        if quoted is None:
            raise self._wrong("a quote opens and does not close", 'close it with "')
        if not quoted[1].strip():
            raise self._wrong("nothing stands between the quotes", "say what to look for")
        self._at = quoted.end()
        return _ESCAPE.sub(r"\1", quoted[1])


_IN_QUOTES: Final = "to look for one, put it in quotes"


def _look_for_a_colon(at: int, word: str) -> None:
    """Complain of a comparison that would else be looked for as a word, and never found."""
    measure = _NO_COLON.match(word)
    if measure and measure[1].lower() in [*Measure]:
        meant = f"{measure[1].lower()}:{word[measure.end() :]}"
        hint = f"did you mean '{cut(meant)}'?"
        raise QueryError(at + measure.end(), f"a colon belongs behind '{measure[1]}'", hint)


def _keyed(key: str, value: str, at: int) -> Condition:
    """The condition of a key; its value stands at `at`."""
    if key in [*Name]:
        if not value:
            raise QueryError(at, f"'{key}:' needs a name", f"write {key}:name, * is anything")
        return Called(Name(key), value)
    if key == FORM:
        return InForm(Form(_one_of(Form, key, value, at)))
    if key == IS:
        return Is(State(_one_of(State, key, value, at)))
    return _compared(Measure(key), value, at)


def _one_of(known: Iterable[str], key: str, value: str, at: int) -> str:
    names = [str(one) for one in known]
    if value.lower() in names:
        return value.lower()
    otherwise = f"one of {', '.join(names)}"
    if not value:
        raise QueryError(at, f"'{key}:' needs a word", otherwise)
    hint = did_you_mean(likely(value.lower(), names, 0.5), otherwise)
    raise QueryError(at, f"'{key}:' knows no '{cut(value)}'", hint)


def _compared(measure: Measure, value: str, at: int) -> Compared:
    found = _NUMBER.fullmatch(value)
    number = _number(measure, found[2].lower()) if found else None
    if found is None or number is None:
        named = f", or {measure}:today" if measure is Measure.DUE else ""
        what = f"'{cut(value)}' is no whole number" if value else f"'{measure}:' needs a number"
        raise QueryError(at, what, f"write {measure}:3, {measure}:<7, {measure}:>=2{named}")
    return Compared(measure, Sign(found[1] or Sign.EQUAL), number)


def _number(measure: Measure, written: str) -> int | None:
    if measure is Measure.DUE and written in DAYS_AHEAD:
        return DAYS_AHEAD[written]
    return int(written) if written.isdigit() else None
