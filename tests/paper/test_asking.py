"""Which questions a sheet asks, and in which form."""

import random
from collections import Counter

from printing import bank_of, material, wish

from ctquiz.bank.model import Form, Key
from ctquiz.paper.questions.asking import some
from ctquiz.paper.questions.worksheet import asked_of

SPANS = bank_of(
    "".join(f"- {{id: f{n}, fact: 'From {{a=x{n}}} to {{b=y{n}}}.'}}\n" for n in range(6))
)
READY = material(SPANS).ready


def drawn(number: int | None, seed: int = 1, urgent: list[Key] | None = None) -> list[Key]:
    found = some(READY, urgent, number, random.Random(seed))
    return [Key(one.bank.id, one.fact.id or "", one.blank.name) for one in found]


def test_without_a_number_every_blank_is_asked_once() -> None:
    assert sorted(drawn(None)) == sorted(READY)


def test_no_fact_is_asked_twice_before_each_was_asked_once() -> None:
    for seed in range(50):
        assert len({key.fact for key in drawn(6, seed)}) == 6
        assert max(Counter(key.fact for key in drawn(9, seed)).values()) == 2


def test_every_blank_has_the_same_chance_to_be_drawn() -> None:
    times = Counter(key for seed in range(2000) for key in drawn(3, seed))
    assert set(times) == set(READY)
    assert all(abs(number - 500) < 100 for number in times.values())


def test_what_answers_another_stands_far_from_it() -> None:
    facts = [key.fact for key in drawn(None)]
    assert all(facts[place] != facts[place + 1] for place in range(len(facts) - 1))


def test_what_is_most_urgent_is_asked_first_where_a_number_is_said() -> None:
    urgent = [Key("b", f"f{n}", "a") for n in (4, 2, 5)]
    assert sorted(drawn(2, urgent=urgent)) == [Key("b", "f2", "a"), Key("b", "f4", "a")]
    assert drawn(9, urgent=urgent) == sorted(urgent)


def test_forms_take_turns() -> None:
    facts = "".join(
        f"- {{id: f{n}, fact: 'No. {n} is {{x{n}}}.', ask: 'What is {n}?', not: [a, b, c]}}\n"
        for n in range(40)
    )
    asked = asked_of(material(bank_of(facts)), wish()).questions
    assert set(Counter(one.form for one in asked).values()) == {10}


def test_of_a_fact_that_is_asked_twice_no_question_shows_the_other_s_answer() -> None:
    facts = "".join(
        f"- {{id: f{n}, fact: 'Of {n} {{who=w{n}}} made {{what=t{n}}}.', blanks: {{"
        f"who: {{ask: 'Who was {n}?', not: [a, b, c]}}, "
        f"what: {{ask: 'What did {n}?', not: [d, e, f]}}}}}}\n"
        for n in range(8)
    )
    for seed in range(20):
        asked = asked_of(material(bank_of(facts)), wish(seed=seed)).questions
        assert len(asked) == 16
        for one in asked:
            other = "t" if one.blank.name == "who" else "w"
            assert f"{other}{one.fact.id[1:] if one.fact.id else ''}" not in one.prompt


def test_a_fact_that_can_be_asked_by_its_sentence_alone_is_claimed_at_most_once() -> None:
    blanks = "{a: {not: [p, q, r]}, b: {not: [s, t, u]}}"
    facts = f"- {{id: f, fact: 'From {{a=x}} to {{b=y}}.', blanks: {blanks}}}\n"
    for seed in range(20):
        forms = [one.form for one in asked_of(material(bank_of(facts)), wish(seed=seed)).questions]
        assert Form.CLAIM not in forms
