"""Proves a sentence again by its record: found by its hash, else by its pairs of words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.bank.model import Locator
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.index import Index, distance
from ctquiz.documents.evidence.own import Own
from ctquiz.documents.evidence.proof import Proof, Standing
from ctquiz.documents.evidence.record import Record, negations, pairs, values
from ctquiz.documents.evidence.words import Word, sentence_hash, word_hash

_ALIKE: Final = 0.25
"""What part of a sentence's pairs of words another must have to be the same sentence edited."""

_PARTED: Final = 0.2
"""What part of them a neighbour must add to be the rest of it."""


def again(kept: Record, own: Own, index: Index, at: Sequence[Locator]) -> tuple[Standing, ...]:
    """What became of a recorded sentence; `at` is where the bank has the fact.

    A sentence that was parted in two is two that the fact rests on from then on.
    """
    source, near = kept.source, kept.place
    here = index.words(near)
    if here is not None and is_named(source, near, near, at) and sentence_hash(here) == kept.hash:
        return (Standing(Proof.EXACT, source, near, here),)
    same = index.same(kept.hash)
    if same:
        named = [place for place in same if is_named(source, place, near, at)]
        place = min(named or same, key=lambda place: distance(place, near))
        return (_unchanged(source, place, index, bool(named)),)
    alike = index.alike(kept.sketch_hashes, near)
    if alike is None or alike[1] < _ALIKE:
        why = "its sentence is gone"
        return (Standing(Proof.LOST, source, why=why, hint="look whether it still holds"),)
    return tuple(_edited(kept, own, index, alike[0]))


def is_named(source: str, place: Place, known: Place, at: Sequence[Locator]) -> bool:
    """Whether a bank names a place; where it only names the source, the one known is meant."""
    return any(
        place == known
        if locator.paragraph is None
        else not place.in_table
        and locator.paragraph == place.part
        and locator.sentence in (None, place.sentence)
        for locator in at
        if locator.source == source
    )


def _unchanged(source: str, place: Place, index: Index, is_at_its_place: bool) -> Standing:
    found = index.there(place)
    if is_at_its_place:
        return Standing(Proof.EXACT, source, place, found)
    why, hint = f"stands in {place} now", f"write at: {source} {place}"
    return Standing(Proof.MOVED, source, place, found, why, hint)


def _edited(kept: Record, own: Own, index: Index, place: Place) -> Iterator[Standing]:
    """A sentence that is like the recorded one: does it still say what the fact rests on?"""
    places = [place]
    why = difference(kept, index.there(place), own)
    if why is not None:
        both = _parted(kept, index, place)
        if both and difference(kept, _words(both, index), own) is None:
            places, why = both, None
    if why is not None:
        proof, hint = Proof.CHANGED, "mend the fact, or --accept it if it still holds"
    else:
        proof, why = Proof.REANCHORED, "its sentence was reworded"
        hint = "look whether it holds; --write then records it"
    for one in places:
        yield Standing(proof, kept.source, one, index.there(one), why, hint)


def _parted(kept: Record, index: Index, place: Place) -> list[Place]:
    """A sentence and the one before or after it, where the recorded one was parted in two."""
    wanted = set(kept.sketch_hashes)
    has = len(wanted & set(pairs(index.there(place)))) + len(wanted) * _PARTED
    best: list[Place] = []
    for first in (place.sentence - 1, place.sentence):
        both = [Place(place.part, first + more, place.in_table) for more in (0, 1)]
        if first > 0 and all(index.words(one) is not None for one in both):
            shared = len(wanted & set(pairs(_words(both, index))))
            if shared > has:
                best, has = both, shared
    return best


def _words(places: Sequence[Place], index: Index) -> list[Word]:
    return [word for place in places for word in index.there(place)]


def difference(kept: Record, found: list[Word], own: Own) -> str | None:
    """What a fact rests on that a sentence no longer says; None where it says it all.

    Its own words must be there in their order; other numbers and names may differ, but not merely
    have changed places.
    """
    hashes = own.hashes
    before, now = kept.value_hashes, values(found, hashes)
    # Mentions that the sentence never had are none of its own.
    mine = [one for one in before if one in hashes]
    missing = Counter(mine) - Counter(now)
    if missing:
        return _gone(missing, own)
    if not _in_order(mine, [one for one in now if one in hashes]):
        return "its numbers or names stand in another order"
    if before != now and Counter(before) == Counter(now):
        return "numbers or names of its sentence changed places"
    more = negations(found) - kept.negations
    if more:
        return f"a negation was {'added' if more > 0 else 'removed'}"
    return None


def _gone(missing: Counter[str], own: Own) -> str:
    words = [word for word in sorted(own.words) if word_hash(word) in missing]
    return f"no longer says {', '.join(repr(word) for word in words[:5])}"


def _in_order(wanted: list[str], there: list[str]) -> bool:
    """Whether these stand among those in their order."""
    rest = iter(there)
    return all(one in rest for one in wanted)
