"""Questions of a bank that ask the same, word for word or nearly."""

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from ctquiz.bank.answer.fold import fold
from ctquiz.bank.check.subject import Finding, Subject, WholeRule
from ctquiz.bank.check.words import is_content, is_english, tokens
from ctquiz.bank.reading.ambiguous import caseless, questions
from ctquiz.bank.reading.wording import asked_at
from ctquiz.shown import cut


def same_twice(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """A question that another blank already asks word for word."""
    asked = Counter(caseless(one.text) for subject in subjects for one in subject.wordings)
    first: dict[str, tuple[Subject, str]] = {}
    for subject in subjects:
        if all(asked[caseless(one.text)] == 1 for one in subject.wordings):
            continue
        for question, wording in questions(subject.fact, subject.blank):
            before, key = first.setdefault(question, (subject, wording.key))
            if before is not subject:
                there = asked_at(before.node, before.blank, key)
                at = asked_at(subject.node, subject.blank, wording.key)
                message = f"'{cut(wording.text)}' is already asked on line {there.line}"
                yield subject, Finding(at, message, "take one out, or ask for something else")
                break


_LONG_ENOUGH: Final = 4
"""Words that a question needs for one more or less of them to make no other question of it."""

_MOST_WORDS: Final = 30
_ENDINGS: Final = ("est", "ers", "ors", "ing", "ion", "ies", "ed", "er", "or", "es", "s", "e", "y")


def _root(word: str) -> str:
    """A word without its ending, so that found, founder and founded are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


# Words that ask the same, and words that say only how it is asked.
_ALIKE: Final = {
    _root(word): _root(group.split()[0])
    for group in (
        "big large great huge",
        "nearest closest",
        "small little tiny",
        "found established created set discover find",
        "begin began start commence",
        "end finish stop",
        "died death dead",
        "born birth",
        "wrote written writer author",
        "country nation state",
        "fast quick rapid",
        "happen occur took taken place",
        "made make produce",
    )
    for word in group.split()
}
_ASKING: Final = frozenset(
    map(
        _root,
        "called name named known term refer year date please state give list identify mention say"
        " tell exactly really actually precisely very this kind".split(),
    )
)


def near_twice(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """A question with the answer and, but for one at most, the words of another.

    Only where an answer comes again is its question looked at: most answers stand alone.
    """
    by_answer: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        by_answer[fold(subject.blank.answer.shown, subject.bank.language)].append(subject)
    for alike in by_answer.values():
        if len(alike) > 1:
            yield from _near_one_another(alike)


def _near_one_another(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """Words are looked up, with each left out in turn, rather than compared pair by pair."""
    whole: dict[frozenset[str], Subject] = {}
    without_one: dict[frozenset[str], Subject] = {}
    for subject in subjects:
        said, droppable = _gist(subject)
        if not said:
            continue
        lacking = [said - {word} for word in droppable] if len(said) >= _LONG_ENOUGH else []
        near = whole.get(said) or without_one.get(said)
        near = near or next((whole[key] for key in lacking if key in whole), None)
        whole.setdefault(said, subject)
        for key in lacking:
            without_one.setdefault(key, subject)
        if near is not None and _plainly_apart(subject, near):
            message = f"this asks nearly the same as line {near.asked_at.line}"
            hint = "take one out, or ask for something else"
            yield subject, Finding(subject.asked_at, message, hint)


def _plainly_apart(subject: Subject, near: Subject) -> bool:
    """Whether no word-for-word finding tells of the two already."""
    asked = {question for question, _ in questions(near.fact, near.blank)}
    return all(question not in asked for question, _ in questions(subject.fact, subject.blank))


def _gist(subject: Subject) -> tuple[frozenset[str], list[str]]:
    """The words that tell what is asked, as stems, and those that may be mere ornament."""
    words = list(islice(filter(is_content, tokens(subject.question)), _MOST_WORDS))
    if not is_english(subject.bank.language):
        return frozenset(word.casefold() for word in words), []
    stems = {_stem(word): word for word in words}
    kept = {stem: word for stem, word in stems.items() if stem not in _ASKING}
    return frozenset(kept), [stem for stem, word in kept.items() if word.islower()]


@functools.lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    low = word.casefold().removesuffix("'s").rstrip("'")
    root = low if word[1:].isupper() else _root(low)
    return _ALIKE.get(root, root)


RULES: Final[dict[str, WholeRule]] = {"same-twice": same_twice, "near-twice": near_twice}
