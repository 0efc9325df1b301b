"""Each rule about questions: what it warns of, and what is near it and good."""

import json

import pytest
from crafted import problems, warned
from question_texts import BAD, FINE

OPTIONS = "not: [Saturn, Venus, Earth]"


def asking(question: str, answer: str = "Jupiter") -> str:
    return f"- id: a\n  ask: {json.dumps(question)}\n  answer: {answer}\n  {OPTIONS}\n"


def saying(sentence: str) -> str:
    return f"- id: a\n  fact: {json.dumps(sentence)}\n  {OPTIONS}\n"


def claiming(claim: str) -> str:
    return f"- id: a\n  claim: {json.dumps(claim)}\n  holds: true\n"


BAD_AND_GOOD = [
    ("short", asking("Which planet?"), asking("Which planet rules?")),
    ("short", saying("Largest: {Jupiter}"), saying("The largest: {Jupiter}")),
    (
        "long",
        asking("Which planet " + "of all " * 14 + "is the largest?"),
        asking("Which planet " + "of all " * 12 + "is largest?"),
    ),
    ("not-asked", asking("The largest planet"), asking("Name the largest planet.")),
    ("not-asked", asking("Largest of the planets."), asking("The largest planet is ____.")),
    ("dangling", asking("When did it begin?"), asking("When did the war begin?")),
    ("dangling", saying("They orbit the planet {Jupiter}."), saying("Moons orbit {Jupiter}.")),
    ("dangling", saying("In 1610 they saw {Jupiter}."), saying("In 1610 we saw {Jupiter}.")),
    ("dangling", asking("What is the name of this planet?"), asking("What is this planet: ♃?")),
    (
        "undated",
        asking("Which planet was recently visited?"),
        asking("Which planet was visited in 1995?"),
    ),
    (
        "undated",
        asking("Which planet currently has most moons?"),
        asking("Which planet, as of 2024, currently has most moons?"),
    ),
    (
        "the-text",
        asking("Which planet does the text call large?"),
        asking("Which planet is large?"),
    ),
    (
        "the-text",
        asking("According to the passage, which planet is large?"),
        asking("According to Galileo, which planet has four moons?"),
    ),
    ("leftover", asking("Which planet (of all is large?"), asking("Which planet (of all) is big?")),
    ("leftover", asking("Which planet is is large?"), asking("Which planet is the largest?")),
    ("leftover", asking("Which planet is <b>large</b>?"), asking("Which planet is 3 < 5?")),
    (
        "leftover",
        asking("Which is it, see https://a.example/b?"),
        asking("Which one is it at all?"),
    ),
    (
        "two-questions",
        asking("Which planet is large? Who found it?"),
        asking("Which planet is large?!"),
    ),
    (
        "two-questions",
        asking("When and where was Galileo born?"),
        asking("In which city was Galileo born and raised?"),
    ),
    ("early-blank", saying("The {Jupiter} is largest."), saying("Of all, {Jupiter} is largest.")),
    (
        "negated",
        asking("Which planet is not rocky?"),
        asking("Which planet is NOT rocky?"),
    ),
    (
        "negated",
        asking("All planets are small except which?"),
        asking("All planets are small *except* which?"),
    ),
    ("vague", asking("Which planet is often seen?"), asking("How often is which planet seen?")),
    ("vague", claiming("Jupiter always spins."), claiming("Jupiter spins all year.")),
    ("yes-no", asking("Is Jupiter large?", "yes"), asking("How large is Jupiter?", "huge")),
    (
        "yes-no",
        asking("Does Jupiter have rings?", "a few"),
        asking("Does Jupiter or Mars have rings?"),
    ),
]


@pytest.mark.parametrize(("rule", "bad", "good"), BAD_AND_GOOD)
def test_a_rule_warns_of_a_question_at_its_place_and_not_of_its_near_twin(
    rule: str, bad: str, good: str
) -> None:
    key = bad.splitlines()[1].strip().partition(":")[0]
    assert warned(bad, rule) == [(6, {"ask": 8, "fact": 9, "claim": 10}[key])]
    assert warned(good, rule) == []


@pytest.mark.parametrize(("rule", "text"), [(rule, one) for rule in FINE for one in FINE[rule]])
def test_a_rule_is_silent_where_a_sensible_reader_would_be(rule: str, text: str) -> None:
    assert warned(asking(text), rule) == []


@pytest.mark.parametrize(("rule", "text"), [(rule, one) for rule in BAD for one in BAD[rule]])
def test_a_rule_warns_of_what_it_is_for(rule: str, text: str) -> None:
    assert warned(asking(text), rule) == [(6, 8)]


@pytest.mark.parametrize("rule", ["dangling", "undated", "the-text", "negated", "vague", "yes-no"])
def test_rules_of_english_words_are_silent_in_another_language(rule: str) -> None:
    for text in BAD[rule]:
        assert warned(asking(text), rule, "de") == []
        assert warned(asking(text), rule, "en-GB") == [(6, 8)]


def test_a_word_said_twice_is_good_german() -> None:
    assert warned(asking("Wie heißen die Monde, die die Erde hat hat?"), "leftover", "de") == []


@pytest.mark.parametrize(
    "answer",
    [
        "in-order: [Venus, Mars, Saturn]",
        "pairs: {Uranus: Herschel, Neptune: Galle}",
        "answer: Mars\n  not: [Io, Ganymede, Ceres]\n  forms: [choice]",
        "answer: Mars\n  image: {file: m.png, alt: a planet}",
    ],
)
def test_these_may_mean_what_is_shown_with_the_question(answer: str) -> None:
    fact = f"- id: a\n  ask: Which of these is it?\n  {answer}\n"
    assert warned(fact, "dangling") == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which Japanese particle marks possession?", "no"),
        ("Translate into Spanish: not at all.", "'no'"),
        ("What does `1 < 2` give in Java?", "'true'"),
    ],
)
def test_a_word_like_yes_or_no_may_be_recalled(question: str, answer: str) -> None:
    assert warned(asking(question, answer), "yes-no") == []


def test_a_claim_may_be_asked_by_yes_or_no() -> None:
    assert warned("- {id: a, claim: Mars is red., holds: true}\n", "yes-no") == []


def test_yes_or_no_may_be_chosen() -> None:
    chosen = asking("Is Jupiter large?", "yes").replace("Saturn, Venus, Earth", "no, unknown")
    assert warned(chosen + "  forms: [choice]\n", "yes-no") == []


def test_an_early_blank_that_is_never_a_gap_may_stand() -> None:
    fact = "- id: a\n  fact: '{Jupiter} is largest.'\n  ask: Which planet is largest?\n"
    assert warned(fact, "early-blank") == [(6, 9)]
    assert warned(fact + "  forms: [ask]\n", "early-blank") == []


def test_a_gap_may_follow_two_words_of_any_script() -> None:
    assert warned(saying("木星の衛星は{四}つです。"), "early-blank") == []
    assert warned(saying("{木星}は最大の惑星です。"), "early-blank") == [(6, 9)]


def test_a_sentence_of_three_blanks_is_told_of_once() -> None:
    fact = "- id: a\n  fact: Recently {a=Io} and {b=Europa} and {c=Callisto} were seen.\n"
    assert warned(fact, "undated") == [(6, 9)]


def test_allow_silences_a_rule_for_its_fact_or_bank() -> None:
    bad = asking("When did it begin?")
    assert warned(bad + "  allow: [dangling]\n", "dangling") == []
    assert warned(bad + "  allow: [vague]\n", "dangling") == [(6, 8)]
    assert warned(bad + "allow: [dangling]\n", "dangling") == []


@pytest.mark.parametrize(
    ("fact", "forms", "needs"),
    [
        ("ask: q\n  answer: a", "choice", "choice needs 'not'"),
        ("ask: q\n  answer: a", "cloze", "cloze needs a place in the sentence"),
        (
            "ask: q\n  answer: a",
            *("cloze, claim", "cloze needs a place in the sentence, claim needs a place in the "),
        ),
        ("ask: q\n  answer: a", "list", "list needs 'all-of' or 'in-order'"),
        ("ask: q\n  number: 4", "match", "match needs 'pairs'"),
        ("fact: It is {a}.", "ask", "ask needs 'ask'"),
        ("ask: q\n  all-of: [a, b]", "cloze", "cloze needs 'answer' or 'number'"),
        ("ask: q\n  all-of: [a, b]", "order", "order needs 'in-order'"),
        ("ask: q\n  in-order: [a, b]", "choice", "choice needs 'answer', 'number' or 'all-of'"),
        ("ask: q\n  pairs: {a: b, c: d}", "ask", "ask needs 'answer' or 'number'"),
        ("claim: c\n  holds: true", "choice", "choice needs 'answer', 'number' or 'all-of'"),
    ],
)
def test_a_blank_that_no_form_can_ask_is_told_with_what_its_forms_need(
    fact: str, forms: str, needs: str
) -> None:
    text = f"- id: a\n  {fact}\n  forms: [{forms}]\n"
    (told,) = [one for one in problems(text) if one.rule == "no-form"]
    assert told.message.startswith(f"the blank 'answer' is never asked: {needs}")
    assert (told.line, told.column) == (7 + fact.count("\n"), 10)


@pytest.mark.parametrize(
    "fact",
    [
        "ask: q\n  answer: a\n  forms: [ask, choice]",
        "ask: q\n  answer: a",
        "ask: q\n  all-of: [a, b]\n  forms: [list]",
        "claim: c\n  holds: true\n  forms: [claim]",
    ],
)
def test_one_form_that_fits_is_enough(fact: str) -> None:
    assert warned(f"- id: a\n  {fact}\n", "no-form") == []


def test_a_long_text_takes_no_long_time() -> None:
    for piece in ("a ", "( ", "[a", "it ", '" ', "' ", "** ", "? ", "and who ", "<a ", "____"):
        warned(asking(piece * (100_000 // len(piece))), "leftover")
