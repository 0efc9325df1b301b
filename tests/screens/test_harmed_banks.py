"""A bank that is deleted, cut, made rubbish or edited: no page breaks, and no answer is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from screen_states import STATES, seat_in

from ctquiz.config import folders_from
from fewer import one_in
from studying import environment


def cut(bank: Path) -> None:
    data = bank.read_bytes()
    bank.write_bytes(data[: len(data) // 2])


def turned_into_a_folder(bank: Path) -> None:
    bank.unlink()
    bank.mkdir()


def edited(bank: Path) -> None:
    text = bank.read_text(encoding="utf-8").replace("id: ceres", "id: renamed")
    bank.write_text(text + "- {id: more, ask: More?, answer: Yes}\n", encoding="utf-8")


HARMS: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "cut": cut,
    "rubbish": lambda bank: bank.write_bytes(b"\xff\x00" * 5_000),
    "emptied": lambda bank: bank.write_bytes(b""),
    "a folder": turned_into_a_folder,
    "edited": edited,
}
PAGES = [
    *("home", "choice", "choice answered", "typed", "summary", "problems", "settings", "palette"),
    *("stats", "terms of an exam", "exam", "exam answered", "end of an exam"),
    *(state for state in STATES if state.startswith(("browse", "history"))),
]
KEYS = "f1 escape enter 1 enter down x escape b escape t escape home"


@pytest.mark.parametrize(
    ("state", "harm"), one_in(40, [(state, harm) for harm in HARMS for state in PAGES])
)
async def test_a_bank_that_is_harmed_breaks_no_page(tmp_path: Path, state: str, harm: str) -> None:
    async with seat_in(state, tmp_path) as seat:
        before = {row["id"] for row in seat.rows}
        lying = folders_from(environment()).banks / "small.yaml"
        for bank in (tmp_path / "small.yaml", lying):
            if bank.is_file():
                HARMS[harm](bank)
        for key in KEYS.split():
            if seat.app._exit:
                break
            await seat.press(key)
            await seat.settled()
        assert before <= {row["id"] for row in seat.rows}
        assert seat.app.return_code in (None, 0)
