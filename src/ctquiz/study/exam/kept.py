"""An exam that is kept: the state machine joined to a log, a clock and chance."""

from collections.abc import Callable

from ctquiz.memory.event import Body, NewEvent
from ctquiz.study.exam.acting import Acted, act
from ctquiz.study.exam.state import Action, Exam
from ctquiz.study.sitting import World
from ctquiz.study.state import Now


class KeptExam:
    """The one thing both faces hold: do an action, and what it gives is kept before it shows."""

    def __init__(self, world: World, start: Callable[[Now], Acted]) -> None:
        self._world = world
        self.exam: Exam
        now = world.now()
        self._take(start(now), now)

    def do(self, action: Action) -> Exam:
        """The state after an action; where NotNow or a journal's error is raised, nothing moved.

        Where a second event could not be kept, the first one counts all the same.
        """
        now = self._world.now()
        self._take(act(self.exam, action, now), now)
        return self.exam

    def _take(self, acted: Acted, now: Now) -> None:
        exam, bodies = acted
        for place, body in enumerate(bodies):
            self._keep(body, now.id if place == 0 else self._world.fresh_id(), now)
            self.exam = exam
        self.exam = exam

    def _keep(self, body: Body, id: bytes, now: Now) -> None:  # noqa: A002 - the event's own word
        self._world.journal.append(NewEvent(id, now.moment, body))

    @property
    def spent(self) -> int:
        """The milliseconds it has taken."""
        return self.exam.spent_at(self._world.clock())

    @property
    def left(self) -> int | None:
        """The milliseconds left; None where there is no limit."""
        return self.exam.left_at(self._world.clock())
