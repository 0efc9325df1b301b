"""A life with the real Anki, as many days as one likes, in the zone of the environment.

    python anki_life.py DAYS FOLDER ROLLOVER

Anki asks for the zone and the time of its machine, so this is a program of its own, and a day goes
by as everything that was ever written down becomes a day older. It leaves FOLDER/life.apkg and
life.colpkg, of which the latter alone says when a day ends, and tells as JSON where each card
stands: its due day since 1970, stability and difficulty.
"""

import json
import random
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from anki.collection import Collection, ExportAnkiPackageOptions
from anki.deck_config_pb2 import UpdateDeckConfigsRequest
from anki.generic_pb2 import Empty
from anki.import_export_pb2 import ExportLimit
from anki.scheduler_pb2 import CardAnswer

CARDS = 150
RATED = (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)
DAY_S = 86_400


class Life:
    """A collection, and chance."""

    def __init__(self, folder: Path, rollover: int) -> None:
        self.folder = folder
        self.path = folder / "life.anki2"
        self.chance = random.Random(7)
        self.collection = Collection(str(self.path))
        self.add(CARDS)
        self.turn_fsrs_on()
        preferences = self.collection.get_preferences()
        preferences.scheduling.rollover = rollover
        self.collection.set_preferences(preferences)

    def add(self, cards: int) -> None:
        for _ in range(cards):
            note = self.collection.newNote()
            note.guid = f"life{self.collection.note_count()}"
            note["Front"] = note.guid
            self.collection.addNote(note)

    @property
    def scheduler(self) -> Any:
        return self.collection.sched

    def turn_fsrs_on(self) -> None:
        now = self.collection.decks.get_deck_configs_for_update(1)  # type: ignore[arg-type]
        self.collection.decks.update_deck_configs(
            UpdateDeckConfigsRequest(
                target_deck_id=1,
                configs=[one.config for one in now.all_config],
                fsrs=True,
                limits=now.current_deck.limits,
            )
        )

    def live(self, days: int) -> None:
        """Learn a few cards a day, forget some, move some; not on every day."""
        for day in range(days):
            if self.chance.random() < 0.85:
                self.study(24)
            cards = [*self.collection.find_cards("-is:new", order="c.id")]
            if day % 9 == 8:
                self.scheduler.schedule_cards_as_new(self.chance.sample(cards, 2))
            if day % 7 == 6:
                self.scheduler.set_due_date(self.chance.sample(cards, 3), "0-9")
            if day < days - 1:
                self.sleep()

    def leave(self) -> None:
        """On the last day many cards are moved and put away, new ones too."""
        seen = self.chance.sample([*self.collection.find_cards("-is:new", order="c.id")], 24)
        self.add(6)
        new = [*self.collection.find_cards("is:new", order="c.id")]
        self.scheduler.schedule_cards_as_new(seen[:3])
        self.scheduler.set_due_date([*seen[3:9], *new[:2]], "3-12")
        self.scheduler.set_due_date(seen[9:12], "4!")
        self.scheduler.suspend_cards([*seen[11:14], *new[2:3]])
        self.scheduler.bury_cards([*seen[14:17], *new[3:4]])
        self.forget_rows([*map(int, seen[17:24])])

    def forget_rows(self, cards: list[int]) -> None:
        """Of some cards it is not known how they were learnt, of one nothing at all.

        And that cards were forgotten and learnt anew is told nowhere, as by older versions.
        """
        assert self.collection.db is not None
        for card in cards:
            self.collection.db.execute("DELETE FROM revlog WHERE cid = ? AND type = 0", card)
        self.collection.db.execute("DELETE FROM revlog WHERE cid = ?", cards[0])
        self.collection.db.execute(
            "DELETE FROM revlog WHERE type = 4 AND factor = 0"
            " AND EXISTS (SELECT 1 FROM revlog AS one WHERE one.cid = revlog.cid"
            " AND one.id < revlog.id AND one.type = 1)"
            " AND EXISTS (SELECT 1 FROM revlog AS one WHERE one.cid = revlog.cid"
            " AND one.id > revlog.id)"
        )

    def study(self, most: int) -> None:
        for _ in range(most):
            queued = self.scheduler.get_queued_cards().cards
            if not queued:
                return
            card = self.collection.get_card(queued[0].card.id)
            card.start_timer()
            (rating,) = self.chance.choices(RATED, (15, 10, 65, 10))
            answer = self.scheduler.build_answer(card=card, states=queued[0].states, rating=rating)
            self.scheduler.answer_card(answer)

    def sleep(self) -> None:
        """A day passes; what was done today was done at some hour of it."""
        ends = self.scheduler.day_cutoff
        now = int(time.time())
        hour = self.chance.randrange(ends - DAY_S + 60, ends - 3600) - now
        self.collection.close(downgrade=False)
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
            began = (ends - DAY_S) * 1000
            connection.execute("UPDATE revlog SET id = id + ? WHERE id >= ?", (hour * 1000, began))
            connection.execute("UPDATE revlog SET id = -(id - ?)", (DAY_S * 1000,))
            connection.execute("UPDATE revlog SET id = -id")
            connection.execute("UPDATE col SET crt = crt - ?", (DAY_S,))
            connection.execute(
                "UPDATE cards SET mod = mod - ?, due = due - iif(due > 1000000000, ?, 0)",
                (DAY_S, DAY_S),
            )
            connection.execute(
                "UPDATE cards SET data = json_set(data, '$.lrt', data ->> '$.lrt' - ? +"
                " iif(data ->> '$.lrt' >= ?, ?, 0)) WHERE data ->> '$.lrt'",
                (DAY_S, ends - DAY_S, hour),
            )
        self.collection = Collection(str(self.path))

    def standing(self) -> Iterator[tuple[str, tuple[int, float, float]]]:
        """By the guid of its note, where each card stands that is not new."""
        assert self.collection.db is not None
        began = date.fromtimestamp(self.collection.db.scalar("SELECT crt FROM col"))
        first = (began - date(1970, 1, 1)).days
        ends, today = self.scheduler.day_cutoff, self.scheduler.today
        for guid, due, data in self.collection.db.all(
            "SELECT guid, due, cards.data FROM cards JOIN notes ON notes.id = nid WHERE type <> 0"
        ):
            memory = json.loads(data)
            day = today + (due - ends) // DAY_S + 1 if due > 1_000_000_000 else due
            yield guid, (first + day, memory.get("s", 0), memory.get("d", 0))

    def package(self) -> None:
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
        self.collection._backend.export_anki_package(
            out_path=str(self.folder / "life.apkg"),
            options=options,
            limit=ExportLimit(whole_collection=Empty()),
        )


def main() -> None:
    life = Life(Path(sys.argv[2]), int(sys.argv[3]))
    life.live(int(sys.argv[1]))
    life.leave()
    life.package()
    print(json.dumps(dict(life.standing())))
    life.collection.export_collection_package(
        str(life.folder / "life.colpkg"), include_media=False, legacy=False
    )


if __name__ == "__main__":
    main()
