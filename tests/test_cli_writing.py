"""`new`, `fmt` and `schema`, as their user meets them."""

import json
import sys
from pathlib import Path

import pytest

from ctquiz.bank.starter import SCHEMA_FILE
from studying import asked_in, ctquiz, quickly, write_bank

FACTS = "- {ask: What is red?, answer: Mars}   # mine\n- fact: Ceres was found in {1801}.\n"
WRITTEN = (
    "- {id: red, ask: What is red?, answer: Mars}   # mine\n"
    "- id: ceres-found\n  fact: Ceres was found in {1801}.\n"
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands run."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def bank(here: Path) -> Path:
    return write_bank(here / "b.yaml", FACTS)


def facts_in(path: Path) -> str:
    return path.read_text("utf-8").partition("facts:\n")[2]


@pytest.mark.parametrize("command", ["new", "fmt", "schema"])
def test_the_help_has_an_example(command: str) -> None:
    ran = ctquiz(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"example: ctquiz {command}" in ran.out
    assert f"\n    {command} " in ctquiz("--help").out


@pytest.mark.parametrize("arguments", [("fmt",), ("new",), ("new", "a", "b"), ("schema", "b.yaml")])
def test_wrong_use_is_one_line_and_code_2(arguments: tuple[str, ...]) -> None:
    ran = ctquiz(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_missing_ids_are_written_and_told(bank: Path) -> None:
    ran = quickly("fmt", "b.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "b.yaml: 2 ids written\n", "")
    assert facts_in(bank) == WRITTEN


def test_a_second_run_writes_nothing(bank: Path) -> None:
    quickly("fmt", bank)
    before = (bank.stat().st_mtime_ns, bank.stat().st_ino)
    ran = quickly("fmt", bank)
    assert (ran.code, ran.out) == (0, f"{bank}: nothing to write\n")
    assert (bank.stat().st_mtime_ns, bank.stat().st_ino) == before
    assert quickly("fmt", "--check", bank).code == 0


def test_check_tells_each_place_and_writes_nothing(bank: Path) -> None:
    ran = quickly("fmt", "--check", "b.yaml")
    assert (ran.code, ran.err) == (1, "")
    assert ran.lines == [
        "b.yaml:5:3: error: this fact has no id (run ctquiz fmt b.yaml)",
        "b.yaml:6:3: error: this fact has no id (run ctquiz fmt b.yaml)",
    ]
    assert facts_in(bank) == FACTS


def test_a_name_is_written_and_told(here: Path) -> None:
    bank = write_bank(here / "b.yaml", "- id: a\n  fact: In {1801} by {name=Piazzi}.\n")
    told = (
        "b.yaml:6:9: error: the blank '1801' has no name beside the others (run ctquiz fmt b.yaml)"
    )
    assert quickly("fmt", "--check", "b.yaml").lines == [told]
    assert quickly("fmt", "b.yaml").out == "b.yaml: 1 name written\n"
    assert facts_in(bank) == "- id: a\n  fact: In {answer=1801} by {name=Piazzi}.\n"


def test_what_was_written_can_be_studied(bank: Path) -> None:
    ctquiz("fmt", bank)
    asked = asked_in(ctquiz("study", bank).out)
    assert asked == ["[1/2] ask small/red#answer"]


def test_line_breaks_and_bytes_stay(here: Path) -> None:
    path = here / "b.yaml"
    path.write_bytes(
        b"ctquiz: 1\r\nbank: b\r\nfacts:  # \xc3\xa9\r\n- {ask: What is red?, answer: A}"
    )
    quickly("fmt", path)
    assert path.read_bytes() == (
        b"ctquiz: 1\r\nbank: b\r\nfacts:  # \xc3\xa9\r\n- {id: red, ask: What is red?, answer: A}"
    )


def test_a_folder_and_several_banks_are_written(here: Path) -> None:
    for name in ("one", "two"):
        (here / name).mkdir()
        write_bank(here / name / "b.yaml", FACTS, bank=name)
    ran = quickly("fmt", "one", "two/b.yaml", "one/b.yaml")
    assert ran.code == 0
    assert sorted(ran.lines) == [
        f"{Path('one', 'b.yaml')}: 2 ids written",
        "two/b.yaml: 2 ids written",
    ]


def test_a_bank_is_known_by_name_and_need_not_be_studied(home: Path) -> None:
    (home / "banks").mkdir(parents=True)
    bank = write_bank(home / "banks" / "b.yaml", FACTS)
    assert quickly("fmt", "small").out == f"{bank}: 2 ids written\n"
    assert [path.name for path in home.iterdir()] == ["banks"]


def test_faulty_facts_get_ids_and_are_counted(here: Path) -> None:
    bank = write_bank(here / "b.yaml", "- {aks: What is red?, answer: Mars}\n" + FACTS)
    ran = quickly("fmt", "b.yaml")
    assert (ran.code, ran.out) == (0, "b.yaml: 3 ids written\n")
    assert ran.err == "b.yaml: 1 faulty fact (see ctquiz check b.yaml)\n"
    assert facts_in(bank).startswith("- {id: fact-1, aks: What")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a: [",
        b"- a",
        b"\xef\xbb\xbfctquiz: 1",
        b"\xff\xfea",
        b"ctquiz: 1\nfacts:\n- {ask: q}\n",
        b"ctquiz: 1\nbank: b\nfacts:\n- ask: q\n  answer: a\n- ask: Which: q?\n",
    ],
)
def test_a_file_that_is_no_bank_is_told_and_left_and_the_others_are_written(
    here: Path, bank: Path, content: bytes
) -> None:
    broken = here / "a.yaml"
    broken.write_bytes(content)
    ran = quickly("fmt", "a.yaml", "gone.yaml", "nowhere", "b.yaml")
    assert (ran.code, ran.out) == (2, "b.yaml: 2 ids written\n")
    assert "a.yaml:" in ran.err
    assert "Traceback" not in ran.err
    assert "gone.yaml:1:1: error: cannot be read: no such file" in ran.err
    assert "nowhere: error: no such bank or file" in ran.err
    assert broken.read_bytes() == content


def test_the_banks_that_are_shipped_need_no_formatting() -> None:
    ran = quickly("fmt", "--check", Path(__file__).parents[1] / "decks")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="links and permissions are POSIX's")
def test_a_link_and_permissions_stay(here: Path, bank: Path) -> None:
    bank.chmod(0o640)
    (here / "link.yaml").symlink_to("b.yaml")
    assert quickly("fmt", "link.yaml").out == "link.yaml: 2 ids written\n"
    assert (here / "link.yaml").is_symlink()
    assert facts_in(bank) == WRITTEN
    assert bank.stat().st_mode & 0o777 == 0o640


def test_a_new_bank_is_checked_without_a_word_and_studied_at_once(here: Path) -> None:
    ran = ctquiz("new", "planets")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith("planets.yaml: ")
    assert ran.lines[-1] == "next: ctquiz study planets.yaml"
    checked = ctquiz("check", "--strict", "planets.yaml")
    assert (checked.code, checked.err) == (0, "")
    assert asked_in(ctquiz("study", "--plain", "planets.yaml").out) != []


def test_a_new_bank_names_the_schema_and_tells_how_to_get_it(here: Path) -> None:
    ran = quickly("new", "planets.yaml")
    first = (here / "planets.yaml").read_text("utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA_FILE}"
    assert ran.lines[1].endswith(f": ctquiz schema > {SCHEMA_FILE}")


def test_nothing_is_written_but_what_was_named(here: Path) -> None:
    quickly("new", "planets.yaml")
    assert [path.name for path in here.iterdir()] == ["planets.yaml"]


def test_nothing_that_is_there_is_overwritten(here: Path) -> None:
    (here / "planets.yaml").write_text("mine")
    ran = quickly("new", "planets")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "planets.yaml: error: is there already (--force overwrites it)\n"
    assert quickly("new", "planets", "--force").code == 0
    assert (here / "planets.yaml").read_text("utf-8").startswith("# yaml-language-server")


@pytest.mark.parametrize(
    ("name", "file", "step"),
    [
        ("planets.yml", "planets.yml", "planets.yml"),
        ("v1.2", "v1.2.yaml", "v1.2.yaml"),
        ("two words", "two words.yaml", "'two words.yaml'"),
        ("../up", "../up.yaml", "../up.yaml"),
        ("it's", "it's.yaml", "'it'\"'\"'s.yaml'"),
        ("日本", "日本.yaml", "'日本.yaml'"),
        ("$(ls);#", "$(ls);#.yaml", "'$(ls);#.yaml'"),
        (".hidden", ".hidden.yaml", ".hidden.yaml"),
    ],
)
def test_a_bank_may_be_called_anything(here: Path, name: str, file: str, step: str) -> None:
    ran = quickly("new", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-1] == f"next: ctquiz study {step}"
    assert (here / file).is_file()


def test_a_name_may_begin_with_a_dash(here: Path) -> None:
    assert quickly("new", "--", "-x").lines[-1] == "next: ctquiz study ./-x.yaml"


@pytest.mark.parametrize(
    "name", ["", " ", ".", "..", "x/", "a/b/", ".yaml", ".yml", "gone/x", "n" * 300, "a\nb/c"]
)
def test_a_name_that_can_be_no_file_is_one_line_and_code_2(here: Path, name: str) -> None:
    ran = quickly("new", name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert [*here.iterdir()] == []


def test_where_a_folder_stands_no_bank_is_written(here: Path) -> None:
    (here / "planets.yaml").mkdir()
    for force in ((), ("--force",)):
        ran = quickly("new", "planets", *force)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_the_schema_is_one_json_document_in_plain_letters() -> None:
    ran = ctquiz("schema", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["title"] == "A bank of ctquiz"
