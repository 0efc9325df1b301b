"""FSRS-6: how stability and difficulty move with an answer, on plain float64 numbers.

The formulas are those of py-fsrs 6.3.2 (MIT, open-spaced-repetition), operation by operation, so
that results are equal to its bit for bit; it is the oracle in the tests. Source of the model:
https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

AGAIN: Final = 1
HARD: Final = 2
GOOD: Final = 3
EASY: Final = 4

MAX_INTERVAL: Final = 36_500
_MIN_STABILITY: Final = 0.001
_DEFAULTS: Final = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip


class Memory(NamedTuple):
    """A blank's memory: stability in days (until recall falls to 90 %), difficulty from 1 to 10."""

    stability: float
    difficulty: float


Stepping = Callable[[Memory, int, int], Memory]
"""From a memory, a rating and the whole study days since the last answer to the memory then."""


@dataclass(frozen=True)
class Model:
    """FSRS-6 with its 21 parameters; ratings are 1 again, 2 hard, 3 good, 4 easy."""

    parameters: tuple[float, ...] = _DEFAULTS

    # What depends on the parameters alone is worked out once; no operation changes its order.

    @cached_property
    def _decay(self) -> float:
        return -self.parameters[20]

    @cached_property
    def _factor(self) -> float:
        return float(0.9 ** (1 / self._decay) - 1)

    @cached_property
    def _curve(self) -> Callable[[float, int], float]:
        """Forgetting, by stability and days."""
        decay, factor = self._decay, self._factor

        def curve(stability: float, elapsed: int) -> float:
            chance: float = (1 + factor * elapsed / stability) ** decay
            return chance

        return curve

    @cached_property
    def step(self) -> Stepping:
        """The memory after an answer `elapsed` whole study days after the last one."""
        return _stepping(self.parameters, self._curve, self._initial_difficulty(EASY))

    def first(self, rating: int) -> Memory:
        """The memory after the first answer ever."""
        return Memory(
            max(self.parameters[rating - 1], _MIN_STABILITY),
            min(max(self._initial_difficulty(rating), 1.0), 10.0),
        )

    def recall(self, memory: Memory, elapsed: int) -> float:
        """Retrievability: the chance to recall after that many days, from 0 to 1."""
        return self._curve(memory.stability, elapsed)

    def interval(self, stability: float, retention: float) -> float:
        """Days until the chance of recall has fallen to `retention`, unrounded."""
        return float((stability / self._factor) * ((retention ** (1 / self._decay)) - 1))

    def _initial_difficulty(self, rating: int) -> float:
        w = self.parameters
        return float(w[4] - (math.e ** (w[5] * (rating - 1))) + 1)


def _stepping(
    w: tuple[float, ...], recall: Callable[[float, int], float], easy_difficulty: float
) -> Stepping:
    """The step with these parameters: one function on plain numbers, as a replay takes millions.

    What is looked up by rating has a place for a rating 0, which there is not.
    """
    ratings = range(EASY + 1)
    gains = [math.e ** (w[17] * (rating - 3 + w[18])) for rating in ratings]
    saturation = -w[19]
    growth, slower, spacing = math.e ** w[8], -w[9], w[10]
    bonus = (1.0, 1.0, w[15], 1.0, w[16])
    left, harder, longer, surprise = w[11], -w[12], w[13], w[14]
    slip = math.e ** (w[17] * w[18])
    moves = [-(w[6] * (rating - 3)) for rating in ratings]
    pull, stays = w[7] * easy_difficulty, 1 - w[7]

    def step(memory: Memory, rating: int, elapsed: int) -> Memory:
        before, difficulty = memory
        if elapsed < 1:
            gain = gains[rating] * (before**saturation)
            stability = before * gain if gain > 1.0 or rating == AGAIN else before
        elif rating == AGAIN:
            rest = left * (difficulty**harder) * (((before + 1) ** longer) - 1)
            rest *= math.e ** ((1 - recall(before, elapsed)) * surprise)
            stability = min(rest, before / slip)
        else:
            rise = growth * (11 - difficulty) * (before**slower)
            gap = (math.e ** ((1 - recall(before, elapsed)) * spacing)) - 1
            stability = before * (1 + rise * gap * bonus[rating])
        damped = difficulty + (10.0 - difficulty) * moves[rating] / 9.0
        moved = pull + stays * damped
        # What `Memory(…)` and `max(…)` do, without their detours: a fifth of the time.
        return tuple.__new__(
            Memory,
            (
                stability if stability > _MIN_STABILITY else _MIN_STABILITY,
                1.0 if moved < 1.0 else 10.0 if moved > 10.0 else moved,
            ),
        )

    return step


FSRS6: Final = Model()
"""The published default parameters, in force until the learner's own are fitted."""
