"""The page of a fact's source: the passage, its words lit up, or where it stands."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content

from ctquiz.bank.answer.plainly import straight
from ctquiz.bank.forms import Question
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import SCROLL
from ctquiz.screens.actions.reading import CLOSE, SOURCE_PAGE
from ctquiz.screens.draw import NOTHING, stacked, styled
from ctquiz.screens.page import bound, reason
from ctquiz.screens.reading import ReadingPage
from ctquiz.shown import visible
from ctquiz.study.words import found_at, sources

if TYPE_CHECKING:  # it would bring the proofs along, and few learners have a document
    from ctquiz.documents.passage import Lit

_BAR = "│ "
_EXCERPT_LINES = 3


class SourcePage(ReadingPage):
    """Where a fact stands; its document is read beside the program, which goes on."""

    ACTIONS: ClassVar[tuple[Action, ...]] = SOURCE_PAGE
    BINDINGS: ClassVar[list[BindingType]] = bound(SOURCE_PAGE)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self._is_reading = False
        self._failed = ""

    def on_mount(self) -> None:
        """Read; what is known shows meanwhile."""
        if self.ctquiz.desk.bookcase.has(self.question.bank):
            self._is_reading = True
            self.run_worker(self._read, thread=True, exit_on_error=False)

    def _read(self) -> None:
        try:
            self.ctquiz.desk.bookcase.read(self.question.bank)
        except Exception as error:
            self._failed = reason(error)
        self._is_reading = False
        self.app.call_from_thread(self.refresh_page)

    def head(self) -> tuple[str, str, float]:
        """The bank whose source it is."""
        return f"Source · {self.question.bank.title}", "", 0.0

    def footer(self) -> Sequence[Hint]:
        """Back, down, up."""
        return [hint(CLOSE), *map(hint, SCROLL[:2])]

    def text(self, width: int) -> Content:
        """Every passage under its place; without a document the places alone, and what to do."""
        bookcase, bank = self.ctquiz.desk.bookcase, self.question.bank
        found = () if self._is_reading else bookcase.passages(bank, self.question.fact)
        parts = [_passage(self.question, one, width) for one in found]
        if not parts:
            parts = [stacked([Content(visible(one)) for one in sources(self.question)])]
            parts.append(styled(self._why_nothing(), "$quiet"))
        return Content("\n\n").join(parts)

    def _why_nothing(self) -> str:
        if self._is_reading:
            return "Reading the document …"
        if self._failed:
            return f"Its document cannot be read: {self._failed}"
        why = self.ctquiz.desk.bookcase.why_nothing(self.question.bank)
        return f"{why[0].upper()}{why[1:]}." if why.startswith("its") else f"{why}."


def _passage(question: Question, one: "Lit", width: int) -> Content:
    where = styled(found_at(question.bank, one), "bold")
    title = straight(question.bank.source(one.source).title).casefold()
    above = one.passage.heading or ""
    has_heading = above and not straight(above).casefold().startswith(title)
    heading = [styled(above, "$quiet")] if has_heading else []
    worry = [styled(one.why, "$text-warning")] if one.why else []
    whole = _lit(one, 0, len(one.passage.text))
    return stacked([where, *heading, *worry, NOTHING, *_barred(whole, width)])


def excerpt(one: "Lit", width: int) -> list[Content]:
    """The sentence of a passage in at most three lines; above it what is wrong with its proof."""
    worry = [styled(one.why, "$text-warning")] if one.why else []
    lines = _barred(_lit(one, *one.sentence), width)
    if len(lines) > _EXCERPT_LINES:
        lines = [*lines[: _EXCERPT_LINES - 1], lines[_EXCERPT_LINES - 1].truncate(width - 1)]
        lines[-1] = Content.assemble(lines[-1], "…")
    return [*worry, *lines]


def _barred(text: Content, width: int) -> list[Content]:
    bar = Content.styled(_BAR, "$faint")
    return [Content.assemble(bar, line) for line in text.wrap(max(1, width - len(_BAR)))]


def _lit(one: "Lit", start: int, end: int) -> Content:
    """A stretch of a passage: its sentence plain, its words bold, what stands around it quiet."""
    text = one.passage.text
    marks = sorted({start, end, *one.sentence, *(edge for span in one.words for edge in span)})
    edges = [mark for mark in marks if start <= mark <= end]
    pieces = [(visible(text[at:to]), _style(one, at)) for at, to in pairwise(edges)]
    return Content.assemble(*pieces)


def _style(one: "Lit", at: int) -> str:
    if any(start <= at < end for start, end in one.words):
        return "bold $primary"
    return "" if one.sentence[0] <= at < one.sentence[1] else "$quiet"
