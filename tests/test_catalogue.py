"""All that can be looked through is as the banks and the log now are."""

import os
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest

from ctquiz.bank.model import Key
from ctquiz.catalogue import Catalogue
from ctquiz.clock import clock_from
from ctquiz.config import folders_from
from ctquiz.desk import Desk
from ctquiz.memory.event import Mark, MarkName, Reset, Void
from ctquiz.memory.log import Log
from happenings import derived, review
from studying import NOW, letters, write_bank

F1 = Key("letters", "f1", "answer")


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """A desk that knows one bank, of two letters."""
    folders = folders_from(os.environ)
    folders.banks.mkdir(parents=True)
    letters(folders.banks / "letters.yaml", 2)
    with (
        patch("ctquiz.library.shipped_banks", lambda: folders.banks),
        closing(Log.open(folders.log)) as log,
    ):
        yield Desk(folders, log, clock_from({"CTQUIZ_NOW": NOW}), random.Random(1))


def names(catalogue: Catalogue) -> list[str]:
    return [row.fact.id or "?" for row in catalogue.rows]


def test_it_is_read_once_while_nothing_changes(desk: Desk) -> None:
    catalogue = Catalogue(desk)
    assert catalogue.renew()
    assert names(catalogue) == ["f1", "f2"] and catalogue.facts == 2
    rows = catalogue.rows
    assert not catalogue.renew()
    assert catalogue.rows is rows


def test_an_edited_a_new_and_a_deleted_bank_are_noticed(desk: Desk) -> None:
    catalogue = Catalogue(desk)
    catalogue.renew()
    path = desk.folders.banks / "letters.yaml"
    letters(path, 3)
    assert catalogue.renew() and names(catalogue) == ["f1", "f2", "f3"]
    assert catalogue.texts[catalogue.rows[2]].startswith("which letter is number 3?")
    write_bank(path.with_name("more.yaml"), "- {id: x, ask: What?, answer: It}\n", "more")
    assert catalogue.renew() and names(catalogue) == ["f1", "f2", "f3", "x"]
    path.unlink()
    assert catalogue.renew() and names(catalogue) == ["x"]


def test_an_answer_given_elsewhere_is_noticed(desk: Desk) -> None:
    catalogue = Catalogue(desk)
    catalogue.renew()
    desk.keep(review(F1, day=desk.today))
    assert catalogue.renew()
    assert [row.is_studied for row in catalogue.rows] == [True, False]


def test_what_was_done_here_is_seen_without_reading_all_anew(desk: Desk) -> None:
    catalogue = Catalogue(desk)
    catalogue.renew()
    desk.keep(Mark(F1, MarkName.FLAG, 5))
    catalogue.look_again(catalogue.rows[0])
    assert [row.known.flag for row in catalogue.rows] == [5, 0]
    assert not catalogue.renew()


def test_a_row_is_found_again_where_its_bank_was_edited(desk: Desk) -> None:
    catalogue = Catalogue(desk)
    catalogue.renew()
    before = catalogue.rows[1]
    path = desk.folders.banks / "letters.yaml"
    path.write_text(path.read_text().replace("{id: f1,", "{id: f0,"))
    facts = path.read_text().splitlines()
    path.write_text("\n".join([*facts[:4], *facts[:3:-1]]))
    catalogue.renew()
    assert names(catalogue) == ["f2", "f0"]
    desk.keep(Mark(Key("letters", "f2", "answer"), MarkName.STAR, 1))
    catalogue.look_again(before)
    assert [row.known.star for row in catalogue.rows] == [True, False]


def test_the_undo_of_a_reset_brings_the_memory_back(desk: Desk) -> None:
    desk.volumes()
    desk.keep(review(F1, day=desk.today))
    before = derived(desk.log)
    reset = desk.keep(Reset(F1))
    assert desk.log.schedule(F1) is None
    desk.keep(Void(reset))
    assert derived(desk.log) == before
    desk.log.rebuild()
    assert derived(desk.log) == before
