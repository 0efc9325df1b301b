"""Before an exam: how long it is to be and of what, or to go on with the one that waits."""

import sqlite3
from collections.abc import Collection, Sequence
from typing import ClassVar, Final

from msgspec.structs import replace
from textual.binding import BindingType
from textual.content import Content

from ctquiz import exams
from ctquiz.bank.model import Bank
from ctquiz.errors import CtquizError
from ctquiz.exams import Offer, Waiting, Wish
from ctquiz.figures.calendar import date_of
from ctquiz.memory.day import day_of
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP
from ctquiz.screens.actions.exam import ANEW, BACK, BEGIN, TERMS
from ctquiz.screens.draw import MARK, NOTHING, cut, stacked, styled
from ctquiz.screens.exam.draft import ROWS, Draft, Row
from ctquiz.screens.page import TextPage, bound, reason
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.words import left_out, standing, telling, title

_LABEL: Final = 12
_VALUE: Final = 8


class TermsPage(TextPage):
    """What an exam on some banks is to be, at first on a `tag`; `known` are all banks' ids."""

    ACTIONS: ClassVar[tuple[Action, ...]] = TERMS
    BINDINGS: ClassVar[list[BindingType]] = bound(TERMS)

    def __init__(
        self, banks: Sequence[Bank], title: str, known: Collection[str], tag: str | None
    ) -> None:
        super().__init__()
        self.banks = banks
        self.title_of_banks = title
        self.known = known
        self.waiting: Waiting | None = None
        self.giving_up: Waiting | None = None
        self._offers: dict[str | None, Offer] = {}
        tags = sorted({tag for bank in banks for fact in bank.facts for tag in fact.tags})
        self.draft = Draft.of(Wish(tag=tag), tuple(tags))

    def on_mount(self) -> None:
        """See whether an exam waits, and draw a seed."""
        wish = replace(self.draft.wish, seed=exams.any_seed(self.ctquiz.desk))
        self.draft = Draft.of(wish, self.draft.tags)
        try:
            self.waiting = exams.waiting(self.ctquiz.desk, self.banks, lambda: self.known)
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot look for exams: {reason(error)}.", "error")

    def head(self) -> tuple[str, str, float]:
        """What is examined; an exam that waits has banks of its own."""
        banks = title(self.waiting.exam) if self.waiting else self.title_of_banks
        return f"Exam · {banks}", "", 0.0

    def text(self, width: int) -> Content:
        """The exam that waits; else what can be chosen, and what there is to ask."""
        if self.waiting is not None:
            told = _told(self.waiting, self.ctquiz.desk.rules.rollover)
            return stacked([line for one in told for line in one.wrap(width)])
        offer = self._offer()
        lines = [_row(self.draft, row, offer, width) for row in ROWS]
        said = [f"{offer.suspended} suspended left out."] if offer.suspended else []
        if warning := telling(offer.facts, min(self.draft.wish.number, offer.blanks)):
            said.append(warning)
        if said:
            lines += [NOTHING, *styled(" ".join(said), "$quiet").wrap(width)]
        return stacked(lines)

    def _offer(self) -> Offer:
        tag = self.draft.tag
        if tag not in self._offers:
            self._offers[tag] = exams.offer(self.ctquiz.desk, self.banks, tag)
        return self._offers[tag]

    def footer(self) -> Sequence[Hint]:
        """Begin, or go on."""
        ending = [hint(HELP), hint(BACK)]
        if self.waiting is not None:
            return [hint(BEGIN, "go on"), hint(ANEW), *ending]
        typed = [] if self.draft.row is Row.TAG else [Hint("0-9", "type")]
        return [hint(BEGIN), Hint("j/k", "move"), Hint("h/l", "less, more"), *typed, *ending]

    def _change(self, draft: Draft) -> None:
        if self.waiting is None:
            self.draft = draft
            self.refresh_page()

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self._change(self.draft.moved(by))

    def action_change(self, by: int) -> None:
        """More or less of what ▸ is at."""
        self._change(self.draft.changed(by))

    def action_figure(self, figure: int) -> None:
        """Type a digit."""
        self._change(self.draft.figured(figure))

    def action_erase(self) -> None:
        """Take the last one back."""
        self._change(self.draft.erased())

    def action_anew(self) -> None:
        """Choose the terms of another exam; the one that waits goes when that begins."""
        if self.waiting is not None:
            self.giving_up, self.waiting = self.waiting, None
            self.refresh_page()

    def action_begin(self) -> None:
        """Begin, or go on."""
        try:
            kept = self._begun()
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot begin: {reason(error)}.", "error")
        else:
            self.ctquiz.show_exam(kept)

    def _begun(self) -> KeptExam:
        desk = self.ctquiz.desk
        if self.waiting is not None:
            return exams.gone_on(desk, self.banks, self.waiting)
        kept = exams.begun(desk, self.banks, self.draft.wish)
        if self.giving_up is not None:
            exams.given_up(desk, self.giving_up)
        return kept


def _told(waiting: Waiting, rollover: int) -> list[Content]:
    day = date_of(day_of(waiting.left.began, rollover))
    lines = [
        Content.styled("An exam waits.", "bold"),
        NOTHING,
        Content(f"{standing(waiting.exam)}, begun on {day.day} {day:%B}."),
    ]
    gone = left_out(waiting.exam)
    return [*lines, Content.styled(gone, "$quiet")] if gone else lines


def _row(draft: Draft, row: Row, offer: Offer, width: int) -> Content:
    here = row is draft.row
    mark = Content.styled("▸ ", "$primary") if here else Content(" " * MARK)
    value, said = _worded(draft, row, offer)
    shown = cut(value, width - MARK - _LABEL)
    said = f"   {said}" if said else ""
    # What there is to say of a value must not push the rows apart.
    said = said if MARK + _LABEL + _VALUE + len(said) <= width else ""
    return Content.assemble(
        mark,
        (f"{row.value:<{_LABEL}}", "bold" if here else ""),
        (f"{shown:<{_VALUE}}", "bold" if here else ""),
        (said, "$quiet"),
    )


def _worded(draft: Draft, row: Row, offer: Offer) -> tuple[str, str]:
    """A row's value, and what there is to say of it."""
    if row is Row.TAG:
        return draft.tag or "any", ""
    value = draft.values[row]
    match row:
        case Row.NUMBER:
            return str(value), f"of {offer.blanks}"
        case Row.MINUTES:
            return (str(value), "") if value else ("·", "no limit")
        case Row.SEED:
            return str(value), "the same seed draws the same questions"
        case _:
            return f"{value} %", ""
