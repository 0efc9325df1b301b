"""Each rule about options: what it warns of, and what is near it and good."""

import pytest
from crafted import warned


def offering(answer: str, options: str, ask: str = "Which one is it?", more: str = "") -> str:
    return f"- id: a\n  ask: {ask}\n  answer: {answer}\n  not: [{options}]\n{more}"


BAD_AND_GOOD = [
    (
        "few-options",
        *(offering("Mars", "Venus, Saturn"), (8, 8)),
        offering("Mars", "Venus, Saturn, Io"),
    ),
    (
        "few-options",
        *(offering("Mars", "Venus"), (8, 8)),
        offering("Mars", "Venus", more="  forms: [ask]\n"),
    ),
    (
        "odd-option",
        *(offering("Mars", "Venus, 4, Saturn"), (8, 16)),
        offering("Mars", "Venus, Io, Saturn"),
    ),
    (
        "odd-option",
        *(offering("1801", "1781, Saturn, 1930"), (8, 15)),
        offering("1801", "1781, 1846, 1930"),
    ),
    (
        "odd-option",
        *(offering("four", "two, 3, five"), (8, 14)),
        offering("four", "two, three, five"),
    ),
    (
        "odd-option",
        *(offering("Mars", "Venus, saturn, Io"), (8, 16)),
        offering("a Galilean moon", "a comet, an asteroid, a star"),
    ),
    (
        "odd-option",
        *(offering("moon", "planets, star, comet"), (8, 9)),
        offering("human rights", "human dignity, trade, climate"),
    ),
    (
        "odd-option",
        *(offering("Mars", "Venus, SATURN, Earth"), (8, 16)),
        offering("Mars", "Venus, SATURN, EARTH"),
    ),
    (
        "odd-option",
        *(offering("MARS", "Venus, Saturn, Earth"), (8, 8)),
        offering("NATO", "Warsaw Pact, Interpol, Comecon"),
    ),
    (
        "length",
        *(offering("a large rocky planet with thin air", "a star, a moon, a comet"), (8, 8)),
        offering("a large planet", "a dwarf star, a small moon, a comet"),
    ),
    (
        "length",
        *(offering("a star", "a large rocky planet, a very small moon, a bare old comet"), (8, 8)),
        offering("Io", "Europa, Ganymede, Callisto"),
    ),
    (
        "echo",
        *(offering("a tail of gas", "a ring, a moon, a cloud", "What of gas is it?"), (6, 8)),
        offering("a tail of gas", "a ring of gas, a moon, a cloud", "What of gas is it?"),
    ),
    (
        "all-of-above",
        *(offering("Mars", "Venus, Io, All of the above"), (8, 20)),
        offering("Mars", "Venus, Io, Above All"),
    ),
    (
        "all-of-above",
        *(offering("Mars", "Venus, Io, None of these."), (8, 20)),
        offering("Mars", "Venus, Io, None Such"),
    ),
    (
        "contains",
        *(offering("Red Mars", "Mars, Venus, Io"), (8, 9)),
        offering("Red Mars", "Marsh, Venus, Io"),
    ),
    (
        "contains",
        *(offering("Mars", "Venus, Old Venus, Io"), (8, 16)),
        offering("Mars", "New Venus, Old Venus, Io"),
    ),
]


@pytest.mark.parametrize(("rule", "bad", "at", "good"), BAD_AND_GOOD)
def test_a_rule_warns_where_it_is_broken_and_not_near_it(
    rule: str, bad: str, at: tuple[int, int], good: str
) -> None:
    assert warned(bad, rule) == [at]
    assert warned(good, rule) == []


@pytest.mark.parametrize(
    ("answer", "options"),
    [
        ("O negative", "A negative, B negative, AB positive"),
        ("O(n)", "O(n log n), O(1), O(log n)"),
        ("twenty", "twenty-two, thirty, forty"),
        ("twenty", "twenty two, thirty, forty"),
        ("C", "Objective-C, Java, Go"),
        ("n", "3n, n + 1, 2"),
        ("2x", "x, -x, 4"),
        ("The Who", "Who, Genesis, Queen"),
    ],
)
def test_an_option_contains_another_only_where_it_says_it(answer: str, options: str) -> None:
    assert warned(offering(answer, options), "contains") == []


@pytest.mark.parametrize(
    ("answer", "options"),
    [
        ("the Nile", "The Blue Nile, Po, Don"),
        ("a moon", "a cold moon, Io, Po"),
        ("Mars", "Mars (red), Io, Po"),
    ],
)
def test_an_article_or_a_sign_behind_it_hides_no_option(answer: str, options: str) -> None:
    assert warned(offering(answer, options), "contains") == [(8, 9)]


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("pancreas", "liver, kidney, spleen"),
        ("liver", "pancreas, kidney, spleen"),
        ("algae", "alga, plant, animal"),
        ("malaria", "measles, mumps, rabies"),
        ("criteria", "rules, laws, limits"),
    ],
)
def test_of_no_word_is_guessed_whether_it_is_one_or_many(one: str, others: str) -> None:
    assert warned(offering(one, others), "odd-option") == []


def test_other_items_of_a_list_are_options_where_the_question_asks_for_more() -> None:
    giants = "- {id: b, ask: Name the ice giants., all-of: [Uranus, [Neptune, Poseidon]]}\n"
    windy = offering("Neptune", "Io, Uranus, Saturn", "Which ice giant has the strongest winds?")
    assert warned(windy + giants, "also-true") == []
    bare = offering("Neptune", "Io, Uranus, Saturn", "Which is an ice giant?")
    assert warned(bare + giants, "also-true") == [(8, 13)]


def test_an_item_of_a_list_is_known_by_its_other_names() -> None:
    giants = "- {id: b, ask: Name the ice giants., all-of: [Uranus, [Neptune, Poseidon]]}\n"
    bad = offering("Uranus", "Io, Poseidon, Saturn", "Name an ice giant.")
    assert warned(bad + giants, "also-true") == [(8, 13)]


def test_an_option_that_a_list_of_the_same_has_is_true_too() -> None:
    rocky = "- {id: b, ask: Name the rocky planets., all-of: [Mars, Venus]}\n"
    bad = offering("Mars", "Io, Venus, Saturn", "Name a rocky planet.")
    good = offering("Mars", "Io, Venus, Saturn", "Name a red planet.")
    assert warned(bad + rocky, "also-true") == [(8, 13)]
    assert warned(good + rocky, "also-true") == []


def test_an_option_with_which_another_fact_s_sentence_is_made_is_true_too() -> None:
    fact = "- id: a\n  fact: Galileo discovered {Io}.\n  not: [Titan, Europa, Rhea]\n"
    other = "- id: b\n  fact: '{{x=Galileo}} discovered {}.'\n"
    assert warned(fact + other.format("Europa"), "also-true") == [(7, 16)]
    assert warned(fact + other.format("Callisto"), "also-true") == []


def test_an_option_that_a_true_claim_says_is_true_too() -> None:
    fact = "- id: a\n  fact: Galileo discovered {Io}.\n  not: [Titan, Europa, Rhea]\n"
    claim = "- {{id: b, claim: Galileo discovered Europa., holds: {}}}\n"
    assert warned(fact + claim.format("true"), "also-true") == [(7, 16)]
    assert warned(fact + claim.format("false"), "also-true") == []


def test_an_option_that_stands_beside_the_blank_is_true_too() -> None:
    fact = "- id: a\n  fact: Mars has {{a=Phobos}} {} {{b=Deimos}}.\n  blanks:\n"
    options = "    a: {ask: Which moon has Mars?, not: [Io, Deimos, Rhea]}\n"
    assert warned(fact.format("and") + options, "also-true") == [(8, 46)]
    assert warned(fact.format("but never had") + options, "also-true") == []


def test_an_option_within_the_tolerance_is_true_too() -> None:
    fact = "- id: a\n  ask: How hot?\n  number: 100\n  within: {}\n  not: [90, 98, 120]\n"
    assert warned(fact.format("5"), "also-true") == [(9, 13)]
    assert warned(fact.format("1"), "also-true") == []


def test_numbers_whose_true_one_is_always_in_the_middle_are_told_of_once() -> None:
    def bank(*years: str) -> str:
        return "".join(offering(year, "1600, 1700, 1900") for year in years).replace(
            "id: a", "draft: true"
        )

    assert warned(bank("1750", "1801", "1850", "1650"), "middle") == [(8, 8)]
    assert warned(bank("1750", "1801", "1850"), "middle") == []
    assert warned(bank("1750", "1801", "1850", "1950"), "middle") == []
