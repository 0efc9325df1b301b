"""Proves a sentence again by its record: found by its hash, else by its pairs of words."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import Final

from ctquiz.bank.model import Locator
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.index import Index, distance
from ctquiz.documents.evidence.own import Own
from ctquiz.documents.evidence.proof import MEND, Proof, Standing
from ctquiz.documents.evidence.record import DENIED, SKETCHED, Record, negations, pairs, values
from ctquiz.documents.evidence.words import Word, sentence_hash, word_hash

_ALIKE: Final = 0.25
"""What part of a sentence's pairs of words another must have to be the same sentence edited."""

_PARTED: Final = 0.2
"""What part of them a neighbour must add to be the rest of it."""

_A_FEW: Final = 1
"""More than these suffice of a neighbour that is no recorded sentence itself."""


_MOST_JOINED: Final = 200
"""Words of a sentence in which another is looked for."""


def again(
    kept: Record, own: Own, index: Index, at: Sequence[Locator], others: Set[str] = frozenset()
) -> tuple[Standing, ...]:
    """What became of a recorded sentence; `at` is where the bank has the fact.

    `others` are the hashes of all sentences that are recorded: what it may have been joined with.

    A sentence that was parted in two is two that the fact rests on from then on.
    """
    source, near = kept.source, kept.place
    if _is_there(kept, index) and is_named(source, near, near, at):
        return (_unchanged(source, near, index, True),)
    same = index.same(kept.hash)
    if same:
        return (_of_same(kept, index, same, at),)
    alike = index.alike(kept.sketch_hashes, near)
    if alike is None or alike[1] < _ALIKE:
        why = "its sentence is gone"
        return (Standing(Proof.LOST, source, why=why, hint="look whether it still holds"),)
    return tuple(_edited(kept, own, index, alike[0], others))


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


def _of_same(kept: Record, index: Index, same: Sequence[Place], at: Sequence[Locator]) -> Standing:
    """The recorded sentence among those of its words."""
    source, near = kept.source, kept.place
    own = [place for place in same if _is_itself(kept, index, place)]
    named = [place for place in own or same if is_named(source, place, near, at)]
    place = min(named or own or same, key=lambda place: distance(place, near))
    if own:
        return _unchanged(source, place, index, bool(named))
    why = "of its sentences of the same words one is left"
    hint = "look whether it is the one; --write then records it"
    return Standing(Proof.REANCHORED, source, place, index.there(place), why, hint, index)


def _is_there(kept: Record, index: Index) -> bool:
    """Whether the recorded sentence still stands in its place."""
    here = index.words(kept.place)
    if here is None or sentence_hash(here) != kept.hash:
        return False
    return _is_itself(kept, index, kept.place)


def _is_itself(kept: Record, index: Index, place: Place) -> bool:
    """Whether a sentence of the recorded words is it: where it had a twin, by a neighbour."""
    if not kept.beside:
        return True
    now, half = index.neighbours(place), len(kept.beside) // 2
    return now[:half] == kept.beside[:half] or now[half:] == kept.beside[half:]


def _unchanged(source: str, place: Place, index: Index, is_at_its_place: bool) -> Standing:
    found = index.there(place)
    if is_at_its_place:
        return Standing(Proof.EXACT, source, place, found, index=index)
    why, hint = f"stands in {place} now", f"write at: {source} {place}"
    return Standing(Proof.MOVED, source, place, found, why, hint, index)


def _edited(
    kept: Record, own: Own, index: Index, place: Place, others: Set[str]
) -> Iterator[Standing]:
    """A sentence that is like the recorded one: does it still say what the fact rests on?"""
    places = [place]
    why = difference(kept, index.there(place), own)
    if why is not None:
        both = _parted(kept, index, place, others)
        if both and difference(kept, _words(both, index), own) is None:
            places, why = both, None
    if why is not None and any(
        difference(kept, rest, own) is None for rest in _unjoined(index.there(place), kept, others)
    ):
        why = None
    if why is not None:
        proof, hint = Proof.CHANGED, MEND
    else:
        proof, why = Proof.REANCHORED, "its sentence was reworded"
        hint = "look whether it holds; --write then records it"
    for one in places:
        yield Standing(proof, kept.source, one, index.there(one), why, hint, index)


def _parted(kept: Record, index: Index, place: Place, others: Set[str]) -> list[Place]:
    """A sentence and the one before or after it, where the recorded one was parted in two."""
    wanted = set(kept.sketch_hashes)
    has = len(wanted & set(pairs(index.there(place))))
    best: list[Place] = []
    for first in (place.sentence - 1, place.sentence):
        both = [Place(place.part, first + more, place.in_table) for more in (0, 1)]
        if first > 0 and all(index.words(one) is not None for one in both):
            shared = len(wanted & set(pairs(_words(both, index))))
            beside = both[0] if both[1] == place else both[1]
            if not _is_of(index.there(beside), kept):
                continue
            is_known = sentence_hash(index.there(beside)) in others
            if shared > has + (len(wanted) * _PARTED if is_known else _A_FEW):
                best, has = both, shared
    return best


def _is_of(found: list[Word], kept: Record) -> bool:
    """Whether at least half of a sentence stood in the recorded one, as far as that is kept."""
    wanted = kept.sketch_hashes
    said = set(pairs(found))
    if len(wanted) >= SKETCHED:
        said = {pair for pair in said if pair <= wanted[-1]}
    return 2 * len(said.intersection(wanted)) >= len(said)


def _unjoined(found: list[Word], kept: Record, others: Set[str]) -> Iterator[list[Word]]:
    """What is left of a sentence without another that was recorded and stands at one end of it."""
    for at in range(1, len(found) if len(found) <= _MOST_JOINED else 0):
        for part, rest in ((found[at:], found[:at]), (found[:at], found[at:])):
            if (hashed := sentence_hash(part)) in others and hashed != kept.hash:
                yield rest


def _words(places: Sequence[Place], index: Index) -> list[Word]:
    return [word for place in places for word in index.there(place)]


def difference(kept: Record, found: list[Word], own: Own) -> str | None:
    """What a fact rests on that a sentence no longer says; None where it says it all.

    Its own words must be there in their order; other numbers and names may differ, but not merely
    have changed places.
    """
    before = kept.value_hashes
    hashes = own.hashes | own.first_hashes.intersection(before)
    now = values(found, hashes)
    # Mentions that the sentence never had are none of its own.
    rests_on = {*before} if own.is_denied else {*hashes.intersection(before)}
    rests_on -= _said_otherwise(own, {*before}, {*now})
    mine = [one for one in before if one in rests_on]
    missing = Counter(mine) - Counter(now)
    del missing[DENIED]
    if missing:
        return _gone(missing, own)
    if own.is_denied and not hashes.intersection(now) <= {*before}:
        return "says more of what the fact denies"
    more = negations(found) - kept.negations
    if more:
        return f"a negation was {'added' if more > 0 else 'removed'}"
    rests_on |= {DENIED}
    if not _in_order(*([one for one in said if one in rests_on] for said in (before, now))):
        return "its numbers, names or negations stand in another order"
    if before != now and Counter(before) == Counter(now):
        return "numbers, names or negations of its sentence changed places"
    return None


def _said_otherwise(own: Own, before: set[str], now: set[str]) -> set[str]:
    """The words of answers that the sentence says in another of their wordings now."""
    said: set[str] = set()
    for part in own.parts:
        wordings = [*part.hashed()]
        if any(one <= now and not one <= before for one in wordings):
            said.update(*wordings)
    return said


def _gone(missing: Counter[str], own: Own) -> str:
    said = {word: own.written.get(word, word) for word in (*own.written, *sorted(own.words))}
    words = [said[word] for word in said if word_hash(word) in missing]
    if not words:
        return "numbers or names of its sentence are others, and may make the claim true"
    return f"no longer says {', '.join(repr(word) for word in words[:5])}"


def _in_order(wanted: list[str], there: list[str]) -> bool:
    """Whether these stand among those in their order."""
    rest = iter(there)
    return all(one in rest for one in wanted)
