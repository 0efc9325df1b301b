"""The queue of a day: what was missed, what is due, what is new, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.model import Form, Key
from ctquiz.memory.fsrs import FSRS6, Memory
from ctquiz.memory.queue import Budget, Plan, form_for, plan
from ctquiz.memory.schedule import Schedule
from happenings import event_id

TODAY = 100
PLENTY = Budget(new=99, due=99)

Due = tuple[Key, Schedule]


def key(name: str) -> Key:
    """`jupiter#year` of the bank `b`, or of another: `c/jupiter#year`."""
    bank, _, rest = name.rpartition("/")
    fact, _, blank = rest.partition("#")
    return Key(bank or "b", fact, blank or "answer")


def schedule(
    last: int = 90, days: int = 10, stability: float = 10.0, tick: int = 1, reps: int = 1
) -> Schedule:
    return Schedule(
        Memory(stability, 5.0), last, last + days, reps, 0, event_id(0), tick, last_days=days
    )


def due(name: str, last: int = 90, days: int = 10, stability: float = 10.0) -> Due:
    return key(name), schedule(last, days, stability)


def missed(name: str, tick: int = 1, day: int = TODAY) -> Due:
    return key(name), schedule(day, 0, 0.5, tick)


def names(plan: Plan) -> list[str]:
    return [str(one.key).removeprefix("b/").removesuffix("#answer") for one in plan.all()]


def queue(
    due: tuple[Due, ...] = (),
    new: tuple[str, ...] = (),
    answered: tuple[str, ...] = (),
    budget: Budget = PLENTY,
) -> list[str]:
    facts = {(key(name).bank, key(name).fact) for name in answered}
    return names(plan(due, map(key, new), facts, TODAY, budget))


def test_what_was_missed_comes_first_then_what_is_due_then_what_is_new() -> None:
    assert queue((due("venus"), missed("mars")), ("ceres",), ("mars",)) == [
        "mars", "venus", "ceres"
    ]  # fmt: skip


def test_missed_ones_come_oldest_first() -> None:
    today = (missed("mars", tick=3), missed("venus", tick=1), missed("ceres", tick=2))
    assert queue(today) == ["venus", "ceres", "mars"]


def test_missed_ones_have_no_limit() -> None:
    today = tuple(missed(f"f{n:02}", tick=n) for n in range(30))
    assert len(queue(today, budget=Budget(0, 0))) == 30


def test_two_missed_blanks_of_a_fact_are_both_asked_again() -> None:
    today = (missed("jupiter#year", 1), missed("jupiter#count", 2))
    assert queue(today, answered=("jupiter",)) == ["jupiter#year", "jupiter#count"]


def test_what_was_missed_yesterday_is_simply_due() -> None:
    yesterday = (missed("mars", day=99), due("venus", stability=100.0))
    assert queue(yesterday) == ["venus", "mars"]
    assert queue(yesterday, budget=Budget(0, 1)) == ["venus"]


def test_what_was_missed_after_flying_west_is_asked_again_the_same_day() -> None:
    # The last day is tomorrow's, where the learner came from.
    west = Schedule(Memory(0.5, 5.0), TODAY + 1, TODAY, 2, 0, event_id(0), 1, last_days=0)
    found = plan([(key("mars"), west)], (), {("b", "mars")}, TODAY, PLENTY)
    assert [one.key.fact for one in found.open] == ["mars"]


def test_due_ones_come_by_falling_chance_of_recall() -> None:
    # elapsed / stability: 2, 0.5 and 1
    three = (due("a", stability=5.0), due("b", stability=20.0), due("c", stability=10.0))
    assert queue(three) == ["b", "c", "a"]


@given(st.lists(st.tuples(st.integers(0, 99), st.floats(0.01, 900.0)), min_size=1, max_size=9))
def test_the_order_is_that_of_retrievability(memories: list[tuple[int, float]]) -> None:
    all_due = [due(f"f{n}", last, 0, s) for n, (last, s) in enumerate(memories)]
    found = plan(all_due, (), (), TODAY, PLENTY).due
    chances = [
        FSRS6.recall(one.schedule.memory, TODAY - one.schedule.last)
        for one in found
        if one.schedule
    ]
    assert chances == sorted(chances, reverse=True)


def test_a_tie_goes_by_key() -> None:
    assert queue((due("c"), due("a"), due("b"))) == ["a", "b", "c"]
    assert queue((due("x#b"), due("y#a"), due("c/a#a"))) == ["x#b", "y#a", "c/a#a"]


def test_new_ones_keep_their_order() -> None:
    assert queue(new=("mars", "ceres", "c/venus", "earth")) == [
        "mars", "ceres", "c/venus", "earth"
    ]  # fmt: skip


def test_of_a_facts_due_blanks_the_earliest_due_stands() -> None:
    siblings = (
        due("jupiter#count", last=80, days=15, stability=99.0),
        due("jupiter#year", last=80, days=12, stability=1.0),
        due("jupiter#planet", last=80, days=20, stability=200.0),
    )
    assert queue(siblings) == ["jupiter#year"]


def test_of_siblings_due_on_the_same_day_the_first_by_key_stands() -> None:
    assert queue((due("jupiter#year"), due("jupiter#count"))) == ["jupiter#count"]


def test_a_due_blank_precedes_a_new_one_of_its_fact() -> None:
    assert queue((due("jupiter#year"),), ("jupiter#count", "mars")) == ["jupiter#year", "mars"]


def test_a_due_blank_beyond_the_limit_still_holds_its_new_sibling_back() -> None:
    found = queue((due("jupiter#year"),), ("jupiter#count",), budget=Budget(new=9, due=0))
    assert found == []


def test_of_a_facts_new_blanks_the_first_stands() -> None:
    assert queue(new=("jupiter#year", "jupiter#count", "mars")) == ["jupiter#year", "mars"]


def test_a_fact_answered_today_offers_only_what_was_missed() -> None:
    siblings = (missed("jupiter#year"), due("jupiter#count"))
    assert queue(siblings, ("jupiter#planet",), ("jupiter",)) == ["jupiter#year"]


def test_facts_of_the_same_name_in_two_banks_do_not_hold_each_other() -> None:
    assert queue(new=("mars", "c/mars"), answered=("mars",)) == ["c/mars"]


def test_limits_count_due_and_new_apart() -> None:
    all_due = tuple(due(f"d{n}") for n in range(5))
    assert queue(all_due, tuple("abcde"), budget=Budget(new=1, due=2)) == ["d0", "d1", "a"]


def test_a_day_has_twenty_new_and_two_hundred_due() -> None:
    found = plan(
        (due(f"d{n}") for n in range(300)),
        (key(f"n{n}") for n in range(300)),
        (),
        TODAY,
        Budget(),
    )
    assert (len(found.due), len(found.new)) == (200, 20)


def test_what_was_spent_is_gone_and_never_less_than_nothing() -> None:
    assert Budget(new=20, due=200).less(5, 30) == Budget(15, 170)
    assert Budget(new=20, due=200).less(25, 300) == Budget(0, 0)


def test_a_sittings_limit_cuts_the_queue_at_its_end() -> None:
    whole = plan((missed("a"), due("b")), map(key, ("c", "d")), {("b", "a")}, TODAY, PLENTY)
    assert [names(whole.cut(limit)) for limit in (0, 1, 2, 3, None)] == [
        [], ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]
    ]  # fmt: skip


standings = st.lists(
    st.tuples(
        st.sampled_from("pqr"),
        st.sampled_from("xyz"),
        st.integers(80, TODAY),
        st.integers(0, 20),
        st.floats(0.1, 50.0),
    ),
    max_size=9,
    unique_by=lambda one: one[:2],
).map(
    lambda found: [
        due(f"{fact}#{blank}", last, days, stability)
        for fact, blank, last, days, stability in found
        if last + days <= TODAY
    ]
)


@given(standings, st.integers(0, 3), st.integers(0, 3))
def test_a_day_never_asks_two_blanks_of_a_fact_but_missed_ones(
    all_due: list[Due], limit_new: int, limit_due: int
) -> None:
    answered = {(one.bank, one.fact) for one, state in all_due if state.last == TODAY}
    known = {one for one, _ in all_due}
    new = [one for fact in "pqr" for blank in "xyz" if (one := key(f"{fact}#{blank}")) not in known]
    found = plan(all_due, new, answered, TODAY, Budget(limit_new, limit_due))
    facts = [(one.key.bank, one.key.fact) for one in (*found.due, *found.new)]
    assert len(facts) == len(set(facts))
    assert not answered & set(facts)
    assert len(found.due) <= limit_due
    assert len(found.new) <= limit_new
    assert {one.key for one in found.open} == {
        one for one, state in all_due if state.last_days == 0 and state.last == TODAY
    }


FORMS = (Form.CLOZE, Form.ASK, Form.CHOICE, Form.CLAIM)


@pytest.mark.parametrize(
    ("state", "form"),
    [
        (None, Form.CHOICE),  # never studied
        (schedule(stability=2.9, reps=1), Form.CLAIM),  # recognition, 1 mod 2
        (schedule(stability=2.9, reps=2), Form.CHOICE),
        (schedule(stability=3.0, reps=1), Form.ASK),  # recall from 3 days on
        (schedule(stability=3.0, reps=2), Form.CLOZE),
        (schedule(days=0, stability=90.0, reps=4), Form.CHOICE),  # missed and open
    ],
)
def test_a_young_or_missed_blank_is_recognised_and_a_known_one_recalled(
    state: Schedule | None, form: Form
) -> None:
    assert form_for(FORMS, state) is form


def test_a_match_is_recognition_and_list_and_order_are_recall() -> None:
    assert form_for((Form.LIST, Form.ORDER, Form.MATCH), None) is Form.MATCH
    known = [form_for((Form.LIST, Form.ORDER, Form.MATCH), schedule(reps=n)) for n in range(3)]
    assert known == [Form.LIST, Form.ORDER, Form.LIST]


def test_where_a_level_has_no_form_the_other_is_asked() -> None:
    assert form_for((Form.CLOZE, Form.ASK), None) is Form.CLOZE
    assert form_for((Form.CLAIM,), schedule()) is Form.CLAIM
