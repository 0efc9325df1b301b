"""Judges answers of several parts: by the fewest items to add, drop, move or swap."""

from collections.abc import Sequence
from typing import Final

from ctquiz.bank.answer.meaning import means
from ctquiz.bank.answer.near import near_miss
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.verdict import JOINT, Row, Sign, Verdict, Word
from ctquiz.bank.model import Item

_ENOUGH: Final = 4
"""Items from which one miss among them is a near miss."""


def judge_items(
    items: Sequence[Item],
    typed: Sequence[str],
    language: str,
    wrong: Sequence[str],
    in_order: bool = False,
) -> Verdict:
    """What a list of names is worth; a name said twice counts once.

    `wrong` are texts that must never pass for an item; `in_order` judges their order, too.
    """
    open_items = list(items)
    taken: dict[int, Item] = {}
    rows: list[Row | None] = [None] * len(typed)
    meant = [_named(items, text, language, wrong) for text in typed]
    for place in range(len(typed)):
        item = next((one for one in meant[place] if one in open_items), None)
        if item is not None:
            open_items.remove(item)
            taken[place] = item
            rows[place] = Row(Sign.RIGHT, item.shown)
    # By the alphabet: which item a slip is taken for must not hang on the order of typing.
    for place, text in sorted(enumerate(typed), key=lambda one: one[1].casefold()):
        if rows[place] is None and not meant[place]:
            rows[place], slipped = _almost(open_items, text, language, wrong)
            taken |= {} if slipped is None else {place: slipped}
    found = [row for row in rows if row is not None]
    missing = [Row(Sign.MISSING, item.shown, "missing") for item in open_items]
    extra = sum(row.sign is Sign.WRONG for row in found)
    slips = sum(row.sign is Sign.CLOSE for row in found)
    places = [items.index(taken[place]) for place in sorted(taken)] if in_order else []
    moves = len(places) - _longest_rise(places)
    if moves:
        found = [_in_place(row, items) for row in found]
    why = _said_of_items(len(items) - len(missing), len(items), extra, slips, moves)
    misses = len(missing) + extra + moves
    given = JOINT.join(typed)
    return _verdict(given, len(items), misses, (*found, *missing), why, why, slips)


def _said_of_items(named: int, of: int, extra: int, slips: int, moves: int) -> str:
    why = f"{named} of {of} named" + (f", {extra} too many" if extra else "")
    why += f", {slips} not quite" if slips else ""
    return why + (f", {moves} out of place" if moves else "")


def _in_place(row: Row, items: Sequence[Item]) -> Row:
    """The row with the place where its item belongs, where the order is not right."""
    names = [item.shown for item in items]
    if row.sign is not Sign.RIGHT:
        return row
    return Row(Sign.WRONG, row.text, f"belongs {_ordinal(names.index(row.text) + 1)}")


def _named(items: Sequence[Item], text: str, language: str, wrong: Sequence[str]) -> Sequence[Item]:
    """The items that a text names: the one that looks like it, else each of the same meaning.

    None where a wrong option looks like it.
    """
    said = plainly(text)
    alike = [item for item in items if said in map(plainly, (item.shown, *item.accept))]
    if alike or said in map(plainly, wrong):
        return alike
    return [item for item in items if _names(item, text, language)]


def _names(item: Item, text: str, language: str) -> bool:
    return any(means(one, text, language) for one in (item.shown, *item.accept))


def _almost(
    open_items: list[Item], text: str, language: str, wrong: Sequence[str]
) -> tuple[Row, Item | None]:
    """The row of a text that is no item: a slip of one still to be named, else too much."""
    for item in open_items:
        others = [one.shown for one in open_items if one is not item]
        slip = near_miss((item.shown, *item.accept), text, language, (*wrong, *others))
        if slip is not None:
            open_items.remove(item)
            return Row(Sign.CLOSE, text, f"{slip.nearest}, {slip.why}"), item
    return Row(Sign.WRONG, text, "not one of them"), None


def judge_chosen(options: Sequence[str], right: Sequence[str], chosen: Sequence[str]) -> Verdict:
    """What a choice of several options is worth; its rows are the options, in their order."""
    rows = tuple(_chosen(option, option in right, option in chosen) for option in options)
    missing = sum(row.sign is Sign.MISSING for row in rows)
    extra = sum(row.sign is Sign.WRONG for row in rows)
    why = f"{len(right) - missing} of {len(right)} chosen" + (
        f", {extra} too many" if extra else ""
    )
    given = JOINT.join(option for option in options if option in chosen)
    return _verdict(given, len(right), missing + extra, rows, why, why)


def _chosen(option: str, right: bool, chosen: bool) -> Row:
    if chosen:
        return Row(Sign.RIGHT, option, "right") if right else Row(Sign.WRONG, option, "wrong")
    return Row(Sign.MISSING, option, "missing") if right else Row(None, option)


def judge_order(right: Sequence[str], given: Sequence[str]) -> Verdict:
    """What an order is worth; its rows are the items as they belong. No item is given twice."""
    places = [given.index(item) if item in given else None for item in right]
    had = [place for place in places if place is not None]
    moves = len(had) - _longest_rise(had)
    swaps = _swaps(sorted(had), had)
    misses = len(right) - len(had) + min(moves, swaps)
    rows = tuple(
        _ordered(item, index, place)
        for index, (item, place) in enumerate(zip(right, places, strict=True))
    )
    almost = "one is missing"
    if len(had) == len(right):
        almost = "one item is out of place" if moves == 1 else "two items are swapped"
    why = f"{_right_among(rows)} of {len(right)} in their place"
    return _verdict(JOINT.join(given), len(right), misses, rows, why, almost)


def _right_among(rows: Sequence[Row]) -> int:
    return sum(row.sign is Sign.RIGHT for row in rows)


def _ordered(item: str, index: int, place: int | None) -> Row:
    if place is None:
        return Row(Sign.MISSING, item, "missing")
    if place == index:
        return Row(Sign.RIGHT, item)
    return Row(Sign.WRONG, item, f"you had it {_ordinal(place + 1)}")


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _longest_rise(places: Sequence[int]) -> int:
    """The most items that can stay where they are while the others are moved between them."""
    best: list[int] = []
    for index, place in enumerate(places):
        before = [best[i] for i in range(index) if places[i] < place]
        best.append(1 + max(before, default=0))
    return max(best, default=0)


def judge_pairs(pairs: Sequence[tuple[str, str]], given: dict[str, str]) -> Verdict:
    """What the right sides given to left ones are worth; its rows are the left sides."""
    rows = tuple(_paired(left, right, given.get(left)) for left, right in pairs)
    done = [(given[left], right) for left, right in pairs if left in given]
    off = _swaps([right for _, right in done], [had for had, _ in done])
    misses = len(pairs) - len(done) + off
    matched = _right_among(rows)
    why = f"{matched} of {len(pairs)} matched"
    almost = "two are swapped" if matched == len(pairs) - 2 else why
    said = JOINT.join(f"{left}: {given[left]}" for left, _ in pairs if left in given)
    return _verdict(said, len(pairs), misses, rows, why, almost)


def _paired(left: str, right: str, had: str | None) -> Row:
    text = f"{left}: {right}"
    if had is None:
        return Row(Sign.MISSING, text, "missing")
    return Row(Sign.RIGHT, text) if had == right else Row(Sign.WRONG, text, f"you had {had}")


def _swaps(right: Sequence[object], given: Sequence[object]) -> int:
    """The fewest exchanges of two, or changes of one, that make the given ones right."""
    left = list(given)
    done = 0
    for index, wanted in enumerate(right):
        if left[index] == wanted:
            continue
        done += 1
        partner = _partner(right, left, index)
        if partner is not None:
            left[partner] = left[index]
        left[index] = wanted
    return done


def _partner(right: Sequence[object], given: Sequence[object], index: int) -> int | None:
    """Where what belongs at a place stands wrongly; best where the exchange mends both."""
    wanted = [
        other
        for other in range(index + 1, len(given))
        if given[other] == right[index] and right[other] != given[other]
    ]
    both = (other for other in wanted if right[other] == given[index])
    return next(both, next(iter(wanted), None))


def _verdict(
    given: str,
    of: int,
    misses: int,
    rows: tuple[Row, ...],
    why: str,
    almost: str,
    slips: int = 0,
) -> Verdict:
    """None missed is right, one of four or more is close, and so is a slip in a name."""
    score = (max(0, of - misses), of)
    if misses == 0 and slips == 0:
        return Verdict(Word.RIGHT, given, score, rows)
    if misses == 0 or (misses == 1 and of >= _ENOUGH):
        return Verdict(Word.CLOSE, given, score, rows, why=almost)
    return Verdict(Word.WRONG, given, score, rows, why=why)
