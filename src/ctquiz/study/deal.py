"""From banks to cards: which blanks may be asked, and the form each is asked in."""

from collections.abc import Iterable
from dataclasses import dataclass

from ctquiz.bank.forms import fitting
from ctquiz.bank.model import Bank, Blank, Fact, Form, Key, studied
from ctquiz.memory.queue import Standing, form_for
from ctquiz.study.state import Card


@dataclass(frozen=True, slots=True)
class Selection:
    """Which blanks a learner wants: those of facts with the tag, in the form; None is any.

    `prefer` are the forms to ask in where a blank has one of them; it leaves out no blank.
    """

    tag: str | None = None
    form: Form | None = None
    prefer: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """A blank that can be asked, with the forms it can be asked in."""

    bank: Bank
    fact: Fact
    blank: Blank
    forms: tuple[Form, ...]


Pool = dict[Key, Ready]


def pool(banks: Iterable[Bank], selection: Selection) -> Pool:
    """Every blank that can be asked now, in the order of the banks."""
    found: Pool = {}
    for bank in banks:
        for key, fact, blank in studied(bank):
            forms = _wanted(fitting(fact, blank), selection)
            if forms and (selection.tag is None or selection.tag in fact.tags):
                found[key] = Ready(bank, fact, blank, forms)
    return found


def _wanted(forms: tuple[Form, ...], selection: Selection) -> tuple[Form, ...]:
    if selection.form is not None:
        return tuple(form for form in forms if form is selection.form)
    return tuple(form for form in forms if form in selection.prefer) or forms


def deal(pool: Pool, queue: Iterable[Standing]) -> tuple[Card, ...]:
    """The queue as cards, each in the form that suits its memory."""
    return tuple(
        Card(
            ready.bank,
            ready.fact,
            ready.blank,
            form_for(ready.forms, standing.schedule),
            standing.schedule,
        )
        for standing in queue
        for ready in [pool[standing.key]]
    )
