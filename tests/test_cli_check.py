"""`ctquiz check`: every problem at once, each with its place, in three formats."""

import json
import re
import shutil
from pathlib import Path

import pytest

from ctquiz.config import shipped_banks
from faults import FAULTS, faulty_bank
from screens.hostile import RAW, hostile_bank
from studying import SOLAR, Ran, ctquiz, letters, quickly, write_bank

LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (error|warning): (?P<said>.+)")
WARNED = "- {id: a, ask: Which planet is often seen?, answer: Venus}\n"
FINE = "- {id: a, ask: Which planet is seen at dusk?, answer: Venus}\n"
WRONG = "- {id: a, ask: Which planet is seen at dusk?}\n"


def document(ran: Ran) -> dict[str, object]:
    assert ran.out.isascii()
    found: dict[str, object] = json.loads(ran.out)
    return found


def test_thirty_faulty_facts_are_thirty_problems_each_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "faults.yaml"
    places = faulty_bank(path)
    assert len(places) == len(FAULTS) == 30
    ran = quickly("check", path)
    *problems, count = ran.lines
    found = {}
    for line in problems:
        match = LINE.fullmatch(line)
        assert match and match["path"] == str(path), line
        found[int(match["line"]), int(match["column"])] = match["said"]
    assert list(found) == sorted(places)
    for place, told in places.items():
        assert told in found[place]
        assert re.search(r" \(.+\)( \[[a-z-]+\])?$", found[place]), "a problem says what to do"
    assert count.startswith("28 errors, 2 warnings in 31 facts, ")
    assert (ran.code, ran.err) == (1, "")


def test_a_good_bank_has_no_problems() -> None:
    ran = quickly("check", SOLAR)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "7 facts, 9 blanks, 24 questions: no problems\n"


@pytest.mark.parametrize("bank", [SOLAR, *sorted(shipped_banks().glob("*.yaml"))], ids=str)
def test_the_shipped_banks_and_the_example_pass_strictly(bank: Path) -> None:
    ran = quickly("check", "--strict", bank)
    assert ran.code == 0, ran.out


@pytest.mark.parametrize(
    ("facts", "flags", "code"),
    [
        (FINE, (), 0),
        (FINE, ("--strict",), 0),
        (WARNED, (), 0),
        (WARNED, ("--strict",), 1),
        (WRONG, (), 1),
        (WRONG, ("--strict",), 1),
        ("{", (), 1),
    ],
)
@pytest.mark.parametrize("told", ["text", "json", "github"])
def test_errors_end_in_1_and_warnings_only_if_strict(
    tmp_path: Path, facts: str, flags: tuple[str, ...], code: int, told: str
) -> None:
    ran = quickly("check", write_bank(tmp_path / "b.yaml", facts), *flags, "--format", told)
    assert (ran.code, ran.err) == (code, "")


def test_a_warning_names_its_rule_so_that_it_can_be_allowed(tmp_path: Path) -> None:
    path = write_bank(tmp_path / "b.yaml", WARNED)
    first, count = quickly("check", path).lines
    assert first == (
        f"{path}:5:16: warning: 'often' leaves open how many or how often"
        " (say it exactly, or leave it out) [vague]"
    )
    assert count == "0 errors, 1 warning in 1 fact, 1 blank, 1 question."
    write_bank(path, WARNED.replace("}", ", allow: [vague]}"))
    assert quickly("check", path).lines == ["1 fact, 1 blank, 1 question: no problems"]


def test_json_is_one_document_of_the_promised_shape(tmp_path: Path) -> None:
    path = write_bank(tmp_path / "b.yaml", WARNED + WRONG.replace("id: a", "id: b"))
    for flags in (("--json",), ("--format", "json")):
        ran = quickly("check", *flags, path)
        assert document(ran) == {
            "problems": [
                {
                    "path": str(path),
                    "line": 5,
                    "column": 16,
                    "severity": "warning",
                    "rule": "vague",
                    "message": "'often' leaves open how many or how often",
                    "hint": "say it exactly, or leave it out",
                },
                {
                    "path": str(path),
                    "line": 6,
                    "column": 3,
                    "severity": "error",
                    "rule": "no-answer",
                    "message": "the blank 'answer' has no answer",
                    "hint": "write {answer=text} in the sentence, or add answer: …",
                },
            ],
            "facts": 2,
            "blanks": 1,
            "questions": 1,
        }


def test_github_gets_a_command_a_problem(tmp_path: Path) -> None:
    path = write_bank(tmp_path / "b,1:2%.yaml", WARNED)
    ran = quickly("check", "--format", "github", path)
    shown = str(path).replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    assert ran.out == (
        f"::warning file={shown},line=5,col=16,title=vague::'often' leaves open how many or how"
        " often (say it exactly, or leave it out)\n"
    )


def test_in_github_s_format_a_good_bank_says_nothing() -> None:
    assert quickly("check", "--format", "github", SOLAR).out == ""


def test_no_text_of_a_bank_ends_or_begins_a_command_of_github_s(tmp_path: Path) -> None:
    text = json.dumps("100%\r\n::error::owned % ::x::\n::set-output name=a::b")
    path = write_bank(tmp_path / "b.yaml", f"- id: a\n  {text}: x\n  ask: Who?\n  answer: he\n")
    lines = quickly("check", "--format", "github", path).lines
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    assert "100%25%0D%0A::error" in lines[0]


@pytest.mark.parametrize("told", ["text", "json", "github"])
def test_no_text_of_a_bank_steers_a_terminal(tmp_path: Path, told: str) -> None:
    path = hostile_bank(tmp_path, "ask")
    ran = quickly("check", path, "--format", told)
    assert ran.code == 1
    for raw in RAW:
        assert raw not in ran.out.encode() or raw == b"\n"


def test_every_bank_of_several_is_looked_at_in_the_order_given(tmp_path: Path) -> None:
    names = [
        *(tmp_path / "z.yaml", tmp_path / "gone.yaml", "no-such-bank", tmp_path / "a.yaml"),
        tmp_path / "f",
    ]
    write_bank(tmp_path / "z.yaml", WRONG, bank="z")
    write_bank(tmp_path / "a.yaml", WARNED, bank="a")
    (tmp_path / "f").mkdir()
    write_bank(tmp_path / "f" / "two.yaml", WARNED, bank="two")
    write_bank(tmp_path / "f" / "one.yml", FINE, bank="one")
    ran = quickly("check", *names)
    assert (ran.code, ran.err) == (2, "")
    told = [line.partition(" (")[0].replace(str(tmp_path), "") for line in ran.lines]
    assert told == [
        "/z.yaml:5:3: error: the blank 'answer' has no answer",
        "/gone.yaml:1:1: error: cannot be read: no such file or directory",
        "/a.yaml:5:16: warning: 'often' leaves open how many or how often",
        "/f/two.yaml:5:16: warning: 'often' leaves open how many or how often",
        "no-such-bank: error: no such bank or file",
        "3 errors, 2 warnings in 4 facts, 3 blanks, 3 questions.",
    ]


def test_a_path_is_shown_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").mkdir()
    write_bank(tmp_path / "f" / "b.yaml", WRONG)
    monkeypatch.chdir(tmp_path)
    for name in ("f/b.yaml", "./f/b.yaml", "f/../f/b.yaml", str(tmp_path / "f" / "b.yaml")):
        assert quickly("check", name).lines[0].startswith(f"{name}:5:3: error: ")
    assert quickly("check", "f").lines[0].startswith(str(Path("f", "b.yaml:5:3: error: ")))


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfea\0", b"a: \xff", b"\xef\xbb\xbfctquiz: 1", b"a" * 10 + b"\xe4"],
)
def test_what_cannot_be_read_ends_in_2(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes(content)
    ran = quickly("check", path)
    assert (ran.code, ran.err) == (2, "")
    assert len(ran.lines) == 2


@pytest.mark.parametrize("content", [b"", b"- a\n", b"a: [\n", b"ctquiz: 2\nbank: b\nfacts: []\n"])
def test_a_text_that_is_no_bank_ends_in_1(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes(content)
    ran = quickly("check", path)
    assert (ran.code, ran.err) == (1, "")
    assert ran.lines[0].startswith(f"{path}:1:") or ran.lines[0].startswith(f"{path}:2:")


def test_a_folder_without_banks_ends_in_2(tmp_path: Path) -> None:
    ran = quickly("check", tmp_path)
    assert ran.code == 2
    assert ran.lines[0] == f"{tmp_path}: error: holds no bank (a bank is a .yaml file)"


@pytest.mark.parametrize(
    "arguments",
    [(), ("--format", "xml", SOLAR), ("--json", "--format", "github", SOLAR), ("--strict",)],
)
def test_wrong_use_is_one_line_and_2(arguments: tuple[str, ...]) -> None:
    ran = quickly("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_two_files_with_one_bank_id_are_each_told_of_the_other(tmp_path: Path) -> None:
    one, two = (write_bank(tmp_path / f"{n}.yaml", FINE, title=f"T{n}") for n in (1, 2))
    ran = quickly("check", tmp_path)
    assert ran.code == 1
    said = "error: the bank id 'small' is also that of"
    assert ran.lines[:2] == [
        f"{one}:2:7: {said} {two} (rename one of them)",
        f"{two}:2:7: {said} {one} (rename one of them)",
    ]
    shutil.copy(one, two)
    assert quickly("check", tmp_path).code == 1


def test_a_file_named_twice_is_looked_at_once(tmp_path: Path) -> None:
    path = write_bank(tmp_path / "b.yaml", FINE)
    assert quickly("check", path, path).lines == ["1 fact, 1 blank, 1 question: no problems"]


def test_checking_makes_no_home_and_no_database(tmp_path: Path, home: Path) -> None:
    ctquiz("check", write_bank(tmp_path / "b.yaml", FINE))
    assert ctquiz("check", "china-central-asia").code == 0
    assert not home.exists()


def test_a_broken_database_keeps_no_path_from_being_checked(home: Path) -> None:
    home.mkdir()
    (home / "memory.db").write_bytes(b"no database" * 100)
    assert ctquiz("check", SOLAR).code == 0


def test_a_bank_studied_before_is_checked_by_its_name(tmp_path: Path) -> None:
    path = letters(tmp_path / "l.yaml", 2)
    assert ctquiz("check", "letters").code == 2
    ctquiz("study", path, stdin="a\n")
    assert "2 facts" in ctquiz("check", "letters").out
