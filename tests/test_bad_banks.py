"""Banks that are none: one clear line each, quickly, in little memory, from every command."""

import random
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ctquiz.bank.reading.whole import placed_in_bytes
from ctquiz.checks import Checked, as_text
from studying import SOLAR, environment, quickly

GOOD = "ctquiz: 1\nbank: b\nfacts:\n- {id: a, ask: Which town is on the Tiber?, answer: Rome}\n"
FACT = "ctquiz: 1\nbank: b\nfacts:\n- id: a\n"
TO_UTF_8 = "save the file as UTF-8"

BAD: dict[str, tuple[bytes, str]] = {
    "200,000 brackets": (b"[" * 200_000, "1:13: error: nested too deeply"),
    "200,000 braces": (b"{" * 200_000, "1:13: error: nested too deeply"),
    "200,000 dashes": (b"- " * 200_000, "1:25: error: nested too deeply"),
    "an alias": (FACT.encode() + b"  ask: *x\n  answer: Rome\n", "5:8: error: aliases are not"),
    "an anchor": (FACT.encode() + b"  ask: &x Q?\n  answer: Rome\n", "5:8: error: anchors are not"),
    "a merge key": (
        FACT.encode() + b"  <<: {ask: Q?, answer: Rome}\n",
        "5:3: error: merge keys are not used",
    ),
    "a tag": (
        FACT.encode() + b"  ask: !!str Q?\n  answer: Rome\n",
        "5:8: error: YAML tags are not",
    ),
    "a python tag": (b"!!python/object/apply:os.system [id]\n", "1:1: error: YAML tags are not"),
    "a key twice in the bank": (GOOD.encode() + b"bank: c\n", "5:1: error: the key 'bank' stands"),
    "a key twice in a fact": (
        FACT.encode() + b"  ask: Q?\n  answer: Rome\n  ask: Q?\n",
        "7:3: error: the key 'ask' stands twice (first on line 5)",
    ),
    "a key twice in flow style": (
        FACT.encode() + b"  ask: Q?\n  pairs: {a: b, c: d, a: e}\n",
        "6:23: error: the key 'a' stands twice",
    ),
    "a tab for indentation": (FACT.encode() + b"\task: Q?\n", "5:1: error: a tab stands where"),
    "a NUL": (GOOD.encode() + b"# \0\n", "5:3: error: the character U+0000 cannot stand"),
    "Latin-1": (
        GOOD.replace("Rome", "Orléans").encode("latin-1"),
        f"4:56: error: this is not UTF-8 ({TO_UTF_8})",
    ),
    "UTF-16": (GOOD.encode("utf-16"), f"1:1: error: this is UTF-16 ({TO_UTF_8})"),
    "UTF-16 without its mark": (GOOD.encode("utf-16-le"), "1:2: error: the character U+0000"),
    "UTF-32": (GOOD.encode("utf-32"), f"1:1: error: this is UTF-32 ({TO_UTF_8})"),
    "a BOM": (GOOD.encode("utf-8-sig"), "1:1: error: begins with a byte order mark"),
    "an empty file": (b"", "1:1: error: the file holds no bank"),
    "a comment alone": (b"# nothing\n", "1:1: error: the file holds no bank"),
    "a text": (b"nothing but words\n", "1:1: error: the file holds no bank"),
    "a list": (b"- id: a\n", "1:1: error: a list stands where a bank is expected"),
    "a second document": (GOOD.encode() + b"---\nctquiz: 1\n", "5:1: error: a second document"),
    "a question cut off by a comma": (
        GOOD.replace("Which town is", "Which town, in Italy, is").encode(),
        "4:",
    ),
    "no quote at the end": (
        FACT.encode() + b'  ask: "Q?\n  answer: Rome\n',
        "5:8: error: a quoted text",
    ),
}


@pytest.mark.parametrize(("data", "said"), BAD.values(), ids=BAD)
def test_a_bad_bank_is_one_clear_line_of_check(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "b.yaml").write_bytes(data)
    ran = quickly("check", tmp_path / "b.yaml")
    problem, count = ran.lines
    assert problem.startswith(f"{tmp_path / 'b.yaml'}:{said}")
    assert problem.endswith(")")
    assert "1 error" in count
    assert (ran.code in (1, 2), ran.err) == (True, "")


@pytest.mark.parametrize(("data", "said"), BAD.values(), ids=BAD)
def test_a_bad_bank_is_told_by_what_would_use_it_without_a_traceback(
    tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "b.yaml").write_bytes(data)
    ran = quickly("stats", tmp_path / "b.yaml")
    assert ran.err.startswith(f"{tmp_path / 'b.yaml'}:{said}")
    assert "Traceback" not in ran.err
    assert ran.code in (0, 2)


def test_a_missing_file_and_an_empty_folder_are_wrong_use(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.yaml", tmp_path):
        ran = quickly("check", path)
        assert (ran.code, len(ran.lines)) == (2, 2)
        assert ran.lines[0].startswith(f"{path}")


def brackets(count: int) -> bytes:
    return b"[" * count


def aliases(count: int) -> bytes:
    return FACT.encode() + b"  tags: [" + b"*x, " * count + b"x]\n  ask: Q?\n  answer: Rome\n"


def faults(count: int) -> bytes:
    return b"ctquiz: 1\nbank: b\nfacts:\n" + b"- {id: A B, ask: q, answer: [}]}\n" * count


def twice(count: int) -> bytes:
    return FACT.encode() + b"  ask: Q?\n  answer: Rome\n" + b"  ask: Q?\n" * count


@pytest.mark.slow
@pytest.mark.parametrize("bad", [brackets, aliases, faults, twice])
def test_four_times_the_file_takes_not_much_more_than_four_times_the_time(
    bad: Callable[[int], bytes],
) -> None:
    def spent(data: bytes) -> float:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        list(as_text([Checked.of(placed_in_bytes(data, "b.yaml"), "b.yaml")]))
        return resource.getrusage(resource.RUSAGE_SELF).ru_utime - before

    small, large = bad(10_000), bad(40_000)
    # The least of several: what else the machine does only adds to it.
    assert min(spent(large) for _ in range(2)) < 0.5 + 8 * min(spent(small) for _ in range(3))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read from /proc")
def test_a_hundred_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    with path.open("wb") as file:
        file.write(GOOD.encode())
        file.write(b"# much ado about nothing\n" * 4_200_000)
    script = (
        "import re\n"
        "from ctquiz.cli import main\n"
        f"code = main(['check', {str(path)!r}])\n"
        # Not ru_maxrss, which begins with that of the process that began this one.
        "most = re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())\n"
        "print(code, int(most[1]) // 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=True,
    )
    problem, _, last = done.stdout.splitlines()
    code, megabytes = map(int, last.split())
    assert problem == f"{path}:1:1: error: larger than 64 MiB (split the bank)"
    assert code == 2
    assert megabytes < 256


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A good bank after a few accidents: bytes lost, doubled, changed, moved or put in."""
    pieces = (
        b"{",
        b"}",
        b"[",
        b"]",
        b": ",
        b"- ",
        b"\n",
        b"\t",
        b'"',
        b"'",
        b"#",
        b"*",
        b"&a ",
        b"!",
    )
    strange = (
        b"\0",
        b"\xff",
        b"\xc3",
        b"\xe2\x80\xae",
        b"{x=",
        b"blanks:\n",
        b"  ",
        b"not: [",
        b"|",
    )
    for _ in range(chance.randint(1, 4)):
        here, there = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        there = min(there, here + 40)
        match chance.randrange(4):
            case 0:
                data = data[:here] + data[there:]
            case 1:
                data = data[:here] + data[here:there] * 2 + data[there:]
            case 2:
                data = data[:here] + chance.choice(pieces + strange) + data[here:]
            case _:
                lines = data.split(b"\n")
                lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
                data = b"\n".join(lines)
    return data


def told_of_mutants(count: int, seed: int) -> None:
    good = [SOLAR.read_bytes(), *(path.read_bytes() for path in _shipped())]
    chance = random.Random(seed)
    for _ in range(count):
        data = mutated(chance.choice(good), chance)
        found = Checked.of(placed_in_bytes(data, "b.yaml"), "b.yaml")
        for problem in found.problems:
            lines = data.count(b"\n") + data.count(b"\r") + 1
            assert 1 <= problem.line <= lines
            assert problem.column >= 1
            assert str(problem).isprintable()


def _shipped() -> list[Path]:
    return sorted((Path(__file__).parents[1] / "decks").glob("*.yaml"))


@pytest.mark.parametrize("seed", range(2))
def test_a_mutated_bank_is_read_or_told_with_places_in_it(seed: int) -> None:
    told_of_mutants(60, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_ten_thousand_mutated_banks_are_read_or_told(seed: int) -> None:
    told_of_mutants(1000, 100 + seed)
