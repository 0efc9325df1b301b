"""Looking, rating, correcting, undoing, hints and skips in plain lines."""

from pathlib import Path

import pytest

from studying import asked_in, letters, log_rows, quickly

HINT = ("hint: It is near the top",)


def verdicts(out: str) -> list[str]:
    words = ("right:", "wrong:", "close:")
    return [line for line in out.splitlines() if line.startswith(words)]


def rows(*names: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in names) for row in log_rows()]


def test_an_empty_line_shows_the_answer_and_the_next_line_rates_it(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin="\n4\n")
    assert ran.lines[3] == "answer: a"
    assert ran.lines[4].startswith("rate: 1 again today, 2 hard 1 day, 3 good 2 days, 4 easy ")
    assert ran.lines[5] == "right: a"
    assert rows("verdict", "rating", "answer") == [("right", 4, None)]


def test_a_look_rated_one_is_wrong_and_asked_again(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="\n1\na\n")
    assert verdicts(ran.out) == ["wrong: a", "right: a"]
    assert rows("verdict", "rating") == [("wrong", 1), ("right", 3)]


def test_the_interval_announced_is_the_one_given(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="\n4\n")
    announced = ran.lines[4].partition("4 easy ")[2].partition(";")[0]
    assert ran.lines[6] == f"  easy: again in {announced}"


@pytest.mark.parametrize("typed", ["0", "5", "a", "good", "33", ":3x"])
def test_what_is_no_rating_is_unclear_and_rates_nothing(tmp_path: Path, typed: str) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin=f"\n{typed}\n")
    assert "unclear: rate it from 1 to 4" in ran.lines
    assert log_rows() == []


def test_a_look_without_a_rating_keeps_nothing(tmp_path: Path) -> None:
    assert quickly("study", letters(tmp_path / "l.yaml", 1), stdin="\n:q\n").code == 0
    assert log_rows() == []


def test_an_empty_line_after_a_look_means_it_was_not_known(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="\n\n")
    assert ran.lines[4].endswith("; enter is 1")
    assert rows("rating") == [(1,)]


def test_with_flip_two_empty_lines_are_good(tmp_path: Path) -> None:
    ran = quickly("study", "--flip", letters(tmp_path / "l.yaml", 1), stdin="\n\n")
    assert ran.lines[4].endswith("; enter is 3")
    assert rows("rating", "answer") == [(3, None)]


def test_with_flip_a_rating_may_come_at_once(tmp_path: Path) -> None:
    ran = quickly("study", "--flip", letters(tmp_path / "l.yaml", 2), stdin="2\n4\n")
    assert verdicts(ran.out) == ["right: a", "right: b"]
    assert rows("rating", "answer") == [(2, None), (4, None)]


def test_with_flip_nothing_is_typed(tmp_path: Path) -> None:
    ran = quickly("study", "--flip", letters(tmp_path / "l.yaml", 1), stdin="a\n")
    assert "unclear: rate it from 1 to 4" in ran.lines
    assert log_rows() == []


@pytest.mark.parametrize("rating", [2, 3, 4])
def test_a_colon_and_a_rating_correct_the_last_answer(tmp_path: Path, rating: int) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin=f"nonsense\n:{rating}\n")
    word = {2: "hard", 3: "good", 4: "easy"}[rating]
    assert any(line.startswith(f"corrected: {word}, ") for line in ran.lines)
    # One review, as it now counts; what was typed and found stays.
    expected = [("wrong", rating, "nonsense", True, False)]
    assert rows("verdict", "rating", "answer", "amended", "undone") == expected


def test_a_corrected_miss_is_not_asked_again(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin="nonsense\n:3\nb\n")
    assert asked_in(ran.out) == ["[1/2] ask letters/f1#answer", "[2/3] ask letters/f2#answer"]
    assert ran.lines[-1] == "2 questions answered, 1 right, 1 wrong."


def test_a_pass_corrected_to_again_is_asked_again(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin="a\n:1\nb\na\n")
    assert "corrected: again, today" in ran.lines
    assert asked_in(ran.out)[-1] == "[3/3] ask letters/f1#answer"


def test_a_correction_after_the_last_question_still_counts(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="a\n:1\na\n")
    assert asked_in(ran.out) == ["[1/1] ask letters/f1#answer", "[2/2] ask letters/f1#answer"]
    assert rows("rating", "amended") == [(1, True), (3, False)]


def test_a_correction_while_the_next_answer_is_shown_is_of_the_last_one(tmp_path: Path) -> None:
    quickly("study", letters(tmp_path / "l.yaml", 2), stdin="a\n\n:2\n4\n")
    assert rows("fact", "rating", "amended") == [("f1", 2, True), ("f2", 4, False)]


def test_there_is_nothing_to_correct_before_the_first_answer(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin=":3\n:u\n")
    assert "unclear: nothing was answered yet" in ran.lines
    assert "unclear: nothing to undo" in ran.lines
    assert log_rows() == []


def test_undo_asks_the_question_again_and_marks_the_review(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin="nonsense\n:u\na\n")
    assert "undone" in ran.lines
    assert asked_in(ran.out) == [
        "[1/2] ask letters/f1#answer",
        "[2/3] ask letters/f2#answer",
        "[1/2] ask letters/f1#answer",
        "[2/2] ask letters/f2#answer",
    ]
    assert rows("verdict", "undone") == [("wrong", True), ("right", False)]


def test_undo_goes_back_as_often_as_there_was_an_answer(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 3), stdin="a\nb\n:u\n:u\n:u\n")
    assert asked_in(ran.out)[-2:] == ["[2/3] ask letters/f2#answer", "[1/3] ask letters/f1#answer"]
    assert "unclear: nothing to undo" in ran.lines
    assert rows("undone") == [(True,), (True,)]


def test_undo_takes_a_correction_back_before_the_answer(tmp_path: Path) -> None:
    quickly("study", letters(tmp_path / "l.yaml", 2), stdin="a\n:1\n:u\n")
    assert rows("rating", "amended", "undone") == [(3, False, False)]


def test_the_very_last_answer_can_still_be_undone(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="nope\na\n:u\na\n")
    assert rows("verdict", "undone") == [("wrong", False), ("right", True), ("right", False)]
    assert ran.lines[-1] == "2 questions answered, 1 right, 1 wrong."


def test_after_the_last_question_another_answer_is_unclear(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="a\nb\n")
    assert ran.lines[-1] == "unclear: nothing is asked any more; :u undoes, :q quits"
    assert len(log_rows()) == 1


def test_a_hint_is_told_and_the_answer_is_hard(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1, *HINT), stdin=":h\na\n")
    assert ran.lines[3:5] == ["hint: It is near the top", "right: a"]
    assert ran.lines[5] == "  hard: again in 1 day"
    assert rows("verdict", "rating") == [("right", 2)]


def test_without_a_hint_asking_for_one_is_unclear(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin=":h\n")
    assert ran.lines[3] == "unclear: this question has no hint"


def test_a_skipped_question_comes_last_and_then_goes(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin=":s\n:s\n:s\n:s\n")
    assert asked_in(ran.out) == [
        "[1/2] ask letters/f1#answer",
        "[1/2] ask letters/f2#answer",
        "[1/2] ask letters/f1#answer",
        "[1/1] ask letters/f2#answer",
    ]
    assert ran.lines[-1] == "0 questions answered."
    assert log_rows() == []


def test_commands_may_stand_between_spaces(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin="  :s  \r\n :q \n")
    assert len(asked_in(ran.out)) == 2
    assert ran.code == 0


def test_nothing_after_quit_is_read(tmp_path: Path) -> None:
    quickly("study", letters(tmp_path / "l.yaml", 2), stdin="a\n:q\nb\n")
    assert rows("fact") == [("f1",)]


def test_w_says_why_the_last_answer_comes_back_when_it_does(tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 2), stdin=":w\na\n:w\n")
    assert "unclear: nothing is scheduled yet" in ran.lines
    assert "New: next on Wednesday, to see whether it lasts." in ran.lines
