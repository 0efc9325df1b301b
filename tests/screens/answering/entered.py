"""What the tests of areas share: a question of each way, and presses on its area."""

import random
from typing import Any

from textual.content import Content

from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.verdict import Unclear, Verdict
from ctquiz.bank.forms import Question, question
from ctquiz.bank.model import AllOf, Answer, Bank, Blank, Fact, Form, InOrder, Item, Pairs, Text
from ctquiz.memory.interval import Choices
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.placing import Room, placed
from ctquiz.screens.answering.press import Press
from ctquiz.study import state
from ctquiz.study.state import Outcome


class AsWritten(random.Random):
    """Chance that changes nothing."""

    def shuffle(self, x: Any) -> None:
        """Leave it as it is."""


def asked(answer: Answer, form: Form, *wrong: str) -> Question:
    """A question with this answer, its options in the order of the bank."""
    blank = Blank("answer", answer, ask="What?", wrong=wrong)
    fact = Fact("a-fact", (blank,))
    return question(Bank("b", "B", (fact,)), fact, blank, form, AsWritten())


def items(*shown: str) -> tuple[Item, ...]:
    return tuple(Item(one) for one in shown)


def some(*right: str, wrong: tuple[str, ...] = ("x", "y")) -> Question:
    return asked(AllOf(items(*right)), Form.CHOICE, *wrong)


def list_of(*right: str) -> Question:
    return asked(AllOf(items(*right)), Form.LIST)


def order_of(*right: str) -> Question:
    """Shown with the first item last: never in the right order."""
    return asked(InOrder(items(*right)), Form.ORDER)


def pairs_of(**pairs: str) -> Question:
    return asked(Pairs(tuple(pairs.items())), Form.MATCH)


def words_of(shown: str, *accept: str) -> Question:
    return asked(Text(shown, accept=accept), Form.ASK)


def pressed(area: Area, *presses: Press) -> Taken:
    """What these make of it, one after the other; what means nothing changes nothing."""
    taken: Taken = area
    for press in presses:
        assert isinstance(taken, Area), f"{press} comes after the answer"
        done = taken.pressed(press)
        if done is None and press is presses[-1]:
            return None
        taken = taken if done is None else done
    return taken


def after(area: Area, *presses: Press) -> Area:
    """The area after these, which are no answer."""
    taken = pressed(area, *presses)
    assert isinstance(taken, Area), taken
    return taken


def answer(area: Area, *presses: Press) -> str | None:
    """What these answer; None where they answer nothing."""
    taken = pressed(area, *presses)
    return taken.text if isinstance(taken, state.Answer) else None


def verdict_on(question: Question, text: str) -> Verdict:
    judged = judge(question, text)
    assert not isinstance(judged, Unclear), judged.hint
    return judged


def outcome_of(question: Question, text: str) -> Outcome:
    """What becomes of a question that is answered so."""
    return judged_as(question, verdict_on(question, text))


def judged_as(question: Question, verdict: Verdict) -> Outcome:
    """What becomes of a question with this verdict; who asked, and when, is no matter here."""
    asking: Any = state.Asking(card=None, question=question, since=None)  # type: ignore[arg-type]
    taken: Any = None
    return Outcome(b"", asking, verdict, verdict.word, 3, Choices(0, 1, 2, 3), taken, 0.9)


def lines(look: Look, width: int = 72, height: int = 24) -> list[str]:
    """The rows and what stands below them, a line each, blank ones left out."""
    shown = placed(look, Room(width, height - 10, height))
    return [line.rstrip() for part in _parts(shown) for line in part.plain.split("\n") if line]


def _parts(shown: Any) -> list[Content]:
    return [part for part in (shown.rows, shown.options, shown.told, shown.pinned) if len(part)]
