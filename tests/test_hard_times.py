"""A full disk, a folder that cannot be written, a hang-up, two windows, a bank that vanishes."""

import os
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from ctquiz.config import folders_from
from studying import COMMAND, PATIENCE_S, Learner, environment, letters, log_rows, quickly

MISSES = b"no\n"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return letters(tmp_path / "letters.yaml", 20)


def study(bank: Path, *wrapper: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*wrapper, COMMAND, "study", "--plain", str(bank)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


def verdicts(out: bytes) -> int:
    return sum(line.startswith((b"right:", b"close:", b"wrong:")) for line in out.splitlines())


@pytest.mark.parametrize("answers", [100, pytest.param(500, marks=pytest.mark.slow)])
def test_two_windows_on_one_bank_keep_every_answer(bank: Path, answers: int) -> None:
    windows = [study(bank) for _ in range(2)]
    for window in windows:
        assert window.stdin
        window.stdin.write(MISSES * answers + b":q\n")
        window.stdin.close()
        window.stdin = None
    said = [window.communicate(timeout=PATIENCE_S * 2) for window in windows]
    assert [window.returncode for window in windows] == [0, 0]
    assert [(verdicts(out), err) for out, err in said] == [(answers, b"")] * 2
    rows = log_rows()
    assert len({row["id"] for row in rows}) == 2 * answers
    assert sorted(Counter(row["verdict"] for row in rows).items()) == [("wrong", 2 * answers)]


@pytest.mark.skipif(shutil.which("prlimit") is None, reason="nothing here limits a file's size")
def test_on_a_full_disk_one_line_says_so_and_what_was_said_is_kept(bank: Path) -> None:
    quickly("stats", bank)
    size = folders_from(environment()).log.stat().st_size

    with study(bank, "prlimit", f"--fsize={size + 40_000}") as process:
        out, err = process.communicate(MISSES * 500, timeout=PATIENCE_S)
    (line,) = err.decode().splitlines()
    assert process.returncode == 2
    assert "memory.db: error: is not usable: " in line
    assert line.endswith("(nothing was changed; try again)")
    assert 0 < verdicts(out) < 500
    assert len(log_rows()) == verdicts(out)


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="only root, who may write anywhere")
@pytest.mark.parametrize("there", [False, True], ids=["no log yet", "a log"])
def test_a_folder_that_cannot_be_written_is_one_line(bank: Path, there: bool) -> None:
    log = folders_from(environment()).log
    if there:
        quickly("stats", bank)
    log.parent.mkdir(parents=True, exist_ok=True)
    for path in (*log.parent.glob("memory.db*"), log.parent):
        path.chmod(path.stat().st_mode & ~0o222)
    # Root may write anywhere but without this right; others never had it.
    wrapper = ("setpriv", "--bounding-set=-dac_override") if os.geteuid() == 0 else ()
    try:
        with study(bank, *wrapper) as process:
            _, err = process.communicate(MISSES, timeout=PATIENCE_S)
    finally:
        log.parent.chmod(0o755)
    (line,) = err.decode().splitlines()
    assert process.returncode == 2
    assert line.startswith(f"{log}: error: ")
    assert "set CTQUIZ_HOME to a folder of yours" in line


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_asked_to_end_it_says_that_every_answer_is_kept(bank: Path, number: signal.Signals) -> None:
    with Learner(bank) as learner:
        assert learner.asked()
        learner.say("no")
        learner.verdict()
        learner.process.send_signal(number)
        assert learner.process.wait(PATIENCE_S) == 130
        assert learner.process.stderr
        assert learner.process.stderr.read() == b"ctquiz: stopped: every answer is kept\n"
    assert len(log_rows()) == 1


@pytest.mark.parametrize(
    "harm",
    [Path.unlink, lambda path: path.write_text("facts: [", encoding="utf-8")],
    ids=["deleted", "broken"],
)
def test_a_bank_that_is_harmed_while_it_is_studied_is_studied_to_the_end(
    bank: Path, harm: Callable[[Path], object]
) -> None:
    with Learner(bank, "--limit", "3") as learner:
        for _ in range(3):
            asked = learner.asked()
            assert asked
            learner.say(learner.right(asked))
            learner.verdict()
            if bank.exists() and "[" not in bank.read_text(encoding="utf-8"):
                harm(bank)
        assert learner.close() == 0
    assert len(log_rows()) == 3
    again = quickly("study", bank)
    assert (again.code, again.out, len(again.err.splitlines())) == (2, "", 1)
    assert again.err.startswith(f"{bank}:")


def test_a_bank_that_is_mended_goes_on_where_it_was(bank: Path) -> None:
    whole = bank.read_bytes()
    quickly("study", "--limit", "3", bank, stdin="a\nb\nc\n")
    bank.write_text("facts: [", encoding="utf-8")
    quickly("study", bank)
    bank.write_bytes(whole)
    assert quickly("stats", "--json", bank).out.count('"reviews": 3') == 2
