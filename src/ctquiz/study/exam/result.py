"""What an exam came to: a point for each question, by topic too."""

from collections.abc import Sequence

from msgspec import Struct

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.model import Key
from ctquiz.study.exam.state import Exam, Numbered

UNTAGGED = "no tag"
"""The topic of facts without one."""


class Score(Struct, frozen=True):
    """So many right of so many."""

    right: int
    of: int

    @property
    def percent(self) -> int:
        """The part that is right, never rounded up: who just failed must not read a pass."""
        return 100 * self.right // self.of if self.of else 0


def needed(total: int, passing: int) -> int:
    """The points that pass, of so many, where so many percent do."""
    return -(-total * passing // 100)


def score(questions: Sequence[Numbered]) -> Score:
    """A point for what is right or close; what has no answer is wrong."""
    return Score(sum(map(is_right, questions)), len(questions))


def is_right(one: Numbered) -> bool:
    """Whether it has its point."""
    return one.given is not None and one.given.word is not Word.WRONG


def passed(exam: Exam) -> bool:
    """Whether that is enough."""
    found = score(exam.questions)
    return found.of > 0 and found.right >= needed(found.of, exam.terms.passing)


def topics(exam: Exam) -> list[tuple[str, Score]]:
    """The score by tag, weakest first; a fact of several tags counts in each.

    Nothing where there are no tags to tell.
    """
    by_tag: dict[str, list[Numbered]] = {}
    for one in exam.questions:
        for tag in one.question.fact.tags or (UNTAGGED,):
            by_tag.setdefault(tag, []).append(one)
    if by_tag.keys() <= {UNTAGGED}:
        return []
    found = [(tag, score(of)) for tag, of in by_tag.items()]
    return sorted(found, key=lambda one: (one[1].right / one[1].of, -one[1].of, one[0]))


def missed(exam: Exam) -> tuple[Key, ...]:
    """What was wrong or left open."""
    return tuple(one.question.key for one in exam.questions if not is_right(one))
