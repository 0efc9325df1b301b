"""The banks of a machine: found by path or name, and told apart."""

import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from ctquiz.config import Folders, folders_from, shipped_banks
from ctquiz.errors import CtquizError
from ctquiz.library import (
    Volume,
    chosen,
    known_files,
    originals,
    readable,
    told_apart,
    volumes,
)
from studying import ctquiz, letters, write_bank


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    (tmp_path / "data" / "banks").mkdir(parents=True)
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")


def ids(found: list[Volume]) -> list[str | None]:
    return [volume.bank.id if volume.bank else None for volume in found]


def own(files: list[Path]) -> list[Path]:
    """The files that did not come with ctquiz."""
    return [path for path in files if path.parent != shipped_banks()]


def test_shipped_banks_come_first_then_the_learner_s_then_those_studied_before(
    tmp_path: Path, folders: Folders
) -> None:
    mine = letters(folders.banks / "mine.yaml", 1, bank="mine")
    before = letters(tmp_path / "before.yaml", 1, bank="before")
    found = known_files(folders, [before])
    assert found[0] == shipped_banks() / "china-central-asia.yaml"
    assert own(found) == [mine, before]


def test_a_file_known_twice_is_one(folders: Folders) -> None:
    mine = letters(folders.banks / "mine.yaml", 1)
    assert own(known_files(folders, [mine, mine])) == [mine]


def test_a_bank_studied_before_whose_file_is_gone_is_not_known(
    tmp_path: Path, folders: Folders
) -> None:
    assert own(known_files(folders, [tmp_path / "gone.yaml", tmp_path])) == []


def test_only_yaml_files_are_banks(folders: Folders) -> None:
    for name in ("notes.txt", "b.evidence.json", "c.yaml~", ".yaml"):
        (folders.banks / name).touch()
    assert own(known_files(folders, [])) == []


def test_banks_in_folders_of_the_banks_folder_are_known_after_its_own(folders: Folders) -> None:
    deep, hidden = folders.banks / "a" / "b", folders.banks / ".git"
    for folder in (deep, hidden):
        folder.mkdir(parents=True)
    top = letters(folders.banks / "z.yaml", 1, bank="z")
    inner = letters(deep / "x.yaml", 1, bank="x")
    letters(hidden / "y.yaml", 1, bank="y")
    assert own(known_files(folders, [])) == [top, inner]
    assert ids(chosen(["x"], folders, list)) == ["x"]


def test_folders_that_lead_in_a_circle_or_are_too_many_end(folders: Folders) -> None:
    (folders.banks / "again").symlink_to(folders.banks)
    mine = letters(folders.banks / "mine.yaml", 1)
    assert own(known_files(folders, [])) == [mine]
    for number in range(5):
        (folders.banks / f"f{number}").mkdir()
        letters(folders.banks / f"f{number}" / "b.yaml", 1)
    with patch("ctquiz.library.MOST_FOLDERS", 3):
        assert len(own(known_files(folders, []))) < 6


def test_without_a_banks_folder_nothing_is_made(tmp_path: Path) -> None:
    known_files(Folders(*[tmp_path / "nowhere"] * 3), [])
    assert not (tmp_path / "nowhere").exists()


def test_a_bank_is_chosen_by_path_id_or_file_name(tmp_path: Path, folders: Folders) -> None:
    path = letters(folders.banks / "alphabet.yaml", 1, bank="letters")
    for name in (str(path), str(folders.banks), "letters", "alphabet"):
        assert ids(chosen([name], folders, list)) == ["letters"]


def test_an_id_wins_over_a_file_name(folders: Folders) -> None:
    letters(folders.banks / "second.yaml", 1, bank="first")
    letters(folders.banks / "third.yaml", 1, bank="second")
    assert ids(chosen(["second"], folders, list)) == ["second"]


def test_a_file_needs_no_suffix_when_it_is_named(tmp_path: Path, folders: Folders) -> None:
    assert ids(chosen([str(letters(tmp_path / "plain", 1))], folders, list)) == ["letters"]


def test_a_broken_bank_is_found_by_its_file_name(folders: Folders) -> None:
    (folders.banks / "broken.yaml").write_text("no bank")
    found = chosen(["broken"], folders, list)
    assert ids(found) == [None]
    with pytest.raises(CtquizError, match=r"broken\.yaml:1:1: error: "):
        readable(found)


@pytest.mark.parametrize("name", ["", "a" * 5000, "nothing", "\0", "a/\0b"])
def test_a_name_that_is_none_raises(name: str, folders: Folders) -> None:
    with pytest.raises(CtquizError, match="no such bank or file"):
        chosen([name], folders, list)


def test_a_path_too_long_for_any_file_cannot_be_read(folders: Folders) -> None:
    (volume,) = chosen(["a" * 5000 + ".yaml"], folders, list)
    with pytest.raises(CtquizError, match="cannot be read"):
        readable([volume])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_links_in_a_circle_or_to_nowhere_spoil_nothing(folders: Folders) -> None:
    letters(folders.banks / "good.yaml", 1)
    (folders.banks / "circle.yaml").symlink_to("circle.yaml")
    (folders.banks / "nowhere.yaml").symlink_to("gone")
    found = told_apart(volumes(own(known_files(folders, []))))
    assert sorted(map(str, ids(found))) == ["None", "None", "letters"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_to_a_bank_is_the_same_bank(tmp_path: Path, folders: Folders) -> None:
    path = letters(tmp_path / "l.yaml", 1)
    (tmp_path / "link.yaml").symlink_to(path)
    assert len(chosen([str(path), str(tmp_path / "link.yaml")], folders, list)) == 1


def test_two_files_with_one_id_are_both_errors_that_name_the_other(
    tmp_path: Path, folders: Folders
) -> None:
    paths = [letters(tmp_path / f"{n}.yaml", n) for n in (1, 2, 3)]
    found = told_apart(volumes(paths))
    assert ids(found) == [None, None, None]
    said = [str(problem) for volume in found for problem in volume.reading.problems]
    assert [line.partition(": error: ")[0] for line in said] == [f"{p}:1:1" for p in paths]
    assert str(paths[1]) in said[0] or str(paths[2]) in said[0]
    assert str(paths[0]) in said[1]
    assert str(paths[0]) in said[2]


def test_among_known_banks_a_copy_of_the_same_content_is_left_aside(tmp_path: Path) -> None:
    found = originals(volumes([letters(tmp_path / f"{n}.yaml", 1) for n in (1, 2)]))
    assert [volume.path.name for volume in found] == ["1.yaml"]


def test_a_copy_that_was_named_has_the_same_id_too(tmp_path: Path) -> None:
    found = told_apart(volumes([letters(tmp_path / f"{n}.yaml", 1) for n in (1, 2)]))
    assert ids(found) == [None, None]


def test_a_clash_leaves_other_banks_alone(tmp_path: Path, folders: Folders) -> None:
    paths = [letters(tmp_path / f"{n}.yaml", n) for n in (1, 2)]
    paths.append(letters(tmp_path / "other.yaml", 1, bank="other"))
    assert ids(told_apart(volumes(paths))) == [None, None, "other"]


def test_one_broken_bank_ends_a_command_that_names_it(tmp_path: Path, folders: Folders) -> None:
    good = letters(tmp_path / "good.yaml", 1)
    bad = write_bank(tmp_path / "bad.yaml", "- x\n", bank="NO")
    found = chosen([str(good), str(bad)], folders, list)
    with pytest.raises(CtquizError, match=r"bad\.yaml:2:7: error: "):
        readable(found)


def test_the_home_of_the_environment_holds_everything(tmp_path: Path) -> None:
    folders = folders_from({"CTQUIZ_HOME": str(tmp_path / "h")})
    assert folders.log == tmp_path / "h" / "memory.db"
    assert folders.banks == tmp_path / "h" / "banks"
    assert not (tmp_path / "h").exists()


def test_a_relative_home_is_where_the_command_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert folders_from({"CTQUIZ_HOME": "here"}).data == tmp_path / "here"


@pytest.mark.parametrize("environment", [{}, {"CTQUIZ_HOME": ""}])
def test_without_a_home_it_is_the_platform_s_folder(environment: dict[str, str]) -> None:
    assert folders_from(environment).data.name == "ctquiz"
    assert folders_from(environment).data.is_absolute()


def test_a_shipped_bank_of_another_installation_is_not_remembered(home: Path) -> None:
    from contextlib import closing

    from ctquiz.memory import views
    from ctquiz.memory.log import Log

    ctquiz("study", "china-central-asia", "--limit", "1", stdin="1\n")
    with closing(Log.open(home / "memory.db")) as log:
        assert views.bank_paths(log) == []
