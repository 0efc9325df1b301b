"""A past for a collection of the real Anki: 60 days of reviews, and what people do to cards."""

import json
import random
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from anki.collection import Collection
from anki.deck_config_pb2 import UpdateDeckConfigsRequest
from anki.scheduler_pb2 import CardAnswer

DAYS = 60
PARAMETERS = (
    *(0.25, 1.35, 2.4, 8.1, 6.4, 0.8, 3.0, 0.002, 1.9, 0.16, 0.8, 1.5, 0.06, 0.26, 1.65),
    *(0.6, 1.87, 0.55, 0.09, 0.065, 0.16),
)
"""Near FSRS-6's own; those of one deck."""

FITTED = "World::Capitals"


class _Row(NamedTuple):
    """A row of the review log but for its number; `day` and `at` say when."""

    day: int
    second: int
    ease: int
    days: int
    before: int
    kind: int


def begin_earlier(collection: Collection) -> None:
    """Let the collection's first day be 60 days ago."""
    assert collection.db is not None
    collection.db.execute("UPDATE col SET crt = crt - ?", DAYS * 86_400)
    collection.close()
    collection.reopen()


def learn(collection: Collection) -> None:
    """Two thirds of all cards are learnt, each from a day of its own; then FSRS is turned on."""
    assert collection.db is not None
    chance = random.Random(8)
    began: int = collection.db.scalar("SELECT crt FROM col")
    taken: set[int] = set()
    for card in collection.db.list("SELECT id FROM cards ORDER BY id"):
        if chance.random() < 0.33:
            continue
        rows = list(_learnt(chance))
        for row in rows:
            at = (began + row.day * 86_400 + row.second) * 1000 + chance.randrange(1000)
            while at in taken:
                at += 1
            taken.add(at)
            collection.db.execute(
                "INSERT INTO revlog VALUES (?,?,-1,?,?,?,?,?,?)",
                *(at, card, row.ease, row.days, row.before, 2500, 4321, row.kind),
            )
        _stand(collection, card, rows)
    _turn_fsrs_on(collection)


def _learnt(chance: random.Random) -> Iterator[_Row]:
    """The reviews of one card, to yesterday."""
    day, days = chance.randrange(DAYS - 1), chance.choice((2, 2, 3, 8))
    second = chance.randrange(3600, 16 * 3600)
    if days < 8:
        yield _Row(day, second, chance.choice((1, 3)), -600, 0, 0)
    yield _Row(day, second + 700, 4 if days == 8 else 3, days, -600, 0)
    while (day := day + days + chance.choice((0, 0, 0, 1, 3))) < DAYS:
        second = chance.randrange(16 * 3600)
        if chance.random() < 0.15:
            yield _Row(day, second, 1, -600, days, 1)
            yield _Row(day, second + 650, 3, 1, -600, 2)
            days = 1
        else:
            before, days = days, round(days * chance.uniform(1.4, 2.6))
            yield _Row(day, second, chance.choice((2, 3, 3, 3, 4)), days, before, 1)


def _stand(collection: Collection, card: int, rows: Sequence[_Row]) -> None:
    last = rows[-1]
    lapses = sum(row.ease == 1 and row.kind == 1 for row in rows)
    assert collection.db is not None
    collection.db.execute(
        "UPDATE cards SET type=2, queue=2, due=?, ivl=?, factor=2500, reps=?, lapses=? WHERE id=?",
        *(last.day + last.days, last.days, len(rows), lapses, card),
    )


def _turn_fsrs_on(collection: Collection) -> None:
    """One deck has options of its own, with parameters that were fitted."""
    deck = collection.decks.id(FITTED)
    assert deck is not None
    own = collection.decks.add_config_returning_id("Fitted")
    collection.decks.set_config_id_for_deck_dict(collection.decks.get(deck), own)
    now = collection.decks.get_deck_configs_for_update(deck)
    configs = [one.config for one in now.all_config]
    for config in configs:
        if config.name == "Fitted":
            config.config.fsrs_params_6.extend(PARAMETERS)
    # The one that comes last is the deck's.
    configs.sort(key=lambda config: config.name == "Fitted")
    collection.decks.update_deck_configs(
        UpdateDeckConfigsRequest(
            target_deck_id=deck,
            configs=configs,
            fsrs=True,
            fsrs_reschedule=True,
            limits=now.current_deck.limits,
        )
    )
    collection.fix_integrity()  # writes when each card was last seen


def live_on(collection: Collection) -> None:
    """What people do: answer, forget, move, suspend, bury, flag, and borrow for a filtered deck."""
    scheduler: Any = collection.sched
    _answer(collection, "Science", (3, 1, 3, 4, 2, 3))
    seen = [*collection.find_cards("is:review deck:World::Capitals", order="c.id")]
    scheduler.schedule_cards_as_new(seen[:3])
    scheduler.set_due_date(seen[3:6], "5")
    scheduler.set_due_date(seen[6:7], "2!")
    scheduler.suspend_cards(seen[7:10])
    scheduler.bury_cards(seen[10:12])
    for flag, card in enumerate(seen[12:14], 1):
        collection.set_user_flag_for_cards(flag, [card])
    new = [*collection.find_cards("is:new", order="c.id")]
    scheduler.suspend_cards(new[:2])
    collection.set_user_flag_for_cards(7, new[2:3])
    _borrow(collection, "German::Words", reschedule=True, answers=(3, 1))
    _borrow(collection, "Science::Elements", reschedule=False, answers=(1, 4))


def _answer(collection: Collection, deck: str, ratings: Sequence[int]) -> None:
    """Answers to whatever the scheduler asks first."""
    scheduler: Any = collection.sched
    number = collection.decks.id_for_name(deck)
    assert number is not None
    collection.decks.select(number)
    rated = (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)
    for rating in ratings:
        (asked, *_) = scheduler.get_queued_cards().cards
        card = collection.get_card(asked.card.id)
        card.start_timer()
        answer = scheduler.build_answer(card=card, states=asked.states, rating=rated[rating - 1])
        scheduler.answer_card(answer)


def _borrow(collection: Collection, deck: str, reschedule: bool, answers: Sequence[int]) -> None:
    made = collection.sched.get_or_create_filtered_deck(0)  # type: ignore[arg-type]
    made.name = f"Cram {deck.partition('::')[0]}"
    made.config.reschedule = reschedule
    made.config.search_terms[0].search = f'"deck:{deck}" -is:suspended -is:buried'
    made.config.search_terms[0].limit = 8
    del made.config.search_terms[1:]
    collection.sched.add_or_update_filtered_deck(made)
    _answer(collection, made.name, answers)


def memory(data: str) -> tuple[float, float] | None:
    """Stability and difficulty in the `data` of a card."""
    told = json.loads(data or "{}")
    return (told["s"], told["d"]) if "s" in told else None
