"""Answers to a question as a learner types them: right, wrong, or close where its form has that."""

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.forms import TRUTHS, Question, Way
from ctquiz.bank.model import AllOf, InOrder, Pairs

NO_CLOSE = (Way.ONE, Way.TRUTH)
"""Ways to answer that know right and wrong alone."""


def reply(question: Question, word: Word) -> str:
    """What gets that verdict; the answer needs an inner letter to leave out, or four items."""
    match question.way:
        case Way.WORDS:
            return _words(question.right, word)
        case Way.ONE | Way.TRUTH:
            others = [one for one in question.options or TRUTHS if one != question.right]
            return others[0] if word is Word.WRONG else question.right
        case _:
            return _several(question, word)


def _words(right: str, word: Word) -> str:
    match word:
        case Word.RIGHT:
            return right
        case Word.CLOSE:
            return right[:-2] + right[-1]
        case Word.WRONG:
            return "surely not this"


def _several(question: Question, word: Word) -> str:
    parts, joint = _parts(question)
    if word is Word.WRONG:
        parts = parts[::-1] if question.way is Way.ORDER else parts[:1]
    elif word is Word.CLOSE:
        parts = [parts[1], parts[0], *parts[2:]] if question.way is Way.ORDER else parts[:-1]
    return joint.join(parts)


def _parts(question: Question) -> tuple[list[str], str]:
    """The right items, in the notation of the form, and what stands between them."""
    answer = question.blank.answer
    match answer:
        case Pairs(pairs):
            sides = [
                f"{number}{'abcdefghij'[question.options.index(right)]}"
                for number, (_, right) in enumerate(pairs, 1)
            ]
            return sides, " "
        case AllOf(items) | InOrder(items) if question.way is not Way.ITEMS:
            return [str(question.options.index(item.shown) + 1) for item in items], " "
        case AllOf(items) | InOrder(items):
            return [item.shown for item in items], "; "
        case _:
            raise AssertionError("one thing is no list")
