"""What evidence is kept after a bank was verified."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from ctquiz.documents.evidence.file import Evidence
from ctquiz.documents.evidence.proof import Proof, Proven
from ctquiz.documents.evidence.record import Record

_RECORDED: Final = (Proof.EXACT, Proof.MOVED, Proof.REANCHORED)


def kept_after(proven: Iterable[Proven], before: Evidence, accepted: Collection[str]) -> Evidence:
    """The evidence of each fact from now on.

    What changed keeps its old evidence until a person accepts it: to write must not make a
    contradiction go away.
    """
    kept: dict[str, Sequence[Record]] = {}
    for one in proven:
        assert one.fact.id is not None
        records = _fresh(one, one.fact.id in accepted) or before.get(one.fact.id, ())
        if records:
            kept[one.fact.id] = records
    return kept


def _fresh(proven: Proven, is_accepted: bool) -> Sequence[Record]:
    """The new records of a fact; none where one of its sentences may not be recorded."""
    if not is_accepted and any(one.proof not in _RECORDED for one in proven.standings):
        return ()
    records = [one.record(proven.own) for one in proven.standings]
    return tuple(record for record in records if record is not None)
