import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are for a POSIX shell")
def test_every_example_prints_just_what_the_readme_says(tmp_path: Path) -> None:
    (tmp_path / "moons.yaml").write_text(blocks("yaml")[1])
    (tmp_path / "saturn.yaml").write_text(blocks("yaml")[2])
    environment = {
        **os.environ,
        "CTQUIZ_HOME": str(tmp_path / "home"),
        "CTQUIZ_NOW": "2026-11-23T09:00Z",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    for block in blocks("console"):
        printed = ""
        for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
            done = subprocess.run(
                command,
                shell=True,
                cwd=tmp_path,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            printed += f"$ {command}\n{done.stdout.decode()}"
        assert printed == block


def test_its_bank_is_read_without_a_problem() -> None:
    from ctquiz.bank.read import read_text

    example, _, proven = blocks("yaml")
    assert read_text(example).problems == ()
    assert read_text(proven).problems == ()


def test_its_two_commands_need_nothing_but_python() -> None:
    quiz, tests = (line.split(" && ") for line in blocks("sh"))
    assert quiz[0] == tests[0] == "python3 -m venv .venv"
    assert quiz[-1] == ".venv/bin/ctquiz study china-central-asia\n"
    assert tests[-1] == ".venv/bin/python -m pytest\n"


async def test_its_picture_is_what_the_screen_shows(home: Path) -> None:
    import random
    from contextlib import closing

    from ctquiz.clock import clock_from
    from ctquiz.config import Folders
    from ctquiz.desk import Desk
    from ctquiz.library import readable
    from ctquiz.memory.log import Log
    from ctquiz.screens.app import Ctquiz

    clock = clock_from({"CTQUIZ_NOW": "2026-11-23T09:00Z"})
    with closing(Log.open(home / "memory.db")) as log:
        desk = Desk(Folders(home, home, home), log, clock, random.Random(1))
        app = Ctquiz(desk, desk.study(readable(desk.volumes(["tour"]))))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press("1")
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            shown = [strip.text.rstrip() for strip in strips]
    (picture,) = blocks("text")
    assert "\n".join(shown).strip("\n") + "\n" == picture


def test_its_keys_are_those_of_the_program() -> None:
    from readme_keys import SECTION, section

    found = SECTION.search(README)
    assert found
    assert found[0].strip() == section().strip(), "python tests/readme_keys.py writes it anew"
