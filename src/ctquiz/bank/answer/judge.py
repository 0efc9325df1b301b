"""Judges an answer as a fair teacher would: what was meant decides, not how it was typed."""

from typing import Final

from ctquiz.bank.answer import notation
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.several import judge_chosen, judge_items, judge_order, judge_pairs
from ctquiz.bank.answer.splitting import all_names, by_comma, by_name
from ctquiz.bank.answer.verdict import Sign, Unclear, Verdict, Word, of_one
from ctquiz.bank.answer.words import judge_words
from ctquiz.bank.forms import Question, Way
from ctquiz.bank.model import AllOf, InOrder, Number, Pairs, Text


def judge(question: Question, typed: str) -> Verdict | Unclear:
    """What an answer to a question is worth; `typed` is written as `notation` says."""
    match question.way:
        case Way.WORDS:
            return _words(question, typed)
        case Way.TRUTH:
            said = _TRUTH_WORDS.get(typed.strip().casefold())
            return _one(question, said, "type true or false")
        case Way.ONE:
            option = notation.one_of(typed, question.options, question.bank.language)
            return _one(question, option, f"{_numbers(question)}, or an option's text")
        case Way.SOME:
            return _some(question, typed)
        case Way.ITEMS:
            return _items(question, typed)
        case Way.ORDER:
            return _order(question, typed)
        case Way.PAIRS:
            return _pairs(question, typed)


_TRUTH_WORDS: Final = {
    **dict.fromkeys(("true", "t", "yes", "y", "1"), "true"),
    **dict.fromkeys(("false", "f", "no", "n", "2"), "false"),
}


def _words(question: Question, typed: str) -> Verdict:
    answer = question.blank.answer
    assert isinstance(answer, Text | Number), "nothing else is asked for in words"
    return judge_words(answer, typed, question.bank.language, question.blank.wrong)


def _one(question: Question, given: str | None, hint: str) -> Verdict | Unclear:
    if given is None:
        return Unclear(hint)
    return of_one(Word.RIGHT if given == question.right else Word.WRONG, given)


def _numbers(question: Question) -> str:
    return f"type a number from 1 to {len(question.options)}"


def _some(question: Question, typed: str) -> Verdict | Unclear:
    answer, options = question.blank.answer, question.options
    assert isinstance(answer, AllOf), "only of a list are several options right"
    right = [item.shown for item in answer.items]
    as_shown = _is_as_shown(question, typed)
    chosen = right if as_shown else notation.chosen(typed, options, question.bank.language)
    if chosen is None:
        return Unclear("type the numbers of all that are right, like 1 3")
    return judge_chosen(options, right, chosen)


def _is_as_shown(question: Question, typed: str) -> bool:
    """Whether the answer was typed as it is shown, which no notation may spoil.

    To the letter: what is alike but for its commas would be right in this one order alone.
    """
    return plainly(typed) == plainly(question.right)


def _items(question: Question, typed: str) -> Verdict | Unclear:
    """The list, split in the way that names the most of it."""
    answer, language = question.blank.answer, question.bank.language
    assert isinstance(answer, AllOf | InOrder), "only a list is asked for item by item"
    readings = [notation.items(typed)]
    if not readings[0]:
        return Unclear("type the items, with ; between them")
    names = [name for item in answer.items for name in (item.shown, *item.accept)]
    readings += [by_comma(typed), by_name(typed, names, language)]
    readings += [all_names(typed, names, language) or []]
    if _is_as_shown(question, typed):
        readings.append([item.shown for item in answer.items])
    judged = [
        judge_items(
            answer.items,
            items[: _most(question)],
            language,
            question.blank.wrong,
            isinstance(answer, InOrder),
        )
        for items in readings
        if items
    ]
    return max(judged, key=_worth)


def _worth(verdict: Verdict) -> tuple[bool, int, int]:
    missing = sum(row.sign is Sign.MISSING for row in verdict.rows)
    return verdict.word is Word.RIGHT, verdict.score[0], -missing


def _most(question: Question) -> int:
    """Items of an answer that are looked at: a pasted book names everything, and takes its time."""
    return 2 * question.size + 20


def _order(question: Question, typed: str) -> Verdict | Unclear:
    answer = question.blank.answer
    assert isinstance(answer, InOrder), "only a sequence has an order"
    right, language = [item.shown for item in answer.items], question.bank.language
    as_shown = _is_as_shown(question, typed)
    given = right if as_shown else notation.ordered(typed, question.options, language)
    if given is None:
        like = notation.backwards(question.size)
        return Unclear(f"type each number once, in the right order, like {like}")
    return judge_order(right, given)


def _pairs(question: Question, typed: str) -> Verdict | Unclear:
    answer = question.blank.answer
    assert isinstance(answer, Pairs), "only pairs are matched"
    as_shown = _is_as_shown(question, typed)
    given = (
        dict(answer.pairs)
        if as_shown
        else notation.paired(typed, question.lefts, question.options, question.bank.language)
    )
    if given is None:
        return Unclear("type each number with its letter, like 1b 2a")
    return judge_pairs(answer.pairs, given)
