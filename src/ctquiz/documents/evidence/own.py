"""The words that a fact rests on: those of its answers, and the names and numbers it mentions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from msgspec import Struct

from ctquiz.bank.forms import sentence
from ctquiz.bank.model import AllOf, Blank, Claim, Fact, InOrder, Number, Pairs, Text
from ctquiz.documents.evidence.words import Word, telling, word_hash, words

Wording = tuple[str, ...]
"""The telling words of one way to say something, as `Word.value`."""


class Part(Struct, frozen=True):
    """One thing that a document must say: an answer or an item of it, in any of these wordings."""

    blank: str
    shown: str
    wordings: tuple[Wording, ...]

    def said_in(self, values: "set[str] | frozenset[str]") -> Wording | None:
        """The first wording all of whose words are among these; None where none is."""
        return next((one for one in self.wordings if values.issuperset(one)), None)

    def hashed(self) -> "Iterator[frozenset[str]]":
        """The same wordings as evidence keeps them."""
        for wording in self.wordings:
            yield frozenset(map(word_hash, wording))


@dataclass(frozen=True)
class Own:
    """What a fact rests on; `mentions` are names and numbers that its own text has."""

    parts: tuple[Part, ...]
    numbers: tuple[Part, ...]
    """What its sentence says in figures beside its answers."""
    mentions: frozenset[str]
    text: frozenset[str]
    """All telling words of the fact: by them its sentence is looked for."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that it may rest on."""
        said = (word for part in self.parts for wording in part.wordings for word in wording)
        return self.mentions.union(said)

    @cached_property
    def hashes(self) -> frozenset[str]:
        """The same as evidence keeps them."""
        return frozenset(map(word_hash, self.words))


_MOST_WORDINGS: Final = 200


def own(fact: Fact, language: str) -> Own:
    """What a fact rests on. A claim has no answer to look for: its names and numbers are it."""
    parts = [part for blank in fact.blanks for part in _parts(blank, language)]
    texts = [words(text, language) for text in _texts(fact)]
    found = [word for text in texts for word in text]
    said = {word.value for text in texts for word in telling(text)}
    stated = found if fact.sentence is not None else []
    return Own(
        parts=tuple(part for part in parts if part.wordings),
        numbers=tuple(_number(word) for word in stated if word.text.isdecimal()),
        mentions=frozenset(word.value for word in found if word.is_value),
        text=frozenset(said),
    )


def _number(word: Word) -> Part:
    return Part("", word.text, ((word.value,),))


def _texts(fact: Fact) -> Iterator[str]:
    """What the fact says: its sentence, else its questions with their answers; its claims."""
    if fact.sentence is not None:
        yield sentence(fact, {})
    for blank in fact.blanks:
        if isinstance(blank.answer, Claim):
            yield blank.answer.text
        elif fact.sentence is None:
            yield blank.ask or ""
            yield blank.answer.shown


def _parts(blank: Blank, language: str) -> Iterator[Part]:
    for shown, accept in _said(blank):
        wordings = [_wording(text, language) for text in (shown, *accept)][:_MOST_WORDINGS]
        yield Part(blank.name, shown, tuple(dict.fromkeys(one for one in wordings if one)))


def _said(blank: Blank) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each thing that an answer says, and its other wordings."""
    match blank.answer:
        case Text(shown, accept):
            yield shown, accept
        case Number(shown=shown, written=written, accept=accept):
            yield shown, (written, *accept)
        case AllOf(items) | InOrder(items):
            yield from ((item.shown, item.accept) for item in items)
        case Pairs(pairs):
            yield from ((side, ()) for pair in pairs for side in pair)
        case Claim():
            return


def _wording(text: str, language: str) -> Wording:
    return tuple(dict.fromkeys(word.value for word in telling(words(text, language))))
