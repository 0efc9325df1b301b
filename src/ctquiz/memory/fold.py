"""The fold: from events, in any order, to where each blank stands. A replay is nothing but this."""

from collections.abc import Iterable

from msgspec.structs import replace

from ctquiz.bank.model import Key
from ctquiz.memory.event import Event, Move, Reset
from ctquiz.memory.fsrs import FSRS6, Model
from ctquiz.memory.live import Answered, Live, live
from ctquiz.memory.schedule import Schedule, step, step_of


def fold(events: Iterable[Event], model: Model = FSRS6) -> Schedule | None:
    """The schedule that the events of one blank add up to; None where none of them counts."""
    state: Schedule | None = None
    for one in live(events):
        state = moved_on(state, one, model)
    return state


def replay(events: Iterable[Event], model: Model = FSRS6) -> dict[Key, Schedule]:
    """The schedules of all blanks, from all events in any order."""
    states: dict[Key, Schedule | None] = {}
    for one in live(events):
        if isinstance(one, Answered):
            key = one.review.key
        elif isinstance(one.body, Move | Reset):
            key = one.body.key
        else:
            continue
        states[key] = moved_on(states.get(key), one, model)
    return {key: state for key, state in states.items() if state is not None}


def moved_on(state: Schedule | None, one: Live, model: Model) -> Schedule | None:
    """The schedule of a blank after one more of what stands about it."""
    if isinstance(one, Answered):
        return step(state, step_of(one.event, one.review), model) if one.counts else state
    match one.body:
        case Move(due=due) if state is not None:
            return replace(state, due=due)
        case Reset():
            return None
        case _:
            return state
