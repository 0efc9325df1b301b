"""Proves a fact that has no evidence yet: its answers must stand where its bank says."""

from collections.abc import Sequence
from typing import Final

from ctquiz.bank.check.words import FUNCTION_WORDS
from ctquiz.bank.model import Locator
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.index import Index
from ctquiz.documents.evidence.own import Own
from ctquiz.documents.evidence.proof import Proof, Standing
from ctquiz.documents.evidence.words import Word, sentence_hash
from ctquiz.shown import cut, several

_ENOUGH: Final = 0.5
"""What part of a fact's words a sentence must have to be taken for its own."""

_ENOUGH_OF_CLAIM: Final = 0.4
"""The same of a claim, which may be false: its words are not all the document's."""

_REACH: Final = 4
"""Words behind a negation among which stands what it denies."""

Spot = tuple[Locator, Place]
"""A place that a bank names, and the sentence there."""


def first(own: Own, at: Sequence[Locator], indexes: dict[str, Index]) -> tuple[Standing, ...]:
    """What a document says of a fact, from the places that its bank names.

    Sources without a document here are the caller's business.
    """
    named = [locator for locator in at if locator.paragraph is not None]
    for locator in named:
        wrong = _outside(locator, indexes[locator.source])
        if wrong is not None:
            why, hint = wrong
            return (Standing(Proof.UNPROVEN, locator.source, why=why, hint=hint),)
    spots = [spot for locator in named for spot in _spots(locator, indexes[locator.source])]
    lacking = _lacking(own, spots, indexes)
    if spots and lacking is None:
        return tuple(_standing(spot, indexes) for spot in _needed(own, spots, indexes))
    return (_elsewhere(own, at, indexes, lacking if spots else None),)


def _outside(locator: Locator, index: Index) -> tuple[str, str] | None:
    """What is wrong with a place that the document does not have."""
    assert locator.paragraph is not None
    paragraphs = index.document.paragraphs
    if locator.paragraph > len(paragraphs):
        have = several(len(paragraphs), "paragraph")
        return f"the document has {have}", f"'{locator}' is none of them"
    sentences = paragraphs[locator.paragraph - 1].sentences
    if locator.sentence is not None and locator.sentence > len(sentences):
        have = several(len(sentences), "sentence")
        return f"paragraph {locator.paragraph} has {have}", f"'{locator}' is none of them"
    return None


def _spots(locator: Locator, index: Index) -> list[Spot]:
    assert locator.paragraph is not None
    if locator.sentence is not None:
        return [(locator, Place(locator.paragraph, locator.sentence))]
    count = len(index.document.paragraphs[locator.paragraph - 1].sentences)
    return [(locator, Place(locator.paragraph, number)) for number in range(1, count + 1)]


def _words(spot: Spot, indexes: dict[str, Index]) -> Sequence[Word]:
    locator, place = spot
    return indexes[locator.source].there(place)


def _values(spot: Spot, indexes: dict[str, Index]) -> set[str]:
    return {word.value for word in _words(spot, indexes)}


def _lacking(own: Own, spots: Sequence[Spot], indexes: dict[str, Index]) -> str | None:
    """The first thing that a fact says and none of these sentences does; None where all is said.

    A claim has no answer to look for: enough of its words must be there.
    """
    every = set[str]().union(*(_values(spot, indexes) for spot in spots))
    for part in (*own.parts, *own.numbers):
        if part.said_in(every) is None:
            return f"'{cut(part.shown)}' does not stand there"
    if not own.parts and len(own.text & every) < len(own.text) * _ENOUGH_OF_CLAIM:
        return "what it claims does not stand there"
    if any(sentence_hash(_words(spot, indexes)) in own.denied for spot in spots):
        return "what it calls false stands there"
    return _denied(own, [word for spot in spots for word in _words(spot, indexes)])


def _denied(own: Own, found: Sequence[Word]) -> str | None:
    """What a document denies and a fact does not, or the other way about."""
    if own.is_denied:
        return None
    if own.denies:
        return None if any(word.is_negation for word in found) else "nothing is denied there"
    for at, word in enumerate(found):
        if word.is_negation:
            after = next((one for one in found[at + 1 : at + _REACH] if _tells(one)), None)
            if after is not None and after.value in own.text:
                return f"'{word.text} … {after.text}' is denied there"
    return None


def _tells(word: Word) -> bool:
    return word.is_value or word.value not in FUNCTION_WORDS


def _needed(own: Own, spots: Sequence[Spot], indexes: dict[str, Index]) -> list[Spot]:
    """The sentences a fact rests on: those named; of a paragraph as few as have its answers.

    A claim rests on the one that is most like it, and every place that is named is rested on.
    """
    named = [spot for spot in spots if spot[0].sentence is not None]
    loose = [spot for spot in spots if spot[0].sentence is None]
    said = set[str]().union(*(_values(spot, indexes) for spot in named))
    every = said.union(*(_values(spot, indexes) for spot in loose))
    wanted = {word for part in (*own.parts, *own.numbers) for word in part.said_in(every) or ()}
    if not own.parts:
        wanted |= own.text & every
    chosen: list[Spot] = []
    for locator in dict.fromkeys(spot[0] for spot in loose):
        inside = [spot for spot in loose if spot[0] == locator]
        is_first = True
        while inside and (is_first or (own.parts and wanted - said)):
            best = max(inside, key=lambda spot: _worth(_values(spot, indexes), wanted - said, own))
            if not is_first and not _values(best, indexes) & (wanted - said):
                break
            inside.remove(best)
            chosen.append(best)
            said |= _values(best, indexes)
            is_first = False
    return named + sorted(chosen, key=spots.index)


def _worth(there: set[str], wanted: set[str], own: Own) -> tuple[int, int]:
    """How much of what is still wanted a sentence has, then how like the fact it is."""
    return len(wanted & there), len(own.text & there)


def _standing(spot: Spot, indexes: dict[str, Index]) -> Standing:
    locator, place = spot
    index = indexes[locator.source]
    return Standing(Proof.EXACT, locator.source, place, index.there(place), index=index)


def _elsewhere(
    own: Own, at: Sequence[Locator], indexes: dict[str, Index], lacking: str | None
) -> Standing:
    """A sentence that says it all where the bank does not say so, for a person to look at.

    One that its bank places wrongly is not proven: what is wrong there must be mended there.
    """
    sources = list(dict.fromkeys(locator.source for locator in at)) or list(indexes)
    for source in sources:
        place = _best(own, indexes[source])
        if place is not None:
            where = source if place.in_table else f"{source} {place}"
            if lacking is not None:
                hint = f"{source} {place} has it: write at: {where} if the fact rests on that"
                return Standing(Proof.UNPROVEN, source, why=lacking, hint=hint)
            why = f"names no place, and {source} {place} has its answers"
            hint = f"look whether it rests on that; then write at: {where}, or --write"
            found = indexes[source].there(place)
            return Standing(Proof.REANCHORED, source, place, found, why, hint, indexes[source])
    if lacking is None:
        why, hint = "no sentence has all its answers", "say where it stands in at"
    else:
        why, hint = lacking, "mend the fact or at, or accept the document's wording"
    return Standing(Proof.UNPROVEN, sources[0], why=why, hint=hint)


def _best(own: Own, index: Index) -> Place | None:
    """The sentence with most of a fact's words that has all its answers."""
    if not own.parts or not own.text:
        return None
    for place, count in index.with_words(own.text):
        if count < len(own.text) * _ENOUGH:
            return None
        said = {word.value for word in index.there(place)}
        if all(part.said_in(said) is not None for part in (*own.parts, *own.numbers)):
            return place
    return None
