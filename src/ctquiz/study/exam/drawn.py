"""What an exam asks: so many blanks by chance, each fact once before one is asked again."""

from collections.abc import Collection, Mapping

from ctquiz.bank.forms import Chance
from ctquiz.bank.model import Form, Key
from ctquiz.study.deal import Ready
from ctquiz.study.drawing import by_turns, forms_in_turn, shuffled

Drawn = tuple[tuple[Ready, Form], ...]
"""The blanks of an exam with their forms, in the order in which they are asked."""


def drawn(
    pool: Mapping[Key, Ready], put_away: Collection[Key], number: int, chance: Chance
) -> Drawn:
    """The draw, without what the learner has put away.

    All are shuffled before: two learners who put away different things get nearly the same exam.
    """
    keys = by_turns(key for key in shuffled(pool, chance) if key not in put_away)
    ready = [pool[key] for key in keys[:number]]
    return tuple(zip(ready, forms_in_turn(ready, chance), strict=True))
