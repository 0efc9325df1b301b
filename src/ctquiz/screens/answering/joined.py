"""Which options an answer of several parts was made of, once it stands in the log as one text."""

from collections.abc import Sequence

from ctquiz.bank.answer.verdict import JOINT


def joined_of(given: str, among: Sequence[str]) -> tuple[int, ...]:
    """The places of the options that it joins, in its order; none where it joins anything else.

    At each point the longest that fits is taken: an option may look like two others.
    """
    longest_first = sorted(range(len(among)), key=lambda place: -len(among[place]))
    found: list[int] = []
    rest = given + JOINT
    while rest:
        fits = (place for place in longest_first if rest.startswith(among[place] + JOINT))
        place = next(fits, None)
        if place is None or place in found:
            return ()
        found.append(place)
        rest = rest[len(among[place]) + len(JOINT) :]
    return tuple(found)
