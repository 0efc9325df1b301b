"""Cards whose text does not fit on them: which facts they are of, and what to do."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ctquiz.bank.reading.whole import read_placed
from ctquiz.errors import CtquizError, Problem
from ctquiz.paper.cards.parts import Cards
from ctquiz.paper.sheet import Paper


def too_long(paper: Paper, places: Sequence[int], banks: Iterable[Path]) -> CtquizError:
    """The error that tells of each where its fact stands."""
    keys = [card.back.key for part in paper.parts if isinstance(part, Cards) for card in part.cards]
    unfit = {keys[place].rpartition("#")[0]: keys[place] for place in places}
    return CtquizError(*(problem for path in banks for problem in _problems(path, unfit)))


def _problems(path: Path, unfit: dict[str, str]) -> Iterable[Problem]:
    placed = read_placed(path)
    bank = placed.reading.bank
    assert bank is not None, "it was read before"
    for fact, node in zip(bank.facts, placed.nodes, strict=True):
        if key := unfit.get(f"{bank.id}/{fact.id}"):
            said = f"{key} does not fit on a card, not even in the smallest print"
            hint = "print larger cards with --size, or shorten it"
            yield Problem(str(path), node.at.line, node.at.column, "card", said, hint)
