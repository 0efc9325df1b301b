"""Each rule about answers: what it warns of, and what is near it and good."""

import json

import pytest
from crafted import problems, warned


def asking(question: str, answer: str, more: str = "") -> str:
    return f"- id: a\n  ask: {json.dumps(question)}\n  answer: {json.dumps(answer)}\n{more}"


def counting(question: str, number: str, more: str = "") -> str:
    return f"- id: a\n  ask: {json.dumps(question)}\n  number: {number}\n{more}"


def saying(sentence: str, more: str = "") -> str:
    return f"- id: a\n  fact: {json.dumps(sentence)}\n{more}"


NATO = "North Atlantic Treaty Organization"

BAD_AND_GOOD = [
    (
        "gives-away",
        *(asking("Which planet do the moons of Mars orbit?", "Mars"), (6, 8)),
        asking("Which planet do Phobos and Deimos orbit?", "Mars"),
    ),
    (
        "gives-away",
        *(saying("On {a=Mars} lies the highest peak of {b=Mars}."), (6, 9)),
        saying("On {a=Mars} lies the highest peak of {b=all planets}."),
    ),
    (
        "gives-away",
        *(asking("Which planet is red?", "Mars", "  tags: [planets, mars]\n"), (8, 19)),
        asking("Which planet is red?", "Mars", "  tags: [planets, martian]\n"),
    ),
    (
        "gives-away",
        *(asking("Which planet is red?", "Mars", "  hint: Mars is the god of war.\n"), (8, 9)),
        asking("Which planet is red?", "Mars", "  hint: A god of war.\n"),
    ),
    (
        "gives-away",
        *("- id: red-mars\n  ask: Which planet is red?\n  answer: Mars\n", (5, 7)),
        "- id: red-planet\n  ask: Which planet is red?\n  answer: Mars\n",
    ),
    (
        "gives-away",
        *(asking("Was it “Mars” that is called red?", "the mars"), (6, 8)),
        asking("Is Marseille red?", "Mars"),
    ),
    (
        "half-given",
        *(asking("Which ocean is the largest?", "Pacific Ocean"), (6, 8)),
        asking("Which ocean is the largest?", "Pacific"),
    ),
    (
        "half-given",
        *(asking("Which alliance is known as NATO?", NATO), (6, 8)),
        asking("What does NATO stand for?", NATO),
    ),
    (
        "long-answer",
        *(asking("What is it?", "one two three four five six seven eight nine"), (7, 11)),
        asking("What is it?", "one two three four five six seven eight"),
    ),
    (
        "long-answer",
        *(asking("What is it?", "a b c d e f g h i", "  not: [x, y, z]\n"), (7, 11)),
        asking("What is it?", "a b c d e f g h i", "  not: [x, y, z]\n  forms: [choice]\n"),
    ),
    (
        "not-atomic",
        *(asking("Which moons does Mars have?", "Phobos and Deimos"), (7, 11)),
        asking("Which play is set in Verona?", "Romeo and Juliet"),
    ),
    (
        "not-atomic",
        *(asking("What are the colours?", "red, green and blue"), (7, 11)),
        asking("When was it signed?", "July 4, 1776"),
    ),
    (
        "not-atomic",
        *(asking("What are the colours?", "red; blue"), (7, 11)),
        asking("Where did he die?", "Paris, France"),
    ),
    (
        "mismatch",
        *(asking("When was Ceres found?", "Piazzi"), (7, 11)),
        asking("When was Ceres found?", "in January 1801"),
    ),
    (
        "mismatch",
        *(asking("How many moons does Mars have?", "Phobos"), (7, 11)),
        asking("How many moons does Mars have?", "two"),
    ),
    (
        "mismatch",
        *(asking("Who found Ceres?", "1801"), (7, 11)),
        asking("Who found Ceres?", "Piazzi"),
    ),
    (
        "mismatch",
        *(asking("Where was Ceres found?", "1 January 1801"), (7, 11)),
        asking("Where was Ceres found?", "in Palermo"),
    ),
    (
        "mismatch",
        *(asking("In which year was Ceres found?", "Palermo"), (7, 11)),
        asking("In which city was Ceres found?", "Palermo"),
    ),
    (
        "article",
        *(saying("Ceres is an {asteroid}.", "  not: [planet, moon, star]\n"), (6, 9)),
        saying("Ceres is {an asteroid}.", "  not: [a planet, a moon, a star]\n"),
    ),
    (
        "article",
        *(saying("Ceres is an {asteroid}."), (6, 9)),
        saying("Ceres is a {dwarf planet}."),
    ),
    (
        "article",
        *(asking("What does it have?", "moons", "  not: [ring, comet, tail]\n"), (8, 8)),
        asking("What does it have?", "moons", "  not: [rings, comets, tails]\n"),
    ),
    (
        "no-unit",
        *(counting("How many moons does Mars have?", "2"), (7, 11)),
        counting("How many moons does Mars have?", "2", "  unit: moons\n"),
    ),
    (
        "no-unit",
        *(asking("How far is the Moon?", "384400"), (7, 11)),
        asking("How far is the Moon?", "384400 km"),
    ),
    (
        "no-unit",
        *(counting("What is the diameter of Mars?", "6779"), (7, 11)),
        counting("What is the atomic number of iron?", "26"),
    ),
]


@pytest.mark.parametrize(("rule", "bad", "at", "good"), BAD_AND_GOOD)
def test_a_rule_warns_where_it_is_broken_and_not_near_it(
    rule: str, bad: str, at: tuple[int, int], good: str
) -> None:
    assert warned(bad, rule) == [at]
    assert warned(good, rule) == []


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("gives-away", asking("Which is larger, Mars or Venus?", "Mars")),
        ("gives-away", asking("Which is larger, Mars or Venus?", "Venus")),
        ("gives-away", saying("He is good {at} maths at school.")),
        ("gives-away", asking("Which language came before C?", "B")),
        ("gives-away", asking("Which language came after C?", "C++")),
        (
            "not-atomic",
            asking("Which country has Sarajevo as its capital?", "Bosnia and Herzegovina"),
        ),
        ("not-atomic", asking("What did he say?", "I think, therefore I am")),
        ("mismatch", asking("When water boils, what rises?", "steam")),
        ("mismatch", asking("When do bats fly?", "at night")),
        ("mismatch", asking("When did art revive?", "the Renaissance")),
        ("mismatch", asking("Who won the cup in 2018?", "France")),
        ("mismatch", asking("Who or what is 42?", "42")),
        ("no-unit", counting("In which year was Ceres found?", "1801")),
        ("no-unit", counting("How much is 2 + 2?", "4")),
        ("no-unit", asking("How much did Alaska cost?", "$7.2 million")),
        ("no-unit", saying("It cost {$7.2 million}.", "  ask: How much?\n  number: 7.2 million\n")),
        ("gives-away", asking("What is x if 2x = 4?", "2")),
        ("gives-away", asking("What is x if x + 2 = 4?", "2")),
        ("gives-away", asking("Which chemical symbol do you read in 2H?", "2 H2")),
        *[
            ("article", asking("What is it?", one, f"  not: [{others}]\n"))
            for one, others in (
                ("pancreas", "liver, kidney, spleen"),
                ("measles", "malaria, cholera, flu"),
                ("criteria", "rules, laws, limits"),
                ("algae", "plants, animals, worms"),
            )
        ],
    ],
)
def test_what_a_fair_reader_would_let_stand(rule: str, fact: str) -> None:
    assert warned(fact, rule) == []


def test_the_id_of_several_blanks_may_name_what_they_are_about() -> None:
    fact = "- id: jupiter-moons\n  fact: The planet {p=Jupiter} has {n=many} moons.\n"
    assert warned(fact, "gives-away") == []


@pytest.mark.parametrize("rule", ["mismatch", "article", "no-unit"])
def test_what_rests_on_english_words_is_silent_elsewhere(rule: str) -> None:
    for name, bad, _, _ in BAD_AND_GOOD:
        if name == rule:
            assert warned(bad, rule, "de") == []


def test_an_answer_to_more_than_a_tenth_of_the_bank_is_told_once() -> None:
    def bank(same: int, of: int) -> str:
        answers = ["Mars"] * same + [f"answer {number}" for number in range(of - same)]
        asked = (f"- {{ask: Question {n} about it?, answer: {a}}}\n" for n, a in enumerate(answers))
        return "".join(asked)

    assert warned(bank(4, 10), "same-answer") == [(5, 39)]
    assert warned(bank(3, 10), "same-answer") == []
    assert warned(bank(5, 50), "same-answer") == []
    assert len(warned(bank(6, 50), "same-answer")) == 1


def test_a_comment_that_looks_like_text_is_told() -> None:
    fact = "- ask: Which song is it?\n  answer: Mambo {}\n  tags: [a]\n"
    assert warned(fact.format("#5"), "comment") == [(6, 17)]
    assert warned(fact.format("# 5 of them"), "comment") == []
    assert warned(fact.format("   # the fifth"), "comment") == []
    assert warned("- ask: Which?\n  answer: C#\n", "comment") == []
    assert warned("- ask: Which?\n  answer: 'Mambo #5'   # so\n", "comment") == []
    assert warned("- ask: Which?\n  all-of:\n  - Mambo #5\n  - [a, b]\n", "comment") == [(7, 11)]


def test_long_texts_take_no_long_time() -> None:
    for piece in ("a ", "and ", "a, ", "NATO ", "1 ", "a and ", "the ", "Ab "):
        text = piece * (100_000 // len(piece))
        problems(
            asking(text + "?", text + "x", f"  not: [{text}y, {text}z, w]\n".replace(", a", " "))
        )
