"""FSRS-6: how stability and difficulty move with an answer, on plain float64 numbers.

The formulas are those of py-fsrs 6.3.2 (MIT, open-spaced-repetition), operation by operation, so
that results are equal to its bit for bit; it is the oracle in the tests. Source of the model:
https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
"""

import math
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
    def _growth(self) -> float:
        return float(math.e ** self.parameters[8])

    @cached_property
    def _moves(self) -> tuple[float, ...]:
        """How far each rating moves difficulty, by rating; there is no rating 0."""
        return tuple(-(self.parameters[6] * (rating - 3)) for rating in range(EASY + 1))

    @cached_property
    def _pull(self) -> tuple[float, float]:
        """What draws difficulty back to that of an easy start, and how much of it stays."""
        w = self.parameters
        return w[7] * self._initial_difficulty(EASY), 1 - w[7]

    @cached_property
    def _same_day_gains(self) -> tuple[float, ...]:
        w = self.parameters
        return tuple(math.e ** (w[17] * (rating - 3 + w[18])) for rating in range(EASY + 1))

    def first(self, rating: int) -> Memory:
        """The memory after the first answer ever."""
        return Memory(
            max(self.parameters[rating - 1], _MIN_STABILITY),
            _clamped(self._initial_difficulty(rating)),
        )

    def step(self, memory: Memory, rating: int, elapsed: int) -> Memory:
        """The memory after an answer `elapsed` whole study days after the last one."""
        stability, difficulty = memory
        if elapsed < 1:
            stability = self._same_day(stability, rating)
        elif rating == AGAIN:
            stability = self._forgotten(memory, self.recall(memory, elapsed))
        else:
            stability = self._recalled(memory, self.recall(memory, elapsed), rating)
        return Memory(max(stability, _MIN_STABILITY), self._next_difficulty(difficulty, rating))

    def recall(self, memory: Memory, elapsed: int) -> float:
        """Retrievability: the chance to recall after that many days, from 0 to 1."""
        return float((1 + self._factor * elapsed / memory.stability) ** self._decay)

    def interval(self, stability: float, retention: float) -> float:
        """Days until the chance of recall has fallen to `retention`, unrounded."""
        return float((stability / self._factor) * ((retention ** (1 / self._decay)) - 1))

    def _initial_difficulty(self, rating: int) -> float:
        w = self.parameters
        return float(w[4] - (math.e ** (w[5] * (rating - 1))) + 1)

    def _next_difficulty(self, difficulty: float, rating: int) -> float:
        back, stays = self._pull
        damped = difficulty + (10.0 - difficulty) * self._moves[rating] / 9.0
        moved = back + stays * damped
        return 1.0 if moved < 1.0 else min(moved, 10.0)

    def _same_day(self, stability: float, rating: int) -> float:
        gain = self._same_day_gains[rating] * (stability ** -self.parameters[19])
        if rating != AGAIN:
            gain = max(gain, 1.0)
        return float(stability * gain)

    def _forgotten(self, memory: Memory, recall: float) -> float:
        w = self.parameters
        long_term = (
            w[11]
            * (memory.difficulty ** -w[12])
            * (((memory.stability + 1) ** (w[13])) - 1)
            * (math.e ** ((1 - recall) * w[14]))
        )
        short_term = memory.stability / (math.e ** (w[17] * w[18]))
        return float(min(long_term, short_term))

    def _recalled(self, memory: Memory, recall: float, rating: int) -> float:
        w = self.parameters
        stability = memory.stability
        hard_penalty = w[15] if rating == HARD else 1
        easy_bonus = w[16] if rating == EASY else 1
        return float(
            stability
            * (
                1
                + self._growth
                * (11 - memory.difficulty)
                * (stability ** -w[9])
                * ((math.e ** ((1 - recall) * w[10])) - 1)
                * hard_penalty
                * easy_bonus
            )
        )


def _clamped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


FSRS6: Final = Model()
"""The published default parameters, in force until the learner's own are fitted."""
