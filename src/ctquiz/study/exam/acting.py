"""An exam as a pure state machine: (state, action, now) → (state, what is to be kept).

What is to be kept comes out in its order: an answer that replaces another is kept before that one
is undone, so that no moment is without it.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ctquiz.bank.answer.verdict import Unclear, Verdict, Word
from ctquiz.bank.forms import Chance, Question, fitting, question
from ctquiz.bank.model import Form, Key
from ctquiz.memory.event import Body, Mode, Review, Sat, Void
from ctquiz.memory.live import Answered
from ctquiz.study.deal import Ready
from ctquiz.study.exam.drawn import Drawn
from ctquiz.study.exam.state import (
    PASSING,
    Action,
    Exam,
    Flag,
    Given,
    HandIn,
    Lots,
    Numbered,
    Pause,
    Terms,
    ToOpen,
    Turn,
)
from ctquiz.study.rating import rating_of
from ctquiz.study.session import LONGEST_ANSWER
from ctquiz.study.state import Answer, NotNow, Now

Acted = tuple[Exam, tuple[Body, ...]]


def begin(sitting: bytes, terms: Terms, drawn: Drawn, lots: Lots, now: Now) -> Acted:
    """An exam on what was drawn, its first question shown."""
    questions = tuple(
        Numbered(number, question(one.bank, one.fact, one.blank, form, _lot(terms, number, lots)))
        for number, (one, form) in enumerate(drawn, 1)
    )
    begun = Sat(
        sitting,
        mode=Mode.EXAM,
        seed=terms.seed,
        minutes=terms.minutes,
        passing=terms.passing,
        questions=tuple((one.question.key, one.question.form) for one in questions),
        spent=0,
    )
    return Exam(sitting, terms, questions, now.moment, now.moment), (begun,)


def _lot(terms: Terms, number: int, lots: Lots) -> Chance:
    """One for each question: what becomes of the others leaves its options where they are."""
    return lots(f"{terms.seed} {number}")


def resumed(
    sat: Sat, answered: Iterable[Answered], pool: Mapping[Key, Ready], lots: Lots, now: Now
) -> Acted:
    """An exam as it was left, at its first question without an answer.

    `sat` has all that was said of it, `answered` the answers given in it, oldest first: of a
    question that was answered twice without an undo between, the later one counts.
    """
    terms = Terms(sat.seed or 0, sat.minutes, sat.passing or PASSING)
    given = {
        one.review.key: Given(one.event.id, one.review.answer or "", Word(one.review.verdict))
        for one in answered
    }
    drawn = sat.questions or ()
    questions = tuple(
        Numbered(number, asked, given.get(key), number in (sat.flagged or ()))
        for number, (key, form) in enumerate(drawn, 1)
        if (asked := _found(pool.get(key), form, _lot(terms, number, lots))) is not None
    )
    exam = Exam(
        sat.sitting,
        terms,
        questions,
        began=now.moment,
        since=now.moment,
        spent=sat.spent or 0,
        seen=max((place for place, one in enumerate(questions) if _is_touched(one)), default=0),
        gone=len(drawn) - len(questions),
    )
    first = next((place for place, one in enumerate(questions) if one.given is None), 0)
    return _shown(exam, first, now), (Sat(sat.sitting, spent=exam.spent),)


def _found(ready: Ready | None, form: Form, chance: Chance) -> Question | None:
    """The question again; None where its bank has no such blank, or not in that form."""
    if ready is None or form not in fitting(ready.fact, ready.blank):
        return None
    return question(ready.bank, ready.fact, ready.blank, form, chance)


def _is_touched(one: Numbered) -> bool:
    return one.given is not None or one.flagged


def act(exam: Exam, action: Action, now: Now) -> Acted:
    """The next state, and what is to be kept before it is shown. Raises NotNow."""
    if exam.over:
        raise NotNow("the exam is over")
    match action:
        case Answer(text):
            return _answer(exam, text, now)
        case Turn(by):
            return _shown(exam, max(0, min(exam.total - 1, exam.at + by)), now), ()
        case ToOpen():
            return _to_open(exam, now), ()
        case Flag():
            return _flag(exam, now)
        case Pause():
            return exam, (Sat(exam.sitting, spent=exam.spent_at(now.moment)),)
        case HandIn():
            spent = exam.spent_at(now.moment)
            over = replace(exam, spent=spent, over=True)
            return over, (Sat(exam.sitting, spent=spent, over=True),)


def _shown(exam: Exam, place: int, now: Now) -> Exam:
    return replace(exam, at=place, seen=max(exam.seen, place), since=now.moment)


def _to_open(exam: Exam, now: Now) -> Exam:
    ahead = [(exam.at + step) % exam.total for step in range(1, exam.total)]
    waiting = (place for place in ahead if _waits(exam.questions[place]))
    place = next(waiting, None)
    if place is None:
        raise NotNow("no other question is open or flagged")
    return _shown(exam, place, now)


def _waits(one: Numbered) -> bool:
    return one.given is None or one.flagged


def _flag(exam: Exam, now: Now) -> Acted:
    flagged = _with(exam, replace(exam.here, flagged=not exam.here.flagged))
    numbers = tuple(one.number for one in flagged.questions if one.flagged)
    said = Sat(exam.sitting, spent=exam.spent_at(now.moment), flagged=numbers)
    return flagged, (said,)


def _answer(exam: Exam, text: str, now: Now) -> Acted:
    """Keep the answer; the same one again is no news."""
    # The first question waits for no checker; the first answer does, for a moment.
    from ctquiz.bank.answer.judge import judge  # noqa: PLC0415

    if not text.strip():
        raise NotNow("an empty line is no answer")
    here = exam.here
    verdict = judge(here.question, text[:LONGEST_ANSWER])
    if isinstance(verdict, Unclear):
        raise NotNow(verdict.hint)
    if here.given is not None and here.given.answer == verdict.given:
        return exam, ()
    given = Given(now.id, verdict.given, verdict.word)
    kept: list[Body] = [_review(exam, verdict, now)]
    if here.given is not None:
        kept.append(Void(here.given.review))
    return _with(exam, replace(here, given=given)), tuple(kept)


def _review(exam: Exam, verdict: Verdict, now: Now) -> Review:
    asked = exam.here.question
    return Review(
        key=asked.key,
        day=now.day,
        mode=Mode.EXAM,
        sitting=exam.sitting,
        form=asked.form,
        options=asked.options,
        answer=verdict.given,
        verdict=verdict.word,
        score=verdict.score,
        hints=0,
        rating=rating_of(verdict.word),
        days=0,
        base=None,
        asked=now.rules.retention,
        ms=max(0, now.moment.at - exam.since.at),
    )


def _with(exam: Exam, here: Numbered) -> Exam:
    questions = (*exam.questions[: exam.at], here, *exam.questions[exam.at + 1 :])
    return replace(exam, questions=questions)
