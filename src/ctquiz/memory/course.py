"""The course of a memory: what each answer made of it, and how it faded in between."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.memory.event import Reset, Seed
from ctquiz.memory.fsrs import FSRS6, Memory, Model
from ctquiz.memory.live import Answered, Live
from ctquiz.memory.schedule import Schedule, seeded, step, step_of

_MOST_POINTS: Final = 300
"""Points of a curve: more than a screen has dots for."""


class Stage(Struct, frozen=True):
    """What was known from a study day on, until the next stage."""

    day: int
    memory: Memory


def course(happened: Iterable[Live], model: Model = FSRS6) -> tuple[Stage, ...]:
    """The stages of a blank's memory, from all that stands of what happened to it, oldest first.

    A reset takes away what was before it, as it does for the schedule. Of several answers on a day
    the last one's memory is the day's.
    """
    stages: dict[int, Memory] = {}
    state: Schedule | None = None
    for one in happened:
        if isinstance(one, Answered):
            if not one.counts:
                continue
            state = step(state, step_of(one.event, one.review), model)
        elif isinstance(one.body, Seed):
            stages, state = {}, seeded(one, one.body)
        elif isinstance(one.body, Reset):
            stages, state = {}, None
        if state is not None:
            stages[state.last] = state.memory
    return tuple(Stage(day, memory) for day, memory in stages.items())


def recalls(
    stages: Sequence[Stage], until: int, model: Model = FSRS6
) -> Iterator[tuple[int, float]]:
    """The chance of recall over the days until one, both before and after each answer."""
    ends = [*(stage.day for stage in stages[1:]), until]
    stride = max(1, (until - stages[0].day) // _MOST_POINTS) if stages else 1
    for stage, end in zip(stages, ends, strict=True):
        for day in range(stage.day, end, stride):
            yield day, model.recall(stage.memory, day - stage.day)
        yield end, model.recall(stage.memory, end - stage.day)
