"""A document made ready to be searched: its sentences by their hash, pairs of words, and words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from ctquiz.documents.document import Document, Place
from ctquiz.documents.evidence.record import pairs
from ctquiz.documents.evidence.words import Word, sentence_hash, words

_NONE: Final = "0" * 8
"""Beside a sentence that is the first or the last."""

_COMMON: Final = 200
"""Sentences that share a pair of words or a word beyond which it tells none of them apart."""


class Index:
    """What is looked for in a document; each way to look is made ready when it is first needed."""

    def __init__(self, document: Document, language: str = "en") -> None:
        self.document = document
        self._language = language
        self._words: dict[Place, list[Word]] = {}

    def words(self, place: Place) -> list[Word] | None:
        """The words of the sentence at a place; None where there is none."""
        if place not in self._words:
            sentence = self.document.sentence(place)
            if sentence is None:
                return None
            self._words[place] = words(sentence.text, self._language)
        return self._words[place]

    def there(self, place: Place) -> list[Word]:
        """The words of a sentence that is there."""
        found = self.words(place)
        assert found is not None, f"{place} is of this document"
        return found

    @cached_property
    def places(self) -> list[Place]:
        """Every place, in order."""
        return [place for place, _ in self.document.places()]

    @cached_property
    def _positions(self) -> dict[Place, int]:
        return {place: at for at, place in enumerate(self.places)}

    @cached_property
    def _by_hash(self) -> dict[str, list[Place]]:
        return _grouped((sentence_hash(self.there(place)), place) for place in self.places)

    @cached_property
    def _by_pair(self) -> dict[str, list[Place]]:
        return _grouped(
            (pair, place) for place in self.places for pair in set(pairs(self.there(place)))
        )

    @cached_property
    def _by_word(self) -> dict[str, list[Place]]:
        return _grouped(
            (value, place)
            for place in self.places
            for value in {word.value for word in self.there(place)}
        )

    def same(self, hashed: str) -> Sequence[Place]:
        """Every sentence of that hash."""
        return self._by_hash.get(hashed, ())

    def beside(self, place: Place) -> str:
        """What tells a sentence from others of the same words: its neighbours; else nothing."""
        if len(self.same(sentence_hash(self.there(place)))) < 2:
            return ""
        return self.neighbours(place)

    def neighbours(self, place: Place) -> str:
        """Hashes of the sentences before and after one, 8 digits each."""
        at = self._positions[place]
        around = [*self.places[max(at - 1, 0) : at], *self.places[at + 1 : at + 2]]
        before = self._short(around[0]) if at > 0 else _NONE
        after = self._short(around[-1]) if at + 1 < len(self.places) else _NONE
        return before + after

    def _short(self, place: Place) -> str:
        return sentence_hash(self.there(place))[: len(_NONE)]

    def alike(self, sketch: Sequence[str], near: Place) -> tuple[Place, float] | None:
        """The sentence with most of these pairs of words, and what part of them it has."""
        counts = Counter(
            place for pair in sketch for place in self._by_pair.get(pair, ())[:_COMMON]
        )
        if not counts:
            return None
        best = min(counts, key=lambda place: (-counts[place], distance(place, near)))
        return best, counts[best] / len(sketch)

    def with_words(self, wanted: Iterable[str]) -> list[tuple[Place, int]]:
        """The sentences that have most of these words, and how many each; the fullest first."""
        lists = [self._by_word.get(word, []) for word in wanted]
        counts = Counter(place for found in lists if len(found) <= _COMMON for place in found)
        full = Counter(dict.fromkeys(counts, 0))
        for found in lists:
            full.update(place for place in found if place in full)
        return sorted(full.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]


_CANDIDATES: Final = 20


def distance(place: Place, other: Place) -> tuple[bool, int, int]:
    """How far a place is from another, for which of several is nearest."""
    return (
        place.in_table != other.in_table,
        abs(place.part - other.part),
        abs(place.sentence - other.sentence),
    )


def _grouped(found: "Iterable[tuple[str, Place]]") -> dict[str, list[Place]]:
    grouped: defaultdict[str, list[Place]] = defaultdict(list)
    for key, place in found:
        grouped[key].append(place)
    return dict(grouped)
