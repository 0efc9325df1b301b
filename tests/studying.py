"""What the tests of studying share: the installed command, and a learner who talks to it."""

import io
import json
import os
import queue
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from unittest import mock

from ctquiz.bank.forms import sentence
from ctquiz.bank.model import AllOf, Bank, Blank, Claim, Form, InOrder, Pairs
from ctquiz.bank.read import read_file
from ctquiz.cli import main

SOLAR = Path(__file__).parent / "data" / "solar-system.yaml"

NOW = "2026-11-23T09:00+00:00"
"""A Monday morning: study day 20780 (2026-01-01 is day 20454, 23 November is 326 days later)."""
TODAY = 20780
WEEK = tuple(f"2026-11-{day}T09:00+00:00" for day in range(23, 30))

COMMAND = shutil.which("ctquiz", path=sysconfig.get_path("scripts")) or "ctquiz is not installed"
PATIENCE_S = 60


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def environment(now: str = NOW, **more: str) -> dict[str, str]:
    return {**os.environ, "CTQUIZ_NOW": now, "PYTHONUTF8": "1", **more}


def ctquiz(
    *arguments: str | Path,
    stdin: str | bytes = b"",
    now: str = NOW,
    command: Sequence[str] = (COMMAND,),
    **more: str,
) -> Ran:
    """Run the installed command to its end, in the home that the test has."""
    done = subprocess.run(
        [*command, *map(str, arguments)],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env=environment(now, **more),
        timeout=PATIENCE_S,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def quickly(*arguments: str | Path, stdin: str | bytes = b"", now: str = NOW, **more: str) -> Ran:
    """The same in this very process: the same words and code, in a tenth of the time."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with (
        tempfile.TemporaryFile() as file,
        io.TextIOWrapper(file) as lines,
        mock.patch.dict(os.environ, environment(now, **more)),
        mock.patch.multiple(sys, stdin=lines, stdout=out, stderr=err),
    ):
        file.write(data)
        file.seek(0)
        try:
            code = main([*map(str, arguments)])
        except SystemExit as left:  # as argparse leaves
            code = int(left.code or 0)
        out.flush()
        err.flush()
    return Ran(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode()


def log_rows(*banks: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in quickly("log", "--json", *banks).lines]


def stats(*banks: str | Path, now: str = NOW) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(quickly("stats", "--json", *banks, now=now).out)
    return found


def write_bank(path: Path, facts: str, bank: str = "small", title: str = "A small bank") -> Path:
    path.write_text(f"ctquiz: 1\nbank: {bank}\ntitle: {title}\nfacts:\n{facts}", encoding="utf-8")
    return path


def letters(path: Path, count: int, *keys: str, bank: str = "letters") -> Path:
    """A bank of facts f1, f2, … that ask for the letters a, b, …, in the form `ask` alone."""
    facts = ""
    for number, letter in enumerate("abcdefghijklmnopqrstuvwxyz"[:count], 1):
        facts += f"- {{id: f{number}, ask: Which letter is number {number}?, answer: {letter}"
        facts += "".join(f", {key}" for key in keys) + "}\n"
    return write_bank(path, facts, bank)


def asked_in(out: str) -> list[str]:
    """The headers of the questions in a transcript."""
    return re.findall(r"^\[[0-9]+/[0-9]+\] .*$", out, re.MULTILINE)


@dataclass(frozen=True)
class Asked:
    """One question as plain lines show it."""

    position: int
    total: int
    form: str
    bank: str
    fact: str
    blank: str
    prompt: str
    options: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.bank}/{self.fact}#{self.blank}"


_HEADER = re.compile(r"\[(\d+)/(\d+)\] (\w+) ([^/]+)/([^#]+)#(.+)")
_LAST_OF_VERDICT = re.compile(r"  (again|hard|good|easy): again ")
_SUMMARY = re.compile(r"\d+ questions? answered")


class Learner:
    """Talks to `ctquiz study --plain` through pipes, one question at a time."""

    def __init__(self, bank: Path, *flags: str, now: str = NOW) -> None:
        found = read_file(bank).bank
        assert found is not None
        self.bank: Bank = found
        self.process = subprocess.Popen(
            [COMMAND, "study", "--plain", *flags, str(bank)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(now),
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin and self.process.stdout and self.process.stderr
        self.process.kill()
        self.process.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)
        for pipe in (self.process.stdout, self.process.stderr):
            pipe.close()
        if not self.process.stdin.closed:
            self.process.stdin.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.decode().rstrip("\r\n"))
        self._lines.put(None)

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()

    def line(self) -> str | None:
        """The next line it prints; None at its end."""
        return self._lines.get(timeout=PATIENCE_S)

    def asked(self) -> Asked | None:
        """The next question, read up to its last option; None where the sitting is over."""
        while (line := self.line()) is not None and not _SUMMARY.match(line):
            if header := _HEADER.fullmatch(line):
                position, total, form, bank, fact, blank = header.groups()
                prompt = self.line() or ""
                count = self._options(form, fact, blank)
                options = [(self.line() or "").partition(". ")[2] for _ in range(count)]
                place = (int(position), int(total))
                return Asked(*place, form, bank, fact, blank, prompt, tuple(options))
        return None

    def _blank(self, fact: str, blank: str) -> Blank:
        return next(one for one in self.bank.facts if one.id == fact).blank(blank)

    def _options(self, form: str, fact: str, name: str) -> int:
        """How many numbered or lettered lines a question has."""
        blank = self._blank(fact, name)
        match blank.answer:
            case AllOf(items) if form == Form.CHOICE:
                return len(items) + len(blank.wrong)
            case InOrder(items) if form == Form.ORDER:
                return len(items)
            case Pairs(pairs):
                return len(pairs) + len({right for _, right in pairs})
        return {"choice": 1 + len(blank.wrong), "claim": 2}.get(form, 0)

    def verdict(self) -> list[str]:
        """The verdict's line and what is said below it."""
        said: list[str] = []
        while not (said and _LAST_OF_VERDICT.match(said[-1])):
            line = self.line()
            assert line is not None, f"no verdict came: {said}"
            if said or line.startswith(("right:", "close:", "wrong:")):
                said.append(line)
        return said

    def right(self, asked: Asked) -> str:
        """What answers a question rightly, by the bank itself."""
        answer = self._blank(asked.fact, asked.blank).answer
        place = {option: number for number, option in enumerate(asked.options, 1)}
        match answer:
            case AllOf(items) | InOrder(items) if asked.form != Form.LIST:
                return " ".join(str(place[item.shown]) for item in items)
            case AllOf(items) | InOrder(items):
                return "; ".join(item.shown for item in items)
            case Pairs(pairs):
                letters = dict(zip(asked.options[len(pairs) :], "abcdefghij", strict=False))
                return " ".join(f"{n}{letters[right]}" for n, (_, right) in enumerate(pairs, 1))
        if asked.form == Form.CHOICE:
            return str(place[answer.shown])
        if asked.form == Form.CLAIM and not isinstance(answer, Claim):
            fact = next(one for one in self.bank.facts if one.id == asked.fact)
            return "true" if asked.prompt == sentence(fact, {}) else "false"
        return answer.shown

    def wrong(self, asked: Asked) -> str:
        """What answers a question wrongly."""
        blank, right = self._blank(asked.fact, asked.blank), self.right(asked)
        match asked.form:
            case Form.CHOICE:
                return str(asked.options.index(blank.wrong[0]) + 1)
            case Form.CLAIM:
                return {"true": "false", "false": "true"}[right]
            case Form.ORDER:
                return " ".join(reversed(right.split()))
            case Form.MATCH:
                return right.split()[0]
        return "surely not this"

    def close(self) -> int:
        """End its input and wait for its end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(PATIENCE_S)


def study(
    bank: Path, knows: Callable[[Asked], bool], *flags: str, now: str = NOW
) -> list[tuple[Asked, str]]:
    """A whole sitting by a learner who knows some answers: each question and its verdict's line."""
    done: list[tuple[Asked, str]] = []
    with Learner(bank, *flags, now=now) as learner:
        while (asked := learner.asked()) is not None:
            learner.say(learner.right(asked) if knows(asked) else learner.wrong(asked))
            done.append((asked, learner.verdict()[0]))
        assert learner.close() == 0
    return done


PYTHON_M = (sys.executable, "-m", "ctquiz")
