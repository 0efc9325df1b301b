"""What was missed is studied once more at a wish, but not what the learner has put away since."""

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ctquiz.config import Folders
from ctquiz.desk import Desk
from ctquiz.memory.event import MarkName, Mode
from ctquiz.memory.log import Log
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Answer, Next, Toggle
from happenings import NOON
from studying import letters


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    with closing(Log.open(folders.log)) as log:
        yield Desk(folders, log, lambda: NOON, random.Random(0))


@pytest.fixture
def sitting(desk: Desk, tmp_path: Path) -> Sitting:
    """Two letters were asked, and the first one was missed; its verdict is shown."""
    (volume,) = desk.volumes([str(letters(tmp_path / "letters.yaml", 2))])
    assert volume.bank is not None
    sitting = desk.study([volume.bank])
    assert sitting is not None
    sitting.do(Answer("wrong"))
    return sitting


def test_what_was_missed_and_not_passed_since_counts(desk: Desk, sitting: Sitting) -> None:
    missed = desk.missed(sitting.session)
    assert [(card.fact.id, card.mode) for card in missed] == [("f1", Mode.STUDY)]


def test_what_was_passed_since_is_practice(desk: Desk, sitting: Sitting) -> None:
    for answer in ("b", "a"):
        sitting.do(Next())
        sitting.do(Answer(answer))
    missed = desk.missed(sitting.session)
    assert [(card.fact.id, card.mode) for card in missed] == [("f1", Mode.DRILL)]


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("name", [MarkName.SUSPEND, MarkName.BURY])
def test_what_was_put_away_is_left_alone(
    desk: Desk, sitting: Sitting, name: MarkName, whole: bool
) -> None:
    sitting.do(Toggle(name, whole))
    assert desk.missed(sitting.session) == ()
    sitting.do(Toggle(name, whole))
    assert len(desk.missed(sitting.session)) == 1
