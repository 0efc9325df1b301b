"""The house keeps itself in order, with the tools of its own environment and nothing else."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300


def run(*command: str | Path) -> str:
    """What a tool says where it has something to say; empty where all is well."""
    done = subprocess.run(
        [*map(str, command)], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def test_the_code_is_as_ruff_wants_it() -> None:
    assert run(sys.executable, "-m", "ruff", "check", "--no-cache", "src", "tests") == ""


def test_the_code_is_formatted() -> None:
    assert run(sys.executable, "-m", "ruff", "format", "--check", "--no-cache", ".") == ""


def test_the_types_are_right(tmp_path: Path) -> None:
    assert run(sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path) == ""


def test_imports_point_down() -> None:
    tool = Path(sysconfig.get_path("scripts")) / "lint-imports"
    assert run(tool, "--no-cache") == ""


def test_no_file_is_longer_than_a_person_reads_at_once() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in files("src", "tests")}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_but_dot_files_stands_beside_the_promised_ones() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode:
        pytest.skip("no checkout: an unpacked archive")
    top = {line.partition("/")[0] for line in tracked.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} == {
        "LICENSE",
        "README.md",
        "decks",
        "pyproject.toml",
        "src",
        "tests",
    }
