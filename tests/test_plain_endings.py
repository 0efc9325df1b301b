"""However a sitting in plain lines ends, what was told is in the log and nothing else is."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import require
from studying import (
    COMMAND,
    PATIENCE_S,
    Learner,
    asked_in,
    ctquiz,
    environment,
    letters,
    log_rows,
    study,
    write_bank,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and shells of POSIX")


@contextmanager
def interruptible() -> Iterator[None]:
    """A child hears SIGINT even where the test runs in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def in_shell(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a shell script in which "$@" is the command with these arguments."""
    return subprocess.run(
        ["sh", "-c", script, "sh", COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=PATIENCE_S,
        check=False,
    )


def test_the_end_of_input_ends_the_sitting_well(tmp_path: Path) -> None:
    ran = ctquiz("study", letters(tmp_path / "l.yaml", 2), stdin="a\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-1] == "1 question answered, 1 right."


def test_a_last_line_without_its_end_is_an_answer(tmp_path: Path) -> None:
    assert ctquiz("study", letters(tmp_path / "l.yaml", 1), stdin="a").code == 0
    assert [row["verdict"] for row in log_rows()] == ["right"]


def test_quitting_ends_the_sitting_well(tmp_path: Path) -> None:
    with Learner(letters(tmp_path / "l.yaml", 2)) as learner:
        assert learner.asked() is not None
        learner.say(":q")
        assert learner.process.wait(PATIENCE_S) == 0


def test_with_nothing_to_ask_it_says_so(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 1)
    study(bank, lambda asked: True)
    ran = ctquiz("study", bank, stdin="a\n")
    said = "Nothing to study now. Nothing is due. Next: Wednesday, 1.\n"
    assert (ran.code, ran.out) == (0, said)


def test_a_days_limit_that_is_reached_is_told(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 23)
    study(bank, lambda asked: True)
    said = "Nothing to study now. The day's 20 new ones are done, 3 wait for tomorrow.\n"
    assert ctquiz("study", bank).out == said


def test_blanks_that_wait_for_their_fact_are_told(tmp_path: Path) -> None:
    fact = "- id: f\n  fact: "
    bank = write_bank(tmp_path / "b.yaml", f"{fact}One is {{a=A}} and two is {{b=B}}.\n")
    study(bank, lambda asked: True)
    said = "Nothing to study now. The rest waits: one blank of a fact a day.\n"
    assert ctquiz("study", bank).out == said


def test_a_program_that_says_nothing_more_is_not_waited_for(tmp_path: Path) -> None:
    with Learner(letters(tmp_path / "l.yaml", 1)) as learner:
        assert learner.asked() is not None
        learner.say("a")
        # Its input stays open.
        assert learner.process.wait(PATIENCE_S) == 0


@posix_only
def test_a_verdict_that_was_read_survives_a_kill(tmp_path: Path) -> None:
    for number in range(1, 4):
        with Learner(letters(tmp_path / "l.yaml", 4), "--limit", "1") as learner:
            asked = learner.asked()
            assert asked is not None
            learner.say(learner.right(asked))
            while not (learner.line() or "").startswith("right:"):
                pass
            learner.process.send_signal(signal.SIGKILL)
            learner.process.wait(PATIENCE_S)
        assert len(log_rows()) == number


@posix_only
def test_an_answer_that_was_never_given_is_in_no_log_after_a_kill(tmp_path: Path) -> None:
    with Learner(letters(tmp_path / "l.yaml", 2)) as learner:
        assert learner.asked() is not None
        learner.process.send_signal(signal.SIGKILL)
        learner.process.wait(PATIENCE_S)
    assert log_rows() == []
    ran = ctquiz("study", tmp_path / "l.yaml", stdin="a\nb\n")
    assert ran.lines[-1] == "2 questions answered, 2 right."


@posix_only
def test_an_interrupt_ends_with_130_and_keeps_what_was_answered(tmp_path: Path) -> None:
    with interruptible(), Learner(letters(tmp_path / "l.yaml", 2)) as learner:
        assert learner.asked() is not None
        learner.say("a")
        learner.verdict()
        assert learner.asked() is not None
        learner.process.send_signal(signal.SIGINT)
        assert learner.process.wait(PATIENCE_S) == 130
        assert learner.process.stderr is not None
        assert learner.process.stderr.read() == b""
    assert [row["verdict"] for row in log_rows()] == ["right"]


@posix_only
def test_a_reader_that_leaves_ends_it_quietly(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 20)
    done = in_shell('yes wrong | "$@" | head -n 4', "study", "--plain", bank)
    assert done.stdout.splitlines()[1] == "[1/20] ask letters/f1#answer"
    assert done.stderr == ""


@posix_only
def test_without_any_standard_input_nothing_is_answered(tmp_path: Path) -> None:
    done = in_shell('"$@" <&-', "study", letters(tmp_path / "l.yaml", 1))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "0 questions answered."


@posix_only
def test_without_any_standard_output_it_still_runs(tmp_path: Path) -> None:
    done = in_shell('echo a | "$@" >&-', "study", letters(tmp_path / "l.yaml", 1))
    assert (done.returncode, done.stderr) == (0, "")
    assert len(log_rows()) == 1


@posix_only
def test_output_that_cannot_be_written_is_one_line_of_error() -> None:
    require("/dev/full", Path("/dev/full").exists(), "there is no /dev/full")
    done = in_shell('"$@" >/dev/full', "stats")
    assert done.returncode == 2
    assert done.stderr == "ctquiz: error: No space left on device\n"


@posix_only
def test_a_full_disk_keeps_every_answer_with_a_verdict_and_tells_in_one_line(
    tmp_path: Path, home: Path
) -> None:
    bank = letters(tmp_path / "l.yaml", 26)
    assert ctquiz("stats", bank).code == 0
    # Room for some answers more than the log has now, in blocks of 512 or 1024 bytes.
    room = (home / "memory.db").stat().st_size // 512 + 100
    script = f'ulimit -f {room}; yes wrong | "$@"'
    done = in_shell(script, "study", "--plain", bank)
    told = [line for line in done.stdout.splitlines() if line.startswith("wrong:")]
    assert done.returncode == 2
    assert done.stderr.startswith(f"{home / 'memory.db'}: error: ")
    assert done.stderr.count("\n") == 1
    assert len(told) > 0
    assert len(log_rows()) == len(told)


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_a_pipe_gets_plain_lines_without_asking(tmp_path: Path, term: str) -> None:
    ran = ctquiz("study", letters(tmp_path / "l.yaml", 1), stdin="a\n", TERM=term)
    assert asked_in(ran.out) == ["[1/1] ask letters/f1#answer"]


def test_ctquiz_alone_in_a_pipe_studies_all_known_banks_in_plain_lines(home: Path) -> None:
    (home / "banks").mkdir(parents=True)
    letters(home / "banks" / "mine.yaml", 1, bank="mine")
    headers = asked_in(ctquiz(stdin=":q\n").out)
    assert headers[0].startswith("[1/")


@posix_only
def test_a_dumb_terminal_gets_plain_lines_and_a_prompt(tmp_path: Path) -> None:
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        COMMAND,
        ["study", str(letters(tmp_path / "l.yaml", 1))],
        env=environment(TERM="dumb"),
        timeout=PATIENCE_S,
        encoding="utf-8",
    )
    try:
        child.expect_exact("[1/1] ask letters/f1#answer")
        child.expect_exact("> ")
        child.sendline("a")
        child.expect_exact("right: a")
        # A person is waited for: the last answer can be undone at leisure, an empty line ends it.
        child.expect_exact("> ")
        child.sendline(":u")
        child.expect_exact("undone")
        child.expect_exact("> ")
        child.sendline("a")
        child.expect_exact("> ")
        child.sendline("")
        child.expect(pexpect.EOF)
        child.wait()
        assert child.exitstatus == 0
        assert "\x1b" not in child.before
    finally:
        child.close(force=True)
    assert [(row["verdict"], row["undone"]) for row in log_rows()] == [
        ("right", True),
        ("right", False),
    ]


def test_a_sitting_that_was_left_goes_on_where_it_stood(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 3)
    ctquiz("study", bank, stdin="wrong\nb\n")
    ran = ctquiz("study", bank, stdin="")
    # The miss is open and comes first, then what is new; b is done.
    assert asked_in(ran.out) == ["[1/2] ask letters/f1#answer"]
    with Learner(bank) as learner:
        asked = learner.asked()
        assert asked is not None
        assert asked.fact == "f1"
        learner.say("a")
        learner.verdict()
        following = learner.asked()
        assert following is not None
        assert following.fact == "f3"
