"""What both faces say of an exam in the same words."""

from typing import Final

from ctquiz.shown import several
from ctquiz.study.exam.result import passed, score
from ctquiz.study.exam.state import Exam

_SECOND: Final = 1_000
_MINUTE: Final = 60
_HOUR: Final = 3_600


def title(exam: Exam) -> str:
    """What is examined."""
    banks = {one.question.bank.id: one.question.bank for one in exam.questions}
    first, *more = [bank.title for bank in banks.values()] or ["nothing"]
    return f"{first} and {len(more)} more" if more else first


def clock(ms: int) -> str:
    """A stretch of time as a clock shows it: 18:40, or 1:02:03."""
    seconds = ms // _SECOND
    hours, minutes, rest = seconds // _HOUR, seconds // _MINUTE % _MINUTE, seconds % _MINUTE
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def counted(exam: Exam) -> str:
    """How far it is: `5 answered · 1 open · 1 flagged (4) · 18 to come`."""
    said = [f"{exam.answered} answered"]
    said += [f"{exam.open} open"] if exam.open else []
    places = ", ".join(map(str, exam.flagged))
    said += [f"{len(exam.flagged)} flagged ({places})"] if places else []
    said += [f"{exam.to_come} to come"] if exam.to_come else []
    return " · ".join(said)


def standing(exam: Exam) -> str:
    """An exam that waits: `5 of 25 answered, 18:40 left`."""
    left = exam.left_at(exam.began)
    said = f"{exam.answered} of {exam.total} answered"
    return said if left is None else f"{said}, {clock(left)} left"


def left_out(exam: Exam) -> str:
    """What was drawn and is in no bank any more; nothing where that is nothing."""
    if not exam.gone:
        return ""
    return f"{several(exam.gone, 'question')} left out: no longer in the bank."


def telling(facts: int, questions: int) -> str:
    """A word where more is asked than there are facts; nothing where each is asked once."""
    if facts >= questions:
        return ""
    return f"Of {several(facts, 'fact')} only: one question may tell another's answer."


def came_to(exam: Exam) -> str:
    """The score: `19 of 25, 76 %. Passed.`"""
    found = score(exam.questions)
    word = "Passed" if passed(exam) else "Not passed"
    return f"{found.right} of {found.of}, {found.percent} %. {word}."
