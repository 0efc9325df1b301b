"""What a page may ask of the program: the pages know this of it, and it knows the pages."""

from abc import abstractmethod
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from textual.app import App

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank
from ctquiz.desk import EVERYTHING, Desk
from ctquiz.library import Volume
from ctquiz.screens.keymap import Keymap
from ctquiz.settings.values import Look
from ctquiz.study.deal import Selection
from ctquiz.study.sitting import Sitting

if TYPE_CHECKING:  # few sittings are exams, or need help
    from ctquiz.screens.actions.table import Keys
    from ctquiz.study.exam.kept import KeptExam
    from ctquiz.study.search.row import Row


class Program(App[None]):
    """The program as its pages see it."""

    desk: Desk
    keymap: Keymap
    is_shown: bool = False
    """Whether the first paint is over: what takes long waits for it."""

    @abstractmethod
    def date_of_today(self) -> str:
        """The study day in words."""

    @abstractmethod
    def study(self, banks: Sequence[Bank], selection: Selection = EVERYTHING) -> bool:
        """Begin a sitting on these banks; False where nothing is to be asked."""

    @abstractmethod
    def show_summary(self, sitting: Sitting) -> None:
        """The sitting is over; one without an answer leads straight home."""

    @abstractmethod
    def show_review(self, sitting: Sitting) -> None:
        """Ask what a sitting asks, in place of the page that is shown."""

    @abstractmethod
    def show_exam_terms(
        self, banks: Sequence[Bank], title: str, known: Collection[str], tag: str | None
    ) -> None:
        """What an exam on these banks, or a tag of theirs, is to be; `known` are all banks' ids."""

    @abstractmethod
    def show_exam(self, kept: "KeptExam") -> None:
        """Ask an exam's questions, in place of the page that is shown."""

    @abstractmethod
    def show_exam_end(self, kept: "KeptExam", why: str) -> None:
        """What an exam came to, and why it is over where nobody handed it in."""

    @abstractmethod
    def go_home(self) -> None:
        """Home, which counts anew."""

    @abstractmethod
    def show_settings(self) -> None:
        """What can be set."""

    @abstractmethod
    def change_look(self, look: Look) -> None:
        """Draw everything in other colours from now on."""

    @abstractmethod
    def show_help(self, keys: "Keys", about: str) -> None:
        """What a page's keys do, after what is to be said about its state."""

    @abstractmethod
    def show_source(self, question: Question) -> None:
        """Where the fact of a question stands."""

    @abstractmethod
    def show_info(self, question: Question) -> None:
        """What happened to the blanks of a question's fact, the one that it asks for first."""

    @abstractmethod
    def show_stats(self, banks: Sequence[Bank]) -> None:
        """What the past and the coming days of these banks are like."""

    @abstractmethod
    def show_problems(self, volume: Volume) -> None:
        """What is wrong in a bank."""

    @abstractmethod
    def show_browse(self) -> None:
        """All facts, and what to look for among them."""

    @abstractmethod
    def show_history(self, rows: "Sequence[Row]", at: "Row") -> None:
        """What happened to the blanks of a fact, one of them first."""
