"""The words that a fact rests on: those of its answers, and the names and numbers it mentions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from msgspec import Struct

from ctquiz.bank.forms import sentence
from ctquiz.bank.model import AllOf, Blank, Claim, Fact, InOrder, Number, Pairs, Text
from ctquiz.documents.evidence.words import (
    COMPARING,
    Word,
    sentence_hash,
    telling,
    word_hash,
    words,
)

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
    first: frozenset[str]
    """What its sentences begin with: names, where the document writes them like names."""
    text: frozenset[str]
    """All telling words of the fact: by them its sentence is looked for."""
    written: Mapping[str, str]
    """Those words as their author wrote them, in their order."""
    denied: frozenset[str] = frozenset()
    """Hashes of what no document may say: its false claims."""
    denies: bool = False
    """Whether it denies something itself."""

    @property
    def is_denied(self) -> bool:
        """Whether it is a false claim."""
        return bool(self.denied)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that it may rest on."""
        said = (word for part in self.parts for wording in part.wordings for word in wording)
        return self.mentions.union(said)

    @cached_property
    def hashes(self) -> frozenset[str]:
        """The same as evidence keeps them."""
        return frozenset(map(word_hash, self.words))

    @cached_property
    def first_hashes(self) -> frozenset[str]:
        """Those of what its sentences begin with."""
        return frozenset(map(word_hash, self.first))


_MOST_WORDINGS: Final = 200


def own(fact: Fact, language: str) -> Own:
    """What a fact rests on. A claim has no answer to look for: its names and numbers are it."""
    parts = [part for blank in fact.blanks for part in _parts(blank, language)]
    raw = list(_texts(fact))
    texts = [words(text, language) for text in raw]
    stated = texts[0] if fact.sentence is not None else []
    said = {word.value for text in texts for word in telling(text)}
    return Own(
        parts=tuple(part for part in parts if part.wordings),
        numbers=tuple(_number(word) for word in stated if _is_in_figures(word)),
        mentions=frozenset(chain(_mentions(fact, language), *map(_turning, texts))),
        first=frozenset(found[0].value for found in texts if found and _may_be_name(found[0])),
        text=frozenset(said),
        written={
            word.value: text[word.start : word.end]
            for text, found in zip(raw, texts, strict=True)
            for word in found
        },
        denies=any(word.is_negation for text in texts for word in text),
        denied=frozenset(
            sentence_hash(words(claim.text, language)) for claim in _claims(fact) if not claim.holds
        ),
    )


def _claims(fact: Fact) -> list[Claim]:
    return [blank.answer for blank in fact.blanks if isinstance(blank.answer, Claim)]


def _turning(found: list[Word]) -> Iterator[str]:
    """Names and numbers, and what turns them into others: `before`, `most`."""
    for at, word in enumerate(found):
        is_told = word.is_value and not (at == 0 and _may_be_name(word))
        if is_told or word.value in COMPARING:
            yield word.value


def _may_be_name(word: Word) -> bool:
    """Whether its capital may only be the one that its sentence begins with."""
    return word.is_value and word.value.isalpha()


_UNITS: Final = frozenset(
    "percent km m cm mm nm mi ft km2 ha kg mg celsius fahrenheit kw gw MW mW dollar usd euro gbp"
    " jpy chf rub".split()
)
"""What a number is counted in, where its bank does not say; words of other meanings left out."""


def _mentions(fact: Fact, language: str) -> Iterator[str]:
    """All that its claims say, and the units of its numbers."""
    for claim in _claims(fact):
        yield from _wording(claim.text, language)
    for blank in fact.blanks:
        if isinstance(blank.answer, Number):
            unit = blank.answer.unit
            # A unit is one behind a number.
            told = _wording(f"1 {unit}", language) if unit else _UNITS
            yield from (word for word in told if word != "1")


def _is_in_figures(word: Word) -> bool:
    return word.text[0].isdecimal() and word.value.isdecimal()


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
        case Number(shown=shown, written=written, value=value, accept=accept):
            yield shown, (written, f"{value:f}", *accept)
        case AllOf(items) | InOrder(items):
            yield from ((item.shown, item.accept) for item in items)
        case Pairs(pairs):
            yield from ((side, ()) for pair in pairs for side in pair)
        case Claim():
            return


def _wording(text: str, language: str) -> Wording:
    return tuple(dict.fromkeys(word.value for word in telling(words(text, language))))
