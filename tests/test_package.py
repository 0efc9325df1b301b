"""Both ways of installing ctquiz find the shipped banks."""

import json
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from ctquiz.config import shipped_banks
from studying import ctquiz

ROOT = Path(__file__).parents[1]
BANK = "china-central-asia"


class Environment:
    """A fresh virtual environment with nothing in it."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=True)
        self.scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
        self.home = folder / "home"

    def run(self, command: str, *arguments: str | Path) -> str:
        """What a command of the environment prints, far from the checkout."""
        clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run(
            [self.scripts / command, *arguments],
            cwd=self.scripts,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            env={**clean, "CTQUIZ_HOME": str(self.home), "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def knows_the_shipped_bank(self) -> bool:
        told = json.loads(self.run("ctquiz", "stats", "--json"))
        asked = self.run("ctquiz", "study", "--plain", "--limit", "1", BANK)
        return [row["bank"] for row in told["banks"]] == [BANK, "tour"] and f" {BANK}/" in asked

    def folder_of_banks(self) -> Path:
        script = "from ctquiz.config import shipped_banks; print(shipped_banks())"
        return Path(self.run("python", "-c", script).strip())


def test_the_present_install_finds_the_shipped_banks() -> None:
    assert (shipped_banks() / f"{BANK}.yaml").is_file()
    assert f" {BANK}/" in ctquiz("study", "--limit", "1", BANK).out


def test_the_wheel_is_told_to_carry_the_banks() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"]["decks"] == "ctquiz/decks"
    assert wheel["packages"] == ["src/ctquiz"]


@pytest.mark.slow
def test_a_wheel_carries_the_banks(tmp_path: Path) -> None:
    fresh = Environment(tmp_path / "wheel")
    fresh.run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("ctquiz-*.whl")
    names = ZipFile(wheel).namelist()
    assert f"ctquiz/decks/{BANK}.yaml" in names
    assert {"ctquiz/memory/schema.sql", "ctquiz/py.typed"} <= set(names)
    page = "ctquiz/screens/serve/page"
    assert {f"{page}/index.html", f"{page}/xterm/xterm.mjs", f"{page}/xterm/LICENSE"} <= set(names)
    assert not [name for name in names if name.startswith("tests/")]

    fresh.run("pip", "install", "--quiet", wheel)
    assert fresh.folder_of_banks().parts[-3:] == ("site-packages", "ctquiz", "decks")
    assert fresh.knows_the_shipped_bank()
    # The templates of the paper are in it, too.
    fresh.run("ctquiz", "print", BANK, "-o", tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.slow
def test_an_editable_install_finds_the_checkout_s_banks(tmp_path: Path) -> None:
    fresh = Environment(tmp_path / "editable")
    fresh.run("pip", "install", "--quiet", "--editable", ROOT)
    assert fresh.folder_of_banks() == ROOT / "decks"
    assert fresh.knows_the_shipped_bank()
