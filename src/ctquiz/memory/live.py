"""What of all that happened still stands: undone things are told, corrections are in place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.memory.echo import echoes
from ctquiz.memory.event import Amend, Event, Review, Void


class Answered(Struct, frozen=True, gc=False):
    """A review as it now counts: `review` has its amendments in it."""

    event: Event
    review: Review
    amended: bool
    undone: bool

    @property
    def counts(self) -> bool:
        """Whether it moves memory: neither undone nor part of an exam or a drill."""
        return not self.undone and self.review.mode.counts


Live = Answered | Event
"""A review, or another event that was not undone: a mark, a move, a reset, a seed."""


class Corrections(Struct, frozen=True):
    """What was undone, and the live amendments by what they correct, oldest first.

    `echoes` are imported events that tell again what others say, and so are told of nowhere.
    """

    undone: frozenset[bytes]
    amendments: Mapping[bytes, Sequence[Amend]]
    echoes: frozenset[bytes]

    @classmethod
    def among(cls, ordered: Iterable[Event], echoes: frozenset[bytes]) -> "Corrections":
        """Those in events that come oldest first."""
        undone: set[bytes] = set()
        amending: list[tuple[bytes, Amend]] = []
        for event in ordered:
            body = event.body
            if isinstance(body, Void):
                undone.add(body.target)
            elif isinstance(body, Amend):
                amending.append((event.id, body))
        amendments: dict[bytes, list[Amend]] = {}
        for id_, amend in amending:
            if id_ not in undone:
                amendments.setdefault(amend.target, []).append(amend)
        return cls(frozenset(undone), amendments, echoes)

    def made_good(self, ordered: Iterable[Event]) -> Iterator[Live]:
        """What of the events stands, in their order; undone reviews too, as they are still told."""
        for event in ordered:
            body = event.body
            if event.id in self.echoes:
                continue
            if isinstance(body, Review):
                amends = self.amendments.get(event.id)
                review = body if amends is None else _amended(body, amends)
                yield Answered(event, review, amends is not None, event.id in self.undone)
            elif not isinstance(body, Void | Amend) and event.id not in self.undone:
                yield event


_ORDER: Final = attrgetter("tick", "id")


def live(events: Iterable[Event]) -> Iterator[Live]:
    """All that stands, oldest first; undone reviews too, as they are still told of.

    Events are a set: one that came twice is one.
    """
    ordered = sorted({event.id: event for event in events}.values(), key=_ORDER)
    return Corrections.among(ordered, echoes(ordered)).made_good(ordered)


def _amended(review: Review, amendments: Iterable[Amend]) -> Review:
    for amend in amendments:
        review = replace(
            review,
            rating=review.rating if amend.rating is None else amend.rating,
            days=review.days if amend.days is None else amend.days,
            verdict=review.verdict if amend.verdict is None else amend.verdict,
            answer=review.answer if amend.answer is None else amend.answer,
            day=review.day if amend.day is None else amend.day,
        )
    return review
