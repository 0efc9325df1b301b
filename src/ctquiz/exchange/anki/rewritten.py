"""What an author changed in a fact, written into the fields of the note that it came from.

A field that nobody changed leaves as it came, byte for byte: its pictures, sounds and looks stay.
Which field a text came from is not kept: the note is read again, and what it says now is compared.
"""

import html
import re
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from ctquiz.bank.model import AllOf, Answer, Fact, InOrder, Slot
from ctquiz.exchange.apkg.collection import NoteType
from ctquiz.exchange.html import noted
from ctquiz.exchange.incoming.banks.bank import as_called
from ctquiz.exchange.incoming.clean import as_note, cleaned
from ctquiz.exchange.incoming.notes.asked import Card, cards, said_in, values_of
from ctquiz.exchange.incoming.notes.holes import hidden, marked
from ctquiz.exchange.incoming.notes.placed import Placed, brood
from ctquiz.exchange.incoming.notes.sentences import cloze
from ctquiz.exchange.incoming.notes.sides import Sides
from ctquiz.exchange.incoming.notes.template import fields_of


class Rewritten(Struct, frozen=True):
    """The fields of a note, and the facts of which a change has no place in them."""

    fields: tuple[str, ...]
    unfit: tuple[str, ...] = ()


class _Edits:
    """The fields of a note as they become."""

    def __init__(self, kind: NoteType, values: Mapping[str, str]) -> None:
        self._names = [field.name for field in kind.fields]
        self.before = values
        self._after = dict(values)
        self.unfit: dict[str, None] = {}

    def write(self, field: str, text: str) -> None:
        """Put HTML into a field, beside the pictures that it has."""
        pictures = "".join(_PICTURE.findall(self.before[field]))
        told = f"{text}<br>{pictures}" if text and pictures else text + pictures
        self._after[field] = _with_sounds(told, cleaned(self.before[field]).sounds)

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self._after[name] for name in self._names)


_PICTURE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)


def _with_sounds(text: str, sounds: Sequence[str]) -> str:
    """HTML in which sounds that were only named are played again, and those of answers as well."""
    for name in sounds:
        played = f"[sound:{name}]"
        text = text.replace(f"(sound: {html.escape(name, quote=False)})", played)
        text = text if played in text else f"{text} {played}"
    return text


def rewritten(
    placed: Placed, names: Mapping[int, str], facts: Mapping[str, Fact], files: Mapping[str, str]
) -> Rewritten:
    """The fields of a note; `names` are the blanks of its cards, as `fact#blank`."""
    kind = placed.kind
    edits = _Edits(kind, values_of(placed.note, kind))
    for born in brood(placed, files).born:
        was = as_called(born, names).fact
        now = facts.get(was.id or "")
        if now is None or _says(was) == _says(now, was):
            continue
        if was.draft:
            edits.unfit[was.id or ""] = None
        elif kind.cloze:
            own = {names[order].split("#")[1]: order + 1 for order in born.cards if order in names}
            _rewrite_cloze(edits, kind, was, now, own)
        else:
            _rewrite_sides(edits, cards(kind, edits.before, [*born.cards]), was, now)
    return Rewritten(edits.fields, tuple(edits.unfit))


def _says(fact: Fact, like: Fact | None = None) -> tuple[object, ...]:
    """What of a fact has a place in a note: of another fact's blanks only, where `like` is it."""
    known = {blank.name for blank in (like or fact).blanks}
    blanks = [
        (blank.name, blank.ask, _told(blank.answer), blank.hint)
        for blank in fact.blanks
        if blank.name in known
    ]
    return fact.sentence, fact.note, sorted(blanks, key=str)


def _told(answer: Answer) -> str:
    """An answer as HTML for the field that holds it; what else counts has no place there."""
    match answer:
        case AllOf(items) | InOrder(items):
            tag = "ol" if isinstance(answer, InOrder) else "ul"
            inner = "".join(f"<li>{typed(item.shown)}</li>" for item in items)
            return f"<{tag}>{inner}</{tag}>"
        case _:
            return typed(answer.shown)


def typed(text: str) -> str:
    """Text as HTML in which LaTeX and sounds stay what they are."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def _rewrite_sides(edits: _Edits, asked: Sequence[Card], was: Fact, now: Fact) -> None:
    by_name = {blank.name: blank for blank in now.blanks}
    for card, before in zip(asked, was.blanks, strict=True):
        after = by_name.get(before.name)
        if after is None:
            continue
        fits = True
        if after.ask != before.ask:
            fits = _rewrite_asked(edits, card, after.ask or "")
        if _told(after.answer) != _told(before.answer) and card.sides.answer:
            edits.write(card.sides.answer.field, _told(after.answer))
        if after.hint != before.hint:
            fits = fits and _rewrite_hint(edits, card.sides, after.hint or "")
        if not fits:
            edits.unfit[now.id or ""] = None
    told = [card.sides for card in asked]
    if was.note != now.note and not _rewrite_note(edits, told, said_in(asked), was, now):
        edits.unfit[now.id or ""] = None


def _rewrite_asked(edits: _Edits, card: Card, question: str) -> bool:
    """Whether the one field that the front shows could take the new question."""
    return _rewrite_one(
        edits, [one.field for one in fields_of(card.sides.front)], card.question, question
    )


def _rewrite_one(edits: _Edits, fields: Sequence[str], was: str, now: str) -> bool:
    """Whether a text that shows one field, between words of its template, could be changed."""
    shown = [field for field in dict.fromkeys(fields) if cleaned(edits.before[field]).text]
    if len(shown) != 1:
        return False
    text = cleaned(edits.before[shown[0]]).text
    before, found, after = was.partition(text)
    if not found or not now.startswith(before) or not now.endswith(after):
        return False
    edits.write(shown[0], typed(now[len(before) : len(now) - len(after)]))
    return True


def _rewrite_hint(edits: _Edits, sides: Sides, hint: str) -> bool:
    if sides.hint is None:
        return False
    edits.write(sides.hint, typed(hint))
    return True


def _rewrite_note(
    edits: _Edits, every: Sequence[Sides], known: Collection[str], was: Fact, now: Fact
) -> bool:
    """Whether the one field that the backs tell beside what is `known` could take the note."""
    beside = (shown.field for one in every for shown in fields_of(one.back))
    fields = [field for field in dict.fromkeys(beside) if field not in known]
    full = [field for field in fields if edits.before[field].strip()] or fields
    if len(full) != 1:
        return False
    text = as_note(edits.before[full[0]]).text
    before, _, after = (was.note or "").partition(text) if text else ("", "", "")
    note = now.note or ""
    if note and not (note.startswith(before) and note.endswith(after)):
        return False
    edits.write(full[0], noted(note[len(before) : len(note) - len(after)]))
    return True


def _rewrite_cloze(
    edits: _Edits, kind: NoteType, was: Fact, now: Fact, numbers: Mapping[str, int]
) -> None:
    """A sentence fits where the field of the cloze is all that the front says."""
    found = cloze(kind, edits.before)
    assert found is not None, "a fact was made of it"
    if was.note != now.note and not _rewrite_note(
        edits, [found.sides], found.sides.asked, was, now
    ):
        edits.unfit[now.id or ""] = None
    if _says(was)[::2] == _says(now, was)[::2]:
        return
    shown = [one.field for one in fields_of(found.sides.front)]
    alone = len(shown) == 1 and found.told.text == cleaned(marked(edits.before[shown[0]])).text
    nests = any(one.depth for one in hidden(found.parts).values())
    text = _clozed(now, numbers)
    if not alone or nests or text is None:
        edits.unfit[now.id or ""] = None
    else:
        edits.write(shown[0], text)


def _clozed(now: Fact, numbers: Mapping[str, int]) -> str | None:
    """The sentence with its blanks as Anki hides them; None where one of them is not in it.

    A blank that its author added is none of the note's: it leaves as a note of its own.
    """
    standing = {part.blank for part in now.sentence or () if isinstance(part, Slot)}
    if now.sentence is None or not numbers.keys() <= standing:
        return None
    found = ""
    for part in now.sentence:
        if isinstance(part, str):
            found += typed(part)
            continue
        blank = now.blank(part.blank)
        inside = _in_cloze(blank.answer.shown)
        hint = f"::{_in_cloze(blank.hint)}" if blank.hint else ""
        number = numbers.get(part.blank)
        found += f"{{{{c{number}::{inside}{hint}}}}}" if number else typed(blank.answer.shown)
    return found


def _in_cloze(text: str) -> str:
    """Text that ends no cloze and begins no hint."""
    return typed(text).replace("}}", "&#125;&#125;").replace("::", "&#58;&#58;")
