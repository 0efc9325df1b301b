"""A learner with half a year behind them: the same one every time."""

import os
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ctquiz.bank.forms import fitting
from ctquiz.bank.model import Form, Key, studied
from ctquiz.bank.read import read_file
from ctquiz.clock import Moment
from ctquiz.config import folders_from
from ctquiz.memory.event import Event, Mode
from ctquiz.memory.log import Log
from happenings import review

TODAY = 20_780
"""The study day of `studying.NOW`."""

_DAY_MS = 86_400_000
_FIRST = TODAY - 200


def studied_for_long(*banks: Path) -> None:
    """Let every blank of these banks have been studied, some often, in this test's home."""
    found = [read_file(bank).bank for bank in banks]
    blanks = [
        (key, fitting(fact, blank)) for bank in found if bank for key, fact, blank in studied(bank)
    ]
    with closing(Log.open(folders_from(os.environ).log)) as log:
        log.bring(_events(blanks, log.machine))


def _events(blanks: list[tuple[Key, tuple[Form, ...]]], machine: bytes) -> Iterator[Event]:
    chance = random.Random(5)
    last: dict[Key, tuple[bytes, int]] = {}
    due = {key: _FIRST + 3 * number for number, (key, _) in enumerate(blanks)}
    for day in range(_FIRST, TODAY + 1):
        if chance.random() < 0.3:
            continue  # a day off
        for key, forms in blanks:
            if due[key] > day and chance.random() < 0.97:
                continue
            base, before = last.get(key, (None, 1))
            rating = chance.choices((1, 2, 3, 4), (12, 8, 70, 10))[0]
            days = min(30, round(before * 1.3) + 1) if rating > 1 else 0
            number = len(last) + day * 1_000 + chance.randrange(900)
            id_ = (number << 16 | hash_of(key)).to_bytes(16, "big")
            given = review(
                key,
                day,
                rating,
                days=days,
                base=base,
                form=chance.choice(forms),
                mode=Mode.STUDY if chance.random() < 0.95 else Mode.EXAM,
                asked=0.9 if day < TODAY - 60 else 0.85,
                ms=chance.randrange(2_000, 50_000),
            )
            at = day * _DAY_MS + 43_200_000 + chance.randrange(3_600_000)
            yield Event(id_, at, machine, Moment(at, 0), given)
            last[key], due[key] = (id_, max(days, 1)), day + max(days, 1)


def hash_of(key: Key) -> int:
    """A number of a key that is the same in every run."""
    return sum(ord(letter) * place for place, letter in enumerate(str(key), 1)) % 65_536
