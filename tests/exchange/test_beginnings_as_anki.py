"""Cards of which it is not known how they were learnt: what Anki makes of them with FSRS on."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from anki.deck_config_pb2 import UpdateDeckConfigsRequest
from anki.generic_pb2 import Empty
from anki.import_export_pb2 import ExportLimit
from real_anki import Anki, anki_in

from ctquiz.bank.model import Key
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.exchange.apkg.read import opened
from ctquiz.exchange.incoming.past.history import history
from ctquiz.memory.fold import replay
from ctquiz.memory.fsrs import FSRS6, GOOD

DAYS = 90

Told = tuple[int, int, int, int, int]
"""A row: its day, rating, interval, kind, ease."""


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """A collection that began 90 days ago."""
    with anki_in(tmp_path / "anki") as opened:
        opened.rows("UPDATE col SET crt = crt - ?", DAYS * 86_400)
        opened.collection.close()
        opened.collection.reopen()
        yield opened


def add(anki: Anki, guid: str, rows: Sequence[Told], ease: int, days: int) -> None:
    """A card in review with just these rows."""
    note = anki.collection.newNote()
    note["Front"] = note.guid = guid
    anki.collection.addNote(note)
    (card,) = note.card_ids()
    ((began,),) = anki.rows("SELECT crt FROM col")
    for day, rating, interval, kind, factor in rows:
        at = (began + day * 86_400 + 9_000) * 1000 + card % 1000
        ((taken,),) = anki.rows("SELECT coalesce(max(id), 0) FROM revlog WHERE cid = ?", card)
        anki.rows(
            "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, 0, ?, 4000, ?)",
            *(at if at > taken else taken + 1, card, rating, interval, factor, kind),
        )
    last = rows[-1][0] if rows else DAYS - days
    anki.rows(
        "UPDATE cards SET type = 2, queue = 2, due = ?, ivl = ?, factor = ?, reps = 5 WHERE id = ?",
        *(last + days, days, ease, card),
    )


def package(anki: Anki, path: Path) -> Path:
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    limit = ExportLimit(whole_collection=Empty())
    anki.collection._backend.export_anki_package(out_path=str(path), options=options, limit=limit)
    return path


def read(anki: Anki, folder: Path) -> tuple[Collection, dict[tuple[str, int], Key]]:
    with opened(package(anki, folder / "p.apkg")) as made:
        collection = made.collection
    return collection, {(note.guid, 0): Key("b", note.guid, "answer") for note in collection.notes}


def turn_fsrs_on(anki: Anki) -> None:
    now = anki.collection.decks.get_deck_configs_for_update(1)  # type: ignore[arg-type]
    request = UpdateDeckConfigsRequest(
        target_deck_id=1,
        configs=[one.config for one in now.all_config],
        fsrs=True,
        limits=now.current_deck.limits,
    )
    anki.collection.decks.update_deck_configs(request)


def histories(chance: random.Random) -> Iterator[list[Told]]:
    """One row and several; with cramming among them, after a Forget, with FSRS's ease."""
    for count in (1, 1, 2, 2, 3, 4, 5, 6, 8):
        days = sorted(chance.sample(range(DAYS), count))
        rows = [
            (day, chance.choice((1, 2, 3, 3, 4)), chance.randrange(1, 60), 1, chance.choice(EASES))
            for day in days
        ]
        yield rows
        yield [(0, 3, 5, 1, 2500), (1, 0, 0, 4, 0), *((max(day, 2), *rest) for day, *rest in rows)]
        yield [row for one in rows for row in (one, (one[0], 1, 3, 3, 0))]
        yield [(0, 3, 4, 1, 2500), *rows, *((DAYS - 1, rating, 2, 0, 0) for rating in (1, 3))]


EASES = (1300, 2000, 2500, 3100, 700, 1000, 0)


def test_memories_are_those_that_anki_gives_when_fsrs_is_turned_on(
    anki: Anki, tmp_path: Path
) -> None:
    chance = random.Random(5)
    for number, rows in enumerate(histories(chance)):
        ease, days = chance.choice((1300, 1800, 2500, 2900)), chance.randint(1, 80)
        add(anki, f"g{number}", rows, ease, days)
    collection, blanks = read(anki, tmp_path)
    assert {card.memory for card in collection.cards} == {None}
    found = {key.fact: one for key, one in replay(history(collection, blanks).events).items()}
    turn_fsrs_on(anki)
    told = dict(anki.rows("SELECT guid, cards.id FROM cards JOIN notes ON notes.id = nid"))
    assert found.keys() == told.keys()
    for guid, card in told.items():
        memory = anki.collection.compute_memory_state(card)
        wanted = memory.stability, memory.difficulty
        assert found[guid].memory == pytest.approx(wanted, rel=2e-3), guid


def test_a_card_without_any_row_stands_as_anki_takes_it_when_it_asks(
    anki: Anki, tmp_path: Path
) -> None:
    add(anki, "g", [], ease=2300, days=46)
    turn_fsrs_on(anki)
    ((_, seed),) = replay(history(*read(anki, tmp_path)).events).items()
    ((card,),) = anki.rows("SELECT id FROM cards")
    asked = anki.collection._backend.get_scheduling_states(card).good.normal.review.memory_state
    after = FSRS6.step(seed.memory, GOOD, 0)  # Anki knows no day when it was seen
    assert after == pytest.approx((asked.stability, asked.difficulty), rel=1e-4)
