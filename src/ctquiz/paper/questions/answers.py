"""The table behind a key: every answer once more, with what else counts, notes and sources."""

from ctquiz.bank.forms import TRUTHS, Question, Way
from ctquiz.bank.model import AllOf, Claim, InOrder, Item, Number, Pairs, Text
from ctquiz.paper.edition import Edition
from ctquiz.paper.page import note_of
from ctquiz.paper.questions.items import letters_right
from ctquiz.paper.questions.numbered import Asked
from ctquiz.paper.questions.parts import Answered, Answers
from ctquiz.paper.sources import Sources
from ctquiz.study.words import measured


def table(asked: Asked, edition: Edition, command: str) -> Answers:
    """The answers by number; `command` prints the same paper again."""
    named = Sources([*{one.bank.id: one.bank for one in asked.questions}.values()])
    return Answers(
        title=edition.title,
        subtitle=f"{edition.key}: answers and sources",
        rows=tuple(_row(one, number, named) for number, one in enumerate(asked.questions, 1)),
        sources=named.listed(),
        command=command,
        footer=edition.footer,
    )


def _row(asked: Question, number: int, named: Sources) -> Answered:
    return Answered(
        number=number,
        answer=_answer(asked),
        key=str(asked.key),
        also=also(asked),
        note=note_of(asked.fact),
        sources=named.cited(asked.bank, asked.fact),
    )


def _answer(asked: Question) -> str:
    """The answer in words, behind the letters that mark it among options."""
    letters = letters_right(asked)
    words = truth(asked) if asked.way is Way.TRUTH else _in_words(asked)
    return f"{letters}: {words}" if letters else words


def _in_words(asked: Question) -> str:
    match asked.blank.answer:
        case AllOf(items) | InOrder(items):
            return "; ".join(item.shown for item in items)
        case Pairs(pairs):
            return "; ".join(f"{left}: {right}" for left, right in pairs)
        case Number() as number:
            return told(number)
        case answer:
            return answer.shown


def told(number: Number) -> str:
    """A number with what it is of, and how far off an answer may be."""
    of = measured(number)
    return f"{number.shown} ({of})" if of else number.shown


def truth(asked: Question) -> str:
    """Whether a claim holds; where it says something else than the fact, what it should say."""
    made = not isinstance(asked.blank.answer, Claim)
    if made and asked.right == TRUTHS[1]:
        return f"{asked.right}: {asked.blank.answer.shown}"
    return asked.right


def also(asked: Question) -> str:
    """What else counts as right where it is written by hand."""
    if asked.way not in (Way.WORDS, Way.ITEMS):
        return ""
    match asked.blank.answer:
        case Text(_, accept):
            return "; ".join(accept)
        case Number(accept=accept):
            return "; ".join(accept)
        case AllOf(items) | InOrder(items):
            return "; ".join(_other_names(item) for item in items if item.accept)
        case _:
            return ""


def _other_names(item: Item) -> str:
    return f"{item.shown} = {', '.join(item.accept)}"
