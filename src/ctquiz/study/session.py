"""A sitting as a pure state machine: (state, action, now) → (state, events).

The faces show `Session.phase` and hand in what the learner does; what is to be kept comes out as
events. A state never changes, so undo is going back to the one before.
"""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from ctquiz.bank.answer.verdict import Unclear, Verdict, Word, of_one
from ctquiz.bank.forms import question
from ctquiz.clock import Moment
from ctquiz.memory.event import Amend, Body, NewEvent, Review, Void
from ctquiz.memory.fsrs import AGAIN
from ctquiz.memory.interval import Choices
from ctquiz.memory.schedule import Step, guess_of, next_days
from ctquiz.study.marking import at_hand, mark_for, marked
from ctquiz.study.rating import worth
from ctquiz.study.state import (
    Action,
    Answer,
    Asking,
    Card,
    Correct,
    Finished,
    Hint,
    Judged,
    Next,
    NotNow,
    Now,
    Outcome,
    Overrule,
    Phase,
    Rate,
    Reveal,
    Revealed,
    Session,
    Skip,
    TakeBack,
    Toggle,
    Undo,
)
from ctquiz.study.undoing import state_before

APART: Final = 5
"""How many other questions stand between a miss and its repeat."""

LONGEST_ANSWER: Final = 8_000
"""Characters of an answer that are looked at and kept: a long list, but no pasted book."""

Stepped = tuple[Session, NewEvent | None]


def begin(sitting: bytes, cards: tuple[Card, ...], now: Now) -> Session:
    """A sitting on these cards, its first question asked."""
    return ask_next(Session(sitting, now.day, cards), now)


def renewed(session: Session, cards: tuple[Card, ...], now: Now) -> Session:
    """The sitting on another study day: its repeats stay, all else that waits is dealt anew.

    A repeat, or a question that still waits for its answer, will be the new day's one of its fact.
    """
    repeats = tuple(card for card in session.waiting if card.repeat)
    asking = at_hand(session.phase)
    held = {card.key.whole for card in repeats}
    if asking and isinstance(session.phase, Asking | Revealed):
        held.add(asking.card.key.whole)
    at_all = asking.card.key if asking else None
    dealt = tuple(card for card in cards if card.key.whole not in held and card.key != at_all)
    return replace(session, day=now.day, waiting=(*repeats, *dealt))


def act(session: Session, action: Action, now: Now) -> Stepped:
    """The next state and the event to be kept before it is shown. Raises NotNow."""
    match action:
        case Answer(text):
            return _answer(session, text, now)
        case Reveal():
            return _reveal(session, now), None
        case Rate(rating):
            return _rate(session, rating, now)
        case Correct(rating):
            return _correct(session, lambda outcome: replace(outcome, rating=rating), now)
        case Overrule(right):
            return _overrule(session, right, now)
        case Hint():
            return _hint(session), None
        case Skip():
            return _skip(session, now), None
        case TakeBack():
            return _take_back(session, now)
        case Next():
            return _go_on(session, now), None
        case Toggle():
            return _toggle(session, action, now)


def ask_next(session: Session, now: Now) -> Session:
    """The sitting at the next of its cards, or at its end."""
    if not session.waiting:
        return replace(session, phase=Finished())
    card, *waiting = session.waiting
    asked = question(card.bank, card.fact, card.blank, card.form, now.chance)
    phase = Asking(card, asked, now.moment)
    return replace(session, waiting=tuple(waiting), phase=phase)


def _answer(session: Session, text: str, now: Now) -> Stepped:
    # The first question waits for no checker; the first answer does, for a moment.
    from ctquiz.bank.answer.judge import judge  # noqa: PLC0415

    asking = _asking(session)
    verdict = judge(asking.question, text[:LONGEST_ANSWER])
    if isinstance(verdict, Unclear):
        raise NotNow(verdict.hint)
    rating = worth(asking, verdict.word)
    guess = guess_of(asking.question.form, asking.question.options, verdict.given)
    choices = _choices(asking, guess, now)
    return _keep(session, asking, verdict, verdict.given, rating, choices, now)


def _reveal(session: Session, now: Now) -> Session:
    asking = _asking(session)
    ms = _thought(asking, now.moment)
    return replace(session, phase=Revealed(asking, _choices(asking, 0.0, now), ms))


def _rate(session: Session, rating: int, now: Now) -> Stepped:
    if isinstance(session.phase, Revealed):
        revealed = session.phase
        verdict = of_one(Word.WRONG if rating == AGAIN else Word.RIGHT, "")
        return _keep(session, revealed.asking, verdict, None, rating, revealed.choices, now)
    return act(session, Correct(rating), now)


def _overrule(session: Session, right: bool, now: Now) -> Stepped:
    def overruled(outcome: Outcome) -> Outcome:
        word = Word.RIGHT if right else Word.WRONG
        verdict = replace(outcome.verdict, word=word)
        return replace(outcome, verdict=verdict, rating=worth(outcome.asking, word))

    return _correct(session, overruled, now)


def _keep(
    session: Session,
    asking: Asking,
    verdict: Verdict,
    answer: str | None,
    rating: int,
    choices: Choices | None,
    now: Now,
) -> Stepped:
    asked, before = asking.question, asking.card.schedule
    ms = session.phase.ms if isinstance(session.phase, Revealed) else _thought(asking, now.moment)
    review = Review(
        key=asked.key,
        day=now.day,
        mode=asking.card.mode,
        sitting=session.sitting,
        form=asked.form,
        options=asked.options,
        answer=answer,
        verdict=verdict.word,
        score=verdict.score,
        hints=int(asking.hinted),
        rating=rating,
        days=choices.of(rating) if choices else 0,
        base=before.last_id if before else None,
        asked=now.rules.retention,
        ms=ms,
    )
    guess = guess_of(review.form, review.options, answer)
    taken = Step(now.id, now.moment.at, review.day, rating, review.days, review.base, guess)
    judged = None if answer is None else verdict.word
    outcome = Outcome(now.id, asking, verdict, judged, rating, choices, taken, review.asked)
    return _settle(session, (*session.outcomes, outcome), Judged(outcome), review, now)


def _correct(session: Session, change: Callable[[Outcome], Outcome], now: Now) -> Stepped:
    """Amend the last answer, whether it is still shown or the next question is."""
    if not session.outcomes:
        raise NotNow("nothing was answered yet")
    old = session.outcomes[-1]
    new = change(old)
    if (new.rating, new.verdict) == (old.rating, old.verdict):
        return session, None
    new = replace(new, taken=replace(new.taken, rating=new.rating, days=new.days))
    verdict = new.verdict.word if new.verdict != old.verdict else None
    amend = Amend(old.review, rating=new.rating, days=new.days, verdict=verdict)
    phase: Phase = Judged(new) if isinstance(session.phase, Judged) else session.phase
    return _settle(session, (*session.outcomes[:-1], new), phase, amend, now)


def _settle(
    session: Session, outcomes: tuple[Outcome, ...], phase: Phase, body: Body, now: Now
) -> Stepped:
    """The state after something was kept: a miss comes back, a pass lets go of its repeat."""
    outcome = outcomes[-1]
    missed, repeat_is_asked = outcome.missed, _asks_for(phase, outcome)
    settled = replace(
        session,
        waiting=_requeued(session.waiting, outcome, missed and not repeat_is_asked),
        phase=phase,
        outcomes=outcomes,
        undo=Undo(now.id, body, session),
    )
    if (isinstance(phase, Finished) and missed) or (repeat_is_asked and not missed):
        settled = ask_next(settled, now)
    return settled, NewEvent(now.id, now.moment, body)


def _asks_for(phase: Phase, outcome: Outcome) -> bool:
    asking = phase.asking if isinstance(phase, Revealed) else phase
    return isinstance(asking, Asking) and asking.card.key == outcome.asking.card.key


def _requeued(waiting: tuple[Card, ...], outcome: Outcome, again: bool) -> tuple[Card, ...]:
    card = outcome.asking.card
    others = tuple(one for one in waiting if one.key != card.key)
    if not again or card.marks.hidden_on(outcome.taken.day):
        return others
    # A repeat counts as skipped before, so that a skip lets it go at once.
    repeat = replace(card, schedule=outcome.after, skipped=True, repeat=True)
    return (*others[:APART], repeat, *others[APART:])


def _toggle(session: Session, toggle: Toggle, now: Now) -> Stepped:
    """Mark what is at hand; a question that is thereby hidden gives way to the next."""
    asking = at_hand(session.phase)
    if asking is None:
        raise NotNow("nothing is asked that could be marked")
    mark = mark_for(asking.card, toggle, now.day)
    after = replace(marked(session, mark), undo=Undo(now.id, mark, session))
    if isinstance(after.phase, Judged):
        outcome = after.phase.outcome
        after = replace(after, waiting=_requeued(after.waiting, outcome, outcome.missed))
    elif mark.value and mark.name.hides:
        after = ask_next(after, now)
    return after, NewEvent(now.id, now.moment, mark)


def _hint(session: Session) -> Session:
    asking = _asking(session)
    if asking.question.blank.hint is None:
        raise NotNow("this question has no hint")
    return replace(session, phase=replace(asking, hinted=True))


def _skip(session: Session, now: Now) -> Session:
    card = _asking(session).card
    if card.skipped:
        return ask_next(session, now)
    waiting = (*session.waiting, replace(card, skipped=True))
    return ask_next(replace(session, waiting=waiting), now)


def _take_back(session: Session, now: Now) -> Stepped:
    """Back to the state before the last event."""
    if session.undo is None:
        raise NotNow("nothing to undo")
    before = state_before(session.undo, session, now.moment)
    return before, NewEvent(now.id, now.moment, Void(session.undo.event))


def _go_on(session: Session, now: Now) -> Session:
    if not isinstance(session.phase, Judged):
        raise NotNow("answer first, or skip")
    return ask_next(session, now)


def _asking(session: Session) -> Asking:
    if not isinstance(session.phase, Asking):
        raise NotNow("no question waits for an answer")
    return session.phase


def _choices(asking: Asking, guess: float, now: Now) -> Choices | None:
    card = asking.card
    if not card.mode.counts:
        return None
    return next_days(card.schedule, asking.question.key, now.day, guess, now.rules.retention)


def _thought(asking: Asking, moment: Moment) -> int:
    return max(0, moment.at - asking.since.at)
