"""Lists, orders, matches and choices of several in plain lines, down to their rows in the log."""

from pathlib import Path

import pytest

from studying import Learner, log_rows, quickly, write_bank

FACTS = """\
- id: rocky
  ask: Name the rocky planets.
  all-of: [Mercury, Venus, [Earth, Terra], Mars]
  not: [Jupiter, Saturn, Neptune]
- id: outward
  ask: Order the planets outward from the Sun.
  in-order: [Venus, Earth, Mars, Saturn]
- id: found
  ask: Match the body to its discoverer.
  pairs: {Uranus: Herschel, Neptune: Galle, Ceres: Piazzi, Titan: Huygens}
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "b.yaml", FACTS)


def last_row() -> tuple[str, str, int, str]:
    row = log_rows()[-1]
    return row["form"], row["verdict"], row["rating"], row["answer"]


@pytest.mark.parametrize(
    ("form", "answer"),
    [
        ("list", "Mercury; Venus; Earth; Mars"),
        ("choice", None),
        ("order", "Venus; Earth; Mars; Saturn"),
        ("match", "Uranus: Herschel; Neptune: Galle; Ceres: Piazzi; Titan: Huygens"),
    ],
)
def test_a_right_answer_of_several_parts_is_kept_in_words(
    bank: Path, form: str, answer: str | None
) -> None:
    with Learner(bank, "--form", form) as learner:
        asked = learner.asked()
        assert asked is not None
        learner.say(learner.right(asked))
        assert learner.verdict()[0].startswith("right: ")
    expected = answer or "; ".join(
        one for one in asked.options if one in "Mercury Venus Earth Mars"
    )
    assert last_row() == (form, "right", 3, expected)
    # The lines of a match are its left sides, then what can be put to them.
    assert log_rows()[-1]["options"] == list(asked.options[4 if form == "match" else 0 :])


@pytest.mark.parametrize(
    ("typed", "verdict", "told"),
    [
        ("Mercury, Venus, Earth, Mars", "right: Mercury, Venus, Earth, Mars (you answered …)", []),
        ("mars; terra; venus; mercury", "right: Mercury, Venus, Earth, Mars (you answered …)", []),
        (
            "Mars, Earth, Venus and Mercury",
            "right: Mercury, Venus, Earth, Mars (you answered …)",
            [],
        ),
        (
            "Mars; Earth; Venus",
            "close: Mercury, Venus, Earth, Mars (you answered Mars; Earth; Venus; 3 of 4 named)",
            ["  Mercury: missing"],
        ),
        (
            "Mars; Earth; Venus; Mercurry",
            "close: Mercury, Venus, Earth, Mars"
            " (you answered Mars; Earth; Venus; Mercurry; 4 of 4 named, 1 not quite)",
            ["  Mercurry: Mercury, one letter too many"],
        ),
        (
            "Mars; Jupiter",
            "wrong: Mercury, Venus, Earth, Mars"
            " (you answered Mars; Jupiter; 1 of 4 named, 1 too many)",
            [
                "  Jupiter: not one of them",
                "  Mercury: missing",
                "  Venus: missing",
                "  Earth: missing",
            ],
        ),
    ],
)
def test_a_list_tells_what_was_missing_and_what_was_too_much(
    bank: Path, typed: str, verdict: str, told: list[str]
) -> None:
    with Learner(bank, "--form", "list", "--limit", "1") as learner:
        learner.asked()
        learner.say(typed)
        said = learner.verdict()
    kept = log_rows()[-1]["answer"]
    assert said[:-1] == [verdict.replace("…", kept), *told]


def test_a_near_miss_counts_as_hard_and_one_command_corrects_it(bank: Path) -> None:
    ran = quickly("study", bank, "--form", "list", "--limit", "1", stdin="Mars; Earth; Venus\n:3\n")
    assert "  hard: again in 1 day" in ran.lines
    assert "corrected: good, 2 days" in ran.lines
    assert last_row()[:3] == ("list", "close", 3)
    assert "1 question answered, 1 close." in ran.lines


def test_a_slip_of_a_letter_is_told_with_what_was_typed(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", "- {id: t, ask: Which moon is thick?, answer: Titan}\n")
    ran = quickly("study", bank, stdin="Tita\n")
    assert "close: Titan (you answered Tita; one letter is missing)" in ran.lines
    assert last_row() == ("ask", "close", 2, "Tita")


def test_an_order_tells_where_each_item_was(bank: Path) -> None:
    with Learner(bank, "--form", "order") as learner:
        asked = learner.asked()
        assert asked is not None
        learner.say(learner.wrong(asked))
        said = learner.verdict()
    assert said[1:5] == [
        "  Venus: you had it 4th",
        "  Earth: you had it 3rd",
        "  Mars: you had it 2nd",
        "  Saturn: you had it 1st",
    ]
    assert last_row() == ("order", "wrong", 1, "Saturn; Mars; Earth; Venus")


def test_each_question_of_several_parts_says_how_it_is_answered(bank: Path) -> None:
    for form, how in (
        ("list", "(4 items in any order; put ; between them)"),
        ("choice", "(several are right; answer like 1 3)"),
        ("order", "(answer like 4 3 2 1)"),
        ("match", "(answer like 1b 2a)"),
    ):
        assert how in quickly("study", bank, "--form", form, "--limit", "1").lines


@pytest.mark.parametrize(
    ("form", "typed"),
    [("choice", "12"), ("order", "1 1 2 3"), ("match", "Herschel"), ("match", "5a"), ("list", ";")],
)
def test_what_is_no_answer_is_asked_again_and_not_kept(bank: Path, form: str, typed: str) -> None:
    ran = quickly("study", bank, "--form", form, "--limit", "1", stdin=f"{typed}\n")
    assert [line.partition(":")[0] for line in ran.lines if "unclear" in line] == ["unclear"]
    assert log_rows() == []


@pytest.mark.parametrize("form", ["list", "choice", "order", "match"])
def test_each_form_of_several_parts_can_be_looked_at_and_rated(bank: Path, form: str) -> None:
    quickly("study", bank, "--form", form, "--limit", "1", stdin="\n2\n")
    row = log_rows()[-1]
    assert (row["verdict"], row["rating"], row["answer"]) == ("right", 2, None)


def test_commands_are_told_and_an_unknown_one_is_no_answer(bank: Path) -> None:
    ran = quickly("study", bank, "--limit", "1", stdin=":?\n:x\n")
    assert ran.lines[-4].startswith("one line is one answer, an empty one shows it; :1-:4")
    assert ran.lines[-3] == "unclear: no command is :x; :? tells them"
    assert log_rows() == []


def test_with_flip_a_hint_makes_it_hard(tmp_path: Path) -> None:
    fact = "- {id: t, ask: Which moon is thick?, answer: Titan, hint: A giant.}\n"
    ran = quickly("study", write_bank(tmp_path / "b.yaml", fact), "--flip", stdin=":h\n\n\n")
    assert any(line.endswith("enter is 2") for line in ran.lines)
    assert last_row() == ("ask", "right", 2, None)
