"""An exam in plain lines: the transcript, its commands, its end, and going on with it."""

import os
from pathlib import Path

import pytest

from ctquiz import plain_exam
from ctquiz.bank.model import Form
from ctquiz.lines import Silence, StandardInput
from examined import EVERY_FORM, Taken
from fewer import one_in
from studying import asked_in, letters, log_rows, quickly, write_bank

CERES = """\
- id: ceres
  fact: Ceres was found in {1801}.
  ask: In which year was Ceres found?
  at: primer p3s2
  tags: [small]
  forms: [ask]
- {id: mars, ask: Which planet is red?, answer: Mars, tags: [planets]}
sources:
  primer: {title: A primer, year: 2024}
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", CERES)


def exam(bank: Path, *flags: str, stdin: str = "", **more: str) -> list[str]:
    ran = quickly("exam", bank, "--plain", *flags, stdin=stdin, **more)
    assert (ran.code, ran.err) == (0, "")
    return ran.lines


def kept() -> list[tuple[str, str, bool]]:
    return [(row["fact"], row["answer"], row["undone"]) for row in log_rows()]


def test_more_questions_than_facts_are_told_to_tell_answers(tmp_path: Path) -> None:
    fact = "- {id: moons, fact: 'Titan was found by {who=Huygens} in {year=1655}.'}\n"
    several = write_bank(tmp_path / "several.yaml", fact)
    said = "Of 1 fact only: one question may tell another's answer."
    assert said in exam(several)


def test_an_exam_from_its_head_to_its_score(bank: Path) -> None:
    assert exam(bank, "--seed", "2", stdin="1801\nvenus\n:e\n") == [
        "exam: A small bank, 0 of 2 answered",
        "60 % pass, seed 2; no verdict before the end, :? helps",
        "",
        "[1/2] ask small/ceres#answer",
        "In which year was Ceres found?",
        "kept",
        "",
        "[2/2] ask small/mars#answer",
        "Which planet is red?",
        "kept",
        "this was the last question: 2 answered; :e hands in, :o goes to open",
        "",
        "1 of 2, 50 %. Not passed.",
        "It took 0:00.",
        "By topic, weakest first:",
        "  planets: 0 of 1",
        "  small: 1 of 1",
        "right: [1/2] small/ceres#answer: 1801",
        "  A primer, 2024, paragraph 3, sentence 2",
        "wrong: [2/2] small/mars#answer: Mars (you answered venus)",
    ]


def test_the_answers_are_in_the_log_and_nothing_is_scheduled(bank: Path) -> None:
    exam(bank, "--seed", "2", stdin="1801\n")
    (row,) = log_rows()
    assert (row["mode"], row["verdict"], row["rating"]) == ("exam", "right", 3)
    assert quickly("study", bank, "--plain", stdin="").lines[1].startswith("[1/2]")


def test_the_end_of_input_hands_in_and_what_is_open_counts_as_wrong(bank: Path) -> None:
    lines = exam(bank, "--seed", "2", stdin=":n\nMars\n")
    assert "1 of 2, 50 %. Not passed." in lines
    assert "open: [1/2] small/ceres#answer: 1801" in lines
    assert kept() == [("mars", "Mars", False)]
    assert exam(bank, stdin="")[0] == "exam: A small bank, 0 of 2 answered"


def test_input_that_ends_before_the_last_question_leaves_the_exam(bank: Path) -> None:
    cut_off = quickly("exam", bank, "--seed", "1", stdin="a\n")
    assert cut_off.out.splitlines()[-1].startswith("left: 1 answered")
    assert quickly("exam", bank, stdin=":q\n").out.startswith("exam: ")


def test_without_a_bank_the_exam_that_waits_goes_on(bank: Path) -> None:
    missing = quickly("exam", stdin="")
    assert (missing.code, missing.err.count("\n")) == (2, 1)
    assert "no exam waits (name a bank: ctquiz exam BANK begins one)" in missing.err
    quickly("exam", bank, "--seed", "1", stdin="a\n:q\n")
    assert quickly("exam", stdin=":q\n").lines[0] == "exam: A small bank, 1 of 2 answered"


def test_an_answer_is_changed_by_another_and_the_old_one_undone(bank: Path) -> None:
    lines = exam(bank, "--seed", "2", "--pass", "50", stdin="1802\n:p\n1801\n:q\n")
    assert lines[lines.index("your answer: 1802") - 1] == "In which year was Ceres found?"
    assert lines[-1] == "left: 1 answered · 1 open; ctquiz exam goes on with it"
    assert kept() == [("ceres", "1802", True), ("ceres", "1801", False)]


def test_an_exam_that_was_left_is_gone_on_with(bank: Path) -> None:
    exam(bank, "--seed", "2", stdin=":f\n1801\n:q\n")
    lines = exam(bank, stdin=":o\n:f\n:e\n")
    assert lines[0] == "exam: A small bank, 1 of 2 answered"
    assert lines[3].startswith("[2/2] ask small/mars#answer")
    assert lines[5:10] == [
        "",
        "[1/2] ask small/ceres#answer",
        "In which year was Ceres found?",
        "your answer: 1801",
        "flagged",
    ]
    assert lines[10] == "no longer flagged"


def test_the_same_command_goes_on_where_a_fact_left_the_bank(tmp_path: Path) -> None:
    exam(letters(tmp_path / "letters.yaml", 3), "-n", "3", stdin=":q\n")
    again = exam(letters(tmp_path / "letters.yaml", 2), "-n", "3", stdin=":q\n")
    assert again[0] == "exam: A small bank, 0 of 2 answered"


def test_the_same_command_goes_on_and_another_one_is_refused(bank: Path) -> None:
    flags = ("--seed", "2", "-n", "9", "--minutes", "5", "--pass", "70")
    exam(bank, *flags, stdin="1801\n:q\n")
    assert exam(bank, *flags, stdin=":q\n")[0] == "exam: A small bank, 1 of 2 answered, 5:00 left"
    others = (
        ("--seed", "3"),
        ("-n", "1"),
        ("--minutes", "6"),
        ("--pass", "60"),
        ("--tag", "small"),
    )
    for flag, value in others:
        ran = quickly("exam", bank, "--plain", flag, value)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            f"{flag}: error: an exam waits that was begun otherwise, 1 of 2 answered, 5:00 left "
            f"(leave out {flag} to go on with it, or say --anew)\n"
        )


def test_anew_gives_up_the_one_that_waits(bank: Path) -> None:
    exam(bank, stdin="1801\n:q\n")
    assert exam(bank, "--anew", "--seed", "4", stdin=":q\n")[0].endswith("0 of 2 answered")
    assert exam(bank, stdin="")[1].startswith("60 % pass, seed 4;")
    assert exam(bank, "--anew", stdin="")[0].endswith("0 of 2 answered")


def test_what_is_gone_from_the_bank_is_said(bank: Path) -> None:
    exam(bank, "--seed", "2", stdin=":q\n")
    bank.write_text(bank.read_text().replace("id: mars", "id: ares"))
    lines = exam(bank, stdin="")
    assert lines[2] == "1 question left out: no longer in the bank."
    assert asked_in("\n".join(lines)) == ["[1/1] ask small/ceres#answer"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (":p", "this was the first question: 0 answered · 1 open · 1 to come; "),
        (":x", "unclear: no command is :x; :? tells them"),
        (":t", "0:00 spent, 3:00 left"),
        (":?", "one line is one answer, which a later one replaces; "),
        (":f", "flagged"),
    ],
)
def test_commands(bank: Path, line: str, said: str) -> None:
    lines = exam(bank, "--seed", "2", "--minutes", "3", stdin=f"{line}\n:q\n")
    assert lines[5].startswith(said)


def test_an_empty_line_goes_on(bank: Path) -> None:
    assert len(asked_in("\n".join(exam(bank, stdin="\n\n\n:q\n")))) == 2


def test_every_form_is_answered_in_its_notation(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "every.yaml", EVERY_FORM)
    lines = exam(bank, "--seed", "1", stdin=":n\n" * 7 + ":q\n")
    answers = {
        "mars": "Marsians",
        "io": "Callisto",
        "one": "one",
        "flat": "false",
        "rocky": "Venus; Mars; Earth; Mercury",
        "some": "Io; Titan; Rhea; Dione",
        "outward": "Venus; Mars; Saturn; Uranus",
        "found": "Uranus: Herschel; Neptune: Galle; Io: Galileo; Ceres: Piazzi",
    }
    heads = asked_in("\n".join(lines))
    assert {head.split()[1] for head in heads} == {*map(str, Form)}
    given = [answers[head.split("/")[-1].partition("#")[0]] for head in heads]
    ended = exam(bank, stdin="".join(f"{one}\n" for one in given))
    assert "8 of 8, 100 %. Passed." in ended
    assert len(log_rows()) == 8


def test_a_tag_that_no_fact_has_is_told(bank: Path) -> None:
    ran = quickly("exam", bank, "--tag", "big")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--tag: error: no fact has the tag 'big' (known are planets, small)\n"


@pytest.mark.parametrize(
    "flags", one_in(3, [(("-n", "0"),), (("--minutes", "0"),), (("--pass", "101"),)])
)
def test_what_makes_no_sense_is_wrong_use(bank: Path, flags: tuple[str, str]) -> None:
    assert quickly("exam", bank, *flags).code == 2


def test_a_stranger_s_text_steers_no_terminal(tmp_path: Path) -> None:
    title = '"\\e[31mred"'
    bank = write_bank(
        tmp_path / "b.yaml", '- {id: a, ask: "What?", answer: "\\e[2J"}\n', title=title
    )
    lines = exam(bank, stdin="\x1b[2J\n")
    assert "\x1b" not in "\n".join(lines)


class Slow:
    """Lines that come after a while: each takes so many seconds; None never comes."""

    def __init__(self, taken: Taken, *lines: tuple[str | None, int]) -> None:
        self.taken = taken
        self.lines = list(lines)

    def next(self, last: bool, within: float | None = None) -> str | None:
        line, seconds = self.lines.pop(0)
        if line is None and within is not None:
            self.taken.at += round(within * 1000)
            raise Silence
        self.taken.at += 1000 * seconds
        return line


def test_when_the_time_is_up_it_ends_by_itself() -> None:
    taken, said = Taken(), list[str]()
    plain_exam.run(taken.kept, Slow(taken, ("Callisto", 10), (None, 0)), said.append)
    assert taken.exam.over and taken.exam.spent == 600_000
    place = said.index("time is up")
    assert said[place + 2] == "1 of 8, 12 %. Not passed."
    assert "It took 10:00." in said
    assert taken.exam.answered == 1


def test_a_line_that_comes_too_late_is_no_answer() -> None:
    taken, said = Taken(), list[str]()
    plain_exam.run(taken.kept, Slow(taken, ("Callisto", 601)), said.append)
    assert "time is up" in said
    assert (taken.exam.over, taken.exam.answered) == (True, 0)


def test_a_line_is_waited_for_no_longer_than_there_is_time() -> None:
    read, write = os.pipe()
    try:
        lines = StandardInput(read)
        with pytest.raises(Silence):
            lines.next(last=False, within=0.01)
        os.write(write, b"a\n")
        assert lines.next(last=False, within=0.01) == "a"
    finally:
        os.close(read)
        os.close(write)


def test_letters_are_asked_once_each(tmp_path: Path) -> None:
    lines = exam(letters(tmp_path / "l.yaml", 26), "-n", "12", stdin=":n\n" * 12)
    assert len(set(asked_in("\n".join(lines)))) == 12
