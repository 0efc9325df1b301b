"""The items of a list are typed one by one, and checked all at once."""

from string import printable
from typing import ClassVar

from msgspec.structs import replace

from ctquiz.bank.answer.verdict import JOINT, Sign
from ctquiz.bank.model import AllOf, InOrder
from ctquiz.screens.actions.action import Hint
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Clear, Enter, Press
from ctquiz.screens.answering.signs import (
    THE_ANSWER,
    judged_row,
    lead,
    quiet,
    sign_of,
    total,
)
from ctquiz.screens.draw import GUTTER, Entry, styled
from ctquiz.study.state import Answer, Outcome


class Listing(Area, frozen=True):
    """Items are typed into a field below those that were named already."""

    ABOUT: ClassVar[str] = (
        "Type one item after the other, each with enter; enter alone checks the list, or "
        "shows it where nothing is typed. Letters are typed here, so other keys go by "
        "their second names."
    )

    items: tuple[str, ...] = ()

    FIELD_AT: ClassVar[int | None] = GUTTER

    @property
    def own_keys(self) -> str:
        """All that can be typed."""
        return printable

    @property
    def last(self) -> str:
        """The item that was named last."""
        return self.items[-1] if self.items else ""

    def pressed(self, press: Press) -> Taken:
        """Enter names what was typed, or ends the list; an item can be taken back."""
        match press:
            case Enter(typed) if typed.strip():
                return replace(self, items=(*self.items, typed.strip()))
            case Enter() if self.items:
                # The last line break tells one item from several in a line.
                return Answer("\n".join(self.items) + "\n")
            case Clear() if self.items:
                return replace(self, items=self.items[:-1])
            case _:
                return None

    def asked(self, width: int) -> Look:  # noqa: ARG002
        """What was named so far, and how much there is to name."""
        named = f", {len(self.items)} named" if self.items else ""
        rows = [_row(number, item) for number, item in enumerate(self.items, 1)]
        return Look(rows, told=quiet(f"{self.question.wanted}{named}"))

    def holding(self, given: str) -> "Listing":
        """With those items named."""
        return replace(self, items=tuple(given.split(JOINT)))

    def revealed(self, width: int) -> Look:  # noqa: ARG002
        """The items, each on a row of its own."""
        answer = self.question.blank.answer
        assert isinstance(answer, AllOf | InOrder), "only a list is asked for item by item"
        rows = [_row(number, item.shown, "bold") for number, item in enumerate(answer.items, 1)]
        return Look(rows, told=quiet(THE_ANSWER))

    def judged(self, outcome: Outcome, width: int) -> Look:
        """What was named, each with its verdict, then what was not."""
        rows = outcome.verdict.rows
        if not rows:
            return self.revealed(width)
        entries = []
        for number, row in enumerate(rows, 1):
            bold = "bold " if row.sign in (Sign.RIGHT, Sign.MISSING) else ""
            text = styled(row.text, f"{bold}{sign_of(row.sign)[1]}")
            label = "" if row.sign is Sign.MISSING else str(number)
            entries.append(judged_row(row, label, text))
        return Look(entries, told=total(outcome))

    def keys(self, typed: str) -> list[Hint]:
        """Enter adds an item, then checks the list."""
        if typed.strip():
            return [Hint("enter", "add", rank=0)]
        if self.items:
            return [Hint("enter", "check", rank=0), Hint("bksp", "take back")]
        return [Hint("enter", "show", rank=0)]

    def placeholder(self, wide: bool) -> str:
        """What enter does."""
        if self.items:
            return f"{'type ' if wide else ''}the next; enter alone checks"
        return f"{'type ' if wide else ''}an item; enter alone shows all"


def _row(number: int, item: str, style: str = "") -> Entry:
    return Entry(lead(sign_of(None), str(number)), styled(item, style))
