"""Words are typed: they stay where the field was, letter above letter over the answer."""

from string import printable
from typing import ClassVar, Final

from msgspec.structs import replace
from textual.content import Content

from ctquiz.bank.answer.difference import difference
from ctquiz.bank.answer.verdict import Word
from ctquiz.screens.actions.action import Hint
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.differing import pointers, underlined
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Clear, Enter, Press
from ctquiz.screens.answering.signs import SIGNS, THE_ANSWER, YOURS, cursor, in_full, lead, sign_of
from ctquiz.screens.draw import MARK, Entry, cut, styled, wraps
from ctquiz.study.state import Answer, Outcome

_SHOWN: Final = 160
"""Cells of a typed answer that are shown again: the right one below it must stay in sight."""


class Typing(Area, frozen=True):
    """The answer is typed into a field; `given` is what was typed before."""

    ABOUT: ClassVar[str] = (
        "Type the answer and press enter; enter alone shows it. Case, accents, articles "
        "and spacing do not decide. Letters are typed here, so other keys go by their "
        "second names."
    )

    FIELD_AT: ClassVar[int | None] = MARK

    given: str = ""

    @property
    def own_keys(self) -> str:
        """All that can be typed."""
        return printable

    @property
    def last(self) -> str:
        """What was typed before."""
        return self.given

    def pressed(self, press: Press) -> Taken:
        """Enter sends what was typed; what was typed before can be taken back."""
        match press:
            case Clear() if self.given:
                return replace(self, given="")
            case Enter(typed) if typed.strip():
                return Answer(typed)
            case _:
                return None

    def asked(self, width: int) -> Look:  # noqa: ARG002
        """Nothing but the field."""
        return Look()

    def holding(self, given: str) -> "Typing":
        """With that typed before."""
        return replace(self, given=given)

    def kept(self, width: int) -> Look:  # noqa: ARG002
        """What was typed, where the field was."""
        text = styled(cut(self.given, _SHOWN), "bold")
        return Look([Entry(lead(cursor(True), room=0), text, styled(YOURS, "$quiet"))], MARK)

    def revealed(self, width: int) -> Look:  # noqa: ARG002
        """The answer, where the field was."""
        return Look([_below(styled(self.question.right), THE_ANSWER)], MARK)

    def judged(self, outcome: Outcome, width: int) -> Look:
        """What was typed over the answer."""
        verdict, right = outcome.verdict, self.question.right
        if not verdict.given:
            return self.revealed(width)
        if outcome.judged is Word.CLOSE and verdict.nearest:
            rows = self._near_miss(outcome, width)
        else:
            rows = [_given(outcome, styled(cut(verdict.given, _SHOWN)))]
        if right not in (verdict.given, verdict.nearest):
            rows.append(_below(styled(right), THE_ANSWER))
        return Look(rows, MARK)

    def _near_miss(self, outcome: Outcome, width: int) -> list[Entry]:
        """What was typed, and below it what it came near to, with ^ where that differs."""
        given, nearest = outcome.verdict.given, outcome.verdict.nearest
        differs = difference(given, nearest, self.question.bank.language)
        said = THE_ANSWER if nearest == self.question.right else "also accepted"
        rows = [
            _given(outcome, underlined(given, differs.given)),
            _below(underlined(nearest, differs.nearest), said),
        ]
        # A letter too many stands in what was typed alone.
        where = (nearest, differs.nearest) if differs.nearest else (given, differs.given)
        if not wraps(rows, MARK, width):
            rows.append(
                Entry(lead(sign_of(None), room=0), styled(pointers(*where), "$text-warning"))
            )
        return rows

    def keys(self, typed: str) -> list[Hint]:  # noqa: ARG002
        """Enter checks it."""
        return [Hint("enter", "check", rank=0)]

    def placeholder(self, wide: bool) -> str:
        """What enter does."""
        return f"{'type ' if wide else ''}the answer; enter alone shows it"


def _given(outcome: Outcome, text: Content) -> Entry:
    word = outcome.verdict.word
    sign, colour = SIGNS[word]
    style = f"bold {colour}" if word is Word.RIGHT else colour
    comment = styled(in_full(outcome), colour)
    return Entry(lead((sign, colour), room=0), text.stylize_before(style), comment)


def _below(text: Content, said: str) -> Entry:
    comment = styled(said, "$quiet")
    return Entry(lead(sign_of(None), room=0), text.stylize_before("bold"), comment)
