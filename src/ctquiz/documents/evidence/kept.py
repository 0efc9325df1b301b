"""What evidence is kept after a bank was verified."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from ctquiz.documents.evidence.file import Evidence
from ctquiz.documents.evidence.proof import Proof, Proven
from ctquiz.documents.evidence.record import Record
from ctquiz.documents.evidence.verify import covers

_RECORDED: Final = (Proof.EXACT, Proof.MOVED, Proof.REANCHORED)


def kept_after(proven: Iterable[Proven], before: Evidence, accepted: Collection[str]) -> Evidence:
    """The evidence of each fact from now on.

    What changed keeps its old evidence until a person accepts it: to write must not make a
    contradiction go away.
    """
    kept: dict[str, Sequence[Record]] = {}
    for one in proven:
        assert one.fact.id is not None
        records = renewed(one, one.fact.id in accepted) or before.get(one.fact.id, ())
        if records:
            kept[one.fact.id] = records
    return kept


def renewed(proven: Proven, is_accepted: bool) -> Sequence[Record]:
    """The new records of a fact; none where one of its sentences may not be recorded.

    To accept one whose answers the document does not have would prove nothing.
    """
    if not is_accepted and any(one.proof not in _RECORDED for one in proven.standings):
        return ()
    records = [one.record(proven.own) for one in proven.standings]
    found = tuple(record for record in records if record is not None)
    return found if len(found) == len(records) and covers(found, proven.own) else ()
