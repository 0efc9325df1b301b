"""The command line: help, versions, exit codes, and errors in one line."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from studying import (
    PYTHON_M,
    SOLAR,
    asked_in,
    ctquiz,
    environment,
    letters,
    log_rows,
    quickly,
    write_bank,
)

HEAVY = (
    "textual",
    "rich",
    "genanki",
    "typst",
    "yaml",
    "msgspec",
    "sqlite3",
    "platformdirs",
    "websockets",
)
FAULTY = """\
- {id: a, ask: Which letter is first?, answer: a}
- {id: b, aks: Which letter is second?, answer: b}
- {id: c, ask: Which letter is third?, number: c}
- {ask: Which letter is fourth?, answer: d}
"""


@pytest.mark.parametrize("command", [(), ("study",), ("stats",), ("log",)])
def test_the_help_of_every_command_has_an_example(command: tuple[str, ...]) -> None:
    ran = ctquiz(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert " ".join(["example: ctquiz", *command]) in ran.out


def test_the_help_lists_the_commands() -> None:
    listed = ctquiz("--help").out
    assert all(f"\n    {command} " in listed for command in ("study", "stats", "log"))


def test_the_help_of_an_option_is_shorter_than_a_line_of_a_terminal() -> None:
    assert all(len(line) <= 80 for line in ctquiz("study", "--help", COLUMNS="80").lines)


def test_the_version_is_that_of_the_package() -> None:
    assert ctquiz("--version").out == f"ctquiz {version('ctquiz')}\n"


@pytest.mark.parametrize("arguments", [("--version",), ("study", "--help"), ("log",)])
def test_python_m_ctquiz_is_the_same_command(arguments: tuple[str, ...]) -> None:
    assert ctquiz(*arguments, command=PYTHON_M) == ctquiz(*arguments)


@pytest.mark.parametrize("arguments", ["['--help']", "['study', '--help']", "['--version']"])
def test_help_imports_nothing_heavy(arguments: str) -> None:
    script = (
        "import sys\n"
        "from ctquiz.cli import main\n"
        "try: main(" + arguments + ")\n"
        f"finally: print('heavy:', [name for name in {HEAVY} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == "heavy: []"


def test_a_page_is_imported_when_it_shows() -> None:
    pages = ("browse", "exam.asking", "home.page", "palette", "stats.page", "summary")
    script = (
        "import sys, ctquiz.screens.app, ctquiz.screens.review\n"
        f"print([name for name in {pages} if 'ctquiz.screens.' + name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("arguments", [("study", "--plain"), ("log",), ("stats",)])
def test_plain_commands_do_without_the_screen_and_proofs(arguments: tuple[str, ...]) -> None:
    spared = ("textual", "rich", "ctquiz.documents.evidence")
    script = (
        "import sys\n"
        "from ctquiz.cli import main\n"
        f"main({[*arguments, str(SOLAR)]})\n"
        f"print([name for name in {spared} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
        stdin=subprocess.DEVNULL,
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ("studdy",),
        ("study", "--nonsense"),
        ("study", "--limit", "some"),
        ("study", "--limit", "-1"),
        ("study", "--limit", "1.5"),
        ("study", "--limit", "9" * 5000),
        ("study", "--limit"),
        ("study", "--form", "song"),
        ("stats", "--yaml"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(arguments: tuple[str, ...]) -> None:
    ran = ctquiz(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("ctquiz")
    assert ": error: " in ran.err
    assert ran.err.count("\n") == 1


def test_a_misspelt_bank_gets_the_name_that_was_meant(home: Path) -> None:
    (home / "banks").mkdir(parents=True)
    (home / "banks" / "sun.yaml").write_bytes(SOLAR.read_bytes())
    ran = ctquiz("study", "solar-sytem")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == ("solar-sytem: error: no such bank or file (did you mean 'solar-system'?)\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("stduy",), "argument COMMAND: invalid choice: 'stduy' (did you mean 'study'?)"),
        (("study", "--form", "choic"), "--form: invalid choice: 'choic' (did you mean 'choice'?)"),
        (("study", "--form", "x"), "invalid choice: 'x' (choose from cloze, ask, choice, "),
    ],
)
def test_what_is_none_of_the_choices_gets_the_one_that_was_meant(
    arguments: tuple[str, ...], said: str
) -> None:
    ran = ctquiz(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_file_that_lies_here_is_meant_where_its_ending_is_left_out(tmp_path: Path) -> None:
    bank = tmp_path / "planets.yaml"
    bank.write_bytes(SOLAR.read_bytes())
    ran = ctquiz("study", str(bank.with_suffix("")))
    assert ran.err.endswith(f"planets: error: no such bank or file (did you mean '{bank}'?)\n")


def test_a_name_like_no_bank_gets_those_that_are_known() -> None:
    ran = ctquiz("stats", "zzzzzz")
    assert ran.code == 2
    assert ran.err == "zzzzzz: error: no such bank or file (known are china-central-asia, tour)\n"


@pytest.mark.parametrize("name", ["", "a" * 5000, "no/such/bank", "..", "~", "-", "a\nb"])
def test_a_strange_name_is_one_line_of_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "empty" / "folder").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "empty" / "folder")
    ran = ctquiz("study", name)
    assert (ran.code, ran.out) == (2, "")
    assert ": error: " in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", ":1:1: error: the file holds no bank (begin with ctquiz: 1)\n"),
        (b"\xff\xfea", ":1:1: error: this is UTF-16 (save the file as UTF-8)\n"),
        (b"a: b\nc: \xff", ":2:4: error: this is not UTF-8 (save the file as UTF-8)\n"),
        (b"- a\n", ":1:1: error: a list stands where a bank is expected (begin with ctquiz: 1)\n"),
    ],
)
def test_a_file_that_is_no_bank_is_one_line_with_its_place(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes(content)
    for command in ("study", "stats", "log"):
        ran = quickly(command, path)
        assert (ran.code, ran.out, ran.err) == (2, "", f"{path}{told}")


def test_a_missing_file_is_told_by_the_name_it_was_asked_for(tmp_path: Path) -> None:
    ran = ctquiz("study", "gone.yaml")
    assert ran.code == 2
    assert ran.err.startswith("gone.yaml:1:1: error: cannot be read: no such file")


def test_a_folder_without_banks_is_an_error(tmp_path: Path) -> None:
    ran = ctquiz("study", tmp_path)
    assert ran.code == 2
    assert ran.err == f"{tmp_path}: error: holds no bank (a bank is a .yaml file)\n"


def test_faulty_facts_are_told_and_counted_and_the_others_are_studied(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", FAULTY)
    ran = ctquiz("study", bank, stdin="a\n")
    assert asked_in(ran.out) == ["[1/1] ask small/a#answer"]
    assert ran.code == 0
    *places, faulty, unnamed = ran.err.splitlines()
    # The header has four lines; b's key begins in column 11, c's number in column 48.
    assert [line.partition(" error: ")[0] for line in places] == [f"{bank}:6:11:", f"{bank}:7:48:"]
    assert faulty == "b.yaml: left out 2 faulty facts"
    assert unnamed == "b.yaml: left out 1 fact without an id"


def test_with_json_faults_leave_the_document_alone(tmp_path: Path) -> None:
    ran = ctquiz("stats", "--json", write_bank(tmp_path / "b.yaml", FAULTY))
    assert ran.err != ""
    assert json.loads(ran.out)["banks"][0]["blanks"] == 1


def test_log_as_json_is_one_object_a_line_and_nothing_else(tmp_path: Path) -> None:
    assert ctquiz("log", "--json").out == ""
    ctquiz("study", letters(tmp_path / "l.yaml", 2), stdin="a\nb\n")
    assert [json.loads(line)["answer"] for line in ctquiz("log", "--json").lines] == ["a", "b"]


@pytest.mark.parametrize("now", ["yesterday", "2026-13-01", "0001-01-01T00:00", "2026-11-23T25:00"])
def test_a_clock_that_names_no_time_is_one_line_of_error(now: str) -> None:
    ran = ctquiz("stats", now=now)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"CTQUIZ_NOW: error: '{now}' is no time")
    assert ran.err.count("\n") == 1


def test_a_home_that_cannot_be_made_is_one_line_of_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = ctquiz("stats", CTQUIZ_HOME=str(tmp_path / "file"))
    assert (ran.code, ran.out) == (2, "")
    assert f"{tmp_path / 'file' / 'memory.db'}: error: cannot be opened" in ran.err


def test_a_log_that_is_no_database_is_one_line_of_error(home: Path) -> None:
    home.mkdir()
    (home / "memory.db").write_bytes(b"not a database" * 1000)
    ran = ctquiz("stats")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{home / 'memory.db'}: error: ")
    assert (home / "memory.db").read_bytes() == b"not a database" * 1000


def test_a_terminal_that_speaks_no_utf8_gets_escapes(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", "- {id: a, ask: Où est l'été?, answer: là}\n")
    ran = ctquiz("study", bank, stdin="la\n", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert r"O\xf9 est l'\xe9t\xe9?" in ran.lines
    assert [row["verdict"] for row in log_rows()] == ["right"]
