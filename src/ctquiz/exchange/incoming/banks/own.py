"""Notes of ours come home: each carries its fact as its bank wrote it.

What their user changed in Anki is seen by what the fields would say of that fact, and taken over
where it has a place in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.forms import fitting
from ctquiz.bank.model import NAME, Bank, Blank, Fact, Key, Text
from ctquiz.bank.read import read_text
from ctquiz.exchange.anki.fields import fields
from ctquiz.exchange.anki.tags import tag
from ctquiz.exchange.anki.types import FIELDS, NUMBERS, Type
from ctquiz.exchange.apkg.collection import Note, NoteType
from ctquiz.exchange.chosen import suited
from ctquiz.exchange.incoming.clean import as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.placed import Placed, tags_of

_TYPES: Final = {number: kind for kind, number in NUMBERS.items()}
_FACTS: Final = "\nfacts:\n"
"""Stands between what a bank says of itself and its facts."""


class OwnNote(Struct, frozen=True):
    """A note of ours: the blank that it asks for, and its fields by their names."""

    key: Key
    note: Note
    said: Mapping[str, str]

    @property
    def written(self) -> tuple[str, str]:
        """The head of its bank, and its fact."""
        head, _, fact = unescape(self.said["Spare"].replace("<br>", "\n")).partition(_FACTS)
        return head + _FACTS, fact


class Home(Struct, frozen=True):
    """A bank of ours that came back, and the blanks of its notes by their guids.

    `pictures` are the names that its facts have for media of the package.
    """

    bank: Bank
    keys: Mapping[str, Key]
    pictures: Mapping[str, str]
    lost: tuple[Lost, ...]


def own_note(one: Placed) -> OwnNote | None:
    """The note as one of ours; None where it is another one."""
    if not _is_ours(one.kind):
        return None
    said = dict(zip(FIELDS, one.note.fields, strict=False))
    bank, _, rest = unescape(said.get("Key", "")).partition("/")
    fact, _, blank = rest.partition("#")
    if not (said.get("Spare") and all(map(NAME.fullmatch, (bank, fact, blank)))):
        return None
    return OwnNote(Key(bank, fact, blank), one.note, said)


def _is_ours(kind: NoteType) -> bool:
    return kind.id in _TYPES and tuple(field.name for field in kind.fields) == FIELDS


def home(notes: Sequence[OwnNote]) -> Home:
    """The bank of such notes, all of which are of one bank; the newest says what a fact is."""
    newest = sorted(notes, key=lambda one: one.note.mod)
    facts = {one.key.fact: one for one in notes}
    facts |= {one.key.fact: one for one in newest}
    text = newest[-1].written[0] + "".join(one.written[1] for one in facts.values())
    reading = read_text(text)
    if reading.bank is None:
        return Home(Bank(notes[0].key.bank, notes[0].key.bank, ()), {}, {}, _unread(notes))
    known = {fact.id: fact for fact in reading.bank.facts}
    read = [one for one in notes if one.key.fact in known]
    lost = [*_unread([one for one in notes if one.key.fact not in known])]
    for one in read:
        edited, missed = _edited(reading.bank, known[one.key.fact], one)
        known[one.key.fact] = _tagged(edited, one)
        lost += missed
    pictures = {
        picture.file: image.file
        for one in read
        if (image := known[one.key.fact].image)
        for picture in cleaned(one.said["Image"]).pictures
    }
    bank = replace(reading.bank, facts=tuple(known.values()))
    return Home(bank, {one.note.guid: one.key for one in read}, pictures, tuple(lost))


def _unread(notes: Iterable[OwnNote]) -> tuple[Lost, ...]:
    return tuple(Lost(Kind.BROKEN, str(one.key)) for one in notes)


def _edited(bank: Bank, fact: Fact, one: OwnNote) -> tuple[Fact, list[Lost]]:
    """The fact with what was changed in Anki."""
    blank = next((blank for blank in fact.blanks if blank.name == one.key.blank), None)
    if blank is None or not (forms := fitting(fact, blank)):
        return fact, []
    kind = _TYPES[one.note.type]
    picture = next((found.file for found in cleaned(one.said["Image"]).pictures), None)
    would = [
        dict(
            zip(FIELDS, fields(suited(bank, fact, blank, (form,)), kind, picture, ""), strict=True)
        )
        for form in forms
    ]
    # It was exported in one of its forms: the one that it differs from in least.
    differs = min((_differing(say, one.said) for say in would), key=len)
    if not differs:
        return fact, []
    return _taken_over(fact, blank, one, kind, differs)


def _tagged(fact: Fact, one: OwnNote) -> Fact:
    """The fact with the tags that its note was given in Anki."""
    bank = one.key.bank
    ours = {bank, *(tag(own) for own in fact.tags)}
    given = [
        said for said in tags_of(one.note) if said not in ours and not said.startswith(f"{bank}::")
    ]
    return replace(fact, tags=tuple(dict.fromkeys([*fact.tags, *given]))) if given else fact


def _differing(would: Mapping[str, str], says: Mapping[str, str]) -> list[str]:
    return [name for name in would if name != "Spare" and would[name] != says.get(name, "")]


def _taken_over(
    fact: Fact, blank: Blank, one: OwnNote, kind: Type, differs: Sequence[str]
) -> tuple[Fact, list[Lost]]:
    said = {name: cleaned(one.said[name]) for name in differs}
    left = set(differs)
    if "Note" in said:
        fact = replace(fact, note=as_note(one.said["Note"]).text or None)
        left -= {"Note"}
    if "Hint" in said:
        blank = replace(blank, hint=said["Hint"].text or None)
        left -= {"Hint"}
    if kind is Type.ASK and blank.ask and "Prompt" in said and said["Prompt"].text:
        blank = replace(blank, ask=said["Prompt"].text)
        left -= {"Prompt"}
    if kind is Type.ASK and "Answer" in said and _is_plain(blank) and said["Answer"].text:
        blank = replace(blank, answer=Text(said["Answer"].text))
        left -= {"Answer", "Typed"}
    blanks = tuple(blank if old.name == blank.name else old for old in fact.blanks)
    lost = [Lost(Kind.EDITED, f"{name} of {one.key}") for name in differs if name in left]
    return replace(fact, blanks=blanks), lost


def _is_plain(blank: Blank) -> bool:
    """Whether an answer is words and nothing more."""
    return isinstance(blank.answer, Text) and not blank.answer.accept
