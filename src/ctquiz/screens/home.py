"""Home: every known bank with its numbers, and what today still asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from ctquiz.bank.model import Bank
from ctquiz.desk import Counts, Desk
from ctquiz.library import Volume
from ctquiz.memory import views
from ctquiz.memory.schedule import settled
from ctquiz.memory.stats import seconds_a_question, streak
from ctquiz.screens import actions
from ctquiz.screens.actions import HOME, Action, Hint, hint
from ctquiz.screens.draw import fitted, stacked, styled
from ctquiz.screens.page import TextPage, bound
from ctquiz.study.words import several


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a bank with its numbers, all of them together, or a file that is none."""

    title: str
    banks: tuple[Bank, ...]
    counts: Counts
    volume: Volume | None = None

    @property
    def problems(self) -> int:
        """How many mistakes are in its file."""
        return len(self.volume.reading.problems) if self.volume else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """The two sentences below the list."""

    today: str
    past: str


def rows_of(desk: Desk, volumes: Sequence[Volume]) -> list[Row]:
    """The list: everything first, then the banks, then the files that cannot be studied."""
    readable = [volume for volume in volumes if volume.bank is not None]
    banks = tuple(volume.bank for volume in readable if volume.bank is not None)
    single = [
        Row(volume.bank.title, (volume.bank,), desk.counts(volume.bank), volume)
        for volume in readable
        if volume.bank is not None
    ]
    planned = desk.plan(banks)
    everything = Counts(
        new=sum(row.counts.new for row in single),
        due=sum(row.counts.due for row in single),
        today_new=len(planned.new),
        today_due=len(planned.open) + len(planned.due),
    )
    broken = [
        Row(volume.path.name, (), Counts(), volume) for volume in volumes if volume.bank is None
    ]
    return [Row("Everything", banks, everything), *single, *broken]


def standing_of(desk: Desk, everything: Row) -> Standing:
    """What today and tomorrow ask, and what the past days gave."""
    history = settled(desk.log.events())
    tomorrow = sum(views.due_on(desk.log, bank.id, desk.today + 1) for bank in everything.banks)
    today = everything.counts.today
    if today:
        minutes = max(1, round(today * seconds_a_question(history) / 60))
        asked = f"{today} for today, about {several(minutes, 'minute')}. Tomorrow: {tomorrow}."
    else:
        asked = f"Done for today. Tomorrow: {tomorrow}."
    answered = sum(one.review.day == desk.today and not one.undone for one in history)
    days = streak(history, desk.today)
    past = f"{answered} answered today · {several(days, 'day')} in a row" if history else ""
    return Standing(asked, past)


class HomePage(TextPage):
    """Where ctquiz begins, and where a sitting ends."""

    ACTIONS: ClassVar[tuple[Action, ...]] = HOME
    BINDINGS: ClassVar[list[BindingType]] = bound(HOME)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.standing = Standing("", "")
        self.cursor = 0

    def on_screen_resume(self) -> None:
        """Count anew: something may have been answered, or a bank edited."""
        desk = self.ctquiz.desk
        self.rows = rows_of(desk, desk.volumes())
        self.standing = standing_of(desk, self.rows[0])
        self.cursor = min(self.cursor, len(self.rows) - 1)
        self.refresh_page()

    @property
    def row(self) -> Row:
        """The row at ▸."""
        return self.rows[self.cursor]

    def head(self) -> tuple[str, str, float]:
        """The program's name and the date, as the study day has it."""
        return "ctquiz", self.ctquiz.date_of_today(), 0.0

    def text(self, width: int) -> Content:
        """The list, scrolled so that ▸ is in it, and what it comes to."""
        if not self.rows:
            return Content("")
        if len(self.rows) == 1:
            return _empty()
        number = 8 if width >= 60 else 6
        name = width - 2 - 3 * number
        titles = Content.styled(
            " " * (2 + name) + "".join(f"{word:>{number}}" for word in ("due", "new", "today")),
            "$quiet",
        )
        lines = [_line(row, row is self.row, name, number) for row in self._in_view()]
        if self._in_view()[0] is self.rows[0] and len(lines) > 1:
            lines.insert(1, Content(""))
        end = [Content.styled(self.standing.today, "bold"), styled(self.standing.past, "$quiet")]
        return stacked([titles, *lines, Content(""), *end, *self._about(self.row)])

    def _in_view(self) -> list[Row]:
        room = max(3, self.app.size.height - 14)
        first = max(0, min(self.cursor - room // 2, len(self.rows) - room))
        return self.rows[first : first + room]

    def _about(self, row: Row) -> list[Content]:
        """What keeps parts of the bank at ▸ from being studied."""
        if row.volume is None or row.volume.bank is None:
            return []
        reading = row.volume.reading
        unnamed = sum(fact.id is None for fact in row.volume.bank.facts)
        said = []
        if reading.faulty:
            said.append(f"{several(reading.faulty, 'faulty fact')} left out, p shows why")
        if unnamed:
            said.append(f"{several(unnamed, 'fact')} without an id not studied")
        return [styled("; ".join(said) + ".", "$text-warning")] if said else []

    def keys(self) -> Sequence[Hint]:
        """Study where there is something to study; else what is wrong."""
        if not self.rows:
            return []
        wrong = [hint(actions.PROBLEMS)] if self.row.problems else []
        label = "study" if self.row.banks else "what is wrong"
        return [hint(actions.OPEN, label), *wrong, hint(actions.HELP), hint(actions.LEAVE)]

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self.cursor = max(0, min(len(self.rows) - 1, self.cursor + by))
        self.refresh_page()

    def action_open(self) -> None:
        """Study the row, or show why that cannot be."""
        row = self.row
        if not row.banks:
            self.action_problems()
        elif not self.ctquiz.study(row.banks, row.title):
            self.notify("Nothing to study here now.", markup=False, timeout=3)

    def action_problems(self) -> None:
        """Show the mistakes in the bank's file."""
        if self.row.volume is not None and self.row.problems:
            self.ctquiz.show_problems(self.row.volume)

    def action_help(self) -> None:
        """Say what the keys do."""
        self.ctquiz.show_help("Home", HOME)

    def action_leave(self) -> None:
        """Leave ctquiz."""
        self.app.exit()


def _line(row: Row, chosen: bool, name: int, number: int) -> Content:
    mark = Content.styled("▸ ", "$primary") if chosen else Content("  ")
    if not row.banks and row.volume is not None:
        said = f"{row.title}  {several(row.problems, 'error')}"
        mark = mark if chosen else Content.styled("! ", "$text-error")
        return Content.assemble(mark, styled(fitted(said, name), "$text-error"))
    counts = row.counts
    cells = [f"{value or '·':>{number}}" for value in (counts.due, counts.new)]
    today = f"{counts.today or '·':>{number}}"
    title = styled(fitted(row.title, name), "bold" if chosen else "")
    return Content.assemble(mark, title, "".join(cells), (today, "bold" if counts.today else ""))


def _empty() -> Content:
    return stacked(
        [
            Content.styled("No banks here yet.", "bold"),
            Content(""),
            Content("A bank is a file of facts. ctquiz asks you for them, and asks again"),
            Content("just before you would forget."),
        ]
    )
