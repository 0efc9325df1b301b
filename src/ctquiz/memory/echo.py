"""Echoes: what comes back from another program though it happened here, as with our own export."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from ctquiz.bank.model import Key
from ctquiz.memory.event import Event, Reset, Review, Seed

NEAR_MS: Final = 1000
"""How far the time of an echo may be from that of what it tells: Anki's log has no two of one."""

_Said = tuple[type, Key]


def echoes(events: Sequence[Event]) -> frozenset[bytes]:
    """The imported events that tell again what a native one says, be that undone or not.

    Else an undone review would come back with an export that was made before. A seed stands at a
    review: where that one is native, the log knows better what it left.
    """
    imported = [(said, event) for event in events if (said := _imported(event)) is not None]
    if not imported:
        return frozenset()
    native = _native(events, {said for said, _ in imported})
    return frozenset(event.id for said, event in imported if _near(native[said], event.moment.at))


def _imported(event: Event) -> _Said | None:
    """What an imported event says of which blank; None of any other."""
    match event.body:
        case Review() | Reset() as body if body.source is not None:
            return type(body), body.key
        case Seed(key=key):
            return Review, key
        case _:
            return None


def _native(events: Iterable[Event], wanted: set[_Said]) -> defaultdict[_Said, list[int]]:
    """When each of them was said here, in order."""
    found: defaultdict[_Said, list[int]] = defaultdict(list)
    for event in events:
        body = event.body
        if isinstance(body, Review | Reset) and body.source is None:
            said = type(body), body.key
            if said in wanted:
                found[said].append(event.moment.at)
    for times in found.values():
        times.sort()
    return found


def _near(times: Sequence[int], at: int) -> bool:
    place = bisect_left(times, at - NEAR_MS)
    return place < len(times) and times[place] <= at + NEAR_MS
