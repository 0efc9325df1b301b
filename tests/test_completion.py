"""Shells complete commands, options, files and the names of banks."""

import shutil
import subprocess
from pathlib import Path

import pytest

from studying import quickly

BASH = shutil.which("bash")

_TRY = """
source "$1"
COMP_WORDS=({words}) COMP_CWORD={at} COMP_LINE="{line}" COMP_POINT=${{#COMP_LINE}}
COMP_TYPE=9
_shtab_ctquiz
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def completed(tmp_path: Path, line: str) -> list[str]:
    """What bash would offer at the end of a line."""
    script = tmp_path / "ctquiz.bash"
    script.write_text(quickly("completion", "bash").out, "utf-8")
    words = line.split(" ")
    quoted = " ".join(f'"{word}"' for word in words)
    source = _TRY.format(words=quoted, at=len(words) - 1, line=line)
    found = subprocess.run(
        [str(BASH), "-c", source, "bash", str(script)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
    )
    return found.stdout.split()


@pytest.mark.skipif(BASH is None, reason="needs bash")
def test_bash_completes_commands_and_options(tmp_path: Path) -> None:
    assert completed(tmp_path, "ctquiz comp") == ["completion"]
    assert completed(tmp_path, "ctquiz study --fl") == ["--flip"]
    assert "cloze" in completed(tmp_path, "ctquiz study --form cl")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script_that_says_where_it_goes(shell: str) -> None:
    found = quickly("completion", shell)
    assert found.code == 0
    assert "ctquiz" in found.out and "Copy this to" in found.out
    assert "completion banks" in found.out


def test_the_names_of_known_banks_are_asked_for() -> None:
    assert quickly("completion", "banks").out.split() == ["china-central-asia", "tour"]


def test_another_shell_is_told_in_one_line() -> None:
    found = quickly("completion", "csh")
    assert found.code == 2
    assert len(found.err.splitlines()) == 1
