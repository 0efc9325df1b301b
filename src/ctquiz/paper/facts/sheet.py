"""The sheet to read before a test: the facts by topic with their key terms, and a timeline."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ctquiz.bank.forms import parts, stands
from ctquiz.bank.model import AllOf, Bank, Blank, Claim, Fact, FactKey, InOrder, Number, Pairs
from ctquiz.paper.edition import Edition
from ctquiz.paper.facts.parts import Claimed, Facts, Line, Listed, Paired, Statement, Told, Topic
from ctquiz.paper.facts.timeline import timeline
from ctquiz.paper.order import Material, Print, Wish
from ctquiz.paper.page import Said, note_of, picture_of
from ctquiz.paper.sheet import Paper
from ctquiz.paper.sources import Sources
from ctquiz.paper.words import WORDS


class _Chosen(NamedTuple):
    key: FactKey
    bank: Bank
    fact: Fact


def facts(material: Material, wish: Wish) -> list[Print]:
    """Every fact of which a blank may be asked, on one sheet."""
    topics = _topics(material)
    part = Facts(
        title=wish.title,
        topics=topics,
        timeline=timeline([one for topic in topics for one in topic.statements]),
        sources=Sources(material.banks).listed(),
        footer=Edition(wish.title, material.name, material.version, None).footer,
    )
    return [Print(Paper(wish.title, material.banks[0].language, wish.layout, WORDS, (part,)))]


def _topics(material: Material) -> tuple[Topic, ...]:
    """The facts by their first tags, in the order in which these appear; those without one last."""
    named = Sources(material.banks)
    by_tag: dict[str, list[_Chosen]] = {}
    for one in _chosen(material):
        by_tag.setdefault(one.fact.tags[0] if one.fact.tags else "", []).append(one)
    untagged = by_tag.pop("", [])
    found: list[Topic] = []
    number = 1
    for tag, of in [*by_tag.items(), *([("", untagged)] if untagged else [])]:
        stated = tuple(_statement(one, at, material, named) for at, one in enumerate(of, number))
        found.append(Topic(_in_words(tag), stated))
        number += len(of)
    return tuple(found)


def _chosen(material: Material) -> Iterable[_Chosen]:
    """Each fact once, whatever number of its blanks there is."""
    ready = material.ready.items()
    return {key.whole: _Chosen(key.whole, one.bank, one.fact) for key, one in ready}.values()


def _in_words(tag: str) -> str:
    words = tag.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _statement(one: _Chosen, number: int, material: Material, named: Sources) -> Statement:
    return Statement(
        number=number,
        told=tuple(_told(one.fact)),
        language=one.bank.language,
        note=note_of(one.fact),
        sources=named.cited(one.bank, one.fact),
        picture=picture_of(one.fact, material.pictures.get(one.key)),
    )


def _told(fact: Fact) -> Iterator[Told]:
    """The sentence with what is to be kept in mind, then what has no place in it."""
    if fact.sentence:
        yield Line(
            tuple(
                Said(part) if isinstance(part, str) else Said(part.answer.shown, "strong")
                for part in parts(fact)
            )
        )
    for blank in fact.blanks:
        if not stands(fact, blank):
            yield _answered(blank)


def _answered(blank: Blank) -> Told:
    ask = blank.ask or ""
    match blank.answer:
        case Claim(text, holds):
            return Claimed(text, holds)
        case AllOf(items):
            return Listed(ask, tuple(item.shown for item in items), ordered=False)
        case InOrder(items):
            return Listed(ask, tuple(item.shown for item in items), ordered=True)
        case Pairs(pairs):
            return Paired(ask, pairs)
        case Number(shown, unit=str(unit)) if unit not in shown:
            return _line(ask, f"{shown} {unit}")
        case answer:
            return _line(ask, answer.shown)


def _line(ask: str, answer: str) -> Line:
    return Line((Said(ask), Said(" – "), Said(answer, "strong")))
