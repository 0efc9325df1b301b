"""Which blanks a learner may be asked, and in which form."""

from msgspec.structs import replace
from pure_sitting import bank_of

from ctquiz.bank.model import Form, Key
from ctquiz.memory.event import Mode
from ctquiz.memory.fsrs import Memory
from ctquiz.memory.queue import Standing
from ctquiz.memory.schedule import Schedule
from ctquiz.study.deal import Pool, Selection, counting, deal

BANK = bank_of(
    """\
- id: moons
  fact: Galileo found {count=four} moons in {year=1610}.
  tags: [history]
  blanks:
    count: {ask: How many moons did Galileo find?, number: 4, not: [two, three]}
    year: {ask: When did Galileo find moons?, not: [1543, 1687]}
- {id: red, tags: [colour], ask: Which planet is red?, answer: Mars, not: [Venus]}
- {id: pluto, claim: Pluto is a planet., holds: false}
- {id: rocky, ask: Name the rocky planets., all-of: [Mercury, Venus, Earth, Mars], not: [Jupiter]}
- {id: outward, ask: Order them., in-order: [Venus, Mars]}
- {id: discoverers, ask: Match them., pairs: {Uranus: Herschel, Neptune: Galle}}
- {id: waiting, draft: true, ask: Is this reviewed?, answer: not yet}
- {ask: Has this an id?, answer: no}
"""
)


def offered(selection: Selection) -> list[str]:
    return [f"{key.fact}#{key.blank}" for key in Pool([BANK], selection)]


def schedule_of(stability: float, reps: int, due: int = 100) -> Schedule:
    return Schedule(Memory(stability, 5.0), 90, due, reps, 0, b"", 0, due - 90)


def test_every_blank_that_can_be_asked_is_offered_in_file_order() -> None:
    # Drafts and facts without an id never are.
    assert offered(Selection()) == [
        "moons#count",
        "moons#year",
        "red#answer",
        "pluto#answer",
        "rocky#answer",
        "outward#answer",
        "discoverers#answer",
    ]


def test_a_tag_offers_its_facts_alone() -> None:
    assert offered(Selection(tag="history")) == ["moons#count", "moons#year"]
    assert offered(Selection(tag="nowhere")) == []


def test_a_form_offers_the_blanks_that_have_it() -> None:
    assert offered(Selection(form=Form.ASK)) == ["moons#count", "moons#year", "red#answer"]
    assert offered(Selection(form=Form.CLAIM)) == ["moons#count", "moons#year", "pluto#answer"]
    assert {ready.forms for ready in Pool([BANK], Selection(form=Form.ASK)).values()} == {
        (Form.ASK,)
    }


def test_a_preferred_form_is_asked_wherever_a_blank_has_it_and_leaves_out_no_blank() -> None:
    wanted = Pool([BANK], Selection(prefer=(Form.ASK, Form.LIST)))
    assert list(wanted) == list(Pool([BANK], Selection()))
    assert {f"{key.fact}#{key.blank}": ready.forms for key, ready in wanted.items()} == {
        "moons#count": (Form.ASK,),
        "moons#year": (Form.ASK,),
        "red#answer": (Form.ASK,),
        "pluto#answer": (Form.CLAIM,),
        "rocky#answer": (Form.LIST,),
        "outward#answer": (Form.LIST,),
        "discoverers#answer": (Form.MATCH,),
    }


def test_the_form_of_a_command_wins_over_the_preferred_one() -> None:
    selection = Selection(form=Form.CHOICE, prefer=(Form.ASK,))
    assert {ready.forms for ready in Pool([BANK], selection).values()} == {(Form.CHOICE,)}


def test_a_tag_and_a_form_narrow_together() -> None:
    assert offered(Selection(tag="colour", form=Form.CHOICE)) == ["red#answer"]
    assert offered(Selection(tag="colour", form=Form.CLOZE)) == []


def test_banks_are_offered_as_given() -> None:
    other = replace(bank_of("- {id: first, ask: Which one?, answer: this}\n"), id="other")
    keys = Pool([other, BANK], Selection())
    assert next(iter(keys)) == Key("other", "first", "answer")


def test_cards_come_in_the_order_of_the_queue() -> None:
    queue = [Standing(Key("b", "red", "answer")), Standing(Key("b", "moons", "year"))]
    cards = deal(Pool([BANK], Selection()), queue, {})
    assert [(card.fact.id, card.blank.name) for card in cards] == [
        ("red", "answer"),
        ("moons", "year"),
    ]


def test_a_young_memory_is_asked_to_recognise_and_an_old_one_to_recall() -> None:
    key = Key("b", "moons", "count")
    forms = [
        deal(Pool([BANK], Selection()), [Standing(key, schedule)], {})[0].form
        for schedule in (
            None,
            schedule_of(2.9, reps=1),
            schedule_of(2.9, reps=2),
            schedule_of(3.0, reps=2),
            schedule_of(3.0, reps=3),
            schedule_of(300.0, reps=3, due=90),
        )
    ]
    # Recognition is choice and claim in turn, recall cloze and ask; the last one is open.
    assert forms == [Form.CHOICE, Form.CLAIM, Form.CHOICE, Form.CLOZE, Form.ASK, Form.CLAIM]


def test_of_what_was_missed_what_is_due_counts_one_blank_of_a_fact_a_day() -> None:
    def modes(held: set[tuple[str, str]], schedule: Schedule | None) -> list[Mode]:
        keys = [Key("b", "moons", "count"), Key("b", "moons", "year"), Key("b", "red", "answer")]
        queue = [Standing(key, schedule) for key in keys]
        cards = deal(Pool([BANK], Selection()), queue, {}, Mode.DRILL)
        return [card.mode for card in counting(cards, held, today=100)]

    due, ahead, missed = (schedule_of(3.0, 2, due) for due in (100, 101, 90))
    assert modes(set(), due) == [Mode.STUDY, Mode.DRILL, Mode.STUDY]
    assert modes({("b", "red")}, due) == [Mode.STUDY, Mode.DRILL, Mode.DRILL]
    assert modes(set(), ahead) == modes(set(), None) == [Mode.DRILL] * 3
    assert modes({("b", "moons"), ("b", "red")}, missed) == [Mode.STUDY] * 3
