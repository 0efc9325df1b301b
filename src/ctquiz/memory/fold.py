"""The fold: from events, in any order, to where each blank stands. A replay is nothing but this."""

from collections import defaultdict
from collections.abc import Iterable

from ctquiz.bank.model import Key
from ctquiz.collector import uncollected
from ctquiz.memory.event import Event, Move, Reset, Seed
from ctquiz.memory.fsrs import FSRS6, Model
from ctquiz.memory.live import Answered, live
from ctquiz.memory.schedule import Schedule, Step, seeded, step, step_of, steps


def fold(events: Iterable[Event], model: Model = FSRS6) -> Schedule | None:
    """The schedule that the events of one blank add up to; None where none of them counts."""
    return next(iter(replay(events, model).values()), None)


def replay(events: Iterable[Event], model: Model = FSRS6) -> dict[Key, Schedule]:
    """The schedules of all blanks, from all events in any order.

    What happened to a blank is brought together first, so that its schedule is made but once.
    """
    threads: defaultdict[Key, list[Step | Move]] = defaultdict(list)
    seeds: dict[Key, Schedule] = {}
    with uncollected():
        for one in live(events):
            if isinstance(one, Answered):
                if one.counts:
                    threads[one.review.key].append(step_of(one.event, one.review))
            elif isinstance(one.body, Move):
                threads[one.body.key].append(one.body)
            elif isinstance(one.body, Reset):
                threads.pop(one.body.key, None)
                seeds.pop(one.body.key, None)
            elif isinstance(one.body, Seed):
                threads[one.body.key] = []
                seeds[one.body.key] = seeded(one, one.body)
        folded = {key: _folded(seeds.get(key), thread, model) for key, thread in threads.items()}
    return {key: schedule for key, schedule in folded.items() if schedule is not None}


def _folded(seed: Schedule | None, thread: Iterable[Step | Move], model: Model) -> Schedule | None:
    happened = iter(thread)
    if seed is not None:
        return steps(seed, happened, model)
    for first in happened:
        # What was never answered has no due day to be moved.
        if isinstance(first, Step):
            return steps(step(None, first, model), happened, model)
    return None
