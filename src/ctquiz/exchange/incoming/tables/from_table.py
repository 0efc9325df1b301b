"""The facts of a table become a bank, or one for each of its decks."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ctquiz.bank.editing.slug import Ids, file_slug
from ctquiz.bank.model import Bank, Fact
from ctquiz.exchange.incoming.banks.apart import told_apart
from ctquiz.exchange.incoming.banks.arrival import Arrival
from ctquiz.exchange.incoming.banks.decks import common_root
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.placed import below
from ctquiz.exchange.incoming.tables.table import FromTable


def table_together(found: FromTable, stem: str, language: str) -> Arrival:
    """One bank for all facts; decks below the one that holds them all become tags."""
    root = common_root(found.decks.values())
    parts = [below(root, found.decks.get(fact.id or "", root)) for fact in found.facts]
    facts = list(map(_tagged, found.facts, parts))
    return _arrival(found, stem, found.title or stem, facts, language)


def table_apart(found: FromTable, stem: str, language: str) -> Iterator[Arrival]:
    """A bank for each deck, and for the facts without one."""
    by_deck: dict[str, list[Fact]] = {}
    for fact in found.facts:
        by_deck.setdefault(found.decks.get(fact.id or "", ""), []).append(fact)
    stems = Ids(())
    first = found
    for deck, facts in by_deck.items():
        name = stems.free(file_slug(deck) or file_slug(stem) or "table")
        yield _arrival(first, name, deck or found.title or stem, facts, language)
        first = replace(found, lost=())


def _tagged(fact: Fact, deck: str) -> Fact:
    return replace(fact, tags=tuple(dict.fromkeys([deck, *fact.tags]))) if deck else fact


def _arrival(
    found: FromTable, stem: str, name: str, facts: Sequence[Fact], language: str
) -> Arrival:
    id_ = found.bank or file_slug(name) or file_slug(stem) or "table"
    title = ": ".join(part.strip() for part in name.split("::") if part.strip()) or "Table"
    used = {locator.source for fact in facts for locator in fact.at}
    sources = tuple(source for source in found.sources if source.name in used)
    apart, places = told_apart(facts, language)
    drafts = (Lost(Kind.SAME_QUESTION, apart[place].id or "") for place in places)
    bank = Bank(id_, title, tuple(apart), language, sources)
    return Arrival(stem, bank, None, {}, (*found.lost, *drafts))
