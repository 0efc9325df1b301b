"""Proves a sentence again by its record: found by its hash, else by its pairs of words."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ctquiz.bank.model import Locator
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.index import Index, distance
from ctquiz.documents.evidence.own import Own
from ctquiz.documents.evidence.proof import Proof, Standing
from ctquiz.documents.evidence.record import Record, negations, pairs, record, values
from ctquiz.documents.evidence.words import Word, sentence_hash, word_hash

_ALIKE: Final = 0.25
"""What part of a sentence's pairs of words another must have to be the same sentence edited."""

_PARTED: Final = 0.2
"""What part of them a neighbour must add to be the rest of it."""


def again(kept: Record, own: Own, index: Index, at: Sequence[Locator]) -> Standing:
    """What became of a recorded sentence; `at` is where the bank has the fact."""
    source, near = kept.source, kept.place
    here = index.words(near)
    if here is not None and is_named(source, near, near, at) and sentence_hash(here) == kept.hash:
        return _proven(Proof.EXACT, source, near, here, own)
    same = index.same(kept.hash)
    if same:
        named = [place for place in same if is_named(source, place, near, at)]
        place = min(named or same, key=lambda place: distance(place, near))
        proof = Proof.EXACT if named else Proof.MOVED
        return _proven(proof, source, place, index.there(place), own)
    alike = index.alike(kept.sketch_hashes, near)
    if alike is None or alike[1] < _ALIKE:
        return Standing(Proof.LOST, source, None, "its sentence is gone", "look whether it holds")
    return _edited(kept, own, index, source, alike[0])


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


def _proven(proof: Proof, source: str, place: Place, found: list[Word], own: Own) -> Standing:
    fresh = record(source, place, found, own.hashes)
    if proof is Proof.EXACT:
        return Standing(proof, source, place, record=fresh)
    hint = f"write at: {source} {place}"
    return Standing(proof, source, place, f"stands in {place} now", hint, fresh)


def _edited(kept: Record, own: Own, index: Index, source: str, place: Place) -> Standing:
    """A sentence that is like the recorded one: does it still say what the fact rests on?"""
    found = index.there(place)
    why = difference(kept, found, own)
    if why is not None:
        beside = _with_neighbour(kept, index, place)
        if beside is not None and difference(kept, beside, own) is None:
            found, why = beside, None
    fresh = record(source, place, found, own.hashes)
    if why is not None:
        hint = "mend the fact, or --accept it if it still holds"
        return Standing(Proof.CHANGED, source, place, why, hint, fresh)
    why, hint = "its sentence was reworded", "look whether it holds; --write then records it"
    return Standing(Proof.REANCHORED, source, place, why, hint, fresh)


def _with_neighbour(kept: Record, index: Index, place: Place) -> list[Word] | None:
    """The sentence with the one before or after it, where the recorded one was parted in two."""
    wanted = set(kept.sketch_hashes)
    has = len(wanted & set(pairs(index.there(place)))) + len(wanted) * _PARTED
    best: list[Word] | None = None
    for first in (Place(place.part, place.sentence - 1, place.in_table), place):
        one = index.words(first) if first.sentence > 0 else None
        two = index.words(Place(first.part, first.sentence + 1, first.in_table))
        if one is not None and two is not None:
            shared = len(wanted & set(pairs([*one, *two])))
            if shared > has:
                best, has = [*one, *two], shared
    return best


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
