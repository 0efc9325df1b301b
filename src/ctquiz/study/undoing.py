"""What undo leads back to."""

from msgspec.structs import replace

from ctquiz.clock import Moment
from ctquiz.study.marking import at_hand, with_card
from ctquiz.study.state import Asking, Phase, Revealed, Session, Undo


def state_before(undo: Undo, session: Session, since: Moment) -> Session:
    """The state before the session's last event; a question then waits as if just asked.

    Where a mark or a correction is undone, the question at hand stays as it is: what was looked at
    since, or hinted, was seen.
    """
    before = undo.before
    if not undo.unanswers and _waits_in_both(session.phase, before.phase):
        asking = at_hand(before.phase)
        assert asking is not None, "a question waits"
        return replace(before, phase=with_card(session.phase, asking.card))
    phase = before.phase.asking if isinstance(before.phase, Revealed) else before.phase
    if isinstance(phase, Asking):
        phase = replace(phase, since=since)
    return replace(before, phase=phase)


def _waits_in_both(one: Phase, other: Phase) -> bool:
    """Whether the same question waits for its answer or its rating."""
    if not isinstance(one, Asking | Revealed) or not isinstance(other, Asking | Revealed):
        return False
    here, there = at_hand(one), at_hand(other)
    return here is not None and there is not None and here.question is there.question
