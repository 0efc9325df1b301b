"""A sitting in plain lines: for screen readers, pipes and terminals without a screen.

Each question is a header, its text and its numbered options; one line in is one answer.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol

from ctquiz.bank.answer.notation import LETTERS, backwards
from ctquiz.bank.answer.verdict import Sign, Verdict
from ctquiz.bank.forms import Question, Way
from ctquiz.bank.note import without_marks
from ctquiz.memory.event import Mark, MarkName
from ctquiz.memory.fsrs import GOOD
from ctquiz.shown import several, visible, visible_line
from ctquiz.study.rating import default_rating
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import (
    Action,
    Answer,
    Asking,
    Correct,
    Finished,
    Hint,
    Judged,
    Next,
    NotNow,
    Outcome,
    Phase,
    Rate,
    Reveal,
    Revealed,
    Session,
    Skip,
    TakeBack,
    Toggle,
)
from ctquiz.study.why import why_last
from ctquiz.study.words import RATINGS, given, interval, leech, marked, sources, statement

_COMMANDS: Final[dict[str, Action]] = {
    **{f":{rating}": Correct(rating) for rating in RATINGS},
    ":u": TakeBack(),
    ":h": Hint(),
    ":s": Skip(),
    ":@": Toggle(MarkName.SUSPEND),
    ":!": Toggle(MarkName.SUSPEND, whole=True),
    ":-": Toggle(MarkName.BURY),
    ":=": Toggle(MarkName.BURY, whole=True),
    ":*": Toggle(MarkName.STAR),
    ":f": Toggle(MarkName.FLAG),
}
_COMMAND: Final = re.compile(":[a-z0-9?@!=*-]")
_HELP: Final = (
    "one line is one answer, an empty one shows it; :1-:4 correct the last rating, "
    ":u undoes, :h hints, :s skips, :@ suspends and :- buries it, :! and := its whole fact, "
    ":c shows the source of the last answer, :w says why it comes back when it does, "
    ":* marks it, :f flags it, :q quits"
)


class Lines(Protocol):
    """Where answers come from."""

    def next(self, last: bool) -> str | None:
        """The next line without its end, None when no more comes.

        `last` says that nothing waits for it any more: only a correction could still come.
        """


Say = Callable[[str], None]
Passages = Callable[[Question], Iterable[str]]
"""The lines in which a face tells where a fact stands."""


def run(
    sitting: Sitting,
    lines: Lines,
    say: Say,
    flip: bool = False,
    passages: Passages = lambda _: (),
) -> None:
    """Ask until nothing is left or the learner quits; every verdict said is in the log."""
    face = _Face(sitting, say, flip, passages)
    face.tell(None)
    while (line := lines.next(face.finished)) is not None and line.strip() != ":q":
        if face.finished and not line.strip():
            break
        face.take(line)
    if not face.finished:
        say(_summary(sitting.session))


class _Face:
    def __init__(self, sitting: Sitting, say: Say, flip: bool, passages: Passages) -> None:
        self.sitting = sitting
        self.say = say
        self.flip = flip
        self.passages = passages

    @property
    def finished(self) -> bool:
        return isinstance(self.sitting.session.phase, Finished)

    def take(self, line: str) -> None:
        """Do what a line asks for, and say what came of it."""
        told = {":?": self._tell_help, ":c": self._tell_source, ":w": self._tell_why}
        if line.strip() in told:
            told[line.strip()]()
            return
        before = self.sitting.session.phase
        try:
            self._do(self._action(line))
        except NotNow as refusal:
            self.say(f"unclear: {refusal}")
            return
        self.tell(before)

    def _tell_source(self) -> None:
        """Where the last answer stands: what is asked now must not be given away."""
        session = self.sitting.session
        if isinstance(session.phase, Revealed):
            answered: Question | None = session.phase.asking.question
        else:
            answered = session.outcomes[-1].asking.question if session.outcomes else None
        if answered is None:
            self.say("unclear: nothing is answered yet")
        else:
            for line in self.passages(answered):
                self.say(line)

    def _tell_why(self) -> None:
        self.say(why_last(self.sitting.session) or "unclear: nothing is scheduled yet")

    def _tell_help(self) -> None:
        self.say(_HELP)

    def _action(self, line: str) -> Action:
        text = line.strip()
        if text in _COMMANDS:
            return _COMMANDS[text]
        if _COMMAND.fullmatch(text):
            raise NotNow(f"no command is {text}; :? tells them")
        phase = self.sitting.session.phase
        if isinstance(phase, Finished):
            raise NotNow("nothing is asked any more; :u undoes, :q quits")
        if isinstance(phase, Revealed):
            return Rate(_rating(text, self._default(phase)))
        if self.flip and text:
            # Who rates at once has looked inside; the answer is shown with the verdict.
            rating = Rate(_rating(text, GOOD))
            self._do(Reveal())
            return rating
        return Answer(line) if text else Reveal()

    def _do(self, action: Action) -> None:
        undone = self.sitting.session.undo
        session = self.sitting.do(action)
        if isinstance(session.phase, Judged) and not isinstance(action, TakeBack):
            self._tell_outcome(session.phase.outcome)
            self.sitting.do(Next())
        elif isinstance(action, Correct):
            last = session.outcomes[-1]
            days = f", {interval(last.days)}" if last.choices else ""
            self.say(f"corrected: {RATINGS[last.rating]}{days}")
        elif isinstance(action, Toggle) and session.undo and isinstance(session.undo.body, Mark):
            self.say(f"{marked(session.undo.body)}: {session.undo.body.of}")
        elif isinstance(action, TakeBack) and undone is not None:
            if isinstance(session.phase, Judged):
                self.sitting.do(Next())
            self.say("undone")

    def tell(self, before: Phase | None) -> None:
        """Say what is asked now, where that is news."""
        session = self.sitting.session
        phase = session.phase
        if phase is before:
            return
        match phase:
            case Asking() if isinstance(before, Asking) and before.question is phase.question:
                self._tell_hint(phase)
            case Asking():
                for line in question_lines(session.position, session.total, phase.question):
                    self.say(line)
                self._tell_hint(phase)
            case Revealed():
                self.say(f"answer: {visible_line(phase.asking.question.right)}")
                ratings = ", ".join(
                    f"{rating} {word}{_days(phase, rating)}" for rating, word in RATINGS.items()
                )
                self.say(f"rate: {ratings}; enter is {self._default(phase)}")
            case Finished():
                self.say(_summary(session))

    def _default(self, phase: Phase) -> int:
        return default_rating(phase, self.flip)

    def _tell_hint(self, asking: Asking) -> None:
        if asking.hinted:
            self.say(f"hint: {visible_line(asking.question.blank.hint or '')}")

    def _tell_outcome(self, outcome: Outcome) -> None:
        question = outcome.asking.question
        self.say(f"{outcome.verdict.word}: {visible_line(question.right)}{_yours(outcome)}")
        for line in _row_lines(outcome.verdict):
            self.say(f"  {line}")
        for line in _after_lines(question):
            self.say(f"  {line}")
        when = f"again {_when(outcome.days)}" if outcome.choices else "practice, not scheduled"
        self.say(f"  {RATINGS[outcome.rating]}: {when}")
        about = leech(outcome)
        if about:
            # By now the next question is at hand: what is said of it would be of that one.
            self.say(f"  leech: {about.replace('@', ':@ when it comes again')}")


def _yours(outcome: Outcome) -> str:
    """What was answered, where it was not the answer itself, and what differed."""
    answered = given(outcome)
    said = [f"you answered {answered}"] if answered else []
    if outcome.verdict.why:
        said.append(outcome.verdict.why)
    return f" ({visible_line('; '.join(said))})" if said else ""


def _row_lines(verdict: Verdict) -> Iterator[str]:
    """A line for each part of an answer that was not right."""
    for row in verdict.rows:
        if row.sign not in (None, Sign.RIGHT):
            yield visible_line(f"{row.text}: {row.said}")


def _days(phase: Revealed, rating: int) -> str:
    return f" {interval(phase.choices.of(rating))}" if phase.choices else ""


def _when(days: int) -> str:
    return "today" if days == 0 else f"in {interval(days)}"


def _rating(text: str, default: int) -> int:
    if not text:
        return default
    if text not in ("1", "2", "3", "4"):
        raise NotNow("rate it from 1 to 4")
    return int(text)


def question_lines(position: int, total: int, question: Question) -> Iterator[str]:
    """A question under its head, with what it can be answered with and how."""
    yield ""
    yield f"[{position}/{total}] {question.form} {question.key}"
    yield visible(question.prompt)
    if question.fact.image is not None:
        yield visible_line(f"picture: {question.fact.image.file}: {question.fact.image.alt}")
    for number, option in enumerate(question.lefts or question.options, 1):
        yield f"{number}. {visible_line(option)}"
    if question.lefts:
        for letter, option in zip(LETTERS, question.options, strict=False):
            yield f"{letter}. {visible_line(option)}"
    how = _how(question)
    if how:
        yield f"({how})"


def _how(question: Question) -> str:
    """How an answer of several parts is written in one line."""
    match question.way:
        case Way.SOME:
            return "several are right; answer like 1 3"
        case Way.ITEMS:
            return f"{question.wanted}; put ; between them"
        case Way.ORDER:
            return f"answer like {backwards(question.size)}"
        case Way.PAIRS:
            return "answer like 1b 2a"
        case _:
            return ""


def _after_lines(question: Question) -> Iterator[str]:
    said = statement(question)
    if said is not None:
        yield visible_line(said)
    if question.fact.note is not None:
        yield visible_line(without_marks(question.fact.note))
    for source in sources(question):
        yield visible_line(source)


def _summary(session: Session) -> str:
    words = [outcome.verdict.word for outcome in session.outcomes]
    counted = [f"{words.count(word)} {word}" for word in dict.fromkeys(sorted(words))]
    answered = f"{several(len(words), 'question')} answered"
    return f"\n{', '.join([answered, *counted])}."
