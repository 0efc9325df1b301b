"""The learner's exams: begun on banks, waiting where one was left, gone on with or given up."""

import random
from collections.abc import Callable, Collection, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Bank, Key
from ctquiz.desk import Desk
from ctquiz.errors import failure
from ctquiz.memory import views
from ctquiz.memory.event import NewEvent, Sat
from ctquiz.memory.sittings import Left, answers, left, spent
from ctquiz.study.deal import Selection
from ctquiz.study.exam.acting import Acted, begin, resumed
from ctquiz.study.exam.drawn import drawn
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.state import PASSING, Exam, Terms
from ctquiz.study.state import Now

NUMBER: Final = 25
"""Questions of an exam where nothing else is said."""

_SEEDS: Final = 10_000
"""A seed of chance's is short enough to be passed on by word of mouth."""


class Wish(Struct, frozen=True):
    """How an exam is to be; a seed of None is chance's own, minutes of None have no end."""

    number: int = NUMBER
    minutes: int | None = None
    seed: int | None = None
    tag: str | None = None
    passing: int = PASSING


class Offer(Struct, frozen=True):
    """What there is to examine: so many blanks, of so many facts.

    Those that the learner has suspended are none of them.
    """

    blanks: int
    facts: int
    suspended: int


class Waiting(Struct, frozen=True):
    """An exam that was not handed in, as it would go on."""

    exam: Exam
    left: Left


def offer(desk: Desk, banks: Sequence[Bank], tag: str | None = None) -> Offer:
    """What an exam on these banks can ask."""
    pool = desk.pool(banks, Selection(tag))
    put_away = _suspended(desk, pool.banks)
    keys = [*pool]
    left = [key for key in keys if key not in put_away]
    facts = {(key.bank, key.fact) for key in left}
    return Offer(len(left), len(facts), len(keys) - len(left))


def _suspended(desk: Desk, banks: Sequence[str]) -> set[Key]:
    """What a learner wants not to be asked. What is only buried is asked: that is about a day."""
    return {key for key, marks in views.marked(desk.log, banks).items() if marks.suspended}


def any_seed(desk: Desk) -> int:
    """A seed of chance's."""
    return desk.world.chance.randrange(_SEEDS)


def begun(desk: Desk, banks: Sequence[Bank], wish: Wish) -> KeptExam:
    """A new exam, its first question shown. Raises CtquizError where there is nothing to ask."""
    seed = any_seed(desk) if wish.seed is None else wish.seed
    pool = desk.pool(banks, Selection(wish.tag))
    chosen = drawn(pool, _suspended(desk, pool.banks), wish.number, random.Random(str(seed)))
    if not chosen:
        hint = "leave out --tag" if wish.tag else "it needs facts with an id, no draft or suspended"
        raise failure(banks[0].title if banks else "exam", "has nothing to ask", hint)
    terms = Terms(seed, wish.minutes, wish.passing)
    sitting = desk.world.fresh_id()
    return KeptExam(desk.world, lambda now: begin(sitting, terms, chosen, random.Random, now))


def waiting(
    desk: Desk, banks: Sequence[Bank], known: Callable[[], Collection[str]]
) -> Waiting | None:
    """The last exam that was begun on these banks, or some of them, and not handed in.

    It may also ask of banks that are none of the `known` ones any more; but not of those alone.
    """
    named = {bank.id for bank in banks}
    for one in left(desk.log):
        others = {key.bank for key, _ in one.sat.questions or ()} - named
        if others and not others.isdisjoint(known()):
            continue
        exam, _ = _resumed(desk, banks, one, desk.world.now())
        if exam.questions:
            return Waiting(exam, one)
    return None


def gone_on(desk: Desk, banks: Sequence[Bank], one: Waiting) -> KeptExam:
    """The exam again, its clock going on from where it stood."""
    return KeptExam(desk.world, lambda now: _resumed(desk, banks, one.left, now))


def _resumed(desk: Desk, banks: Sequence[Bank], one: Left, now: Now) -> Acted:
    given = answers(desk.log, one.sat)
    sat = replace(one.sat, spent=spent(one, given))
    return resumed(sat, given, desk.pool(banks), random.Random, now)


def given_up(desk: Desk, one: Waiting) -> None:
    """Wait for it no more; what was answered stays."""
    now = desk.world.now()
    desk.log.append(NewEvent(now.id, now.moment, Sat(one.exam.sitting, over=True)))
