"""One option is chosen, by its number; a claim also by saying true or false."""

from typing import ClassVar

from msgspec.structs import replace

from ctquiz.bank.forms import Way
from ctquiz.screens.actions.action import Hint, hint
from ctquiz.screens.actions.review import FALSE, TRUE
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Digit, Press, Say
from ctquiz.screens.answering.signs import SIGNS, THE_ANSWER, YOURS, counted, cursor, lead, sign_of
from ctquiz.screens.draw import Entry, styled
from ctquiz.study.state import Answer, Outcome

_Comment = tuple[str | None, str]


class Choosing(Area, frozen=True):
    """The answer is one of the options; `chosen` is the one that was given before."""

    ABOUT: ClassVar[str] = (
        "Press the number of the option you think is right; a claim also takes t or f. "
        "Enter alone shows the answer, and you rate yourself."
    )

    chosen: str | None = None

    def pressed(self, press: Press) -> Taken:
        """A number answers at once, and so does a word."""
        match press:
            case Digit(number) if number <= len(self.question.options):
                return Answer(str(number))
            case Say(word) if word in self.question.options and self.question.way is Way.TRUTH:
                return Answer(word)
            case _:
                return None

    def asked(self, width: int) -> Look:  # noqa: ARG002
        """The options with their numbers, none of them preselected."""
        return self._look({})

    def holding(self, given: str) -> "Choosing | None":
        """With that option chosen."""
        return replace(self, chosen=given) if given in self.question.options else None

    def kept(self, width: int) -> Look:  # noqa: ARG002
        """The options with ▸ at the chosen one."""
        rows = [
            _chosen(number, option) if option == self.chosen else _row(number, option, (None, ""))
            for number, option in enumerate(self.question.options, 1)
        ]
        return Look(rows, spaced=True)

    def revealed(self, width: int) -> Look:  # noqa: ARG002
        """The answer marked in its place."""
        return self._look(self._answer())

    def judged(self, outcome: Outcome, width: int) -> Look:  # noqa: ARG002
        """What was chosen and the answer, each marked in its place."""
        chosen = {outcome.verdict.given: (str(outcome.verdict.word), counted(outcome))}
        return self._look(self._answer() | chosen)

    def _answer(self) -> dict[str, _Comment]:
        return {self.question.right: ("right", THE_ANSWER)}

    def _look(self, comments: dict[str, _Comment]) -> Look:
        rows = [
            _row(number, option, comments.get(option, (None, "")))
            for number, option in enumerate(self.question.options, 1)
        ]
        return Look(rows, spaced=True)

    def keys(self, typed: str) -> list[Hint]:  # noqa: ARG002
        """The numbers, or the words."""
        if self.question.way is Way.TRUTH:
            return [hint(TRUE), hint(FALSE)]
        return [Hint(f"1-{len(self.question.options)}", "answer")]


def _chosen(number: int, option: str) -> Entry:
    return Entry(lead(cursor(True), str(number)), styled(option, "bold"), styled(YOURS, "$quiet"))


def _row(number: int, option: str, comment: _Comment) -> Entry:
    name, said = comment
    sign, colour = sign_of(name)
    bold = sign == SIGNS["right"][0]
    text = styled(option, f"bold {colour}" if bold else colour)
    return Entry(lead((sign, colour), str(number)), text, styled(said, colour))
