"""Files appear whole or not at all."""

import os
import sys
from pathlib import Path

import pytest

from ctquiz.errors import CtquizError
from ctquiz.files import rewrite, write_new

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and links are POSIX's")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "bank.yaml"
    made.write_bytes(b"old")
    return made


def test_a_file_is_replaced_and_nothing_is_left_beside_it(path: Path) -> None:
    rewrite(path, b"old", b"new")
    assert path.read_bytes() == b"new"
    assert [*path.parent.iterdir()] == [path]


def test_a_file_that_changed_meanwhile_is_left_alone(path: Path) -> None:
    with pytest.raises(CtquizError, match=r"bank\.yaml: error: changed .* \(try again\)"):
        rewrite(path, b"older", b"new")
    assert path.read_bytes() == b"old"


def test_a_file_that_is_gone_is_not_made_again(path: Path) -> None:
    path.unlink()
    with pytest.raises(CtquizError, match="cannot be written: no such file"):
        rewrite(path, b"old", b"new")
    assert not path.exists()


@posix
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o664])
def test_its_permissions_stay(path: Path, mode: int) -> None:
    path.chmod(mode)
    rewrite(path, b"old", b"new")
    assert path.stat().st_mode & 0o777 == mode


@posix
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_new(tmp_path / "new", b"new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


@posix
def test_what_a_link_leads_to_is_replaced_not_the_link(path: Path) -> None:
    link = path.parent / "deeper" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to("../bank.yaml")
    rewrite(link, b"old", b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@posix
def test_links_in_a_circle_are_one_error(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(CtquizError, match="cannot be written"):
        write_new(tmp_path / "a", b"new", force=True)


@posix
def test_a_file_that_may_not_be_written_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root
    with pytest.raises(CtquizError, match="cannot be written: permission denied"):
        rewrite(path, b"old", b"new")
    assert path.read_bytes() == b"old"


def test_where_a_write_fails_the_old_file_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CtquizError, match="cannot be written: no space left on device"):
        rewrite(path, b"old", b"new")
    assert path.read_bytes() == b"old"
    assert [*path.parent.iterdir()] == [path]


def test_a_new_file_overwrites_none(path: Path) -> None:
    with pytest.raises(CtquizError, match=r"is there already \(--force overwrites it\)"):
        write_new(path, b"new")
    assert path.read_bytes() == b"old"
    write_new(path, b"new", force=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["folder", "missing/new", "n" * 300])
def test_where_no_file_can_be_is_one_line_of_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CtquizError) as caught:
        write_new(tmp_path / name, b"new", force=True)
    assert str(caught.value).count("\n") == 0
    assert "cannot be written" in str(caught.value)
