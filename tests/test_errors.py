"""A problem is told in one line, with its place and what to do."""

from ctquiz.errors import CtquizError, Problem, failure


def test_a_problem_is_one_line_with_its_place_and_what_to_do() -> None:
    problem = Problem("b.yaml", 4, 9, "brace", "a brace is empty", "write {text}")
    assert str(problem) == "b.yaml:4:9: error: a brace is empty (write {text})"


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("b.yaml", 0, 0, "use", "no such file")) == "b.yaml: error: no such file"


def test_a_problem_stays_on_one_line_and_steers_no_terminal() -> None:
    said = str(Problem("a\nb.yaml", 1, 1, "key", "unknown key '\x1b[2J'"))
    assert said == r"a b.yaml:1:1: error: unknown key '\x1b[2J'"


def test_problems_sort_by_place() -> None:
    late, early = Problem("b.yaml", 10, 1, "a", "x"), Problem("b.yaml", 9, 30, "z", "x")
    assert sorted([late, early]) == [early, late]


def test_an_error_tells_every_problem_on_a_line_of_its_own() -> None:
    error = CtquizError(Problem("a", 1, 1, "r", "x"), Problem("b", 2, 2, "r", "y"))
    assert str(error) == "a:1:1: error: x\nb:2:2: error: y"


def test_a_failure_is_about_the_whole_of_its_subject() -> None:
    assert str(failure("nowhere", "no such bank")) == "nowhere: error: no such bank"
