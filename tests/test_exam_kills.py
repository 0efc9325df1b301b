"""An exam killed at any moment: what it said was kept is there when it goes on."""

import random
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from ctquiz.config import folders_from
from studying import COMMAND, PATIENCE_S, environment, letters, log_rows, quickly
from test_kills import sound

QUESTIONS = 12
_WAITING = re.compile(r"exam: .*, (\d+) of 12 answered")


def lines_of(round_: int) -> bytes:
    """Every question is answered, and each answer of an earlier round is changed."""
    return b":p\n" * QUESTIONS + b"".join(f"answer {round_}\n".encode() for _ in range(QUESTIONS))


def killed_after(kept: int, seconds: float, bank: Path, round_: int) -> str:
    """All that it said; killed so long after it said that so many answers are kept."""
    with subprocess.Popen(
        [COMMAND, "exam", "--plain", str(bank)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(lines_of(round_))
        # Its input does not end before it is killed.
        process.stdin.flush()
        said: list[bytes] = []
        while said.count(b"kept\n") < kept:
            said.append(process.stdout.readline())
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
        process.kill()
        rest, _ = process.communicate()
    return b"".join([*said, rest]).decode()


def live() -> dict[str, str]:
    """The answers that stand; of two that stand together, the later one."""
    return {row["fact"]: row["answer"] for row in log_rows() if not row["undone"]}


@pytest.mark.parametrize("kills", [1, pytest.param(20, marks=pytest.mark.slow)])
def test_killed_at_any_moment_it_loses_no_answer(tmp_path: Path, kills: int) -> None:
    bank = letters(tmp_path / "letters.yaml", QUESTIONS)
    chance = random.Random(kills)
    quickly("exam", bank, "--plain", "--seed", "1", stdin=":q\n")
    known: dict[str, str] = {}
    for round_ in range(kills):
        kept = chance.randrange(QUESTIONS)
        out = killed_after(kept, chance.random() / 100, bank, round_)
        assert sound(folders_from(environment()).log)
        now = live()
        changed = [fact for fact, answer in now.items() if known.get(fact) != answer]
        # What was said, and at most one more that was kept and not said yet.
        assert len(changed) - out.count("kept\n") in (0, 1)
        assert known.keys() <= now.keys()
        told = _WAITING.search(quickly("exam", bank, "--plain", stdin=":q\n").out)
        assert told is not None and int(told[1]) == len(now)
        known = now
    ended = quickly("exam", bank, "--plain", stdin=":e\n")
    assert (ended.code, ended.err) == (0, "")
    given = re.findall(r"letters/(f\d+)#answer: .* \(you answered (.*)\)", ended.out)
    assert dict(given) == known


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_end_it_waits_and_says_so(tmp_path: Path, number: signal.Signals) -> None:
    bank = letters(tmp_path / "letters.yaml", QUESTIONS)
    with subprocess.Popen(
        [COMMAND, "exam", "--plain", str(bank)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(b"a\n")
        process.stdin.flush()
        while process.stdout.readline() != b"kept\n":
            pass
        process.send_signal(number)
        process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130
    assert quickly("exam", bank, stdin=":q\n").out.startswith(
        "exam: A small bank, 1 of 12 answered\n"
    )
