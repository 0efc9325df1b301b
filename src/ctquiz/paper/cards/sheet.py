"""Cards to be cut out: a question on the front, its answer on the back, one card a blank."""

from collections.abc import Mapping, Sequence
from random import Random

from ctquiz.bank.forms import Question, Way
from ctquiz.bank.model import AllOf, FactKey, InOrder, Number, Pairs
from ctquiz.exchange.chosen import suited
from ctquiz.paper.cards.calibration import calibration
from ctquiz.paper.cards.cut import PADDING, Cut, Flip, sides
from ctquiz.paper.cards.parts import Back, Card, Cards, Front
from ctquiz.paper.layout import card_layout
from ctquiz.paper.order import Material, Print, Wish
from ctquiz.paper.page import note_of, picture_of
from ctquiz.paper.questions.answers import also, told, truth
from ctquiz.paper.questions.asking import some
from ctquiz.paper.questions.items import letters_right
from ctquiz.paper.sheet import Paper, Part
from ctquiz.paper.words import WORDS
from ctquiz.shown import several

_TURNED = {
    Flip.LONG: "print on both sides, turned over the long edge",
    Flip.SHORT: "print on both sides, turned over the short edge",
    Flip.FOLD: "print on one side, cut, and fold along the dotted lines",
}


def cards(material: Material, wish: Wish) -> list[Print]:
    """The cards, or the page by which the place of their backs is found."""
    cut = wish.cut
    if wish.calibrating:
        hint = f"{_TURNED[cut.flip]}, at 100 %"
        return [Print(_paper(material, wish, calibration(cut)), hint=hint)]
    asked = [
        suited(one.bank, one.fact, one.blank, one.forms)
        for one in some(material.ready, material.urgent, wish.number, Random(str(wish.seed)))
    ]
    part = _cards(asked, cut, material.pictures)
    hint = f"{several(len(asked), 'card')}: {_TURNED[cut.flip]}, at 100 %"
    return [Print(_paper(material, wish, part), hint=hint)]


def _paper(material: Material, wish: Wish, part: Part) -> Paper:
    layout = card_layout(wish.layout, wish.cut.size)
    return Paper(wish.title, material.banks[0].language, layout, WORDS, (part,))


def _cards(asked: Sequence[Question], cut: Cut, pictures: Mapping[FactKey, str]) -> Cards:
    return Cards(
        width=cut.size.width,
        height=cut.size.height,
        padding=PADDING,
        cards=tuple(Card(_front(one, pictures), _back(one)) for one in asked),
        sides=sides(cut, len(asked)),
    )


def _front(asked: Question, pictures: Mapping[FactKey, str]) -> Front:
    return Front(
        prompt=asked.prompt,
        language=asked.bank.language,
        wanted=_wanted(asked),
        lefts=asked.lefts,
        options=() if asked.way is Way.TRUTH else asked.options,
        lettered=asked.way in (Way.ONE, Way.SOME, Way.PAIRS),
        hint=asked.blank.hint or "",
        picture=picture_of(asked.fact, pictures.get(asked.key.whole)),
    )


def _wanted(asked: Question) -> str:
    match asked.way:
        case Way.SOME:
            return f"{asked.size} of these"
        case Way.ITEMS:
            return asked.wanted
        case Way.TRUTH:
            return "True or false?"
        case Way.ORDER:
            return "Which order?"
        case Way.PAIRS:
            return "What belongs together?"
        case Way.ONE | Way.WORDS:
            return ""


def _back(asked: Question) -> Back:
    return Back(
        letters=letters_right(asked) if asked.way in (Way.ONE, Way.SOME, Way.PAIRS) else "",
        lines=_lines(asked),
        numbered=isinstance(asked.blank.answer, InOrder),
        also=also(asked),
        note=note_of(asked.fact),
        sources=tuple(map(str, asked.fact.at)),
        key=str(asked.key),
        language=asked.bank.language,
    )


def _lines(asked: Question) -> tuple[str, ...]:
    match asked.blank.answer:
        case _ if asked.way is Way.TRUTH:
            return (truth(asked),)
        case AllOf(items) | InOrder(items):
            return tuple(item.shown for item in items)
        case Pairs(pairs):
            return tuple(f"{left}: {right}" for left, right in pairs)
        case Number() as number:
            return (told(number),)
        case answer:
            return (answer.shown,)
