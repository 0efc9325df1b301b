"""The sheets that ask: worksheet, key, and the forms of an exam."""

import random
from typing import Final

from msgspec.structs import replace

from ctquiz.errors import failure
from ctquiz.paper.edition import Edition
from ctquiz.paper.order import Material, Print, Wish
from ctquiz.paper.questions.answers import table
from ctquiz.paper.questions.asking import asked, dealt_anew, some
from ctquiz.paper.questions.items import letter
from ctquiz.paper.questions.numbered import Asked, by_kind, filled_in, handed_out
from ctquiz.paper.sheet import Paper, Part
from ctquiz.paper.words import WORDS
from ctquiz.study.drawing import shuffled


def worksheet(material: Material, wish: Wish) -> list[Print]:
    """The questions, to be handed out; with their key behind them where that is wished."""
    sheet, edition = asked_of(material, wish), _edition(material, wish)
    parts: tuple[Part, ...] = (handed_out(sheet, edition),)
    if wish.with_key:
        parts += _key(sheet, edition, wish)
    return [Print(_paper(material, wish, parts))]


def key(material: Material, wish: Wish) -> list[Print]:
    """The worksheet filled in, then the table of its answers."""
    sheet = asked_of(material, wish)
    return [Print(_paper(material, wish, _key(sheet, _edition(material, wish), wish)))]


def _key(sheet: Asked, edition: Edition, wish: Wish) -> tuple[Part, ...]:
    return filled_in(sheet, edition), table(sheet, edition, wish.command)


def exam(material: Material, wish: Wish) -> list[Print]:
    """Its forms A, B, C with the same questions in different orders, each with its key.

    In one file all forms come before all keys; else each form is a file with its key. Where no
    number is said, each fact is asked once: what is marked should not stand in another question.
    """
    facts = len({key.whole for key in material.ready})
    first = asked_of(material, replace(wish, number=wish.number or facts))
    mixed = variants(first, wish.variants, wish.seed)
    if len(mixed) < wish.variants:
        hint = "print fewer, or ask more questions"
        raise failure("--variants", f"this exam has no more than {len(mixed)} forms", hint)
    edition = replace(_edition(material, wish), passing=wish.passing)
    forms = [(sheet, replace(edition, variant=letter(place))) for place, sheet in enumerate(mixed)]
    if wish.apart:
        return [
            Print(
                _paper(material, wish, (handed_out(*form), *_key(*form, wish))),
                form[1].variant,
                (form[1].drawn(),),
            )
            for form in forms
        ]
    sheets: list[Part] = [handed_out(*form) for form in forms]
    keys = [part for form in forms for part in _key(*form, wish)]
    drawn = tuple(form[1].drawn() for form in forms)
    return [Print(_paper(material, wish, (*sheets, *keys)), drawn=drawn)]


_TRIES: Final = 50


def variants(first: Asked, number: int, seed: int) -> list[Asked]:
    """Forms of an exam, no two alike: fewer than that number where no other order is found.

    Questions change places among those of their kind, options among each other.
    """
    found: list[Asked] = []
    known: set[tuple[object, ...]] = set()
    for place in range(number):
        chance = random.Random(f"{seed} {letter(place)}")
        for _ in range(_TRIES):
            form = _mixed(first, chance)
            if _order(form) not in known:
                known.add(_order(form))
                found.append(form)
                break
    return found


def _mixed(first: Asked, chance: random.Random) -> Asked:
    anew = [dealt_anew(one, chance) for one in shuffled(first.questions, chance)]
    return Asked(by_kind(anew), first.pictures)


def _order(form: Asked) -> tuple[object, ...]:
    """All in which one form may differ from another."""
    return tuple((one.key, one.options) for one in form.questions)


def asked_of(material: Material, wish: Wish) -> Asked:
    """The questions that a sheet asks, as they are numbered."""
    chance = random.Random(str(wish.seed))
    ready = some(material.ready, material.urgent, wish.number, chance)
    return Asked(by_kind(asked(ready, chance)), material.pictures)


def _edition(material: Material, wish: Wish) -> Edition:
    return Edition(wish.title, material.name, material.version, wish.seed)


def _paper(material: Material, wish: Wish, parts: tuple[Part, ...]) -> Paper:
    return Paper(wish.title, material.banks[0].language, wish.layout, WORDS, parts)
