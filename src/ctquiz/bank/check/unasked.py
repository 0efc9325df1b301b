"""Blanks that no question ever asks, because each form that they allow lacks what it needs."""

from collections.abc import Iterator
from typing import Final

from ctquiz.bank.check.subject import Finding, Subject
from ctquiz.bank.model import AllOf, Claim, Form, InOrder, Number, Pairs, Text

_IN_WORDS: Final = (Text, Number)
_ASKS_FOR: Final[dict[Form, tuple[tuple[type, ...], str]]] = {
    Form.CLOZE: (_IN_WORDS, "'answer' or 'number'"),
    Form.ASK: (_IN_WORDS, "'answer' or 'number'"),
    Form.CHOICE: ((*_IN_WORDS, AllOf), "'answer', 'number' or 'all-of'"),
    Form.CLAIM: ((*_IN_WORDS, Claim), "'answer', 'number' or 'claim'"),
    Form.LIST: ((AllOf, InOrder), "'all-of' or 'in-order'"),
    Form.ORDER: ((InOrder,), "'in-order'"),
    Form.MATCH: ((Pairs,), "'pairs'"),
}
"""The kinds of answer that each form asks for, and the keys that give them."""

_NEEDS: Final = {
    Form.CLOZE: "a place in the sentence",
    Form.ASK: "'ask'",
    Form.CHOICE: "'not'",
    Form.CLAIM: "a place in the sentence and 'not'",
}


def no_form(subject: Subject) -> Iterator[Finding]:
    """No form that is allowed fits: it would stand in the bank and never be asked."""
    allowed = subject.blank.forms
    if allowed is None or subject.forms:
        return
    needs = ", ".join(f"{form} needs {_needed(form, subject)}" for form in allowed)
    message = f"the blank '{subject.blank.name}' is never asked: {needs}"
    yield Finding(subject.at("forms"), message, "add what is needed, or leave forms out")


def _needed(form: Form, subject: Subject) -> str:
    kinds, keys = _ASKS_FOR[form]
    return _NEEDS[form] if isinstance(subject.blank.answer, kinds) else keys
