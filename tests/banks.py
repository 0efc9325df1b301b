"""Strategies that make valid banks, with every kind of answer and the nastiest text.

`from banks import banks, facts, texts` and let Hypothesis draw; every bank made here is one that
reading could have given.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Final, TypeVar

from hypothesis import strategies as st

from ctquiz.bank.answer.fold import is_punctuation
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.quantity import leading_number
from ctquiz.bank.model import (
    AllOf,
    Answer,
    Bank,
    Blank,
    Claim,
    Fact,
    Form,
    Image,
    InOrder,
    Item,
    Locator,
    Number,
    Pairs,
    Sentence,
    Slot,
    Source,
    Text,
    Tolerance,
)
from ctquiz.bank.reading.ambiguous import questions

NASTY: Final = (
    *("no", "yes", "null", "~", "1.10", "010", "12:30", "50%", "0x1F", "1e3", "2024-01-01", "<<"),
    *("- x", "? x", ": x", "a: b", "a:", "a #b", "#x", "*x*", "&x", "!x", "|", ">-", "%x", "@x"),
    *("`x`", "{x}", "{{", "}", "{answer}", "x=1", "=", "[a, b]", "'q'", '"q"', "it's", "\\", "---"),
    *("...", "a\nb", "a\n", "\n a\n\n b", " a ", "a  b", "\ta", "a\r\nb", "\x00", "\x1b[31m"),
    *("[red]x[/red]", "[@click=app.quit]x[/]", "a\x85", "\u2028x", "\u202e", "\ufeff", "\ufffe"),
    *("\u0301", "日本", "ﷺ", "😀", "\U0010ffff", "İ", "x" * 150, "x " * 80 + "x"),
)
"""Text that YAML, markup, terminals or folding might take for something else."""

NUMBERS: Final = (
    ("4", Decimal(4)),
    ("3.5", Decimal("3.5")),
    ("-2", Decimal(-2)),
    ("010", Decimal(10)),
    ("1,610", Decimal(1610)),
    ("16 million", Decimal(16_000_000)),
)
"""Notations of a bank, with what each comes to."""

LANGUAGES: Final = ("en", "de", "fr", "pt-BR", "ja")

T = TypeVar("T")

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789"
_FILES: Final = ("io.png", "figures/io.png", "two words.jpg", "no", "日本.svg")
_YES_OR_NO: Final = st.booleans()
_COUNT: Final = st.integers(0, 2)


# Hypothesis checks a strategy when it first draws from it: each is made once and kept.
@cache
def texts() -> st.SearchStrategy[str]:
    """Text that is not empty: no reader takes space alone for text."""
    written = st.sampled_from(NASTY) | st.text(max_size=12)
    return written.filter(lambda text: text.strip() != "")


@cache
def _telling() -> st.SearchStrategy[str]:
    """Text that can be an answer: more than punctuation."""
    return texts().filter(
        lambda text: not all(sign.isspace() or is_punctuation(sign) for sign in text)
    )


def _keys(text: str) -> set[str]:
    """How a text looks, and its number; two with one of them in common may be the same."""
    found = leading_number(text.strip().lstrip("$€£¥"))
    number = set() if found is None else {str(found[0].normalize())}
    return {plainly(text)} | number


def _apart(drawn: Iterable[str], from_these: Iterable[str] = ()) -> tuple[str, ...]:
    """The texts that say neither what one before them said nor any of the others."""
    said = {key for text in from_these for key in _keys(text)}
    kept: list[str] = []
    for text in drawn:
        keys = _keys(text)
        if said.isdisjoint(keys):
            said |= keys
            kept.append(text)
    return tuple(kept)


@cache
def names() -> st.SearchStrategy[str]:
    """Ids and names."""
    rest = st.text(_LETTERS + "-_", max_size=4)
    fresh = st.builds(lambda first, rest: first + rest, st.sampled_from(_LETTERS), rest)
    return fresh | st.sampled_from(["answer", "fact", "ask", "no", "010", "a" * 100])


@cache
def _several(one: st.SearchStrategy[T], at_least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(one, min_size=at_least, max_size=at_least + 2).map(tuple)


@cache
def _maybe(one: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | one


@cache
def _of_brace() -> st.SearchStrategy[str]:
    return texts().filter(lambda text: text == text.strip() and not {"{", "}"} & {*text})


@cache
def _items(at_least: int) -> st.SearchStrategy[tuple[Item, ...]]:
    drawn = _several(st.builds(Item, _telling(), _several(texts())), at_least)
    return drawn.map(_apart_items).filter(lambda items: len(items) >= at_least)


def _apart_items(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    shown = _apart(item.shown for item in drawn)
    names = [*shown]
    items: list[Item] = []
    for text in shown:
        accept = _apart(next(item.accept for item in drawn if item.shown == text), names)
        names += accept
        items.append(Item(text, accept))
    return tuple(items)


def _apart_pairs(drawn: dict[str, str]) -> tuple[tuple[str, str], ...]:
    rights = _apart(drawn.values())
    return tuple((left, drawn[left]) for left in _apart(drawn) if drawn[left] in rights)


@cache
def _numbers(stands: bool) -> st.SearchStrategy[Number]:
    within = st.builds(
        Tolerance, st.sampled_from([Decimal(0), Decimal(2), Decimal("0.5")]), _YES_OR_NO
    )
    return st.builds(
        lambda pair, said, *rest: Number(said or pair[0], *pair, *rest),
        st.sampled_from(NUMBERS),
        _maybe(_of_brace()) if stands else st.none(),
        _maybe(texts()),
        _maybe(within),
        _several(texts()),
    )


@cache
def answers(stands: bool = False) -> st.SearchStrategy[Answer]:
    """An answer of any kind; `stands` where it is that of a blank in a sentence."""
    said = _maybe(_of_brace()) if stands else st.none()
    pairs = st.dictionaries(texts(), texts(), min_size=2, max_size=4)
    return st.one_of(
        st.builds(Text, _telling(), _several(texts())),
        _numbers(stands),
        st.builds(AllOf, _items(1), said),
        st.builds(InOrder, _items(2), said),
        st.builds(Pairs, pairs.map(_apart_pairs).filter(lambda sides: len(sides) > 1)),
        st.builds(Claim, texts(), _YES_OR_NO),
    )


@cache
def _forms() -> st.SearchStrategy[tuple[Form, ...] | None]:
    return _maybe(st.lists(st.sampled_from(Form), min_size=1, max_size=3, unique=True).map(tuple))


@cache
def _places() -> st.SearchStrategy[tuple[int, ...]]:
    return st.sampled_from([(), (1,), (3, 2), (999_999, 999_999)])


def _right(answer: Answer) -> set[str]:
    """The texts that no wrong option may be."""
    match answer:
        case Text():
            return {answer.shown, *answer.accept}
        case Number():
            return {answer.shown, answer.written, *answer.accept}
        case AllOf() | InOrder():
            return {text for item in answer.items for text in (item.shown, *item.accept)}
    return set()


@st.composite
def blanks(draw: st.DrawFn, name: str = "answer", stands: bool = False) -> Blank:
    """A blank that something asks for: its sentence, its `ask` or the claim it is."""
    answer = draw(answers(stands))
    asked_elsewhere = stands or isinstance(answer, Claim)
    return Blank(
        name,
        answer,
        ask=draw(_maybe(texts()) if asked_elsewhere else texts()),
        hint=draw(_maybe(texts())),
        wrong=_apart(draw(_several(texts())), _right(answer)),
        forms=draw(_forms()),
    )


def _sentence(draw: st.DrawFn, standing: tuple[str, ...]) -> Sentence | None:
    """A sentence in which these blanks stand in this order, and one of them perhaps twice."""
    if not standing:
        return draw(st.none() | texts().map(lambda text: (text,)))
    parts: list[str | Slot] = []
    for name in [*standing, *standing[: draw(_YES_OR_NO)]]:
        if draw(_YES_OR_NO):
            parts.append(draw(st.sampled_from([" ", *NASTY])))
        parts.append(Slot(name))
    return (*parts, draw(texts())) if draw(_YES_OR_NO) else tuple(parts)


@st.composite
def facts(draw: st.DrawFn, fact_id: str | None = "a-fact", sources: tuple[str, ...] = ()) -> Fact:
    """A fact of one to three blanks, with or without a sentence."""
    count = 1 + draw(_COUNT)
    called = dict.fromkeys(draw(names()) for _ in range(count)) if draw(_YES_OR_NO) else ["answer"]
    standing = tuple(called)[: draw(st.integers(0, len(called)))]
    at = [(draw(st.sampled_from(sources)), draw(_places())) for _ in sources[: draw(_COUNT)]]
    return Fact(
        id=fact_id,
        blanks=tuple(draw(blanks(name, name in standing)) for name in called),
        sentence=_sentence(draw, standing),
        at=tuple(Locator(source, *place) for source, place in at),
        tags=draw(_several(texts())),
        note=draw(_maybe(texts())),
        image=Image(draw(st.sampled_from(_FILES)), draw(texts())) if draw(_YES_OR_NO) else None,
        draft=draw(_YES_OR_NO),
        allow=draw(_several(texts())),
    )


@st.composite
def banks(draw: st.DrawFn, max_facts: int = 3) -> Bank:
    """A bank of up to so many facts; one of them may wait for its id."""
    sources = tuple(dict.fromkeys(draw(names()) for _ in range(draw(_COUNT))))
    count = draw(st.integers(0, max_facts))
    ids: list[str | None] = [*dict.fromkeys(draw(names()) for _ in range(count))]
    if ids and draw(_YES_OR_NO):
        ids[0] = None
    return Bank(
        id=draw(names()),
        title=draw(texts()),
        facts=_unambiguous([draw(facts(fact_id, sources)) for fact_id in ids]),
        language=draw(st.sampled_from(LANGUAGES)),
        sources=tuple(Source(name, *draw(_described())) for name in sources),
        allow=draw(_several(texts())),
    )


def _unambiguous(drawn: list[Fact]) -> tuple[Fact, ...]:
    """The facts that ask nothing twice."""
    asked: set[str] = set()
    kept: list[Fact] = []
    for fact in drawn:
        here = [question for blank in fact.blanks for question, _ in questions(fact, blank)]
        if asked.isdisjoint(here) and len({*here}) == len(here):
            asked |= {*here}
            kept.append(fact)
    return tuple(kept)


@cache
def _described() -> st.SearchStrategy[tuple[str | None, ...]]:
    return st.tuples(texts(), _maybe(texts()), _maybe(texts()), _maybe(texts()))
