"""Questions that a bank asks twice: with two answers nobody can know which is meant."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.answer.fold import fold
from ctquiz.bank.answer.plainly import even
from ctquiz.bank.forms import fitting
from ctquiz.bank.model import (
    AllOf,
    Answer,
    Blank,
    Claim,
    Fact,
    Form,
    InOrder,
    Item,
    Number,
    Pairs,
    Text,
)
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import Report
from ctquiz.bank.reading.wording import Wording, asked_at, wordings
from ctquiz.shown import cut

_COMPARED: Final = 100
"""Blanks that a fact may have for their questions to be compared: each says all of its sentence."""


class _Asking(Struct, frozen=True):
    """A wording of a blank, with what it takes to say where it stands."""

    fact: Fact
    node: Mapping
    blank: Blank
    wording: Wording

    @property
    def at(self) -> Mark:
        return asked_at(self.node, self.blank, self.wording.key)

    @property
    def question(self) -> str:
        return _question(self.fact, self.blank, self.wording)


class Asked:
    """Remembers what the facts of a bank ask, to tell where one asks it with another answer.

    Hardly any two texts are the same even without case: only of those that are it is worked out
    what exactly they ask. Until then a text is `_alone`; once it is not, it is None there.
    """

    def __init__(self, language: str, report: Report) -> None:
        self._language = language
        self._report = report
        self._alone: dict[str, _Asking | None] = {}
        self._first: dict[str, _Asking] = {}

    def add(self, fact: Fact, node: Mapping) -> bool:
        """Whether nothing before contradicts a fact; each question that does is reported.

        A draft neither contradicts nor is contradicted: a reviewer has not agreed to it yet.
        """
        if fact.draft or len(fact.blanks) > _COMPARED:
            return True
        asks = [
            _Asking(fact, node, blank, wording)
            for blank in fact.blanks
            for wording in wordings(fact, blank)
        ]
        by_text = {caseless(asking.wording.text): asking for asking in asks}
        if len(by_text) == len(asks) and self._alone.keys().isdisjoint(by_text):
            self._alone |= by_text
            return True
        for text in by_text:
            alone = self._alone.get(text)
            if alone is not None:
                self._first[alone.question] = alone
                self._alone[text] = None
        if not self._agree(asks):
            return False
        self._alone |= dict.fromkeys(by_text)
        return True

    def _agree(self, asks: Sequence[_Asking]) -> bool:
        """Whether the questions of a fact agree with those before; they are remembered then."""
        fresh: dict[str, _Asking] = {}
        clear = True
        for asking in asks:
            question = asking.question
            first = self._first.get(question) or fresh.get(question)
            if first is None:
                fresh[question] = asking
            elif not agree(first.blank.answer, asking.blank.answer, self._language):
                self._tell(asking, first.at)
                clear = False
        if clear:
            self._first |= fresh
        return clear

    def _tell(self, asking: _Asking, first: Mark) -> None:
        message = f"'{cut(asking.wording.text)}' is asked with another answer on line {first.line}"
        hint = f"say what tells it from {first.line}:{first.column}, or accept both answers"
        self._report.add(asking.at, "same-question", message, hint)


def questions(fact: Fact, blank: Blank) -> Iterator[tuple[str, Wording]]:
    """What a blank asks: for each of its texts a key that every text asking the same has."""
    for wording in wordings(fact, blank):
        yield _question(fact, blank, wording), wording


def _question(fact: Fact, blank: Blank, wording: Wording) -> str:
    """What is shown beside a text belongs to the question: options, items, a picture."""
    return "\0".join([plain(wording.text), *_shown_beside(fact, blank)])


def _shown_beside(fact: Fact, blank: Blank) -> list[str]:
    shown = [] if fact.image is None else [fact.image.file]
    forms = None if blank.forms is None else fitting(fact, blank)
    match blank.answer:
        case InOrder(items) if forms != (Form.LIST,):
            shown += sorted(item.shown for item in items)
        case Pairs(pairs):
            shown += sorted(left for left, _ in pairs) + sorted(right for _, right in pairs)
        case answer if forms == (Form.CHOICE,):
            shown += sorted([answer.shown, *blank.wrong])
    return shown


_WITH_A_CAPITAL: Final = re.compile(r"\b[^\W\d_]*[A-Z\u00c0-\U0010ffff][^\W\d_]*")
_AT_THE_END: Final = " .?!:;\u2026\u3002\uff1f\uff01"
_SHORT: Final = 3


def plain(text: str) -> str:
    """A question without its case, its end and how its quotes and dashes were typed.

    Case stays in short words, where it tells CO from Co and MW from mW, if not all is capitals.
    """
    kept = even(text).rstrip(_AT_THE_END)
    if kept[1:].isupper():
        return kept.casefold()
    kept = kept[:1].casefold() + kept[1:]
    if kept.islower():
        return kept
    return " ".join(
        [
            piece if piece.islower() else _WITH_A_CAPITAL.sub(_lowered, piece)
            for piece in kept.split(" ")
        ]
    )


def caseless(text: str) -> str:
    """A question without any case: as `plain` but coarser, and so quick that all can be compared.

    Texts that are plainly the same are the same without case, too.
    """
    return even(text).rstrip(_AT_THE_END).casefold()


_SMALL_WORDS: Final = frozenset(
    "the of is are was and for did do has how who why its to by on or an".split()
)


def _lowered(word: "re.Match[str]") -> str:
    low = word.group().casefold()
    return low if len(low) > _SHORT or low in _SMALL_WORDS else word.group()


def agree(one: Answer, other: Answer, language: str) -> bool:
    """Whether whoever gives one answer also gives the other."""
    match one, other:
        case (Text() | Number() as first, Text() | Number() as second):
            return _accepts(first, second.shown, language) or _accepts(
                second, first.shown, language
            )
        case AllOf(items), AllOf(others):
            return {*_folded(items, language)} == {*_folded(others, language)}
        case InOrder(items), InOrder(others):
            return _folded(items, language) == _folded(others, language)
        case Pairs(pairs), Pairs(others):
            return sorted(pairs) == sorted(others)
        case Claim(_, holds), Claim(_, too):
            return holds == too
    return False


def _accepts(answer: Text | Number, given: str, language: str) -> bool:
    # To judge takes a fifth of what `check` imports, and hardly a bank asks anything twice.
    from ctquiz.bank.answer.verdict import Word  # noqa: PLC0415
    from ctquiz.bank.answer.words import judge_words  # noqa: PLC0415

    return judge_words(answer, given, language).word is Word.RIGHT


def _folded(items: Sequence[Item], language: str) -> list[str]:
    return [fold(item.shown, language) for item in items]
