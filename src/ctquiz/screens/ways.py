"""The ways between the pages: which of them a page leads to, and what it hands over.

A page is imported when it shows: the first card does without all others.
"""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank
from ctquiz.desk import EVERYTHING
from ctquiz.figures.calendar import date_of
from ctquiz.library import Volume
from ctquiz.screens.page import Page
from ctquiz.screens.program import Program
from ctquiz.study.deal import Selection
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Finished

if TYPE_CHECKING:
    from ctquiz.screens.actions.table import Keys
    from ctquiz.study.exam.kept import KeptExam
    from ctquiz.study.search.row import Row


class Ways(Program):
    """The program as far as it leads from page to page; `flip` asks nobody to type."""

    flip: bool

    def _onto(self, page: Page) -> None:
        """Show a page above the one that is shown; what was said in passing was said there."""
        self.clear_notifications()
        self.push_screen(page)

    def review(self, sitting: Sitting) -> Page:
        """The page that asks what a sitting asks."""
        from ctquiz.screens.review import ReviewPage  # noqa: PLC0415

        return ReviewPage(sitting, self.flip)

    def date_of_today(self) -> str:
        """The study day in words."""
        day = date_of(self.desk.today)
        return f"{day:%A} {day.day} {day:%B}"

    def study(self, banks: Sequence[Bank], selection: Selection = EVERYTHING) -> bool:
        """Begin a sitting on these banks; False where nothing is to be asked."""
        sitting = self.desk.study(banks, selection)
        if sitting is not None:
            self._onto(self.review(sitting))
        return sitting is not None

    def show_summary(self, sitting: Sitting) -> None:
        """The sitting is over; one without an answer leads straight home."""
        outcomes = sitting.session.outcomes
        if not outcomes:
            self.go_home()
            return
        from ctquiz.screens.summary import SummaryPage  # noqa: PLC0415

        spent = self.desk.clock().at - outcomes[0].asking.since.at
        self.switch_screen(SummaryPage(sitting, max(1, round(spent / 60_000))))

    def show_review(self, sitting: Sitting) -> None:
        """In place of the page that is shown: what a sitting asks, or that nothing is left to."""
        if isinstance(sitting.session.phase, Finished):
            self.show_summary(sitting)
        else:
            self.switch_screen(self.review(sitting))

    def show_exam_terms(
        self, banks: Sequence[Bank], title: str, known: Collection[str], tag: str | None
    ) -> None:
        """What an exam on these banks, or a tag of theirs, is to be."""
        from ctquiz.screens.exam.terms import TermsPage  # noqa: PLC0415

        self._onto(TermsPage(banks, title, known, tag))

    def show_exam(self, kept: "KeptExam") -> None:
        """Ask an exam's questions."""
        self.switch_screen(self.exam(kept))

    def exam(self, kept: "KeptExam") -> Page:
        """The page that asks an exam's questions."""
        from ctquiz.screens.exam.asking import ExamPage  # noqa: PLC0415

        return ExamPage(kept)

    def show_exam_end(self, kept: "KeptExam", why: str) -> None:
        """What an exam came to."""
        from ctquiz.screens.exam.end import ExamEndPage  # noqa: PLC0415

        self.switch_screen(ExamEndPage(kept, why))

    def go_home(self) -> None:
        """Home, which counts anew; also where the command began with a sitting."""
        if any(isinstance(page, Page) and page.IS_HOME for page in self.screen_stack[:-1]):
            self.pop_screen()
        else:
            self.switch_screen(self.home())

    def home(self) -> Page:
        """The page of all known banks."""
        from ctquiz.screens.home.page import HomePage  # noqa: PLC0415

        return HomePage()

    def show_help(self, keys: "Keys", about: str) -> None:
        """What a page's keys do, after what is to be said about its state."""
        from ctquiz.screens.reading import HelpPage  # noqa: PLC0415

        self._onto(HelpPage(keys, about))

    def show_settings(self) -> None:
        """What can be set."""
        from ctquiz.screens.settings.page import SettingsPage  # noqa: PLC0415

        self._onto(SettingsPage())

    def show_source(self, question: Question) -> None:
        """Where the fact of a question stands."""
        from ctquiz.screens.source import SourcePage  # noqa: PLC0415

        self._onto(SourcePage(question))

    def show_info(self, question: Question) -> None:
        """What happened to the blanks of a question's fact, the one that it asks for first."""
        from ctquiz.memory.lookup import known_of  # noqa: PLC0415
        from ctquiz.study.search.row import rows_of_facts  # noqa: PLC0415

        found = known_of(self.desk.log, question.key.whole)
        rows = rows_of_facts(question.bank, [question.fact], found)
        self.show_history(rows, next(row for row in rows if row.blank.name == question.blank.name))

    def show_stats(self, banks: Sequence[Bank]) -> None:
        """What the past and the coming days of these banks are like."""
        from ctquiz.screens.stats.page import StatsPage  # noqa: PLC0415

        self._onto(StatsPage(banks))

    def show_problems(self, volume: Volume) -> None:
        """What is wrong in a bank."""
        from ctquiz.screens.reading import ProblemsPage  # noqa: PLC0415

        self._onto(ProblemsPage(volume))

    def show_browse(self) -> None:
        """All facts, and what to look for among them."""
        self._onto(self.browse(""))

    def browse(self, query: str) -> Page:
        """The page of what is looked for."""
        from ctquiz.screens.browse import BrowsePage  # noqa: PLC0415

        return BrowsePage(self.desk, query)

    def show_history(self, rows: "Sequence[Row]", at: "Row") -> None:
        """What happened to the blanks of a fact, one of them first."""
        from ctquiz.screens.history import HistoryPage  # noqa: PLC0415

        self._onto(HistoryPage(rows, at))
