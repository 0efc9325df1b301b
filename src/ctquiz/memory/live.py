"""What of all that happened still stands: undone things are told, corrections are in place."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.memory.event import Amend, Event, Review, Void


class Answered(Struct, frozen=True):
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
"""A review, or another event that was not undone: a mark, a move, a reset."""


def live(events: Iterable[Event]) -> list[Live]:
    """All that stands, oldest first; undone reviews too, as they are still told of.

    Events are a set: one that came twice is one.
    """
    ordered = sorted({event.id: event for event in events}.values(), key=_order)
    void: set[bytes] = set()
    corrections: list[Event] = []
    rest: list[Event] = []
    for event in ordered:
        kind = type(event.body)
        if kind is Void:
            void.add(event.body.target)  # type: ignore[union-attr]
        elif kind is Amend:
            corrections.append(event)
        else:
            rest.append(event)
    amendments: dict[bytes, list[Amend]] = {}
    for event in corrections:
        if event.id not in void and isinstance(event.body, Amend):
            amendments.setdefault(event.body.target, []).append(event.body)
    return [
        _answered(event, amendments, event.id in void) if type(event.body) is Review else event
        for event in rest
        if type(event.body) is Review or event.id not in void
    ]


def settled(events: Iterable[Event]) -> list[Answered]:
    """Every review among the events, oldest first, with what amendments and undo made of it."""
    return [one for one in live(events) if isinstance(one, Answered)]


def _order(event: Event) -> tuple[int, bytes]:
    return (event.tick, event.id)


def _answered(event: Event, amendments: dict[bytes, list[Amend]], undone: bool) -> Answered:
    assert isinstance(event.body, Review), "only a review is answered"
    mine = amendments.get(event.id)
    review = event.body if mine is None else _amended(event.body, mine)
    return Answered(event, review, mine is not None, undone)


def _amended(review: Review, amendments: list[Amend]) -> Review:
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
