"""A page with an exam's clock: it ticks where it is shown, and rings when the time is up."""

from abc import abstractmethod
from typing import Final

from ctquiz.screens.entering import EnteringPage
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.state import Exam
from ctquiz.study.exam.words import clock, title

_TICK_S: Final = 1.0
_LEAST_S: Final = 0.01


class ClockedPage(EnteringPage):
    """Its head tells the time: one small line a second, and none while the clock is hidden."""

    def __init__(self, kept: KeptExam) -> None:
        super().__init__()
        self.kept = kept
        self.shows_clock = True

    @property
    def exam(self) -> Exam:
        """Where it is."""
        return self.kept.exam

    @abstractmethod
    def time_is_up(self) -> None:
        """End the exam."""

    def on_mount(self) -> None:
        """Start the clock."""
        self._ticking = self.set_interval(_TICK_S, self._tick)
        self._wait()

    def _tick(self) -> None:
        if self.stands:
            self.refresh_head()

    def _wait(self) -> None:
        left = self.kept.left
        if left is not None:
            self.set_timer(max(_LEAST_S, left / 1000), self.ring)

    def ring(self) -> None:
        """The time should be up: a clock that was set otherwise meanwhile is waited for."""
        if self.kept.left:
            self._wait()
        elif not self.exam.over:
            self.time_is_up()

    def head(self) -> tuple[str, str, float]:
        """What is examined, how far it is, and the clock."""
        exam = self.exam
        place = f"{exam.at + 1} of {exam.total}"
        return f"Exam · {title(exam)}", f"{place}{self._clock()}", (exam.at + 1) / exam.total

    def _clock(self) -> str:
        if not self.shows_clock:
            return ""
        left = self.kept.left
        return f" · {clock(self.kept.spent)}" if left is None else f" · {clock(left)} left"

    def action_clock(self) -> None:
        """Hide the clock, or show it."""
        self.shows_clock = not self.shows_clock
        if self.shows_clock:
            self._ticking.resume()
        else:
            self._ticking.pause()
        self.refresh_page()
