"""`check` runs at every save: its time is measured against the bare events of the same YAML."""

import subprocess
import sys
from pathlib import Path

import pytest
from bench_check import bank_of, measured

from studying import environment

SPARED = ("textual", "rapidfuzz", "sqlite3", "fsrs", "ctquiz.memory", "ctquiz.study")


@pytest.mark.slow
def test_reading_and_checking_take_a_bounded_multiple_of_the_bare_events() -> None:
    spent = measured(bank_of(1000), rounds=3)
    assert spent.reading_ratio < 15
    assert spent.ratio < 50


@pytest.mark.slow
def test_four_times_the_facts_take_no_more_time_a_fact() -> None:
    small, large = (measured(bank_of(facts), rounds=3) for facts in (500, 2000))
    assert large.ratio < 2 * small.ratio


def test_the_bank_that_is_measured_is_a_good_one() -> None:
    from ctquiz.bank.check.run import checked
    from ctquiz.bank.reading.whole import placed_in_text

    assert checked(placed_in_text(bank_of(20)), "big.yaml") == ()


def test_check_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    bank = tmp_path / "b.yaml"
    bank.write_text(bank_of(20), encoding="utf-8")
    script = (
        "import sys\nfrom ctquiz.cli import main\n"
        f"code = main(['check', {str(bank)!r}])\n"
        f"print(code, [name for name in {SPARED!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0 []"
