"""The rows of tables from elsewhere become facts: a question with its answer, or a sentence."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.editing.slug import file_slug
from ctquiz.bank.model import NAME, ONLY_BLANK, Blank, Fact, Sentence, Slot, Text
from ctquiz.bank.sentence import Parsed, SentenceError, parse
from ctquiz.exchange.incoming.clean import Cleaned, as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.born import in_words
from ctquiz.exchange.incoming.notes.placed import OF_ANKI
from ctquiz.exchange.incoming.notes.sentences import facts_in
from ctquiz.exchange.incoming.tables.cells import apart
from ctquiz.exchange.incoming.tables.columns import Role
from ctquiz.exchange.incoming.tables.made import Made, Makings
from ctquiz.exchange.incoming.tables.places import stands_once, with_slots
from ctquiz.exchange.incoming.tables.rows import Row


class Manner(Struct, frozen=True):
    """How the cells of a table are to be read.

    `spaced` where spaces stand between tags, as Anki has them; `tags` and `deck` are those of
    every row.
    """

    html: bool
    spaced: bool
    tags: tuple[str, ...] = ()
    deck: str = ""


class _Told(Struct, frozen=True):
    """A cell as it is read."""

    text: str = ""
    lost: tuple[Lost, ...] = ()


_CLOZE: Final = re.compile(r"\{\{c\d{1,3}(?:,\d{1,3})*::")
_MEMBER: Final = re.compile(r"[;\n]")
_OF_ONE: Final = (Role.ACCEPT, Role.OPTIONS, Role.HINT)
"""What belongs to one blank: of several it is not known to which."""


def theirs(row: Row, at: Mapping[Role, tuple[int, ...]], manner: Manner) -> Makings:
    """The facts of a row: one, or as many as its clozes make."""
    cells = _Cells(row, at, manner)
    for role, other in ((Role.SENTENCE, Role.QUESTION), (Role.QUESTION, Role.SENTENCE)):
        if _CLOZE.search(cells.raw(role)):
            return _clozed(cells, cells.raw(role), [other, Role.ANSWER])
    question, answer, said = map(cells.told, (Role.QUESTION, Role.ANSWER, Role.SENTENCE))
    parsed = _parsed(said.text)
    if question.text and answer.text:
        return cells.made([_asked(cells, question.text, answer.text, parsed, said.text)])
    if parsed is not None:
        return _marked(cells, parsed)
    if not any(map(str.strip, row.cells)):
        return Makings((), (Lost(Kind.EMPTY_ROW, f"line {row.line}"),))
    kind = Kind.BRACES if "{" in said.text else Kind.ROW
    return Makings((), (Lost(kind, f"line {row.line}"),))


def _clozed(cells: "_Cells", raw: str, beside: Sequence[Role]) -> Makings:
    """The facts of a field with clozes; what else the row says goes to the note."""
    as_html = raw if cells.manner.html else html.escape(raw, quote=False).replace("\n", "<br>")
    facts, lost = facts_in(as_html)
    if not facts:
        return Makings((), (*lost, Lost(Kind.BRACES, f"line {cells.row.line}")))
    found = cells.made(facts, beside)
    return Makings(found.made, (*lost, *found.lost, *cells.unsaid()))


def _parsed(said: str) -> Parsed | None:
    """A sentence whose braces mark blanks; None where they mark none."""
    if "{" not in said:
        return None
    try:
        parsed = parse(said, ())
    except SentenceError:
        return None
    return parsed if parsed.texts else None


def _asked(cells: "_Cells", question: str, answer: str, parsed: Parsed | None, said: str) -> Fact:
    """A question with its answer, which may stand in a sentence."""
    sentence: Sentence | None = None
    if parsed is not None and [*parsed.texts.values()] == [answer]:
        name, sentence = next(iter(parsed.texts)), parsed.parts
    else:
        name = ONLY_BLANK
        place = stands_once(answer, said)
        if said:
            sentence = with_slots(said, [(name, [place] if place else [])])
    return Fact(None, (cells.blank(name, answer, question),), sentence)


def _marked(cells: "_Cells", parsed: Parsed) -> Makings:
    """A sentence whose braces say what is asked; a question belongs to its only blank."""
    question, answer = cells.told(Role.QUESTION).text, cells.told(Role.ANSWER).text
    texts = parsed.texts
    if len(texts) == 1:
        ((name, text),) = texts.items()
        fact = Fact(None, (cells.blank(name, text, question or None),), parsed.parts)
        return cells.made([fact], [] if answer in ("", text) else [Role.ANSWER])
    slots = dict.fromkeys(part.blank for part in parsed.parts if isinstance(part, Slot))
    blanks = tuple(Blank(name, Text(in_words(texts[name]))) for name in slots)
    found = cells.made([Fact(None, blanks, parsed.parts)], [Role.QUESTION, Role.ANSWER])
    return Makings(found.made, (*found.lost, *cells.unsaid()))


def _told(field: Cleaned) -> _Told:
    lost = (
        *field.lost,
        *(Lost(Kind.PICTURE, one.file) for one in field.pictures),
    )
    return _Told(field.text, lost)


def _filled(row: Row, columns: Sequence[int]) -> list[str]:
    width = len(row.cells)
    return [cell for at in columns if at < width and (cell := row.cells[at].strip())]


class _Cells:
    """The cells of a row by what they say."""

    def __init__(self, row: Row, at: Mapping[Role, tuple[int, ...]], manner: Manner) -> None:
        self.row = row
        self.manner = manner
        self._raws = {role: _filled(row, columns) for role, columns in at.items()}
        self._read_before: dict[str, _Told] = {}

    def raws(self, role: Role) -> Sequence[str]:
        """What its columns hold, as far as they hold anything."""
        return self._raws.get(role, ())

    def raw(self, role: Role) -> str:
        """The same where there is one column."""
        raws = self._raws.get(role)
        return raws[0] if raws else ""

    def told(self, role: Role) -> _Told:
        """What a column says."""
        return self._read(self.raw(role))

    def blank(self, name: str, answer: str, question: str | None) -> Blank:
        """The only blank of a row."""
        accept = apart(self._several(Role.ACCEPT), [answer])
        return Blank(
            name,
            Text(in_words(answer), accept),
            ask=question,
            hint=self.told(Role.HINT).text or None,
            wrong=apart(self._several(Role.OPTIONS), [answer, *accept]),
        )

    def unsaid(self) -> tuple[Lost, ...]:
        """What belongs to one blank of a row that has several."""
        where = f"of line {self.row.line}"
        return tuple(Lost(Kind.COLUMN, f"{role} {where}") for role in _OF_ONE if self.raw(role))

    def made(self, facts: Sequence[Fact], beside: Sequence[Role] = ()) -> Makings:
        """The facts with what the row says of all of them; some columns go to the note."""
        noted = [self._noted(raw) for raw in (*map(self.raw, beside), *self.raws(Role.NOTE))]
        tags = tuple(dict.fromkeys((*self.manner.tags, *self._tags())))
        note = "\n".join(filter(None, noted)) or None
        guid = self.raw(Role.GUID)
        made = tuple(
            Made(
                replace(fact, id=self._id(), note=note, tags=tags),
                known_by=guid or "\x1f".join(self.row.cells),
                sources=tuple(self._read(raw).text for raw in self.raws(Role.SOURCE)),
                deck=self.raw(Role.DECK) or self.manner.deck,
                guid=guid,
            )
            for fact in facts
        )
        lost = [lost for told in self._read_before.values() for lost in told.lost]
        return Makings(made, tuple(dict.fromkeys(lost)))

    def _read(self, raw: str) -> _Told:
        if not self.manner.html or not raw:
            return _Told(raw)
        if raw not in self._read_before:
            self._read_before[raw] = _told(cleaned(raw))
        return self._read_before[raw]

    def _noted(self, raw: str) -> str:
        """What a cell says as a part of the note."""
        said = self._read(raw).text
        return as_note(raw).text if self.manner.html and said else said

    def _several(self, role: Role) -> Iterator[str]:
        for raw in self.raws(role):
            for member in _MEMBER.split(self._read(raw).text):
                if member.strip():
                    yield member.strip()

    def _tags(self) -> list[str]:
        raw = " ".join(self.raws(Role.TAGS)) if self.manner.spaced else ""
        if raw:
            return [tag for tag in raw.split() if tag.casefold() not in OF_ANKI]
        cells = self.raws(Role.TAGS)
        parts = (part for cell in cells for part in cell.split(";" if ";" in cell else ","))
        return [part.strip() for part in parts if part.strip()]

    def _id(self) -> str | None:
        raw = self.raw(Role.ID)
        if not raw:
            return None
        return raw if NAME.fullmatch(raw) else file_slug(raw)
