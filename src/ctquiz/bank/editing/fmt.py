"""Writes into a bank's text what its author left to ctquiz: ids, and the name of an only blank.

Every other character stays. The text is read again afterwards: whatever was not foreseen ends in
an error, never in another bank.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from ctquiz.bank.editing.change import Change, Formatted, Kind, Unforeseen, Written
from ctquiz.bank.editing.edit import Edit, Page, applied, insertion
from ctquiz.bank.editing.only_blank import named
from ctquiz.bank.editing.slug import Ids, fact_slug
from ctquiz.bank.reading.nodes import Mapping, build
from ctquiz.bank.reading.syntax import Mark

_EMPTY_ID: Final = re.compile(
    r"""(?P<before>(["']?)id\2[ \t]*:(?:[ \t]*["'](?=["']))?)["']?"""
    r"""(?=[ \t]*(?:[ \t]\#|[,}\r\n]|\Z))"""
)


def formatted(text: str) -> Formatted:
    """The text of a bank with all that could be written into it; raises Unforeseen."""
    once = _once(text)
    if not once.written:
        return once
    # Behind a new id, keys that stood on the line of their dash can move.
    again = _once(once.text)
    return Formatted(again.text, once.written + again.written)


def _once(text: str) -> Formatted:
    root, faults = build(text)
    facts = root.get("facts") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(facts, list):
        return Formatted(text, ())
    page = Page(text)
    after, changes = _changed(facts, page, sorted(fault.mark for fault in faults))
    if not changes:
        return Formatted(text, ())
    new_text = applied([edit for change in changes for edit in change.edits], text)
    new_root, new_faults = build(new_text)
    if new_root != {**root, "facts": after} or len(new_faults) != len(faults):
        raise Unforeseen(changes[0].written.at)
    return Formatted(new_text, tuple(change.written for change in changes))


def _changed(
    facts: Sequence[Any], page: Page, faults: Sequence[Mark]
) -> tuple[list[Any], list[Change]]:
    """The facts as they will be, and what is to be written for it."""
    ids = Ids([one for fact in facts if isinstance(fact, Mapping) and (one := _id(fact))])
    after: list[Any] = []
    changes: list[Change] = []
    for number, fact in enumerate(facts, 1):
        found: list[Change] = []
        if isinstance(fact, Mapping) and _is_plain(fact, page):
            # A fact with, say, a key twice holds more than was read of it.
            sound = bisect_left(faults, fact.at) == bisect_left(faults, fact.end)
            name = named(fact, page) if sound else None
            found = [*_with_id(fact, name, f"fact-{number}", ids, page), *([name] if name else [])]
        after.append(found[0].fact if found else fact)
        changes += found
    return after, changes


def _with_id(
    fact: Mapping, name: Change | None, otherwise: str, ids: Ids, page: Page
) -> Iterator[Change]:
    """The change that writes an id into a fact without one, whose blank may get a name as well.

    Its edit goes before those of the name: the keys that move may begin where the id will stand.
    """
    place = None if _id(fact) else _place_of_id(fact, page)
    if place:
        new_id = ids.free(fact_slug(fact) or otherwise)
        said = {**(name.fact if name else fact), "id": new_id}
        yield Change(Written(fact.at, Kind.ID, new_id), (place(new_id),), said)


def _id(fact: Mapping) -> str:
    """The id of a fact; empty where there is none. A list there is a mistake, yet no gap."""
    return str(fact.get("id", ""))


def _is_plain(fact: Mapping, page: Page) -> bool:
    """Whether keys can be added: no anchor, tag or pair without braces (`[a: b]`) is in the way."""
    first = page.text[page.at(fact.at)]
    return bool(fact) and (first == "{" if fact.flow else first not in "&!")


def _place_of_id(fact: Mapping, page: Page) -> Callable[[str], Edit] | None:
    """How an id is written into a fact without one."""
    if "id" in fact:
        return _empty_id(page, fact.keys_at["id"])
    first_key = min(fact.keys_at.values())
    return _in_braces(page, first_key) if fact.flow else _on_a_line(page, fact.at)


def _empty_id(page: Page, key: Mark) -> Callable[[str], Edit] | None:
    """Fills in an `id:` with nothing behind it, or nothing between its quotes."""
    found = _EMPTY_ID.match(page.text, page.at(key))
    if not found:
        return None
    at, space = found.end("before"), "" if found["before"].endswith(("'", '"')) else " "
    return lambda new_id: insertion(at, space + new_id)


def _on_a_line(page: Page, first: Mark) -> Callable[[str], Edit]:
    """Before the first key, which moves to a line of its own."""
    at = page.at(first)
    indented = page.line_break(at) + " " * (first.column - 1)
    return lambda new_id: insertion(at, f"id: {new_id}{indented}")


def _in_braces(page: Page, first_key: Mark) -> Callable[[str], Edit]:
    """Before the first key: on its line, or on one of its own where that key has one."""
    at, before = page.at(first_key), page.before(first_key)
    behind = " " if before.strip() else page.line_break(at) + before
    quote = '"' if page.text[at] == '"' else ""  # the bank may be JSON
    return lambda new_id: insertion(at, f"{quote}id{quote}: {quote}{new_id}{quote},{behind}")
