"""What `verify` found, and the formats in which it is told."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from msgspec import Struct

from ctquiz.bank.model import Fact, Locator
from ctquiz.bank.reading.typed import place
from ctquiz.bank.reading.whole import Placed
from ctquiz.documents.document import Document, Place
from ctquiz.documents.evidence.coverage import Uncovered, uncovered
from ctquiz.documents.evidence.proof import Proof, Proven
from ctquiz.errors import Problem, Severity
from ctquiz.shown import several, visible_line

_WARNED: Final = (Proof.MOVED, Proof.REANCHORED)


class Wanted(NamedTuple):
    """What is told beside the proofs."""

    coverage: bool = False
    dropped: bool = False


class Said(Struct, frozen=True):
    """A bank's facts as they were proven by its documents."""

    path: str
    placed: Placed
    proven: Sequence[Proven]
    documents: Mapping[str, Document]
    accepted: frozenset[str] = frozenset()
    """The ids of facts that a person says still hold."""

    @property
    def count(self) -> int:
        """How many facts are proven."""
        return sum(one.proof.is_proven for one in self.proven)


def as_text(said: Said, wanted: Wanted) -> Iterator[str]:
    """A line for each fact that does not stand where its bank says, then how many are proven."""
    for one in said.proven:
        if one.fact.id in said.accepted:
            yield visible_line(f"{one.fact.id}: accepted as it stands in {_where(one)[0]} now")
        elif one.proof is not Proof.EXACT:
            yield str(problem(said.path, said.placed, one))
    if wanted.coverage:
        for source, open_ in _uncovered(said):
            carries = ", ".join(open_.carries)
            yield visible_line(
                f"no fact: {source} {open_.place} ({carries}): {open_.sentence.text}"
            )
    if wanted.dropped:
        for source, document in said.documents.items():
            for left in document.dropped:
                page = "" if left.page is None else f", page {left.page}"
                yield visible_line(f"left out: {source}{page} ({left.why}): {left.text}")
    faulty = said.placed.reading.faulty
    left_out = f", {several(faulty, 'faulty fact')} left out" if faulty else ""
    yield f"{said.count} of {several(len(said.proven), 'fact')} proven{left_out}"


def as_json(said: Said, wanted: Wanted) -> Iterator[str]:
    """One JSON document, in ASCII: no text in it can steer a terminal."""
    told: dict[str, Any] = {
        "facts": [_fields(one) for one in said.proven],
        "proven": said.count,
        "total": len(said.proven),
    }
    if wanted.coverage:
        told["uncovered"] = [
            {
                "where": f"{source} {one.place}",
                "carries": list(one.carries),
                "text": one.sentence.text,
            }
            for source, one in _uncovered(said)
        ]
    if wanted.dropped:
        told["dropped"] = [
            {"source": source, "page": left.page, "why": left.why, "text": left.text}
            for source, document in said.documents.items()
            for left in document.dropped
        ]
    yield json.dumps(told, indent=2)


def problem(path: str, placed: Placed, proven: Proven) -> Problem:
    """What is wrong with the proof of a fact, at the place in its file where that is said."""
    worst = proven.worst
    node = next(
        node for fact, node in zip(_facts(placed), placed.nodes, strict=True) if fact is proven.fact
    )
    at = place(node, "at") if "at" in node else place(node)
    message = f"{proven.fact.id}: {proven.proof}: {worst.why}"
    severity = Severity.WARNING if proven.proof in _WARNED else Severity.ERROR
    return Problem(path, *at, "proof", message, worst.hint, severity)


def _facts(placed: Placed) -> Sequence[Fact]:
    assert placed.reading.bank is not None
    return placed.reading.bank.facts


def _fields(one: Proven) -> dict[str, Any]:
    return {
        "id": one.fact.id,
        "at": _as_written(one.fact.at),
        "proof": one.proof,
        "where": _one_or_more(_where(one)),
    }


def _where(one: Proven) -> list[str]:
    return [f"{found.source} {found.place}" for found in one.standings if found.place is not None]


def _as_written(at: Sequence[Locator]) -> str | list[str] | None:
    """Places as a bank has them: one, or a list of several."""
    return _one_or_more([str(locator) for locator in at])


def _one_or_more(texts: list[str]) -> str | list[str] | None:
    return texts[0] if len(texts) == 1 else texts or None


def _uncovered(said: Said) -> Iterator[tuple[str, Uncovered]]:
    """Sentences without a fact; a draft is a fact, too."""
    covered: dict[str, set[Place]] = {}
    for one in said.proven:
        for found in one.standings:
            if found.place is not None:
                covered.setdefault(found.source, set()).add(found.place)
    assert said.placed.reading.bank is not None
    language = said.placed.reading.bank.language
    for source, document in said.documents.items():
        for open_ in uncovered(document, covered.get(source, set()), language):
            yield source, open_
