"""Rules about answers and options that only a look at the whole bank can hold."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from ctquiz.bank.answer.quantity import number
from ctquiz.bank.check.compared import Words, stems_of, words_of
from ctquiz.bank.check.given import answer_at
from ctquiz.bank.check.subject import Finding, Subject, WholeRule
from ctquiz.bank.forms import sentence
from ctquiz.bank.model import AllOf, Claim, Fact, Number, Slot, Text
from ctquiz.shown import cut

_LEAST: Final = 4
"""Blanks that make a habit; three may be chance."""

_SHARE: Final = 10

_COMPARED: Final = 20
"""Lists with one item in common that are looked at for it."""


def same_answer(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """One answer to more than a tenth of the bank: it is guessed before the question is read."""
    asked = defaultdict(list)
    for subject in subjects:
        if isinstance(subject.blank.answer, Text | Number):
            asked[words_of(subject.blank.answer.shown)].append(subject)
    for words, those in asked.items():
        if words and len(those) >= _LEAST and len(those) * _SHARE > len(subjects):
            first = those[0]
            shown = cut(first.blank.answer.shown)
            message = f"'{shown}' is the answer of {len(those)} of {len(subjects)} blanks"
            yield first, Finding(answer_at(first), message, "ask for something else beside it")


def middle(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """Among numbers the true one is always in the middle, and found without knowing it."""
    placed = [
        (subject, place) for subject in subjects if (place := _in_the_middle(subject)) is not None
    ]
    if len(placed) >= _LEAST and all(place for _, place in placed):
        first = placed[0][0]
        message = f"in all {len(placed)} choices of numbers neither the least nor the most is true"
        yield first, Finding(first.at("not"), message, "let some be the least, some the most")


def _in_the_middle(subject: Subject) -> bool | None:
    """Whether its true number lies between wrong ones; None where its options are no numbers."""
    answer, wrong = subject.blank.answer, subject.blank.wrong
    if not wrong or not isinstance(answer, Text | Number):
        return None
    true = answer.value if isinstance(answer, Number) else _value(answer.shown)
    if true is None:
        return None
    others = [value for option in wrong if (value := _value(option)) is not None]
    if len(others) < len(wrong):
        return None
    return min(others) < true < max(others)


def _value(text: str) -> Decimal | None:
    return number(text.strip().lstrip("$€£"))


def also_true(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """A wrong option that is right: by its tolerance, its sentence, a list, or another fact."""
    said = _everything_said(subjects)
    common = _common_words(said)
    lists = [subject for subject in subjects if isinstance(subject.blank.answer, AllOf)]
    members = defaultdict(list)
    for subject in lists:
        for name in _names(subject):
            members[words_of(name)].append(subject)
    for subject in subjects:
        beside = _beside(subject)
        around = _around(subject) if subject.stands and _is_common(subject.fact, common) else ()
        for index, option in enumerate(subject.blank.wrong):
            why = (
                _within(subject, option)
                or ("it stands in the same list" if beside and words_of(option) in beside else None)
                or (_said(subject, option.join(around), said) if around else None)
                or (_listed(subject, members.get(words_of(option), ())) if members else None)
            )
            if why:
                at = subject.at("not", index)
                yield subject, Finding(at, f"'{cut(option)}' is true too: {why}", "take it out")
                break


def _names(subject: Subject) -> Iterator[str]:
    """What the items of a list are called, by whichever name."""
    answer = subject.blank.answer
    for item in answer.items if isinstance(answer, AllOf) else ():
        yield from (item.shown, *item.accept)


def _within(subject: Subject, option: str) -> str | None:
    answer = subject.blank.answer
    if not isinstance(answer, Number) or answer.within is None:
        return None
    # To judge takes a fifth of what `check` imports, and few numbers have a tolerance.
    from ctquiz.bank.answer.verdict import Word  # noqa: PLC0415
    from ctquiz.bank.answer.words import judge_words  # noqa: PLC0415

    right = judge_words(answer, option, subject.bank.language).word is Word.RIGHT
    return "it lies within the tolerance" if right else None


def _beside(subject: Subject) -> list[Words]:
    """The answers of the blanks that the sentence lists beside this one."""
    parts = subject.fact.sentence or ()
    own = Slot(subject.blank.name)
    found: list[Words] = []
    for index, between in enumerate(parts[1:-1], 1):
        if isinstance(between, str) and between in _BETWEEN:
            before, after = parts[index - 1], parts[index + 1]
            if own in (before, after):
                other = after if before == own else before
                if isinstance(other, Slot) and other != own:
                    found.append(words_of(subject.fact.blank(other.blank).answer.shown))
    return found


_BETWEEN: Final = (", ", " and ", ", and ", " or ", " & ")


def _everything_said(subjects: Sequence[Subject]) -> dict[Words, list[Subject]]:
    """Every sentence and true claim of the bank, with all that say it."""
    said: defaultdict[Words, list[Subject]] = defaultdict(list)
    before: Fact | None = None
    for subject in subjects:
        answer = subject.blank.answer
        if subject.stands:
            if subject.fact is before:
                continue
            before = subject.fact
            said[words_of(sentence(subject.fact, {}))].append(subject)
        elif isinstance(answer, Claim) and answer.holds:
            said[words_of(answer.text)].append(subject)
    return said


def _common_words(said: dict[Words, list[Subject]]) -> set[str]:
    """Words that more than one fact says."""
    facts = Counter(word for words, those in said.items() for word in {*words} for _ in those)
    return {word for word, count in facts.items() if count > 1}


def _is_common(fact: Fact, common: set[str]) -> bool:
    """Whether others may say its sentence with an option in it: hardly any has no word of its own.

    The first and last word beside a blank may change with it: `{four}th`.
    """
    return all(
        common.issuperset(words_of(part)[1:-1])
        for part in fact.sentence or ()
        if isinstance(part, str)
    )


def _around(subject: Subject) -> list[str]:
    """The sentence in the pieces around the blank: made once, and joined by every option."""
    fact, name = subject.fact, subject.blank.name
    pieces = [""]
    for part in fact.sentence or ():
        if isinstance(part, str):
            pieces[-1] += part
        elif part.blank == name:
            pieces.append("")
        else:
            pieces[-1] += fact.blank(part.blank).answer.shown
    return pieces


def _said(subject: Subject, claim: str, said: dict[Words, list[Subject]]) -> str | None:
    others = said.get(words_of(claim))
    other = others[0] if others else None
    return (
        f"line {other.asked_at.line} says so" if other and other.fact is not subject.fact else None
    )


def _listed(subject: Subject, lists: Sequence[Subject]) -> str | None:
    """The option is an item of a list whose question asks for the same, and for nothing more.

    Where a condition is added (`Which ice giant has the strongest winds?`) the other ice giants of
    a list are the best options there are.
    """
    if isinstance(subject.blank.answer, AllOf) or not subject.blank.ask:
        return None
    asked = stems_of(subject.blank.ask) - _ORDERS
    for other in lists[:_COMPARED]:
        if asked and asked == stems_of(other.question) - _ORDERS:
            return f"line {other.asked_at.line} lists it"
    return None


_ORDERS: Final = frozenset("name list give all every each example following these".split())

RULES: Final[dict[str, WholeRule]] = {
    "also-true": also_true,
    "same-answer": same_answer,
    "middle": middle,
}
