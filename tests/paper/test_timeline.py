"""The timeline: the facts once more by their dates."""

from printing import bank_of, material, wish

from ctquiz.paper.facts.parts import Facts
from ctquiz.paper.facts.sheet import facts

SPAN = "- {id: a, fact: 'The war lasted from {1618} to 1648.'}\n"
ASKED = "- {id: b, ask: When was Ceres found?, answer: 1 January 1801}\n"
MONTH = "- {id: c, fact: 'In {May} 1801 it was lost.'}\n"
THREE = SPAN + ASKED + MONTH


def rows(written: str, head: str = "") -> list[tuple[str, str, int]]:
    """Date, fact and number of each row."""
    (one,) = facts(material(bank_of(written, head)), wish())
    (part,) = one.paper.parts
    assert isinstance(part, Facts)
    return [(row.date, row.text, row.number) for row in part.timeline]


def test_the_earliest_comes_first_with_the_number_of_its_fact() -> None:
    assert rows(MONTH + ASKED + SPAN) == [
        ("1618–1648", "The war lasted from 1618 to 1648.", 3),
        ("1 January 1801", "When was Ceres found? – 1 January 1801", 2),
        ("May 1801", "In May 1801 it was lost.", 1),
    ]


def test_two_facts_with_dates_are_no_course_of_events() -> None:
    twice = "- {id: a, fact: 'It met in 2001, in 2004 and in {2010}.'}\n"
    assert rows(twice + ASKED) == []


def test_a_fact_stands_at_each_of_its_dates() -> None:
    twice = "- {id: d, fact: 'It was founded in {1996} and grew in 2001.'}\n"
    dates = [(date, number) for date, _, number in rows(THREE + twice) if number == 4]
    assert dates == [("1996", 4), ("2001", 4)]


def test_each_pair_is_dated_for_itself() -> None:
    pairs = "- {id: d, ask: When was it found?, pairs: {Uranus: 1781, Neptune: 1846}}\n"
    found = [text for _, text, number in rows(THREE + pairs) if number == 4]
    assert found == ["When was it found? Uranus: 1781", "When was it found? Neptune: 1846"]


def test_a_list_is_dated_as_a_whole() -> None:
    items = "- {id: d, ask: Who met in 2010?, all-of: [Ann, Bo, Cy]}\n"
    assert ("2010", "Who met in 2010? Ann; Bo; Cy", 4) in rows(THREE + items)


def test_a_claim_that_holds_has_its_place_in_time_and_a_false_one_has_none() -> None:
    claims = "- {id: d, claim: It fell in 1989., holds: true}\n"
    claims += "- {id: e, claim: It rose in 1990., holds: false}\n"
    dates = [date for date, _, _ in rows(THREE + claims)]
    assert "1989" in dates and "1990" not in dates


def test_notes_are_looked_through_for_no_dates() -> None:
    assert rows(SPAN + ASKED + "- {id: c, ask: Who?, answer: Ann, note: In 1801.}\n") == []


def test_the_words_of_a_date_are_read_in_the_language_of_the_bank() -> None:
    assert [date for date, _, _ in rows(THREE, "language: de\n")] == [
        "1618",
        "1648",
        "1801",
        "1801",
    ]
