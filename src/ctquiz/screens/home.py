"""Home: every known bank with its numbers, and what today still asks."""

import sqlite3
from collections.abc import Sequence
from typing import ClassVar, Final

from msgspec import Struct
from textual.binding import BindingType
from textual.content import Content

from ctquiz.bank.model import Bank
from ctquiz.desk import Counts, Desk
from ctquiz.errors import CtquizError
from ctquiz.library import Volume
from ctquiz.memory.past import answers_on, ever_answered, seconds_a_question, streak
from ctquiz.memory.sittings import left
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP, LEAVE
from ctquiz.screens.actions.home import EXAM_HERE, HOME, OPEN, PROBLEMS, STATS, TODAY
from ctquiz.screens.draw import MARK, NOTHING, cut, fitted, stacked, styled
from ctquiz.screens.page import WIDE, TextPage, bound, reason
from ctquiz.shown import several


class Row(Struct, frozen=True):
    """A line of the list: a bank with its numbers, all of them together, or a file that is none."""

    title: str
    banks: tuple[Bank, ...]
    counts: Counts
    volume: Volume | None = None

    @property
    def problems(self) -> int:
        """How many mistakes are in its file."""
        return len(self.volume.reading.problems) if self.volume else 0


NO_ROW: Final = Row("", (), Counts())
"""Where the list could not be read."""


class Standing(Struct, frozen=True):
    """The two sentences below the list."""

    today: str
    past: str
    worry: str = ""


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
    tomorrow = desk.due_tomorrow(everything.banks)
    today = everything.counts.today
    if today:
        minutes = max(1, round(today * seconds_a_question(desk.log) / 60))
        asked = f"{today} for today, about {several(minutes, 'minute')}. Tomorrow: {tomorrow}."
    else:
        asked = f"Done for today. Tomorrow: {tomorrow}."
    answered, days = answers_on(desk.log, desk.today), streak(desk.log, desk.today)
    told = answered or days or ever_answered(desk.log)
    past = f"{answered} answered today · {several(days, 'day')} in a row" if told else ""
    ahead = desk.dated_ahead()
    worry = f"{several(ahead, 'review')} dated ahead of today by a wrong clock." if ahead else ""
    return Standing(asked, past, worry)


def exam_of(desk: Desk, everything: Row) -> str:
    """The exam that waits; nothing where none does."""
    if not left(desk.log):
        return ""
    from ctquiz import exams  # noqa: PLC0415 - an exam seldom waits
    from ctquiz.study.exam.words import standing, title  # noqa: PLC0415 - as above

    waiting = exams.waiting(desk, everything.banks, lambda: ())
    if waiting is None:
        return ""
    return f"An exam waits: {title(waiting.exam)}, {standing(waiting.exam)}."


_TITLES: Final = ("due", "new", "today")


class HomePage(TextPage):
    """Where ctquiz begins, and where a sitting ends."""

    ACTIONS: ClassVar[tuple[Action, ...]] = HOME
    BINDINGS: ClassVar[list[BindingType]] = bound(HOME)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.standing = Standing("", "")
        self.exam = ""
        self.cursor = 0

    def on_screen_resume(self) -> None:
        """Count anew: something may have been answered, or a bank edited."""
        desk = self.ctquiz.desk
        try:
            self.rows = rows_of(desk, desk.volumes())
            self.standing = standing_of(desk, self.rows[0])
            self.exam = exam_of(desk, self.rows[0])
        except (CtquizError, sqlite3.Error, OSError) as error:
            self.tell(f"Cannot count anew: {reason(error)}.", "error")
        self.cursor = max(0, min(self.cursor, len(self.rows) - 1))
        self.refresh_page()

    @property
    def row(self) -> Row:
        """The row at ▸."""
        return self.rows[self.cursor] if self.rows else NO_ROW

    def head(self) -> tuple[str, str, float]:
        """The program's name and the date, as the study day has it."""
        return "ctquiz", self.ctquiz.date_of_today(), 0.0

    def text(self, width: int) -> Content:
        """The list, scrolled so that ▸ is in it, and what it comes to."""
        if not self.rows:
            return NOTHING
        if len(self.rows) == 1:
            return _empty()
        number = 8 if width >= WIDE else 6
        name = width - MARK - 3 * number
        titles = " " * (MARK + name) + "".join(f"{word:>{number}}" for word in _TITLES)
        blank = [NOTHING] if self.is_high else []
        end = [*blank, *self._end(width)]
        shown = self._in_view(self.inner_height - 1 - len(blank) - len(end))
        lines = [_line(row, row is self.row, name, number) for row in shown]
        if shown[0] is self.rows[0]:
            lines[1:1] = blank
        return stacked([Content.styled(titles, "$quiet"), *lines, *end])

    def _in_view(self, room: int) -> list[Row]:
        room = max(2, room)
        first = max(0, min(self.cursor - room // 2, len(self.rows) - room))
        return self.rows[first : first + room]

    def _end(self, width: int) -> list[Content]:
        """What the list comes to, and what is to be said about the bank at ▸."""
        said = [Content.styled(self.standing.today, "bold")]
        if self.standing.past:
            said.append(styled(self.standing.past, "$quiet"))
        if self.standing.worry:
            said.append(styled(self.standing.worry, "$text-warning"))
        if self.exam:
            said.append(styled(self.exam, "$quiet"))
        about = self._about(self.row)
        if about and self.is_high:
            said.append(NOTHING)
        return [line for one in [*said, *about] for line in (one.wrap(width) if one else [one])]

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

    def footer(self) -> Sequence[Hint]:
        """Study where there is something to study; else what is wrong."""
        ending = [hint(HELP), hint(LEAVE)]
        if len(self.rows) < 2:
            return ending
        if not self.row.banks:
            return [hint(OPEN, "what is wrong"), hint(STATS), *ending]
        wrong = [hint(PROBLEMS)] if self.row.problems else []
        ahead = [hint(TODAY)] if self.standing.worry else []
        return [hint(OPEN), hint(EXAM_HERE), *ahead, *wrong, hint(STATS), *ending]

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self.cursor = max(0, min(len(self.rows) - 1, self.cursor + by))
        self.refresh_page()

    def action_open(self) -> None:
        """Study the row, or show why that cannot be."""
        row = self.row
        if row.volume is not None and not row.banks:
            self.ctquiz.show_problems(row.volume)
            return
        try:
            if not self.ctquiz.study(row.banks):
                self.tell(self.ctquiz.desk.why_nothing(row.banks))
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot study: {reason(error)}.", "error")

    def action_browse(self) -> None:
        """Show all facts."""
        self.ctquiz.show_browse()

    def action_settings(self) -> None:
        """Show what can be set."""
        self.ctquiz.show_settings()

    def action_exam(self) -> None:
        """An exam on the row, or the one that waits."""
        if self.row.banks:
            known = {bank.id for bank in self.rows[0].banks}
            self.ctquiz.show_exam_terms(self.row.banks, self.row.title, known)

    def action_problems(self) -> None:
        """Show the mistakes in the bank's file."""
        row = self.row
        if row.volume is not None and row.problems:
            self.ctquiz.show_problems(row.volume)
        else:
            self.tell("Nothing is wrong here.")

    def action_count_for_today(self) -> None:
        """Amend the day of reviews that were dated ahead."""
        try:
            ahead = self.ctquiz.desk.count_for_today()
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot save: {reason(error)}. Nothing answered is lost.", "error")
            return
        if not ahead:
            self.tell("No review is dated ahead.")
            return
        self.on_screen_resume()
        self.tell(f"{several(ahead, 'review')} of a wrong clock now of today.")

    def action_stats(self) -> None:
        """Show what the past and the coming days are like."""
        if self.rows:
            self.ctquiz.show_stats(self.rows[0].banks)

    def action_leave(self) -> None:
        """Leave ctquiz."""
        self.app.exit()


def _line(row: Row, chosen: bool, name: int, number: int) -> Content:
    colour = "$text-warning" if row.banks else "$text-error"
    mark = Content.styled("! ", colour) if row.problems else Content("  ")
    if chosen:
        mark = Content.styled("▸ ", "$primary")
    if not row.banks and row.volume is not None:
        errors = f"  {several(row.problems, 'error')}"
        said = cut(row.title, name + 3 * number - len(errors)) + errors
        return Content.assemble(mark, (said, colour))
    counts = row.counts
    cells = [f"{value or '·':>{number}}" for value in (counts.due, counts.new)]
    today = f"{counts.today or '·':>{number}}"
    title = styled(fitted(row.title, name), "bold" if chosen else "")
    return Content.assemble(mark, title, "".join(cells), (today, "bold" if counts.today else ""))


def _empty() -> Content:
    what = "A bank is a file of facts. ctquiz asks you for them, and asks again"
    return stacked(
        [
            Content.styled("No banks here yet.", "bold"),
            NOTHING,
            Content(f"{what} just before you would forget."),
        ]
    )
