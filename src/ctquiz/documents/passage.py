"""The passage that a fact rests on, with the words of its answers lit up: for who studies it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from ctquiz.documents.document import Document, Passage, Place
from ctquiz.documents.evidence.own import Own
from ctquiz.documents.evidence.proof import Proof, Proven, Standing
from ctquiz.documents.evidence.words import words

Span = tuple[int, int]
"""From one character of a passage to another."""


class Lit(Struct, frozen=True):
    """A passage, the sentence in it that counts, and the words that answer, in its own text.

    `why` says what is wrong with the proof, where something is.
    """

    source: str
    place: Place
    passage: Passage
    sentence: Span
    words: tuple[Span, ...]
    why: str = ""


def lit(proven: Proven, documents: Mapping[str, Document], language: str) -> Iterator[Lit]:
    """Where a fact stands; where it was not found, the places that its bank names."""
    for standing in proven.standings:
        for place in _places(proven, standing):
            document = documents.get(standing.source)
            passage = document.passage(place) if document else None
            if passage is not None and place.sentence <= len(passage.sentences):
                is_sound = standing.proof.is_proven
                why = "" if is_sound else f"{standing.proof}: {standing.why}"
                yield _lit(standing.source, place, passage, proven.own, language, why)


def _places(proven: Proven, standing: Standing) -> Iterator[Place]:
    if standing.place is not None:
        yield standing.place
    elif standing.proof in (Proof.UNPROVEN, Proof.LOST):
        for at in proven.fact.at:
            if at.source == standing.source and at.paragraph is not None:
                yield Place(at.paragraph, at.sentence or 1)


def _lit(source: str, place: Place, passage: Passage, own: Own, language: str, why: str) -> Lit:
    sentence = passage.sentences[place.sentence - 1]
    start = sentence.start - passage.start
    found = words(sentence.text, language)
    said = {word.value for word in found}
    wanted = {value for part in own.parts for value in part.said_in(said) or ()}
    spans = tuple((start + word.start, start + word.end) for word in found if word.value in wanted)
    return Lit(source, place, passage, (start, start + len(sentence.text)), spans, why)
