"""The transcript of plain lines: what a question, a verdict and an end look like."""

from pathlib import Path

import pytest

from studying import SOLAR, Asked, Learner, asked_in, letters, log_rows, quickly, write_bank

CERES = """\
- id: ceres
  fact: Ceres was found in {1801}.
  ask: In which year was Ceres found?
  at: primer p3s2
  note: It was *Piazzi* who found it.
  hint: The first night of a century.
  not: [1781, 1846, 1930]
"""


def ceres(path: Path, form: str = "ask") -> Path:
    text = CERES + f"  forms: [{form}]\nsources:\n  primer: {{title: A primer, year: 2024}}\n"
    return write_bank(path / "ceres.yaml", text, bank="ceres")


def test_a_typed_question_from_its_header_to_its_verdict(tmp_path: Path) -> None:
    ran = quickly("study", "--plain", ceres(tmp_path), stdin="1801\n")
    assert ran.lines == [
        "",
        "[1/1] ask ceres/ceres#answer",
        "In which year was Ceres found?",
        "right: 1801",
        "  Ceres was found in 1801.",
        "  It was Piazzi who found it.",
        "  A primer, 2024, paragraph 3, sentence 2",
        "  good: again in 2 days",
        "",
        "1 question answered, 1 right.",
    ]
    assert (ran.code, ran.err) == (0, "")


def test_a_cloze_shows_the_sentence_with_a_gap(tmp_path: Path) -> None:
    ran = quickly("study", "--plain", ceres(tmp_path, "cloze"), stdin=":q\n")
    assert ran.lines[1:3] == ["[1/1] cloze ceres/ceres#answer", "Ceres was found in ____."]


def test_a_choice_numbers_its_options_from_one(tmp_path: Path) -> None:
    ran = quickly("study", "--plain", ceres(tmp_path, "choice"), stdin="")
    assert ran.lines[1:3] == ["[1/1] choice ceres/ceres#answer", "In which year was Ceres found?"]
    numbers, options = zip(*(line.split(". ") for line in ran.lines[3:7]), strict=True)
    assert numbers == ("1", "2", "3", "4")
    assert sorted(options) == ["1781", "1801", "1846", "1930"]


def test_a_claim_offers_true_and_false(tmp_path: Path) -> None:
    ran = quickly("study", "--plain", ceres(tmp_path, "claim"), stdin=":q\n")
    assert ran.lines[1] == "[1/1] claim ceres/ceres#answer"
    assert ran.lines[2] in {
        f"Ceres was found in {year}." for year in ("1781", "1801", "1846", "1930")
    }
    assert ran.lines[3:5] == ["1. true", "2. false"]


def test_nothing_of_the_fact_but_its_key_shows_before_the_answer(tmp_path: Path) -> None:
    ran = quickly("study", "--plain", ceres(tmp_path), stdin="")
    assert ran.lines == [
        "",
        "[1/1] ask ceres/ceres#answer",
        "In which year was Ceres found?",
        "",
        "0 questions answered.",
    ]


def test_a_wrong_answer_is_shown_beside_the_right_one_and_asked_again(tmp_path: Path) -> None:
    ran = quickly("study", "--plain", ceres(tmp_path), stdin="1781\n1801\n")
    assert ran.lines[3] == "wrong: 1801 (you answered 1781)"
    assert ran.lines[7] == "  again: again today"
    assert ran.lines[8:10] == ["", "[2/2] ask ceres/ceres#answer"]
    assert ran.lines[-1] == "2 questions answered, 1 right, 1 wrong."


def test_a_right_answer_typed_another_way_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", "- {id: m, ask: Which planet is red?, answer: Mars}\n")
    assert (
        "right: Mars (you answered the MARS!)"
        in quickly("study", "--plain", bank, stdin="the MARS!\n").lines
    )


def test_the_header_counts_questions_with_their_repeats(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 3), stdin="a\nwrong\nc\nb\n")
    assert asked_in(ran.out) == [
        "[1/3] ask letters/f1#answer",
        "[2/3] ask letters/f2#answer",
        "[3/4] ask letters/f3#answer",
        "[4/4] ask letters/f2#answer",
    ]


def test_a_picture_is_told_by_its_file_and_its_words(tmp_path: Path) -> None:
    fact = "- {id: p, ask: Who is it?, answer: Piazzi, image: {file: p.png, alt: A man in a wig}}\n"
    ran = quickly("study", write_bank(tmp_path / "b.yaml", fact), stdin="")
    assert ran.lines[2:4] == ["Who is it?", "picture: p.png: A man in a wig"]


@pytest.mark.parametrize("typed", ["{number}", " {number} ", "{text}", "  {text}  "])
def test_a_choice_is_answered_by_number_or_by_text(tmp_path: Path, typed: str) -> None:
    with Learner(ceres(tmp_path, "choice")) as learner:
        asked = learner.asked()
        assert asked is not None
        learner.say(typed.format(number=asked.options.index("1801") + 1, text="1801"))
        assert learner.verdict()[0] == "right: 1801"
    assert log_rows()[0]["answer"] == "1801"


def test_a_number_within_reach_is_that_option_even_among_digits(
    tmp_path: Path,
) -> None:
    bank = write_bank(
        tmp_path / "b.yaml",
        "- {id: n, ask: How many are left?, answer: 2, not: [1, 3], forms: [choice]}\n",
    )
    with Learner(bank) as learner:
        asked = learner.asked()
        assert asked is not None
        learner.say("2")
        learner.verdict()
    assert log_rows()[0]["answer"] == asked.options[1]


@pytest.mark.parametrize("typed", ["0", "5", "99", "perhaps", "1.", "-1", "१"])
def test_what_is_no_option_is_unclear_and_asked_on(tmp_path: Path, typed: str) -> None:
    ran = quickly("study", ceres(tmp_path, "choice"), stdin=f"{typed}\n")
    assert ran.lines[7] == "unclear: type a number from 1 to 4, or an option's text"
    assert asked_in(ran.out) == ["[1/1] choice ceres/ceres#answer"]
    assert log_rows() == []


@pytest.mark.parametrize("typed", ["true", "True", "t", "yes", "Y", "1", " TRUE "])
def test_a_claim_is_answered_with_a_word_a_letter_or_a_number(tmp_path: Path, typed: str) -> None:
    fact = "- {id: p, claim: Pluto is far away., holds: true}\n"
    ran = quickly("study", write_bank(tmp_path / "b.yaml", fact), stdin=f"{typed}\n")
    assert ran.lines[5] == "right: true"


def test_a_claim_that_does_not_hold_is_answered_with_false(tmp_path: Path) -> None:
    fact = "- {id: p, claim: Pluto is a planet., holds: false}\n"
    ran = quickly("study", write_bank(tmp_path / "b.yaml", fact), stdin="true\nfalse\n")
    assert ran.lines[5] == "wrong: false (you answered true)"
    assert "right: false" in ran.lines


def test_what_is_neither_true_nor_false_is_unclear(tmp_path: Path) -> None:
    fact = "- {id: p, claim: Pluto is a planet., holds: false}\n"
    ran = quickly("study", write_bank(tmp_path / "b.yaml", fact), stdin="maybe\n")
    assert ran.lines[5] == "unclear: type true or false"
    assert log_rows() == []


def test_the_example_of_the_design_is_asked_in_seven_questions_one_a_fact() -> None:
    headers: list[Asked] = []
    with Learner(SOLAR) as learner:
        while (asked := learner.asked()) is not None:
            headers.append(asked)
            learner.say(learner.right(asked))
            learner.verdict()
    assert [asked.key for asked in headers] == [
        "solar-system/jupiter-moons#count",
        "solar-system/ceres#answer",
        "solar-system/red-planet#answer",
        "solar-system/rocky#answer",
        "solar-system/outward#answer",
        "solar-system/discoverers#answer",
        "solar-system/pluto#answer",
    ]
    # New ones are recognised where they can be; an order has no such form.
    assert {asked.form for asked in headers} <= {"choice", "claim", "match", "order"}


def test_a_question_of_several_lines_keeps_them(tmp_path: Path) -> None:
    fact = (
        '- id: v\n  ask: "Who wrote this?\\nRoses are red,\\nviolets are blue"\n  answer: Nobody\n'
    )
    ran = quickly("study", write_bank(tmp_path / "b.yaml", fact), stdin="")
    assert ran.lines[2:5] == ["Who wrote this?", "Roses are red,", "violets are blue"]
