"""A table that we wrote comes back: the rows of a fact's blanks become that fact again.

What no column says is lost on that way: wrong options of blanks that are asked for in words, and
which forms are allowed. Where a blank stands in its sentence is found again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.forms import TRUTHS
from ctquiz.bank.model import (
    NAME,
    ONLY_BLANK,
    AllOf,
    Blank,
    Claim,
    Fact,
    Form,
    InOrder,
    Key,
    Number,
    Slot,
    Text,
)
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.tables.cells import answer_of, apart, listed
from ctquiz.exchange.incoming.tables.made import Made, Makings
from ctquiz.exchange.incoming.tables.places import (
    Place,
    changed,
    gaps,
    meet,
    stands_once,
    with_slots,
)

_KEY: Final = re.compile(rf"({NAME.pattern})/({NAME.pattern})#({NAME.pattern})")

Cells = Mapping[str, str]
"""The cells of a row, by the names of our columns."""


class _Asked(Struct, frozen=True):
    """A blank as it is where it stands in its sentence, and where it does not.

    `sure` where its question says so.
    """

    standing: Blank
    alone: Blank
    places: tuple[Place, ...] = ()
    sure: bool = False

    @property
    def blank(self) -> Blank:
        """The one of both that it is."""
        return self.standing if self.places else self.alone


def ours(rows: Iterable[tuple[int, Cells]]) -> Makings:
    """The facts of rows, each with the line it stands on, in the order in which they begin."""
    groups: dict[tuple[str, str], dict[str, Cells]] = {}
    lost: list[Lost] = []
    for line, cells in rows:
        if not (cells["prompt"].strip() and cells["answer"].strip()):
            lost.append(Lost(Kind.ROW, f"line {line}"))
            continue
        key = _key(cells["key"])
        # A row that was added by hand is a fact of its own.
        whole = (key.bank, key.fact) if key else ("", str(line))
        group = groups.setdefault(whole, {})
        name = key.blank if key else ONLY_BLANK
        if name in group:
            lost.append(Lost(Kind.TWICE, f"line {line}"))
        group.setdefault(name, cells)
    made = []
    for (bank, fact), group in groups.items():
        one, missed = _made(group)
        lost += missed
        named = replace(one, bank=bank, fact=replace(one.fact, id=fact)) if bank else one
        made.append(named)
    return Makings(tuple(made), tuple(lost))


def undone(cell: str) -> str:
    """A cell without the apostrophe by which no spreadsheet ran it."""
    return cell.removeprefix("'")


def _key(written: str) -> Key | None:
    match = _KEY.fullmatch(written.strip())
    return Key(*match.groups()) if match else None


def _made(group: Mapping[str, Cells]) -> tuple[Made, list[Lost]]:
    first = next(iter(group.values()))
    said = first["sentence"]
    # Each row of ours repeats the sentence: one that has another belongs to another edition.
    asked = [
        _asked(name, cells, said if cells["sentence"] == said else "")
        for name, cells in group.items()
    ]
    blanks = _settled(asked)
    slots = with_slots(said, ((one.blank.name, one.places) for one in blanks))
    # As reading has them: first those that stand in the sentence, in its order.
    standing = dict.fromkeys(part.blank for part in slots if isinstance(part, Slot))
    by_name = {one.blank.name: one.blank for one in blanks}
    fact = Fact(
        id=None,
        blanks=tuple(by_name[name] for name in dict.fromkeys((*standing, *by_name))),
        sentence=slots if said.strip() else None,
        tags=listed(first["tags"]),
        note=first["note"] or None,
    )
    lost = [
        Lost(Kind.MEASURE, cells["measure"])
        for one, cells in zip(blanks, group.values(), strict=True)
        if cells["measure"] and not isinstance(one.blank.answer, Number)
    ]
    return Made(fact, "\x1f".join(first.values()), listed(first["source"])), lost


def _settled(asked: Sequence[_Asked]) -> list[_Asked]:
    """The blanks with the places that are theirs: no two share a letter of the sentence.

    What a gap shows goes before what is only found.
    """
    taken: list[Place] = []
    settled = list(asked)
    for number in sorted(range(len(asked)), key=lambda number: not asked[number].sure):
        one = asked[number]
        if meet(taken, one.places):
            settled[number] = replace(one, places=())
        else:
            taken += one.places
    return settled


def _asked(name: str, cells: Cells, said: str) -> _Asked:
    """The blank of a row; `said` is the sentence in which it may stand."""
    options = listed(cells["options"])
    shown, prompt = cells["answer"], cells["prompt"]
    if cells["form"] == Form.CLAIM:
        return _claimed(name, cells, said)
    answer = answer_of(cells["form"], shown, cells["accept"], cells["measure"], options)
    right = [item.shown for item in answer.items] if isinstance(answer, AllOf) else [shown]
    chosen = options if cells["form"] == Form.CHOICE else ()
    standing = Blank(name, answer, prompt, cells["hint"] or None, apart(chosen, right))
    alone = standing
    if isinstance(answer, Number) and answer.shown != answer.written:
        # Only in a sentence is a number shown in other words than it is written.
        alone = replace(standing, answer=Text(answer.shown, answer.accept))
    gap = gaps(prompt, said)
    if gap is None:
        place = stands_once(answer.shown, said)
        return _Asked(standing, alone, (place,) if place else ())
    if isinstance(answer, AllOf | InOrder) and gap.text != answer.shown:
        answer = replace(answer, said=gap.text)
    places = gap.places if gap.text == answer.shown else ()
    return _Asked(replace(standing, answer=answer, ask=None), alone, places, sure=True)


def _claimed(name: str, cells: Cells, said: str) -> _Asked:
    """A claim, or the claim that its sentence makes with an option in the place of a blank."""
    shown, prompt, hint = cells["answer"], cells["prompt"], cells["hint"] or None
    if shown in TRUTHS:
        claim = Blank(name, Claim(prompt, shown == TRUTHS[0]), hint=hint)
        return _Asked(claim, claim)
    alone = Blank(name, Claim(prompt, prompt == said), hint=hint)
    answer = answer_of(Form.ASK, shown, cells["accept"], cells["measure"], ())
    if prompt == said:
        place = stands_once(shown, said)
        return _Asked(Blank(name, answer, hint=hint), alone, (place,) if place else (), sure=True)
    instead = changed(prompt, said, shown)
    if instead is None:
        return _Asked(alone, alone)
    place, option = instead
    standing = Blank(name, answer, hint=hint, wrong=apart([option], [shown]))
    return _Asked(standing, alone, (place,), sure=True)
