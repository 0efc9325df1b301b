"""What `study` asks: banks by file, folder and name; tags, forms and limits."""

from pathlib import Path

import pytest

from studying import SOLAR, asked_in, letters, quickly, stats, study, write_bank

TAGGED = """\
- {id: a, tags: [one], ask: Which letter is first?, answer: a}
- {id: b, tags: [two, one], ask: Which letter is second?, answer: b}
- {id: c, ask: Which letter is third?, answer: c}
"""


def keys_asked(*arguments: str | Path) -> list[str]:
    """The keys of all questions, each skipped."""
    ran = quickly("study", *arguments, stdin=":s\n" * 100)
    assert ran.code == 0
    headers = [header.split()[2] for header in asked_in(ran.out)]
    return list(dict.fromkeys(headers))


def test_a_tag_asks_its_facts_alone(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", TAGGED)
    assert keys_asked("--tag", "one", bank) == ["small/a#answer", "small/b#answer"]
    assert keys_asked("--tag", "two", bank) == ["small/b#answer"]


def test_a_tag_that_no_fact_has_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    ran = quickly("study", "--tag", "oen", write_bank(tmp_path / "b.yaml", TAGGED))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--tag: error: no fact has the tag 'oen' (known are one, two)\n"


@pytest.mark.parametrize(
    ("form", "facts"),
    [
        ("cloze", ["jupiter-moons#count", "ceres#answer"]),
        ("ask", ["jupiter-moons#count", "ceres#answer", "red-planet#answer"]),
        ("choice", ["jupiter-moons#count", "ceres#answer", "red-planet#answer", "rocky#answer"]),
        ("claim", ["jupiter-moons#count", "ceres#answer", "pluto#answer"]),
    ],
)
def test_a_form_asks_the_blanks_that_have_it_in_it(form: str, facts: list[str]) -> None:
    ran = quickly("study", "--form", form, SOLAR, stdin=":s\n" * 20)
    assert {header.split()[1] for header in asked_in(ran.out)} == {form}
    assert keys_asked("--form", form, SOLAR) == [f"solar-system/{fact}" for fact in facts]


def test_a_limit_counts_blanks_and_not_their_repeats(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 5)
    ran = quickly("study", "--limit", "2", bank, stdin="a\nwrong\nb\n")
    assert [header.split()[2] for header in asked_in(ran.out)] == [
        "letters/f1#answer",
        "letters/f2#answer",
        "letters/f2#answer",
    ]


def test_a_limit_of_nothing_asks_nothing(tmp_path: Path) -> None:
    ran = quickly("study", "--limit", "0", letters(tmp_path / "l.yaml", 1))
    assert (ran.code, ran.out) == (0, "Nothing to study now.\n")


def test_a_limit_beyond_what_there_is_asks_all(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3)
    assert len(keys_asked("--limit", "1000000000000000000000", bank)) == 3


def test_twenty_new_blanks_a_day_are_asked(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 26)
    assert len(keys_asked(bank)) == 20
    study(bank, lambda asked: True, "--limit", "15")
    assert len(keys_asked(bank)) == 5


def test_the_daily_limit_is_shared_by_all_banks(tmp_path: Path) -> None:
    first = letters(tmp_path / "1.yaml", 15, bank="first")
    second = letters(tmp_path / "2.yaml", 15, bank="second")
    assert len(keys_asked(first, second)) == 20
    study(first, lambda asked: True)
    assert len(keys_asked(second)) == 5
    assert stats(second)["banks"][0]["today_new"] == 5


def test_banks_are_asked_in_the_order_they_are_named(tmp_path: Path) -> None:
    first = letters(tmp_path / "1.yaml", 1, bank="first")
    second = letters(tmp_path / "2.yaml", 1, bank="second")
    assert keys_asked(second, first) == ["second/f1#answer", "first/f1#answer"]


def test_a_folder_names_all_banks_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "banks"
    folder.mkdir()
    letters(folder / "1.yaml", 1, bank="first")
    letters(folder / "2.yml", 1, bank="second")
    (folder / "notes.txt").write_text("no bank")
    assert keys_asked(folder) == ["first/f1#answer", "second/f1#answer"]


def test_a_bank_in_the_banks_folder_is_known_by_its_id_and_its_file_name(home: Path) -> None:
    (home / "banks").mkdir(parents=True)
    letters(home / "banks" / "alphabet.yaml", 1, bank="letters")
    assert keys_asked("letters") == ["letters/f1#answer"]
    assert keys_asked("alphabet") == ["letters/f1#answer"]


def test_the_shipped_bank_is_known_by_its_id() -> None:
    assert keys_asked("--limit", "1", "china-central-asia")[0].startswith("china-central-asia/")


def test_a_bank_studied_before_is_known_by_its_id(tmp_path: Path) -> None:
    bank = letters(tmp_path / "somewhere.yaml", 1)
    assert quickly("study", "letters").code == 2
    quickly("study", bank, stdin=":s\n")
    assert quickly("study", "letters").code == 2
    quickly("study", bank, stdin="wrong\n")
    assert keys_asked("letters") == ["letters/f1#answer"]


def test_an_existing_path_wins_over_a_known_name(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "banks").mkdir(parents=True)
    letters(home / "banks" / "known.yaml", 1, bank="mine")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    letters(work / "mine", 1, bank="here")
    assert keys_asked("mine") == ["here/f1#answer"]


def test_a_bank_named_twice_is_asked_once(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 2)
    assert len(keys_asked(bank, bank, tmp_path)) == 2


def test_two_files_with_one_bank_id_are_an_error_that_names_both(tmp_path: Path) -> None:
    first, second = letters(tmp_path / "1.yaml", 1), letters(tmp_path / "2.yaml", 2)
    ran = quickly("study", first, second)
    assert (ran.code, ran.out) == (2, "")
    assert f"{first}:1:1: error: the bank id 'letters' is also that of {second}" in ran.err
    assert f"{second}:1:1: error: the bank id 'letters' is also that of {first}" in ran.err


def test_a_plain_copy_of_a_bank_is_a_second_file_with_its_id(tmp_path: Path) -> None:
    first, second = letters(tmp_path / "1.yaml", 1), letters(tmp_path / "2.yaml", 1)
    ran = quickly("study", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert f"{first}:1:1: error: the bank id 'letters' is also that of {second}" in ran.err


def test_a_copy_among_the_known_banks_disturbs_nothing(tmp_path: Path, home: Path) -> None:
    path = letters(tmp_path / "1.yaml", 2)
    study(path, lambda asked: True, "--limit", "1")
    (home / "banks").mkdir()
    letters(home / "banks" / "copy.yaml", 2)
    (row,) = [row for row in stats()["banks"] if row["bank"] == "letters"]
    assert (row["blanks"], row["reviews"]) == (2, 1)


def test_a_bank_that_moved_keeps_its_progress(tmp_path: Path) -> None:
    bank = letters(tmp_path / "before.yaml", 2)
    study(bank, lambda asked: True, "--limit", "1")
    moved = bank.rename(tmp_path / "after.yaml")
    assert keys_asked(moved) == ["letters/f2#answer"]


def test_a_fact_that_is_gone_for_a_while_keeps_its_progress(tmp_path: Path) -> None:
    path = tmp_path / "l.yaml"
    study(letters(path, 2), lambda asked: True)
    assert stats(letters(path, 1))["banks"][0]["blanks"] == 1
    (row,) = stats(letters(path, 2))["banks"]
    assert (row["new"], row["reviews"]) == (0, 2)
