"""A sitting in plain lines: for screen readers, pipes and terminals without a screen.

Each question is a header, its text and its numbered options; one line in is one answer.
"""

import os
import select
import sys
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from ctquiz.bank.forms import Question
from ctquiz.bank.note import without_marks
from ctquiz.memory.fsrs import AGAIN, GOOD
from ctquiz.shown import visible, visible_line
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
)
from ctquiz.study.words import RATINGS, given, interval, several, sources, statement

_COMMANDS: Final[dict[str, Action]] = {
    **{f":{rating}": Correct(rating) for rating in RATINGS},
    ":u": TakeBack(),
    ":h": Hint(),
    ":s": Skip(),
}


class Lines(Protocol):
    """Where answers come from."""

    def next(self, last: bool) -> str | None:
        """The next line without its end, None when no more comes.

        `last` says that nothing waits for it any more: only a correction could still come.
        """


Say = Callable[[str], None]


def run(sitting: Sitting, lines: Lines, say: Say, flip: bool = False) -> None:
    """Ask until nothing is left or the learner quits; every verdict said is in the log."""
    face = _Face(sitting, say, flip)
    face.tell(None)
    while (line := lines.next(face.finished)) is not None and line.strip() != ":q":
        if face.finished and not line.strip():
            break
        face.take(line)
    if not face.finished:
        say(_summary(sitting.session))


class _Face:
    def __init__(self, sitting: Sitting, say: Say, flip: bool) -> None:
        self.sitting = sitting
        self.say = say
        self.flip = flip

    @property
    def finished(self) -> bool:
        return isinstance(self.sitting.session.phase, Finished)

    def take(self, line: str) -> None:
        """Do what a line asks for, and say what came of it."""
        before = self.sitting.session.phase
        try:
            self._do(self._action(line))
        except NotNow as refusal:
            self.say(f"unclear: {refusal}")
            return
        self.tell(before)

    def _action(self, line: str) -> Action:
        text = line.strip()
        if text in _COMMANDS:
            return _COMMANDS[text]
        phase = self.sitting.session.phase
        if isinstance(phase, Finished):
            raise NotNow("nothing is asked any more; :u undoes, :q quits")
        if isinstance(phase, Revealed):
            return Rate(_rating(text, GOOD if self.flip else AGAIN))
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
            self.say(f"corrected: {RATINGS[last.rating]}, {interval(last.days)}")
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
                for line in _question_lines(session, phase.question):
                    self.say(line)
                self._tell_hint(phase)
            case Revealed():
                self.say(f"answer: {visible_line(phase.asking.question.right)}")
                days = ", ".join(
                    f"{rating} {word} {interval(phase.choices.of(rating))}"
                    for rating, word in RATINGS.items()
                )
                self.say(f"rate: {days}; enter is {GOOD if self.flip else AGAIN}")
            case Finished():
                self.say(_summary(session))

    def _tell_hint(self, asking: Asking) -> None:
        if asking.hinted:
            self.say(f"hint: {visible_line(asking.question.blank.hint or '')}")

    def _tell_outcome(self, outcome: Outcome) -> None:
        question = outcome.asking.question
        answered = given(outcome)
        you = f" (you answered {visible_line(answered)})" if answered else ""
        self.say(f"{outcome.verdict.word}: {visible_line(question.right)}{you}")
        for line in _after_lines(question):
            self.say(f"  {line}")
        self.say(f"  {RATINGS[outcome.rating]}: again {_when(outcome.days)}")


def _when(days: int) -> str:
    return "today" if days == 0 else f"in {interval(days)}"


def _rating(text: str, default: int) -> int:
    if not text:
        return default
    if text not in ("1", "2", "3", "4"):
        raise NotNow("rate it from 1 to 4")
    return int(text)


def _question_lines(session: Session, question: Question) -> Iterator[str]:
    yield ""
    yield f"[{session.position}/{session.total}] {question.form} {question.key}"
    yield visible(question.prompt)
    if question.fact.image is not None:
        yield visible_line(f"picture: {question.fact.image.file}: {question.fact.image.alt}")
    for number, option in enumerate(question.options, 1):
        yield f"{number}. {visible_line(option)}"


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


_PATIENCE_S: Final = 2.0
"""How long a program at the other end of a pipe may take to correct the very last answer."""


class StandardInput:
    """Lines from a terminal or a pipe, bounded in length."""

    LONGEST: Final = 16_384

    def __init__(self, descriptor: int, prompt: Say | None = None) -> None:
        self._descriptor = descriptor
        self._prompt = prompt
        self._buffer = b""
        self._ended = False

    def next(self, last: bool) -> str | None:
        """The next line; a pipe is not waited for long when nothing is asked any more."""
        if self._prompt is not None:
            self._prompt("> ")
        while b"\n" not in self._buffer and not self._ended:
            if last and self._prompt is None and not _ready(self._descriptor):
                return None
            chunk = os.read(self._descriptor, 65_536)
            self._ended = not chunk
            self._buffer += chunk
            if b"\n" not in chunk:
                self._buffer = self._buffer[: self.LONGEST]
        line, found, self._buffer = self._buffer.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r") if found or line else None


def _ready(descriptor: int) -> bool:
    try:
        return bool(select.select([descriptor], [], [], _PATIENCE_S)[0])
    except (OSError, ValueError):  # not every system can wait for a pipe
        return True


def standard_input() -> StandardInput:
    """The lines of this process; a prompt is shown where a person types them."""
    if sys.stdin is None:
        return StandardInput(os.open(os.devnull, os.O_RDONLY))
    prompt = _prompted if sys.stdin.isatty() else None
    return StandardInput(sys.stdin.fileno(), prompt)


def _prompted(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
