"""An exam in plain lines: one line in is one answer, and no verdict comes before the end."""

from collections.abc import Iterator
from typing import Final, Protocol

from ctquiz.bank.answer.verdict import Word
from ctquiz.lines import Silence
from ctquiz.plain import Say, question_lines
from ctquiz.shown import visible_line
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.result import is_right, topics
from ctquiz.study.exam.state import (
    Action,
    Exam,
    Flag,
    HandIn,
    Numbered,
    Pause,
    ToOpen,
    Turn,
)
from ctquiz.study.exam.words import came_to, clock, counted, left_out, standing, telling, title
from ctquiz.study.state import Answer, NotNow
from ctquiz.study.words import sources

_COMMANDS: Final[dict[str, Action]] = {
    "": Turn(1),
    ":n": Turn(1),
    ":p": Turn(-1),
    ":o": ToOpen(),
    ":f": Flag(),
    ":e": HandIn(),
    ":q": Pause(),
}
_HELP: Final = (
    "one line is one answer, which a later one replaces; :n and :p go on and back, :o to what is "
    "open or flagged, :f flags, :t tells the time, :e hands in, and so does the end of input after "
    "the last question; :q leaves and goes on another time"
)


class Lines(Protocol):
    """Where answers come from."""

    def next(self, last: bool, within: float | None = None) -> str | None:
        """The next line without its end, None when no more comes. Raises Silence."""


def run(kept: KeptExam, lines: Lines, say: Say) -> None:
    """Ask until it is handed in, its time is up or the learner leaves; every answer is kept."""
    face = _Face(kept, say)
    face.begin()
    while not kept.exam.over and not face.left:
        face.take(_next(kept, lines))
    if kept.exam.over:
        for line in _result(kept.exam):
            say(line)


def _next(kept: KeptExam, lines: Lines) -> str | None:
    """The next line; None where none comes any more, or none in time."""
    while (left := kept.left) != 0:
        try:
            line = lines.next(last=False, within=None if left is None else left / 1000)
        except Silence:
            continue
        return line if kept.left != 0 else None
    return None


class _Face:
    def __init__(self, kept: KeptExam, say: Say) -> None:
        self.kept = kept
        self.say = say
        self.left = False
        self._went_through = False

    def begin(self) -> None:
        """Say what is asked, or what was answered before, then the question at hand."""
        exam = self.kept.exam
        terms = exam.terms
        self.say(f"exam: {visible_line(title(exam))}, {standing(exam)}")
        self.say(f"{terms.passing} % pass, seed {terms.seed}; no verdict before the end, :? helps")
        facts = {one.question.key.whole for one in exam.questions}
        for word in (telling(len(facts), exam.total), left_out(exam)):
            if word:
                self.say(word)
        self._ask()

    def _ask(self) -> None:
        exam = self.kept.exam
        here = exam.here
        for line in question_lines(exam.at + 1, exam.total, here.question):
            self.say(line)
        if here.given is not None:
            self.say(f"your answer: {visible_line(here.given.answer)}")
        if here.flagged:
            self.say("flagged")

    def take(self, line: str | None) -> None:
        """Do what a line asks for, and say what came of it.

        Where none comes any more, who went through all questions hands in; who did not was cut off.
        """
        if line is not None:
            self._take(line)
        elif self.kept.left == 0:
            self.say("time is up")
            self.kept.do(HandIn())
        else:
            self._do(HandIn() if self._went_through else Pause())

    def _take(self, line: str) -> None:
        text = line.strip()
        if text == ":?":
            self.say(_HELP)
            return
        if text == ":t":
            left = self.kept.left
            spent = f"{clock(self.kept.spent)} spent"
            self.say(spent if left is None else f"{spent}, {clock(left)} left")
            return
        try:
            self._do(_COMMANDS.get(text) or _answer(line))
        except NotNow as refusal:
            self.say(f"unclear: {refusal}")

    def _do(self, action: Action) -> None:
        before = self.kept.exam.at
        exam = self.kept.do(action)
        match action:
            case Answer():
                self.say("kept")
                self._go_on()
            case Turn() if exam.at == before:
                self._say_end(action.by)
            case Turn() | ToOpen():
                self._ask()
            case Flag():
                self.say("flagged" if exam.here.flagged else "no longer flagged")
            case Pause():
                self.left = True
                self.say(f"left: {counted(exam)}; ctquiz exam goes on with it")

    def _go_on(self) -> None:
        """To the next question, after the last one to none."""
        before = self.kept.exam.at
        if self.kept.do(Turn(1)).at == before:
            self._say_end(1)
        else:
            self._ask()

    def _say_end(self, by: int) -> None:
        exam = self.kept.exam
        which = "last" if by > 0 else "first"
        self._went_through |= by > 0
        self.say(f"this was the {which} question: {counted(exam)}; :e hands in, :o goes to open")


def _answer(line: str) -> Action:
    text = line.strip()
    if text.startswith(":") and len(text) == 2:
        raise NotNow(f"no command is {text}; :? tells them")
    return Answer(line)


def _result(exam: Exam) -> Iterator[str]:
    """The score, by topic, then each answer with its source."""
    yield ""
    yield came_to(exam)
    yield f"It took {clock(exam.spent)}."
    by_topic = topics(exam)
    if by_topic:
        yield "By topic, weakest first:"
    for topic, score in by_topic:
        yield f"  {visible_line(topic)}: {score.right} of {score.of}"
    for place, one in enumerate(exam.questions, 1):
        yield from _told(place, exam.total, one)


def _told(place: int, total: int, one: Numbered) -> Iterator[str]:
    word = one.given.word if one.given else "open"
    question = one.question
    yield f"{word}: [{place}/{total}] {question.key}: {visible_line(question.right)}{_yours(one)}"
    for source in sources(question):
        yield f"  {visible_line(source)}"


def _yours(one: Numbered) -> str:
    """What was answered, where it was not the answer itself."""
    if one.given is None or (is_right(one) and one.given.word is not Word.CLOSE):
        return ""
    return f" (you answered {visible_line(one.given.answer)})"
