"""A learner at an exam: the program on its question at hand, with a clock that a test moves."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from msgspec.structs import replace
from piloted import Seat, desk_here, seated

from ctquiz import exams
from ctquiz.bank.model import Bank
from ctquiz.clock import Moment
from ctquiz.desk import Desk
from ctquiz.exams import Wish
from ctquiz.screens.app import Ctquiz
from ctquiz.screens.exam.asking import ExamPage
from ctquiz.study.exam.state import Exam


@dataclass
class Watch:
    """The time, as the test has it."""

    moment: Moment

    def __call__(self) -> Moment:
        return self.moment

    def runs(self, seconds: float) -> None:
        self.moment = Moment(self.moment.at + round(seconds * 1000), self.moment.offset)


@dataclass(frozen=True)
class ExamSeat(Seat):
    """Where the learner sits at an exam."""

    watch: Watch

    @property
    def exam_page(self) -> ExamPage:
        page = self.app.screen
        assert isinstance(page, ExamPage), page
        return page

    @property
    def exam(self) -> Exam:
        return self.exam_page.exam

    @property
    def fact(self) -> str | None:
        return self.exam.here.question.fact.id

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The answers that stand in the log."""
        return [(row["fact"], row["answer"]) for row in self.rows if not row["undone"]]

    async def to(self, fact: str) -> None:
        """Go to the question of that fact, whatever is asked before it."""
        facts = [one.question.fact.id for one in self.exam.questions]
        self.exam_page.action_turn(facts.index(fact) - self.exam.at)
        await self.pilot.pause()


def banks_at(desk: Desk, *paths: Path) -> list[Bank]:
    found = desk.volumes([str(path) for path in paths])
    return [volume.bank for volume in found if volume.bank is not None]


@contextmanager
def begun(bank: Path, wish: Wish | None = None) -> Iterator[tuple[Ctquiz, Watch]]:
    """`ctquiz exam BANK` before it is shown: the exam that waits, or a new one."""
    desk = desk_here()
    watch = Watch(desk.clock())
    desk.clock = watch
    # What a learner sits down to for a second time needs other ids.
    ids = count(1 + 1_000 * desk.log.rows("SELECT count(*) FROM event")[0][0])
    desk._world = replace(desk._world, clock=watch, fresh_id=lambda: next(ids).to_bytes(16, "big"))
    banks = banks_at(desk, bank)
    waiting = exams.waiting(desk, banks, lambda: ())
    kept = (
        exams.begun(desk, banks, wish or Wish(seed=1))
        if waiting is None
        else exams.gone_on(desk, banks, waiting)
    )
    try:
        yield Ctquiz(desk, kept), watch
    finally:
        desk.log.close()


@asynccontextmanager
async def examining(
    bank: Path, wish: Wish | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[ExamSeat]:
    """The same at the screen."""
    with begun(bank, wish) as (app, watch):
        async with seated(app, size) as seat:
            yield ExamSeat(seat.app, seat.pilot, watch)
