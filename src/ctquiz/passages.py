"""The passages of a fact in plain lines: for faces without a screen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ctquiz.bank.forms import Question
from ctquiz.bookcase import Bookcase
from ctquiz.errors import CtquizError
from ctquiz.shown import visible_line
from ctquiz.study.words import found_at, sources

if TYPE_CHECKING:  # it would bring the proofs along, and few learners have a document
    from ctquiz.documents.passage import Lit


def told(question: Question, bookcase: Bookcase) -> Iterator[str]:
    """Where a fact stands, and its sentence there with the words of its answers between stars.

    Not the paragraph: it might answer the question that is at hand by now.
    """
    bank = question.bank
    if not question.fact.at:
        yield "this fact names no place in a source"
        return
    try:
        bookcase.read(bank)
    except CtquizError as error:
        yield from map(str, error.problems)
    found = bookcase.passages(bank, question.fact)
    for one in found:
        yield visible_line(found_at(bank, one))
        if one.why:
            yield visible_line(one.why)
        yield visible_line(_starred(one))
    if not found:
        yield from map(visible_line, sources(question))
        yield visible_line(bookcase.why_nothing(bank))


def _starred(one: "Lit") -> str:
    text, pieces, last = one.passage.text, [], one.sentence[0]
    for start, end in one.words:
        pieces += [text[last:start], "*", text[start:end], "*"]
        last = end
    return "".join([*pieces, text[last : one.sentence[1]]])
